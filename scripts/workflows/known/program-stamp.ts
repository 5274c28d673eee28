import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileStamp, readRegular, sha256 } from '../../lib/files/index.ts';
import { once } from '../../lib/once.ts';
import { PROGRAM_FOLDER } from '../../publish/integrity/sbom.ts';

/** The folders of the program's code; one of them may not be there. */
const CODE = ['scripts', 'bundle']
  .map((name) => path.join(PROGRAM_FOLDER, name))
  .filter((folder) => existsSync(folder));

/**
 * The digest of all that the program itself is: its package with the versions that it needs, each file of its code by size and
 * time, and Node with its libraries, its Unicode, CLDR and time zone data. Another digest is another program, whatever its
 * version says.
 */
export const programStamp = once((): string => {
  const files = CODE.flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    // One after the other: that takes a fourth of the time of many at once.
    .map((entry) => fileStamp(path.join(entry.parentPath, entry.name)));
  const own = readRegular(path.join(PROGRAM_FOLDER, 'package.json'));
  return sha256(own, JSON.stringify(process.versions), process.platform, process.arch, files.sort().join('\n'));
});
