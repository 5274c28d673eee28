import { isArray, isDict, isString, type PdfDict, type PdfObject } from '../../file/object.ts';
import type { PdfFile } from '../../file/pdf-file.ts';
import { plainName, stringText } from '../../file/strings.ts';

/** What is said of an element beside its type (ISO 32000-1, 14.7.5), its owners left out; undefined where nothing is. */
export function attributesOf(file: PdfFile, element: PdfDict): Readonly<Record<string, string>> | undefined {
  const value = file.resolve(element.get('/A'));
  const objects = (isArray(value) ? value : [value]).map((each) => file.resolve(each)).filter(isDict);
  const entries = objects.flatMap((object) =>
    [...object]
      .filter(([name]) => name !== '/O')
      .map(([name, each]): [string, string] => [plainName(name), plainValue(file, each)]),
  );
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function plainValue(file: PdfFile, value: PdfObject): string {
  const found = file.resolve(value);
  if (isArray(found)) return found.map((each) => plainValue(file, each)).join(' ');
  if (isString(found)) return stringText(found);
  return typeof found === 'string' ? plainName(found) : typeof found === 'object' ? '…' : String(found);
}
