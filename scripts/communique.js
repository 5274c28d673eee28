#!/usr/bin/env node
// The door: plain JavaScript, so that an old Node can still say what is missing.
import module from 'node:module';
import process from 'node:process';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 24 || (major === 24 && minor >= 15)) {
  module.enableCompileCache?.();
  await import('./communique.ts');
} else {
  process.stderr.write(
    `Communiqué needs Node 24.15 or newer; this is ${process.versions.node}. On x64 Linux \`npm ci\` brings one along; elsewhere install it from nodejs.org.\n`,
  );
  process.exitCode = 3;
}
