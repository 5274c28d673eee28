import { createHash } from 'node:crypto';
import { isStream, type PdfDict, type PdfObject, withEntries } from './object.ts';
import type { PdfFile } from './pdf-file.ts';
import { reachable } from './reachable.ts';
import { writeValue } from './write-value.ts';

/** Of PDF. */
export type PdfVersion = '1.7' | '2.0';

/** The version, and four bytes that tell the file from a text (ISO 19005-2, 6.1.2). */
const headerOf = (version: PdfVersion = '1.7'): Buffer => Buffer.from(`%PDF-${version}\n%\xe2\xe3\xcf\xd3\n`, 'latin1');
const EMPTY_ID = '0'.repeat(32);

/**
 * The bytes of a file as it now is, the same for the same content: what nobody refers to is left out, objects that were not
 * changed are copied as they stand, and the file's identifier is a digest of all the rest (ISO 32000-1, 14.4).
 */
export function writePdf(file: PdfFile, version: PdfVersion = '1.7'): Uint8Array {
  const header = headerOf(version);
  const kept = reachable(file);
  const parts: Uint8Array[] = [header];
  const offsets = new Array<number>(Math.max(...kept) + 1).fill(0);
  let position = header.length;
  const push = (bytes: Uint8Array): void => {
    parts.push(bytes);
    position += bytes.length;
  };
  for (const { start, end, numbers } of untouchedRanges(file, kept)) {
    for (const number of numbers) offsets[number] = position + (file.source.offsets[number] ?? 0) - start;
    push(file.source.bytes.subarray(start, end));
  }
  for (const [number, object] of [...file.changed].sort(([a], [b]) => a - b)) {
    if (!kept.has(number)) continue;
    offsets[number] = position;
    for (const bytes of objectBytes(number, object)) push(bytes);
  }
  const id = { token: `<${EMPTY_ID}>` };
  const trailer = withEntries(file.trailer, [
    ['/Size', offsets.length],
    ['/ID', [id, id]],
  ]);
  push(Buffer.from(tableText(offsets, trailer, position), 'latin1'));
  return withId(Buffer.concat(parts, position));
}

type Range = { readonly start: number; readonly end: number; readonly numbers: readonly number[] };

/** Neighbouring objects of the source that stay as they are, as few ranges of bytes as possible, in the source's order. */
function untouchedRanges(file: PdfFile, kept: ReadonlySet<number>): readonly Range[] {
  const { offsets, tableStart } = file.source;
  const order = [...offsets.keys()].filter((number) => offsets[number] !== 0);
  order.sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  const ranges: { start: number; end: number; numbers: number[] }[] = [];
  for (const [index, number] of order.entries()) {
    if (file.changed.has(number) || !kept.has(number)) continue;
    const start = offsets[number] ?? 0;
    const next = order[index + 1];
    const end = next === undefined ? tableStart : (offsets[next] ?? tableStart);
    const last = ranges.at(-1);
    if (last?.end === start) {
      last.end = end;
      last.numbers.push(number);
    } else ranges.push({ start, end, numbers: [number] });
  }
  return ranges;
}

function objectBytes(number: number, object: PdfObject): readonly Uint8Array[] {
  if (!isStream(object)) return [Buffer.from(`${number} 0 obj\n${writeValue(object)}\nendobj\n`, 'latin1')];
  const dict = withEntries(object.dict, [['/Length', object.data.length]]);
  return [
    Buffer.from(`${number} 0 obj\n${writeValue(dict)} stream\n`, 'latin1'),
    object.data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ];
}

/** Numbers that are not used form a list of free ones that starts and ends with 0 (ISO 32000-1, 7.5.4). */
function tableText(offsets: readonly number[], trailer: PdfDict, position: number): string {
  const free = offsets.flatMap((offset, number) => (offset === 0 ? [number] : []));
  const nextFree = new Map(free.map((number, index) => [number, free[index + 1] ?? 0]));
  const row = (value: number, generation: number, use: string): string =>
    `${String(value).padStart(10, '0')} ${String(generation).padStart(5, '0')} ${use} \n`;
  const rows = offsets.map((offset, number) =>
    offset === 0 ? row(nextFree.get(number) ?? 0, number === 0 ? 65535 : 0, 'f') : row(offset, 0, 'n'),
  );
  return `xref\n0 ${offsets.length}\n${rows.join('')}trailer\n${writeValue(trailer)}\nstartxref\n${position}\n%%EOF\n`;
}

function withId(bytes: Buffer): Uint8Array {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, EMPTY_ID.length).toUpperCase();
  const start = bytes.lastIndexOf(`/ID [<${EMPTY_ID}>`);
  bytes.write(digest, start + '/ID [<'.length, 'latin1');
  bytes.write(digest, bytes.indexOf('<', start + '/ID [<'.length) + 1, 'latin1');
  return bytes;
}
