import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Derived } from '../files/index.ts';
import { once } from '../once.ts';
import type { CodePoints } from './code-points.ts';
import { type Cut, cutFont } from './cut-font.ts';

/** Slices of the variable Source Serif in which its optical sizes are found; the static package has text size only. */
export const DISPLAY_SLICES = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek'] as const;

/** The axes of headlines: optical size 48, semibold. */
const AXES = { opsz: 48, wght: 600 } as const;

/** The name by which a headline slice is known to `local()` and in the PDF. */
export const displayName = (slice: string): string => `StatementDisplay-${slice}`;

/** A headline slice as TrueType for the PDF: every character and feature, static, under its own name. */
export function printDisplay(slice: string, cache?: string): Promise<Derived> {
  const name = displayName(slice);
  const finish = { name, apply: (bytes: Uint8Array) => renameFont(bytes, name) };
  return cutFont({ path: pathOf(slice), points: FIRST_PLANE, axes: AXES, format: 'truetype', finish, cache });
}

/** Part of a headline slice as WOFF2 for pages. */
export function webDisplay(slice: string, cut: Pick<Cut, 'points' | 'features' | 'cache'>): Promise<Derived> {
  return cutFont({ ...cut, path: pathOf(slice), axes: AXES, format: 'woff2' });
}

const FIRST_PLANE: CodePoints = [[0x20, 0xffff]];

const folderOfSlices = once((): string =>
  dirname(createRequire(import.meta.url).resolve('@fontsource-variable/source-serif-4/package.json')),
);

const pathOf = (slice: string): string => join(folderOfSlices(), 'files', `source-serif-4-${slice}-opsz-normal.woff2`);

const NAME = 'name';
/** IDs of the names that stay: copyright, licence and its address; all others that name the original are left out. */
const KEPT = new Set([0, 13, 14]);

/**
 * A TrueType font under another name: two cuts with one PostScript name could not be told apart by `local()`, and a
 * changed font should not pass for the original (SIL Open Font License 1.1, clause 3).
 *
 * @param name without spaces, e.g. `StatementDisplay-latin`
 */
function renameFont(bytes: Uint8Array, name: string): Uint8Array {
  const font = Buffer.from(bytes);
  const count = font.readUInt16BE(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + index * 16;
    const tag = font.toString('latin1', at, at + 4);
    const start = font.readUInt32BE(at + 8);
    const table = font.subarray(start, start + font.readUInt32BE(at + 12));
    return { tag, table: tag === NAME ? nameTable(table, name) : table };
  });
  const head = Buffer.alloc(12 + count * 16);
  font.copy(head, 0, 0, 12);
  let offset = head.length;
  const parts: Buffer[] = [head];
  tables.forEach(({ tag, table }, index) => {
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    // The checksum of the whole font is reckoned with its own field at zero.
    if (tag === 'head') padded.writeUInt32BE(0, 8);
    head.write(tag, 12 + index * 16, 'latin1');
    head.writeUInt32BE(checksum(padded), 16 + index * 16);
    head.writeUInt32BE(offset, 20 + index * 16);
    head.writeUInt32BE(table.length, 24 + index * 16);
    parts.push(padded);
    offset += padded.length;
  });
  const result = Buffer.concat(parts);
  const at = tables.findIndex(({ tag }) => tag === 'head');
  // OpenType 1.9, "head": checksumAdjustment.
  if (at >= 0) result.writeUInt32BE((0xb1b0afba - checksum(result)) >>> 0, head.readUInt32BE(20 + at * 16) + 8);
  return result;
}

/** Family, style, unique, full and PostScript name (IDs 1, 2, 3, 4, 6), beside what is kept. */
function nameTable(old: Buffer, name: string): Buffer {
  const strings = old.readUInt16BE(4);
  const kept = Array.from({ length: old.readUInt16BE(2) }, (_, index) => old.subarray(6 + index * 12, 18 + index * 12))
    .filter((record) => record.readUInt16BE(0) === 3 && KEPT.has(record.readUInt16BE(6)))
    .map((record) => {
      const start = strings + record.readUInt16BE(10);
      return { id: record.readUInt16BE(6), text: old.subarray(start, start + record.readUInt16BE(8)) };
    });
  const given = [1, 3, 4, 6].map((id) => ({ id, text: utf16(name) }));
  const all = [...kept, ...given, { id: 2, text: utf16('Regular') }].sort((a, b) => a.id - b.id);
  const head = Buffer.alloc(6 + all.length * 12);
  head.writeUInt16BE(all.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  all.forEach(({ id, text }, index) => {
    // Windows, Unicode, English: platform 3, encoding 1, language 0x409.
    for (const [field, value] of [3, 1, 0x409, id, text.length, offset].entries()) {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    }
    offset += text.length;
  });
  return Buffer.concat([head, ...all.map(({ text }) => text)]);
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at + 4 <= table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}
