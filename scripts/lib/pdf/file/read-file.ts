import { decoded } from './decode.ts';
import { isDict, isRef, isStream, type PdfDict, type PdfObject, type PdfValue } from './object.ts';
import { pdfFault } from './pdf-fault.ts';
import { PdfFile } from './pdf-file.ts';
import { readTable, readTableStream, type Table } from './read-table.ts';
import { readValue } from './read-value.ts';
import type { SourceObjects } from './source-objects.ts';
import { skipSpace } from './syntax.ts';

/**
 * Opens a PDF as browsers print them, or as `writePdf` writes them: one cross-reference table or stream, objects by
 * themselves or in object streams, no encryption, no updates.
 *
 * @throws {PdfError} for any other file
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
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

/** A stream that says its own length. */
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
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
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
