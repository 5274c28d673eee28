import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GlyphFile } from '../../../scripts/lib/pdf/text/font/glyph-file.ts';
import { readTables } from '../../../scripts/lib/pdf/text/font/sfnt-tables.ts';
import { FONTS } from './sheet.ts';

const [latin = ''] = FONTS;
const source = readFileSync(latin);

/** Sum of a file's 32-bit words, which `checkSumAdjustment` makes the same for every font (OpenType 1.9, "head"). */
function wholeSum(file: Uint8Array): number {
  const bytes = Buffer.from(file);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

test('a composite is its parts, shifted; what was there stays', () => {
  const file = new GlyphFile(source);
  const [a, b] = [40, 60];
  const made = file.add(
    [
      { glyph: a, dx: 0, dy: 0 },
      { glyph: b, dx: 500, dy: -20 },
    ],
    900,
  );
  const blank = file.add([], 120);
  const before = file.advance(a);
  const built = file.build();
  const tables = readTables(built);
  const again = new GlyphFile(built);
  expect(again.advance(a)).toBe(before);
  expect([again.advance(made), again.advance(blank)]).toEqual([900, 120]);
  expect([again.hasInk(made), again.hasInk(blank)]).toEqual([true, false]);
  const loca = tables.get('loca');
  const start = loca?.readUInt32BE(4 * made) ?? 0;
  const glyf = tables.get('glyf');
  expect(glyf?.readInt16BE(start)).toBe(-1);
  expect([10, 12, 14, 16].map((at) => glyf?.readInt16BE(start + at))).toEqual([0x23, a, 0, 0]);
  expect([18, 20, 22, 24].map((at) => glyf?.readInt16BE(start + at))).toEqual([0x03, b, 500, -20]);
  expect(wholeSum(built)).toBe(0xb1b0afba);
});

test('a composite bounds the ink of its parts', () => {
  const file = new GlyphFile(source);
  const alone = file.add([{ glyph: 40, dx: 0, dy: 0 }], 500);
  const moved = file.add([{ glyph: 40, dx: 70, dy: 30 }], 500);
  const tables = readTables(file.build());
  const box = (glyph: number): readonly number[] => {
    const start = tables.get('loca')?.readUInt32BE(4 * glyph) ?? 0;
    return [2, 4, 6, 8].map((at) => tables.get('glyf')?.readInt16BE(start + at) ?? 0);
  };
  expect(box(alone)).toEqual(box(40));
  expect(box(moved)).toEqual(box(40).map((edge, side) => edge + (side % 2 === 0 ? 70 : 30)));
});
