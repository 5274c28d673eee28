import { isDict, isRef, type PdfDict, type PdfObject } from './object.ts';
import { pdfFault } from './pdf-fault.ts';
import { PdfFile } from './pdf-file.ts';
import { readValue, skipSpace } from './read-value.ts';
import type { SourceObjects } from './source-objects.ts';

/** Length of a row of the cross-reference table (ISO 32000-1, 7.5.4). */
const ROW = 20;

/**
 * Opens a PDF as Skia writes them: one classic cross-reference table, no object streams, no encryption, no updates.
 *
 * @throws {Fault} `pdf-unreadable` for any other file
 */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^%PDF-[12]\./.test(text.slice(0, 7))) throw pdfFault('it does not start like one');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const head = /^xref\s+0 (\d+)\s*?\n/.exec(text.slice(start, start + 40));
  if (head === null) throw pdfFault('it has no cross-reference table of one part');
  const offsets = rows(text, start + head[0].length, Number(head[1]));
  const tableEnd = start + head[0].length + offsets.length * ROW;
  const trailerStart = skipSpace(text, tableEnd);
  if (!text.startsWith('trailer', trailerStart)) throw pdfFault('it has no trailer after its table');
  const { value: trailer } = readValue(text, trailerStart + 'trailer'.length);
  if (!isDict(trailer)) throw pdfFault('its trailer is no dictionary');
  for (const name of ['/Prev', '/XRefStm', '/Encrypt'] as const) {
    if (trailer.has(name)) throw pdfFault(`its trailer has ${name}`);
  }
  const source: SourceObjects = {
    bytes,
    text,
    trailer,
    offsets,
    tableStart: start,
    read: (number) => readObject(source, number),
  };
  return new PdfFile(source);
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
