import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { GlyphFile } from '../../../../scripts/lib/pdf/fonts/glyph-file.ts';
import { readTables } from '../../../../scripts/lib/pdf/fonts/sfnt-tables.ts';
import { outlinesOf } from '../../../support/pdf/outlines.ts';
import { FONTS } from '../writing/sheet.ts';

const [latin = ''] = FONTS;
const source = readFileSync(latin);

/** All glyphs of the source and some more, under their own numbers. */
function places(added: number): ReadonlyMap<number, number> {
  const count = readTables(source).get('maxp')?.readUInt16BE(4) ?? 0;
  return new Map(Array.from({ length: count + added }, (_, glyph) => [glyph, glyph]));
}

function placeOf(tables: ReadonlyMap<string, Buffer>, glyph: number): number {
  const [loca, head] = [tables.get('loca'), tables.get('head')];
  return (head?.readInt16BE(50) === 1 ? loca?.readUInt32BE(4 * glyph) : 2 * (loca?.readUInt16BE(2 * glyph) ?? 0)) ?? 0;
}

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
  const built = file.build(places(2));
  const tables = readTables(built);
  const again = new GlyphFile(built);
  expect(again.advance(a)).toBe(before);
  expect([again.advance(made), again.advance(blank)]).toEqual([900, 120]);
  expect([again.hasInk(made), again.hasInk(blank)]).toEqual([true, false]);
  const start = placeOf(tables, made);
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
  const tables = readTables(file.build(places(2)));
  const box = (glyph: number): readonly number[] => {
    const start = placeOf(tables, glyph);
    return [2, 4, 6, 8].map((at) => tables.get('glyf')?.readInt16BE(start + at) ?? 0);
  };
  expect(box(alone)).toEqual(box(40));
  expect(box(moved)).toEqual(box(40).map((edge, side) => edge + (side % 2 === 0 ? 70 : 30)));
});

test('a subset has the glyphs that are asked for, and what they are made of, under new numbers', () => {
  const before = outlinesOf(source);
  const whole = new GlyphFile(source);
  /** Of a letter and its accent, as fonts have many. */
  const compound =
    Array.from({ length: 400 }, (_, glyph) => glyph).find((glyph) => before.partsOf(glyph).length > 1) ?? 0;
  expect(compound).toBeGreaterThan(0);
  const file = new GlyphFile(source);
  const made = file.add([{ glyph: 40, dx: 3, dy: 4 }], 700);
  const order = [0, 60, compound, made];
  const built = file.build(new Map(order.map((glyph, index) => [glyph, index < 2 ? index : index + 5])));
  const [subset, after] = [new GlyphFile(built), outlinesOf(built)];
  for (const [at, glyph] of order.slice(0, 3).entries()) {
    const number = at < 2 ? at : at + 5;
    expect(after.shapeOf(number)).toBe(before.shapeOf(glyph));
    expect(subset.advance(number)).toBe(whole.advance(glyph));
    const places = (parts: ReturnType<typeof before.partsOf>) => parts.map(({ x, y }) => [x, y]);
    expect(places(after.partsOf(number))).toEqual(places(before.partsOf(glyph)));
  }
  expect(after.partsOf(8).map(({ glyph, x, y }) => [after.shapeOf(glyph), x, y])).toEqual([[before.shapeOf(40), 3, 4]]);
  expect([subset.hasInk(3), subset.advance(8)]).toEqual([false, 700]);
  expect(built.length).toBeLessThan(source.length / 20);
  expect(wholeSum(built)).toBe(0xb1b0afba);
});
