/**
 * The values that a PDF is made of (ISO 32000-1, 7.3), as plain JavaScript. A name is a string with its slash, exactly as
 * it is written (`/Type`); nothing that was read is ever changed in place.
 */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfRef | PdfArray | PdfDict;

/** A name (ISO 32000-1, 7.3.5) with its slash: `/Type`. */
export type PdfName = `/${string}`;

/** A string as it stands in the file, with its brackets: `(…)` with escapes, or `<…>` in hexadecimal. */
export type PdfString = { readonly token: string };

/** A reference to an indirect object; generations are always 0. */
export type PdfRef = { readonly number: number };

/** An array (ISO 32000-1, 7.3.6). */
export type PdfArray = readonly PdfValue[];
/** A dictionary (ISO 32000-1, 7.3.7): values by their names. */
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

/** Whether a value has one of these keys, which maps and arrays do not have. */
const hasKey = (value: PdfObject | undefined, key: string): boolean =>
  typeof value === 'object' && value !== null && key in value;

/** A dictionary made of pairs; those with `undefined` are left out. */
export function dict(entries: readonly (readonly [PdfName, PdfValue | undefined])[]): PdfDict {
  const made = new Map<PdfName, PdfValue>();
  for (const [name, value] of entries) if (value !== undefined) made.set(name, value);
  return made;
}

/** A dictionary with some entries replaced; `undefined` removes one. */
export function withEntries(given: PdfDict, entries: readonly (readonly [PdfName, PdfValue | undefined])[]): PdfDict {
  const changed = new Map(given);
  for (const [name, value] of entries) {
    if (value === undefined) changed.delete(name);
    else changed.set(name, value);
  }
  return changed;
}

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16BE with a byte-order mark. */
export function textString(text: string): PdfString {
  if (/^[ -~]*$/.test(text)) return { token: `(${text.replace(/[\\()]/g, '\\$&')})` };
  return { token: `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>` };
}

/**
 * The text of a text string. Bytes without a byte-order mark are read as Latin-1, which equals PDFDocEncoding for all
 * that Skia writes.
 */
export function stringText({ token }: PdfString): string {
  const bytes = stringBytes({ token });
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const units = Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)));
    return units.swap16().toString('utf16le');
  }
  return bytes.toString('latin1');
}

/** The bytes of a string in either notation (ISO 32000-1, 7.3.4). */
export function stringBytes({ token }: PdfString): Buffer {
  const inner = token.slice(1, -1);
  if (token.startsWith('<')) {
    const digits = inner.replace(/\s/g, '');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex');
  }
  return Buffer.from(
    inner.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, other = '') =>
      octal === undefined ? (ESCAPES[other] ?? other) : String.fromCharCode(Number.parseInt(octal, 8) & 0xff),
    ),
    'latin1',
  );
}

/** A name without its slash, its `#` codes resolved (ISO 32000-1, 7.3.5). */
export const plainName = (name: string): string =>
  name.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};

/** A value as text for a file, with references to objects by the numbers that they get. */
export function writeValue(value: PdfValue, numberOf: (number: number) => number = (number) => number): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return writeNumber(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isArray(value)) {
    let text = '[';
    for (const each of value) text += (text === '[' ? '' : ' ') + writeValue(each, numberOf);
    return `${text}]`;
  }
  if (isDict(value)) {
    let text = '<<';
    for (const [name, entry] of value) text += `${text === '<<' ? '' : '\n'}${name} ${writeValue(entry, numberOf)}`;
    return `${text}>>`;
  }
  return isRef(value) ? `${numberOf(value.number)} 0 R` : value.token;
}

/** From here on JavaScript may write whole numbers with an exponent. */
const LARGE = 1e20;

/** A number as text without an exponent (ISO 32000-1, 7.3.3). */
function writeNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < LARGE) return `${value}`;
  const text = String(value);
  return text.includes('e') ? value.toFixed(10).replace(/(?:\.|(?<!0))0+$/, '') : text;
}

/** The error for a file that is no PDF as browsers print them. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

/**
 * The error for a PDF that is not written as the browser's library Skia writes them: nothing is guessed. `what` is the
 * reason.
 */
export const pdfFault = (what: string): PdfError => new PdfError(what);
