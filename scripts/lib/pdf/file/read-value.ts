import { type PdfName, type PdfValue, pdfFault } from './object.ts';

/** A value, and where the text after it starts. */
export type Read = { readonly value: PdfValue; readonly end: number };

/**
 * The value at a place in a PDF whose bytes were decoded as Latin-1. Comments are not supported: Skia writes none
 * inside objects.
 *
 * @throws {PdfError} when there is no value
 */
export function readValue(text: string, start: number): Read {
  const cursor = { text, at: start };
  const value = read(cursor);
  return { value, end: cursor.at };
}

type Cursor = { readonly text: string; at: number };

function read(cursor: Cursor): PdfValue {
  const { text } = cursor;
  cursor.at = skipSpace(text, cursor.at);
  switch (text[cursor.at]) {
    case '<':
      return text[cursor.at + 1] === '<' ? readDict(cursor) : readHex(cursor);
    case '[':
      return readArray(cursor);
    case '/':
      return readName(cursor);
    case '(':
      return readLiteral(cursor);
    default:
      return readWord(cursor);
  }
}

function readDict(cursor: Cursor): PdfValue {
  const { text } = cursor;
  const entries = new Map<PdfName, PdfValue>();
  cursor.at += 2;
  for (;;) {
    cursor.at = skipSpace(text, cursor.at);
    if (text[cursor.at] === '>') {
      cursor.at += 2;
      return entries;
    }
    if (text[cursor.at] !== '/') throw pdfFault(`no name in a dictionary at byte ${cursor.at}`);
    const name = readName(cursor);
    entries.set(name, read(cursor));
  }
}

function readArray(cursor: Cursor): PdfValue {
  const items: PdfValue[] = [];
  cursor.at++;
  for (;;) {
    cursor.at = skipSpace(cursor.text, cursor.at);
    if (cursor.text[cursor.at] === ']') {
      cursor.at++;
      return items;
    }
    items.push(read(cursor));
  }
}

function readHex(cursor: Cursor): PdfValue {
  const end = cursor.text.indexOf('>', cursor.at) + 1;
  if (end === 0) throw pdfFault(`a string without an end at byte ${cursor.at}`);
  const token = cursor.text.slice(cursor.at, end);
  cursor.at = end;
  return { token };
}

function readLiteral(cursor: Cursor): PdfValue {
  const { text, at } = cursor;
  const end = endOfLiteral(text, at);
  if (end === undefined) throw pdfFault(`a string without an end at byte ${at}`);
  cursor.at = end;
  return { token: text.slice(at, end) };
}

function readName(cursor: Cursor): PdfName {
  const start = cursor.at + 1;
  cursor.at = endOfWord(cursor.text, start);
  return `/${cursor.text.slice(start, cursor.at)}`;
}

/** A number, a reference, `true`, `false` or `null`. */
function readWord(cursor: Cursor): PdfValue {
  const { text, at } = cursor;
  const end = endOfWord(text, at);
  const word = text.slice(at, end);
  cursor.at = end;
  const number = Number(word);
  if (word !== '' && !Number.isNaN(number)) {
    if (!text.startsWith(' 0 R', end) || !Number.isInteger(number) || number <= 0) return number;
    cursor.at = end + 4;
    return { number };
  }
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  throw pdfFault(`“${word.slice(0, 20)}” at byte ${at}, where a value should be`);
}

/** Classes of bytes (ISO 32000-1, 7.2.2): 1 white space, 2 delimiter, 0 anything else. */
export const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = 1;
for (const character of '()<>[]{}/%') CLASSES[character.charCodeAt(0)] = 2;

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** The first position from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (CLASSES[text.charCodeAt(next)] === 1) next++;
  return next;
}

/** The position where a name, a number or an operator ends. */
export function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && CLASSES[text.charCodeAt(end)] === 0) end++;
  return end;
}

/**
 * The position behind the bracket that closes the string at `at`, `(…)` with brackets and escapes in it; undefined
 * where none does.
 */
export function endOfLiteral(text: string, at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code === BACKSLASH) next++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return next + 1;
  }
  return undefined;
}
