import { type Stats, statSync } from 'node:fs';
import { oncePerKey } from '../once.ts';

/** What the disk says of a file; undefined where it says nothing, as of a link that leads back to itself. */
export function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/**
 * A key for a file by its name and what the disk says of it: while the key is the same, so is the file, even where somebody sets
 * its time as it was. One that is not there has a key, too.
 */
export const fileStamp = (file: string): string => `${file} ${statStamp(statIfThere(file))}`;

/** The same of what the disk has said of a file, without its name. */
export const statStamp = (found: Stats | undefined): string =>
  `${found?.size} ${found?.mtimeMs} ${found?.ctimeMs} ${found?.ino}`;

/**
 * A function that returns a value for each file, made when it is first asked for, and made again where the file is
 * replaced, as may happen during a preview.
 */
export function oncePerFile<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = oncePerKey((_: string, path: string): Value => make(path));
  return (path) => made(fileStamp(path), path);
}
