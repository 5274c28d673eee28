import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { sha256 } from '../../lib/files/index.ts';
import { once } from '../../lib/once.ts';

/** The program's folder: that of its `package.json`. */
const PROGRAM = path.resolve(import.meta.dirname, '../../..');
/** The folder of its code. */
const CODE = path.resolve(import.meta.dirname, '../..');

/**
 * The digest of all that the program itself is: its package with the versions that it needs, each file of its code by size and
 * time, and Node with its libraries, its Unicode, CLDR and time zone data. Another digest is another program, whatever its
 * version says.
 */
export const programStamp = once((): string => {
  // One after the other: that takes a fourth of the time of many at once.
  const files = readdirSync(CODE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const { size, mtimeMs } = statSync(file);
      return `${path.relative(CODE, file)} ${size} ${mtimeMs}`;
    });
  const own = readFileSync(path.join(PROGRAM, 'package.json'), 'utf8');
  return sha256(own, JSON.stringify(process.versions), process.platform, process.arch, files.sort().join('\n'));
});
