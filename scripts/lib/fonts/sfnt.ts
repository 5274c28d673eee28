import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { oncePerFile, sha256 } from '../files/index.ts';
import { type CodePoints, mergedRanges } from './code-points.ts';

/** Reads `length` bytes of a file from `offset`, without reading the rest of it. */
type Read = (offset: number, length: number) => Buffer;

/** One table of a TrueType font, e.g. `cmap` (OpenType 1.9, "Organization of an OpenType font"). */
function readTable(path: string, tag: string): Buffer | undefined {
  return withFile(path, (read) => {
    const directory = directoryOf(read);
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== tag) continue;
      return read(directory.readUInt32BE(at + 8), directory.readUInt32BE(at + 12));
    }
    return undefined;
  });
}

/**
 * A digest of a font's contents. For a TrueType font it is that of its table directory, which holds a checksum of every
 * table: no need to read 14 MB. For any other format it is that of all bytes.
 */
export function fontDigest(path: string): string {
  return withFile(path, (read) => {
    const isTrueType = read(0, 4).readUInt32BE(0) === 0x00010000;
    return sha256(isTrueType ? directoryOf(read) : readFileSync(path));
  });
}

/** The PostScript name, by which CSS's `local()` and the PDF know a face (name table, ID 6). */
export function postScriptName(path: string): string {
  const name = fontName(path, 6);
  if (name === undefined) throw new Error(`${path} has no PostScript name`);
  return name;
}

/** The entry of a font's name table under a number; `undefined` where there is none. */
export function fontName(path: string, id: number): string | undefined {
  const table = readTable(path, 'name') ?? Buffer.alloc(6);
  const strings = table.readUInt16BE(4);
  for (let index = 0; index < table.readUInt16BE(2); index++) {
    const record = table.subarray(6 + index * 12, 18 + index * 12);
    if (record.readUInt16BE(6) !== id || record.readUInt16BE(0) !== 3) continue;
    const start = strings + record.readUInt16BE(10);
    // Platform 3 is UTF-16, big end first.
    return Buffer.from(table.subarray(start, start + record.readUInt16BE(8)))
      .swap16()
      .toString('utf16le');
  }
  return undefined;
}

function directoryOf(read: Read): Buffer {
  return read(12, read(4, 2).readUInt16BE(0) * 16);
}

function withFile<T>(path: string, work: (read: Read) => T): T {
  const file = openSync(path, 'r');
  try {
    return work((offset, length) => {
      const buffer = Buffer.alloc(length);
      if (readSync(file, buffer, 0, length, offset) < length) throw new Error(`${path} ends too early for a font`);
      return buffer;
    });
  } finally {
    closeSync(file);
  }
}

/** The characters that a TrueType font has a glyph for. Only its `cmap` is read, once a run. */
export const characterMap = oncePerFile((path: string): CodePoints => parse(readTable(path, 'cmap')));

/**
 * The characters of a `cmap` table, by its Unicode subtables in formats 4 and 12 (OpenType 1.9, "cmap"); others hold
 * nothing that these do not.
 */
function parse(table: Buffer | undefined): CodePoints {
  if (table === undefined) return [];
  const subtables = Array.from({ length: table.readUInt16BE(2) }, (_, index) => {
    const record = 4 + index * 8;
    const platform = table.readUInt16BE(record);
    const encoding = table.readUInt16BE(record + 2);
    const isUnicode = platform === 0 ? encoding !== 5 : platform === 3 && (encoding === 1 || encoding === 10);
    return isUnicode ? [table.subarray(table.readUInt32BE(record + 4))] : [];
  }).flat();
  return mergedRanges(
    subtables.flatMap((subtable) => {
      const format = subtable.readUInt16BE(0);
      if (format === 12) return groups(subtable);
      return format === 4 ? segments(subtable) : [];
    }),
  );
}

function groups(table: Buffer): readonly (readonly [number, number])[] {
  return Array.from({ length: table.readUInt32BE(12) }, (_, index): readonly [number, number] => {
    const at = 16 + index * 12;
    const first = table.readUInt32BE(at);
    // Glyph 0 stands for missing characters: a group that starts with it lacks its first character.
    return [table.readUInt32BE(at + 8) === 0 ? first + 1 : first, table.readUInt32BE(at + 4)];
  }).filter(([from, to]) => from <= to);
}

function segments(table: Buffer): readonly (readonly [number, number])[] {
  const size = table.readUInt16BE(6);
  const result: [number, number][] = [];
  for (let at = 0; at < size; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + size + at);
    const delta = table.readUInt16BE(16 + 2 * size + at);
    const offsetAt = 16 + 3 * size + at;
    const offset = table.readUInt16BE(offsetAt);
    for (let point = start; point <= end && point !== 0xffff; point++) {
      const raw = offset === 0 ? point : table.readUInt16BE(offsetAt + offset + (point - start) * 2);
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      const last = result.at(-1);
      if (glyph === 0) continue;
      if (last !== undefined && last[1] === point - 1) last[1] = point;
      else result.push([point, point]);
    }
  }
  return result;
}

/**
 * Why a PDF cannot be set in a font file, as the end of a sentence; undefined where it can. Browsers print variable and
 * colour fonts, and those with PostScript outlines, in ways from which text cannot be read back.
 */
export function fontFault(path: string): string | undefined {
  try {
    if (readTable(path, 'glyf') === undefined) return 'has no TrueType outlines (`glyf`)';
    if (readTable(path, 'fvar') !== undefined) return 'is a variable font: take the static one';
    if (readTable(path, 'COLR') !== undefined || readTable(path, 'SVG ') !== undefined) return 'is a colour font';
    if (characterMap(path).length === 0) return 'has no characters (`cmap`)';
    postScriptName(path);
    return undefined;
  } catch {
    return 'cannot be read as a font';
  }
}
