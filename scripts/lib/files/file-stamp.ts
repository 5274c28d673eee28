import { statSync } from 'node:fs';

/**
 * A key for a file by its name, its size and the time of its last change: while the key is the same, so is the file. One that is not
 * there has a key, too.
 */
export function fileStamp(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return `${file} ${found?.size} ${found?.mtimeMs}`;
}
