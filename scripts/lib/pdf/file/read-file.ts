import { isDict, isRef, isStream, type PdfDict, type PdfObject, type PdfValue, pdfFault } from './object.ts';
import { PdfFile, type SourceObjects } from './pdf-file.ts';
import { readValue, skipSpace } from './read-value.ts';
import { decoded, latin1 } from './stream.ts';

/**
 * The file in a PDF as browsers print them, or as `writePdf` writes them: one cross-reference table or stream, objects
 * by themselves or in object streams, no encryption, no updates.
 *
 * @throws {PdfError} for any other file
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = latin1(bytes);
  if (!/^%PDF-[12]\./.test(text.slice(0, 7))) throw pdfFault('it does not start like one');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const { offsets, streams, trailer } = tableAt(bytes, text, start);
  for (const name of ['/Prev', '/XRefStm', '/Encrypt'] as const) {
    if (trailer.has(name)) throw pdfFault(`its trailer has ${name}`);
  }
  const packed = new Map<number, ReadonlyMap<number, PdfValue>>();
  const source: SourceObjects = {
    bytes,
    text,
    trailer,
    offsets,
    streams,
    tableStart: start,
    read(number) {
      const stream = streams.get(number);
      if (stream === undefined) return readObject(source, number);
      const objects = packed.get(stream) ?? unpacked(source, stream);
      packed.set(stream, objects);
      const object = objects.get(number);
      if (object === undefined) throw pdfFault(`object ${number} is not in object stream ${stream}`);
      return object;
    },
  };
  return new PdfFile(source);
}

function tableAt(bytes: Uint8Array, text: string, start: number): Table {
  if (!/^\d+ 0 obj\b/.test(text.slice(start, start + 20))) return readTable(text, start);
  const { dict, data } = streamAt(bytes, text, start);
  if (dict.get('/Type') !== '/XRef') throw pdfFault('it has no cross-reference table of one part');
  return readTableStream(dict, decoded(dict, data, 'its cross-reference stream'));
}

/** The stream at a place, by its length entry. */
function streamAt(
  bytes: Uint8Array,
  text: string,
  start: number,
): { readonly dict: PdfDict; readonly data: Uint8Array } {
  const { value, end } = readValue(text, text.indexOf('obj', start) + 3);
  const length = isDict(value) ? value.get('/Length') : undefined;
  const next = skipSpace(text, end);
  if (!isDict(value) || typeof length !== 'number' || !text.startsWith('stream', next))
    throw pdfFault('its cross-reference stream cannot be read');
  const from = next + (text.startsWith('\r\n', next + 6) ? 8 : 7);
  return { dict: value, data: bytes.subarray(from, from + length) };
}

/** The objects of an object stream (ISO 32000-1, 7.5.7): pairs of a number and a place, then the objects. */
function unpacked(source: SourceObjects, number: number): ReadonlyMap<number, PdfValue> {
  const stream = readObject(source, number);
  if (!isStream(stream)) throw pdfFault(`object stream ${number} is none`);
  const bytes = decoded(stream.dict, stream.data, `object stream ${number}`);
  const text = latin1(bytes);
  const [count, first] = [stream.dict.get('/N'), stream.dict.get('/First')];
  if (typeof count !== 'number' || typeof first !== 'number') throw pdfFault(`object stream ${number} has no index`);
  const index = text.slice(0, first).trim().split(/\s+/).map(Number);
  if (index.length !== 2 * count) throw pdfFault(`the index of object stream ${number} does not add up`);
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const [own = 0, place = 0] = index.slice(2 * at, 2 * at + 2);
      return [own, readValue(text, first + place).value] as const;
    }),
  );
}

function readObject(source: SourceObjects, number: number): PdfObject {
  const { text, bytes } = source;
  const offset = source.offsets[number] ?? 0;
  const head = `${number} 0 obj`;
  if (offset === 0 || !text.startsWith(head, offset)) throw pdfFault(`object ${number} is not there`);
  const { value, end } = readValue(text, offset + head.length);
  const next = skipSpace(text, end);
  if (text.startsWith('endobj', next)) return value;
  if (!isDict(value) || !text.startsWith('stream', next)) throw pdfFault(`object ${number} has no end`);
  const start = next + (text.startsWith('\r\n', next + 6) ? 8 : 7);
  const data = bytes.subarray(start, start + lengthOf(source, value, number));
  if (!/^\s*endstream/.test(text.slice(start + data.length, start + data.length + 16))) {
    throw pdfFault(`the length of stream ${number} is wrong`);
  }
  return { dict: value, data };
}

function lengthOf(source: SourceObjects, dict: PdfDict, number: number): number {
  const length = dict.get('/Length');
  const found = isRef(length) ? source.read(length.number) : length;
  if (typeof found !== 'number') throw pdfFault(`stream ${number} has no length`);
  return found;
}

/** The places of objects (ISO 32000-1, 7.5.4 and 7.5.8), and the trailer. */
type Table = {
  /** The place of each object, by number; 0 where there is none. */
  readonly offsets: Int32Array;
  /** The object streams that objects stand in, by the objects' numbers. */
  readonly streams: ReadonlyMap<number, number>;
  readonly trailer: PdfDict;
};

const ROW = 20;

/** The places in a cross-reference table of one part. */
function readTable(text: string, start: number): Table {
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

/** The places in a cross-reference stream: rows of three numbers, of the widths that its dictionary says. */
function readTableStream(dict: PdfDict, data: Uint8Array): Table {
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
