import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { REPOSITORY } from './communique.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of these files that goes when the test is over, by its real path. */
export function folderForTest(files: Files = {}): string {
  const folder = temporaryFolder(files);
  onTestFinished(() => removeFolder(folder));
  return folder;
}

/** A folder of these files that stays until it is removed, by its real path. */
export function temporaryFolder(files: Files = {}): string {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'communique-tests-')));
  writeFiles(folder, files);
  return folder;
}

/** Removes a folder, if it is there; what a process that ends still writes into it is waited for. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/**
 * Copies what people write (texts and translations) from a newsroom into a folder.
 *
 * @param newsroom its path, from the repository; the repository itself is the shipped newsroom
 * @param settings more lines for its settings
 * @returns the folder
 */
export function copyNewsroom(newsroom: string, folder: string, settings = ''): string {
  for (const name of ['source', 'translations']) {
    const from = path.resolve(REPOSITORY, newsroom, name);
    if (existsSync(from)) cpSync(from, path.join(folder, name), { recursive: true });
  }
  if (settings !== '')
    appendFileSync(
      path.join(folder, 'source', 'newsroom.yaml'),
      `
${settings}
`,
    );
  return folder;
}

/** Writes files by their path below a folder, with the folders on the way. */
export function writeFiles(folder: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Every file below a folder, as sorted paths with `/`. */
export function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

/** SHA-256 of every file below a folder, by its path. */
export function digestsBelow(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(folder).map((name) => [name, sha256(readFileSync(path.join(folder, name)))]));
}

/** True when two folders hold the same files, and some. */
export function isSameTree(one: string, other: string): boolean {
  const [here, there] = [digestsBelow(one), digestsBelow(other)];
  const names = Object.keys(here);
  return (
    names.length > 0 && names.length === Object.keys(there).length && names.every((name) => there[name] === here[name])
  );
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
