import { isDict, isString, type PdfDict, type PdfName } from '../file/object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { plainName, stringText } from '../file/strings.ts';

/** What a text string of a dictionary says; undefined where there is none. */
export function textEntry(file: PdfFile, dict: PdfDict, name: PdfName): string | undefined {
  const value = file.resolve(dict.get(name));
  return isString(value) ? stringText(value) : undefined;
}

/** A name of a dictionary, without its slash. */
export function nameEntry(file: PdfFile, dict: PdfDict, name: PdfName): string | undefined {
  const value = file.resolve(dict.get(name));
  return typeof value === 'string' ? plainName(value) : undefined;
}

/** A dictionary in a dictionary. */
export function dictEntry(file: PdfFile, dict: PdfDict, name: PdfName): PdfDict | undefined {
  const value = file.resolve(dict.get(name));
  return isDict(value) ? value : undefined;
}
