import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { output } from '../../../support/command.ts';
import { sha256 } from '../../../support/folder.ts';
import { FONTS } from './languages.ts';

let modules: Promise<string> | undefined;

/** A `node_modules` with the fonts of the corpus, installed the first time and kept in the user's cache. */
export function fontModules(): Promise<string> {
  modules ??= installed();
  return modules;
}

async function installed(): Promise<string> {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  const folder = path.join(base, 'communique-checks');
  const kept = path.join(folder, `fonts-${sha256(Buffer.from(FONTS.join(' '))).slice(0, 12)}`);
  const installedAt = path.join(kept, 'node_modules');
  const isThere = async (): Promise<boolean> => (await stat(installedAt).catch(() => undefined)) !== undefined;
  if (await isThere()) return installedAt;
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(path.join(folder, 'fetch-'));
  try {
    await writeFile(path.join(aside, 'package.json'), '{ "private": true }');
    await output('npm', ['install', '--no-audit', '--no-fund', '--silent', '--save-exact', ...FONTS], { cwd: aside });
    // Another run may have been faster.
    await rename(aside, kept).catch(async (error) => {
      if (!(await isThere())) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return installedAt;
}
