import { Buffer } from 'node:buffer';

const PADDING = Buffer.alloc(3);
const HEADER = 12;
const ROW = 16;

/** The tables of a TrueType file by their tags (OpenType 1.9, "Organization of an OpenType font"). */
export function readTables(file: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const row = HEADER + ROW * index;
    const start = bytes.readUInt32BE(row + 8);
    tables.set(bytes.toString('latin1', row, row + 4), bytes.subarray(start, start + bytes.readUInt32BE(row + 12)));
  }
  return tables;
}

/** Tables that a font in a PDF needs, its glyphs addressed by number (ISO 32000-1, 9.9). */
const EMBEDDED: ReadonlySet<string> = new Set(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'cvt ', 'fpgm', 'prep']);

/** The tables of a font that a PDF needs; undefined where it has no others. */
export function embeddedTables(tables: ReadonlyMap<string, Buffer>): ReadonlyMap<string, Buffer> | undefined {
  const needed = [...tables].filter(([tag]) => EMBEDDED.has(tag));
  return needed.length === tables.size ? undefined : new Map(needed);
}

/** A TrueType file made of tables, in order of their tags, with their checksums. */
export function writeTables(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const count = sorted.length;
  const selector = Math.floor(Math.log2(count));
  const header = Buffer.alloc(HEADER + ROW * count);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(ROW << selector, 6);
  header.writeUInt16BE(selector, 8);
  header.writeUInt16BE(ROW * count - (ROW << selector), 10);
  const parts: Buffer[] = [header];
  let offset = header.length;
  let total = 0;
  let head: Buffer | undefined;
  for (const [index, [tag, table]] of sorted.entries()) {
    const row = HEADER + ROW * index;
    const bytes = tag === 'head' ? Buffer.from(table) : table;
    if (tag === 'head') {
      bytes.writeUInt32BE(0, 8);
      head = bytes;
    }
    const sum = checksum(bytes);
    total = (total + sum) >>> 0;
    header.write(tag, row, 'latin1');
    header.writeUInt32BE(sum, row + 4);
    header.writeUInt32BE(offset, row + 8);
    header.writeUInt32BE(bytes.length, row + 12);
    const padding = -bytes.length & 3;
    parts.push(bytes);
    if (padding > 0) parts.push(PADDING.subarray(0, padding));
    offset += bytes.length + padding;
  }
  head?.writeUInt32BE((0xb1b0afba - total - checksum(header)) >>> 0, 8);
  return Buffer.concat(parts, offset);
}

/** The sum of a table's words (OpenType 1.9, "Calculating checksums"). */
function checksum(bytes: Buffer): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let sum = 0;
  for (let at = 0; at < whole; at += 4) sum = (sum + words.getInt32(at)) | 0;
  for (let at = whole; at < bytes.length; at++) sum = (sum + ((bytes[at] ?? 0) << (24 - 8 * (at & 3)))) | 0;
  return sum >>> 0;
}
