import { expect, test } from 'vitest';
import { textOf } from '../../../support/pdf/content-text.ts';
import { unicodeMap } from '../../../support/pdf/font.ts';
import { type Outlines, outlinesOf } from '../../../support/pdf/outlines.ts';
import type { Glyph, Mark } from '../../../support/pdf/show-text.ts';
import { operationsOf } from '../../../support/pdf/tokens.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

test('reads every kind of operand of a content stream', () => {
  const stream = '/P <</MCID 3 /Lang (a\\(b\\051\\)c)>> BDC % a comment\n[(x) -12.5 <4142>] TJ true null .5 -3 re EMC';
  const operations = [...operationsOf(bytes(stream))];
  expect(operations.map(({ operator }) => operator)).toEqual(['BDC', 'TJ', 're', 'EMC']);
  expect(operations[0]?.operands).toEqual([
    { name: 'P' },
    {
      dictionary: new Map<string, unknown>([
        ['MCID', 3],
        ['Lang', { string: Uint8Array.from(bytes('a(b))c')) }],
      ]),
    },
  ]);
  expect(operations[1]?.operands).toEqual([[{ string: Uint8Array.from(bytes('x')) }, -12.5, { string: bytes('AB') }]]);
  expect(operations[2]?.operands).toEqual([true, null, 0.5, -3]);
});

test('refuses what it would misread', () => {
  expect(() => [...operationsOf(bytes('BI /W 1 ID x EI'))]).toThrow('inline image');
  expect(() => [...operationsOf(bytes('[(x) 1'))]).toThrow('no end');
});

test('reads a map to Unicode: single codes, ranges, ranges with a list', () => {
  const map = unicodeMap(
    bytes(
      '1 beginbfchar <0003> <0644 0627> endbfchar 2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0041> <D835DC00>] endbfrange',
    ),
  );
  expect([...map]).toEqual([
    [3, 'لا'],
    [16, 'a'],
    [17, 'b'],
    [18, 'c'],
    [32, 'A'],
    [33, '\u{1D400}'],
  ]);
});

const font = { name: '/AAAAAA+X', width: 2, textOf: () => '', advanceOf: () => 0, program: () => undefined } as const;
const glyph = (text: string, show: number, mark: Partial<Mark> = {}): Glyph => ({
  text,
  code: 1,
  font,
  x: 0,
  y: 0,
  advance: 1,
  size: 10,
  isHidden: false,
  show,
  mark: { mcid: 1, isArtifact: false, isReversed: false, replacement: undefined, ...mark },
});

test('reads text by the rules of the standard', () => {
  const reversed = { isReversed: true };
  expect(
    textOf([glyph('ב', 1, reversed), glyph('א', 1, reversed), glyph('ד', 2, reversed), glyph('ג', 2, reversed)]),
  ).toBe('אבגד');
  expect(textOf([glyph('a', 1), glyph('b', 1), glyph('ד', 2, reversed), glyph('ג', 2, reversed), glyph('c', 3)])).toBe(
    'abגדc',
  );
  const replacement = { text: 'क्षि', number: 1 };
  expect(textOf([glyph('x', 1, { replacement }), glyph('y', 2, { replacement }), glyph('z', 2)])).toBe('क्षिz');
});

test('takes composite glyphs apart', () => {
  const { partsOf, unitsPerEm }: Outlines = outlinesOf(program());
  expect(unitsPerEm).toBe(1000);
  expect(partsOf(0)).toEqual([]);
  expect(partsOf(1)).toEqual([{ glyph: 1, x: 0, y: 0 }]);
  expect(partsOf(2)).toEqual([
    { glyph: 1, x: 5, y: -7 },
    { glyph: 1, x: 300, y: 400 },
  ]);
  expect(partsOf(3)).toEqual([
    { glyph: 1, x: 15, y: -7 },
    { glyph: 1, x: 310, y: 400 },
  ]);
});

/** A font of four glyphs: none, a shape, two of it by bytes and by words, and that one moved by ten. */
function program(): Uint8Array {
  const int16 = (...numbers: readonly number[]): Buffer => {
    const buffer = Buffer.alloc(numbers.length * 2);
    for (const [index, number] of numbers.entries()) buffer.writeUInt16BE(number & 0xffff, index * 2);
    return buffer;
  };
  const box = int16(0, 0, 10, 10);
  const shape = Buffer.concat([int16(1), box, int16(0)]);
  const pair = Buffer.concat([int16(-1), box, int16(0x22, 1), Buffer.from([5, -7 & 0xff]), int16(0x03, 1, 300, 400)]);
  const moved = Buffer.concat([int16(-1), box, int16(0x02, 2), Buffer.from([10, 0])]);
  const ends = [shape.length, shape.length + pair.length, shape.length + pair.length + moved.length];
  const head = Buffer.alloc(54);
  head.writeUInt16BE(1000, 18);
  const tables = {
    glyf: Buffer.concat([shape, pair, moved]),
    head,
    loca: int16(...[0, 0, ...ends].map((end) => end / 2)),
    maxp: int16(1, 0, 4),
  };
  let at = 12 + Object.keys(tables).length * 16;
  const rows = Object.entries(tables).map(([name, table]) => {
    const row = Buffer.alloc(16);
    row.write(name, 0, 'latin1');
    row.writeUInt32BE(at, 8);
    row.writeUInt32BE(table.length, 12);
    at += table.length;
    return row;
  });
  return Buffer.concat([int16(0, 1, rows.length, 0, 0, 0), ...rows, ...Object.values(tables)]);
}
