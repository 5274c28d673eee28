import { isDict, isStream, type PdfObject, writeValue } from './object.ts';
import type { PdfFile } from './pdf-file.ts';

/** Rounds in which objects that refer to equal objects become equal themselves, such as fonts that share a file. */
const ROUNDS = 3;

/**
 * For each object that an equal one can replace, the number of that other one. Only streams and dictionaries are
 * replaced, and no pages, elements of the tag tree or annotations: each of these is one of its own.
 */
export function equalObjects(file: PdfFile, numbers: readonly number[]): ReadonlyMap<number, number> {
  const same = new Map<number, number>();
  const candidates = numbers.filter((number) => isPlain(file.object({ number })));
  const keys = new Map<number, Key>();
  for (let round = 0; round < ROUNDS; round++) {
    const known = new Map<string, number[]>();
    const before = same.size;
    for (const number of candidates) {
      if (same.has(number)) continue;
      const object = file.object({ number });
      const key = keyIn(keys, number, object, same);
      const alike = known.get(key);
      const other = alike?.find((each) => hasSameData(file.object({ number: each }), object));
      if (other !== undefined) same.set(number, other);
      else if (alike === undefined) known.set(key, [number]);
      else alike.push(number);
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

/** A key for an object, and the objects that it refers to. */
type Key = { readonly text: string; readonly refs: readonly number[] };

/** The key of an object, kept as long as no object that it refers to has been replaced. */
function keyIn(keys: Map<number, Key>, number: number, object: PdfObject, same: ReadonlyMap<number, number>): string {
  const last = keys.get(number);
  if (last !== undefined && !last.refs.some((each) => same.has(each))) return last.text;
  const refs: number[] = [];
  const text = keyOf(object, (each) => {
    refs.push(each);
    return same.get(each) ?? each;
  });
  keys.set(number, { text, refs });
  return text;
}

/** A text of the whole object; for a stream the length stands for its data. */
function keyOf(object: PdfObject, numberOf: (number: number) => number): string {
  if (!isStream(object)) return writeValue(object, numberOf);
  const { dict, data } = object;
  const plain = new Map([...dict].filter(([name]) => name !== '/Length'));
  return `${data.length} ${writeValue(plain, numberOf)}`;
}

const hasSameData = (one: PdfObject, other: PdfObject): boolean =>
  !isStream(one) || !isStream(other) || Buffer.compare(one.data, other.data) === 0;
