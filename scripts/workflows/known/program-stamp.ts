import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileStamp, readRegular, sha256 } from '../../lib/files/index.ts';
import { once, oncePerObject } from '../../lib/once.ts';
import type { Store } from '../../lib/store/index.ts';
import { PROGRAM_FOLDER } from '../../publish/integrity/sbom.ts';
import { filesDigest } from './files-digest.ts';

/** The folders of the program's code; one of them may not be there. */
const CODE = ['scripts', 'bundle'].map((name) => path.join(PROGRAM_FOLDER, name));
const TEMPLATES = path.join(PROGRAM_FOLDER, 'templates');
const LABELS = path.join(PROGRAM_FOLDER, 'translations');

/** The files below a folder that is there, in order of their paths. */
function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}

/** Files of the program that its code reads: templates and labels. */
const ownFiles = (): readonly string[] => [
  ...filesBelow(TEMPLATES),
  ...filesBelow(LABELS).filter((file) => path.basename(file) === 'labels.json'),
];

/** The package with the versions that it needs, and Node with its libraries, its Unicode, CLDR and time zone data. */
const versions = (): string =>
  JSON.stringify([
    String(readRegular(path.join(PROGRAM_FOLDER, 'package.json'))),
    process.versions,
    process.platform,
    process.arch,
  ]);

/**
 * The digest of all that the program itself is on this machine: each of its files by size and time, and what it runs on. Another
 * digest is another program, whatever its version says.
 */
export const programStamp = once((): string => {
  const files = [...CODE.flatMap(filesBelow), ...ownFiles()];
  // One after the other: that takes a fourth of the time of many at once.
  return sha256(versions(), files.map(fileStamp).join('\n'));
});

/**
 * The digest of all that the program itself is, by what its files hold: the same on every machine of one kind. A process asks the disk once
 * for each store.
 */
export const programDigest = oncePerObject(
  async (store: Store): Promise<string> =>
    sha256(versions(), await filesDigest(store, [...CODE.flatMap(filesBelow), ...ownFiles()], PROGRAM_FOLDER)),
);
