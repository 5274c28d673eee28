/**
 * The values that a PDF is made of (ISO 32000-1, 7.3), as plain JavaScript. A name is a string with its slash, exactly as
 * it is written (`/Type`); nothing that was read is ever changed in place.
 */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict;

export type PdfName = `/${string}`;

/** A string as it stands in the file, with its brackets: `(…)` with escapes, or `<…>` in hexadecimal. */
export type PdfString = { readonly token: string };

/** A reference to an indirect object; generations are always 0. */
export type PdfRef = { readonly number: number };

export type PdfArray = readonly PdfValue[];
export type PdfDict = ReadonlyMap<PdfName, PdfValue>;

/** A stream as it is in the file: its data are encoded as `/Filter` says. */
export type PdfStream = { readonly dict: PdfDict; readonly data: Uint8Array };

/** What an object's number leads to. */
export type PdfObject = PdfValue | PdfStream;

export const isDict = (value: PdfObject | undefined): value is PdfDict => value instanceof Map;
export const isArray = (value: PdfObject | undefined): value is PdfArray => Array.isArray(value);
export const isRef = (value: PdfObject | undefined): value is PdfRef => hasKey(value, 'number');
export const isString = (value: PdfObject | undefined): value is PdfString => hasKey(value, 'token');
export const isStream = (value: PdfObject | undefined): value is PdfStream => hasKey(value, 'data');

/** Maps and arrays have none of these keys. */
const hasKey = (value: PdfObject | undefined, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;

/** A dictionary from pairs; what is `undefined` is left out. */
export function dict(entries: readonly (readonly [PdfName, PdfValue | undefined])[]): PdfDict {
  const made = new Map<PdfName, PdfValue>();
  for (const [name, value] of entries) if (value !== undefined) made.set(name, value);
  return made;
}

/** A dictionary with other entries; one that is `undefined` is taken out. */
export function withEntries(given: PdfDict, entries: readonly (readonly [PdfName, PdfValue | undefined])[]): PdfDict {
  const changed = new Map(given);
  for (const [name, value] of entries) {
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}
