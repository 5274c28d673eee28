import { isArray, isDict, isRef, isStream, type PdfObject } from './object.ts';
import type { PdfFile } from './pdf-file.ts';

/** Numbers of the objects that can be reached from the trailer. Objects that nobody has read are looked through as text. */
export function reachable(file: PdfFile): ReadonlySet<number> {
  const found = new Set<number>();
  const waiting: number[] = [];
  const meet = (number: number): void => {
    if (found.has(number)) return;
    found.add(number);
    waiting.push(number);
  };
  const visit = (value: PdfObject): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isArray(value)) for (const each of value) visit(each);
    else if (isDict(value)) for (const entry of value.values()) visit(entry);
    else if (isRef(value)) meet(value.number);
    else if (isStream(value)) visit(value.dict);
  };
  visit(file.trailer);
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    visit(file.object({ number }));
  }
  return found;
}
