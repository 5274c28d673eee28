import { fileStamp } from '../files/index.ts';
import { oncePerKey } from '../once.ts';

/**
 * A function that returns a value for each font file, made when it is first asked for, and made again where the file is
 * replaced, as may happen during a preview.
 */
export function oncePerFile<Value>(make: (path: string) => Value): (path: string) => Value {
  const made = oncePerKey((_: string, path: string): Value => make(path));
  return (path) => made(fileStamp(path), path);
}
