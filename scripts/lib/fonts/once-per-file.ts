import { statSync } from 'node:fs';
import { oncePerKey } from '../once.ts';

/**
 * A function that gives a value for each font file, made when it is first asked for, and anew where another file has taken
 * its place: a preview outlives the fonts that a newsroom exchanges.
 */
export function oncePerFile<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = oncePerKey((_: string, path: string): Value => make(path));
  return (path) => made(fileStamp(path), path);
}

/** A file by its path, size and time: another one in its place has another stamp. */
export function fileStamp(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  return `${path} ${found?.size} ${found?.mtimeMs}`;
}
