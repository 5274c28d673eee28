import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeAt } from '../../../../scripts/lib/pdf/content/text-object.ts';
import { hex, parseToUnicode, writeToUnicode } from '../../../../scripts/lib/pdf/fonts/to-unicode.ts';
import { logicalOrder } from '../../../../scripts/lib/pdf/lines/directions.ts';
import { writtenNumber } from '../../../../scripts/lib/pdf/writing/text-writer.ts';
import { unicodeMap } from '../../../support/pdf/font.ts';

type Run = { readonly level: number; readonly at: number };

const whole = { isolate: '', embedding: 0 };

/** UAX #9, rule L2: from the highest level to the lowest odd one, reverse what is at that level or higher. */
function visualOrder<Each extends Run>(runs: readonly Each[]): readonly Each[] {
  const order = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}

test('the order of reading is that which the bidirectional algorithm had', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 }), (levels) => {
      const runs = levels.map((level, at) => ({ level, at, ...whole }));
      expect(logicalOrder(visualOrder(runs))).toEqual(runs);
    }),
  );
});

test('a note after a figure is read after it, though both run from left to right', () => {
  const word = { text: 'كلمة', level: 1, isolate: '0', embedding: 1 };
  const figure = { text: '28', level: 2, isolate: '0', embedding: 1 };
  const note = { text: '2', level: 2, isolate: '1', embedding: 2 };
  expect(logicalOrder([note, figure, word])).toEqual([word, figure, note]);
  const digits = { ...figure, text: '30' };
  expect(logicalOrder([figure, digits, word])).toEqual([word, figure, digits]);
});

test('codes are read as they were written, in either case', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffff }), (code) => {
      expect([codeAt(`<${hex(code)}>`, 1), codeAt(hex(code).toLowerCase(), 0)]).toEqual([code, code]);
    }),
  );
});

test('numbers are written without exponents, and without a zero before the point', () => {
  expect([0.0000001, -0, 1e-5, 12.345678].map((value) => writtenNumber(value, 5))).toEqual([
    '0',
    '0',
    '.00001',
    '12.34568',
  ]);
});

test('texts of glyphs are read as they were written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 1, max: 0xffff }), fc.string({ minLength: 1, unit: 'grapheme' })), {
        maxLength: 300,
      }),
      (entries) => {
        const texts = new Map(entries);
        expect(parseToUnicode(writeToUnicode(texts))).toEqual(texts);
      },
    ),
  );
});

test('a range of codes goes up by its last unit', () => {
  const map = Buffer.from(
    '1 beginbfrange\n<0001> <0003> <0041>\nendbfrange\n1 beginbfchar\n<0009> <D83DDE00>\nendbfchar',
  );
  expect(parseToUnicode(map)).toEqual(
    new Map([
      [1, 'A'],
      [2, 'B'],
      [3, 'C'],
      [9, '\u{1F600}'],
    ]),
  );
});

test('codes that follow each other are one range, of one high byte', () => {
  const texts = new Map(Array.from({ length: 300 }, (_, index) => [0xf0 + index, String.fromCharCode(0x4e00 + index)]));
  const written = Buffer.from(writeToUnicode(texts)).toString('latin1');
  const ranges = [...written.matchAll(/<(\w{4})> <(\w{4})> \[/g)].map(([, first = '', last = '']) => [first, last]);
  expect(ranges.map(([first]) => first)).toEqual(['00F0', '0100', '0164', '01C8', '0200']);
  for (const [first, last] of ranges) expect(first?.slice(0, 2)).toBe(last?.slice(0, 2));
  expect(unicodeMap(writeToUnicode(texts))).toEqual(texts);
});
