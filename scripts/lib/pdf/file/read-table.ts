import { isDict, type PdfDict } from './object.ts';
import { pdfFault } from './pdf-fault.ts';
import { readValue } from './read-value.ts';
import { skipSpace } from './syntax.ts';

/** Where objects are (ISO 32000-1, 7.5.4 and 7.5.8), and the trailer. */
export type Table = {
  /** By number; 0 where there is none. */
  readonly offsets: Int32Array;
  /** The object streams that objects stand in, by the objects' numbers. */
  readonly streams: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
};

const ROW = 20;

/** Reads a cross-reference table of one part. */
export function readTable(text: string, start: number): Table {
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(text.slice(start, start + 40));
  if (head === null) throw pdfFault('it has no cross-reference table of one part');
  const offsets = rows(text, start + head[0].length, Number(head[1]));
  const trailerStart = skipSpace(text, start + head[0].length + offsets.length * ROW);
  if (!text.startsWith('trailer', trailerStart)) throw pdfFault('it has no trailer after its table');
  const { value: trailer } = readValue(text, trailerStart + 'trailer'.length);
  if (!isDict(trailer)) throw pdfFault('its trailer is no dictionary');
  return { offsets, streams: new Map(), trailer };
}

function rows(text: string, start: number, count: number): Int32Array {
  const offsets = new Int32Array(count);
  for (let number = 0; number < count; number++) {
    const row = text.slice(start + number * ROW, start + (number + 1) * ROW);
    const [, offset, use] = /^(\d{10}) \d{5} ([fn])\s\s$/.exec(row) ?? [];
    if (use === undefined) throw pdfFault(`row ${number} of its cross-reference table cannot be read`);
    if (use === 'n') offsets[number] = Number(offset);
  }
  return offsets;
}

/** Reads a cross-reference stream: rows of three numbers, of the widths that its dictionary says. */
export function readTableStream(dict: PdfDict, data: Uint8Array): Table {
  const [kind = 0, second = 0, third = 0] = numbersIn(dict, '/W') ?? [];
  const size = dict.get('/Size');
  if (typeof size !== 'number' || second === 0) throw pdfFault('its cross-reference stream has no size');
  const offsets = new Int32Array(size);
  const streams = new Map<number, number>();
  let at = 0;
  const next = (width: number, otherwise: number): number => {
    if (width === 0) return otherwise;
    let value = 0;
    for (let end = at + width; at < end; at++) value = value * 256 + (data[at] ?? 0);
    return value;
  };
  const parts = numbersIn(dict, '/Index') ?? [0, size];
  for (let part = 0; part + 1 < parts.length; part += 2) {
    const first = parts[part] ?? 0;
    for (let number = first; number < first + (parts[part + 1] ?? 0); number++) {
      if (at >= data.length) throw pdfFault(`row ${number} of its cross-reference stream is missing`);
      const [type, value] = [next(kind, 1), next(second, 0)];
      next(third, 0);
      if (type === 1) offsets[number] = value;
      if (type === 2) streams.set(number, value);
    }
  }
  return { offsets, streams, trailer: dict };
}

function numbersIn(dict: PdfDict, name: '/W' | '/Index'): readonly number[] | undefined {
  const value = dict.get(name);
  if (!Array.isArray(value)) return undefined;
  return value.map((each) => {
    if (typeof each === 'number') return each;
    throw pdfFault(`${name} of its cross-reference stream is no list of numbers`);
  });
}
