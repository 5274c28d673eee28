import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { output } from '../../trial/command.ts';
import { sha256 } from '../../trial/dist-files.ts';
import { FONTS } from './languages.ts';

let installing: Promise<string> | undefined;

/** A `node_modules` with the fonts of the corpus, installed the first time and kept in the user's cache. */
export function fontModules(): Promise<string> {
  installing ??= install();
  return installing;
}

async function install(): Promise<string> {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  const folder = path.join(base, 'communique-checks');
  const kept = path.join(folder, `fonts-${sha256(Buffer.from(FONTS.join(' '))).slice(0, 12)}`);
  const modules = path.join(kept, 'node_modules');
  if (await stat(modules).catch(() => undefined)) return modules;
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(path.join(folder, 'fetch-'));
  try {
    await writeFile(path.join(aside, 'package.json'), '{ "private": true }');
    await output('npm', ['install', '--no-audit', '--no-fund', '--silent', '--save-exact', ...FONTS], { cwd: aside });
    await rename(aside, kept).catch(async (error: unknown) => {
      // Somebody else may have been first.
      if ((await stat(modules).catch(() => undefined)) === undefined) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return modules;
}
