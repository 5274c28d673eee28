#!/usr/bin/env node
// The door: plain JavaScript, so that an old Node can still say what is missing.
import fs from 'node:fs';
import module from 'node:module';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { isCurrent } from './made-of.js';

// A newsroom's own code is of today, whatever the package.json beside it says; and node:sqlite, which works in Node 22, says with each
// start that it is experimental, and so does what the bundle is loaded with.
const { emitWarning } = process;
process.emitWarning = (/** @type {unknown[]} */ ...given) =>
  /^(?:Error: )?(?:SQLite |Module type of file:|vm\.USE_MAIN_CONTEXT_DEFAULT_LOADER )/.test(String(given[0]))
    ? undefined
    : Reflect.apply(emitWarning, process, given);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 15)) {
  keepCompiledCode();
  await (await import(isCurrent() ? '../bundle/communique.js' : './communique.ts')).ended;
} else {
  process.stderr.write(
    `Communiqué needs Node 24.15 or newer; this is ${process.versions.node}. On x64 Linux \`npm ci\` brings one along; elsewhere install it from nodejs.org.\n`,
  );
  process.exitCode = 3;
}

// Among what is cached of a user's own, and else not at all: in the system's temporary folder it would stay for ever.
function keepCompiledCode() {
  try {
    const base = process.env.XDG_CACHE_HOME;
    const folder = path.join(base?.startsWith('/') ? base : path.join(os.homedir(), '.cache'), 'communique');
    const { uid, mode } = fs.lstatSync(folder);
    if (uid !== (process.getuid?.() ?? uid) || (process.getuid !== undefined && (mode & 0o077) !== 0)) return;
    fs.accessSync(folder, fs.constants.W_OK);
    module.enableCompileCache?.(path.join(folder, 'code'));
  } catch {
    // The next start finds the folder.
  }
}
