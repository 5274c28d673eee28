import { statSync } from 'node:fs';
import { oncePerKey } from '../once.ts';

/**
 * A key for a file by its name, its size and the time of its last change: while the key is the same, so is the file. One that is not
 * there has a key, too.
 */
export function fileStamp(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return `${file} ${found?.size} ${found?.mtimeMs}`;
}

/**
 * A function that returns a value for each file, made when it is first asked for, and made again where the file is
 * replaced, as may happen during a preview.
 */
export function oncePerFile<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = oncePerKey((_: string, path: string): Value => make(path));
  return (path) => made(fileStamp(path), path);
}
