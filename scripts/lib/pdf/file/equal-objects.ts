import { createHash } from 'node:crypto';
import { isDict, isStream, type PdfObject } from './object.ts';
import type { PdfFile } from './pdf-file.ts';
import { writeValue } from './write-value.ts';

/** Rounds in which what refers to equal objects becomes equal itself, such as fonts that share a file. */
const ROUNDS = 3;

/**
 * Which object stands for each that is equal to it: streams, and dictionaries and arrays that nothing knows but by what is
 * in them. Pages, elements of the tag tree and annotations are themselves, whatever else looks like them.
 */
export function equalObjects(file: PdfFile, numbers: readonly number[]): ReadonlyMap<number, number> {
  const same = new Map<number, number>();
  const candidates = numbers.filter((number) => isPlain(file.object({ number })));
  for (let round = 0; round < ROUNDS; round++) {
    const first = new Map<string, number>();
    const before = same.size;
    for (const number of candidates) {
      if (same.has(number)) continue;
      const key = keyOf(file.object({ number }), (each) => same.get(each) ?? each);
      const other = first.get(key);
      if (other === undefined) first.set(key, number);
      else same.set(number, other);
    }
    if (same.size === before) break;
  }
  // What stood for another may have become another's equal itself.
  for (const [number, other] of same) {
    let last = other;
    for (let next = same.get(last); next !== undefined; next = same.get(last)) last = next;
    same.set(number, last);
  }
  return same;
}

const isPlain = (object: PdfObject): boolean => {
  if (isStream(object)) return true;
  if (!isDict(object)) return false;
  const names = ['/P', '/Parent', '/S', '/StructParent', '/Kids', '/Pages', '/K'] as const;
  return !names.some((name) => object.has(name));
};

function keyOf(object: PdfObject, numberOf: (number: number) => number): string {
  if (!isStream(object)) return writeValue(object, numberOf);
  const { dict, data } = object;
  const plain = new Map([...dict].filter(([name]) => name !== '/Length'));
  return `${writeValue(plain, numberOf)} ${createHash('sha256').update(data).digest('base64')}`;
}
