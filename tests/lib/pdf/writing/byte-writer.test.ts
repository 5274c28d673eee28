import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringBytes } from '../../../../scripts/lib/pdf/file/object.ts';
import { endOfLiteral } from '../../../../scripts/lib/pdf/file/read-value.ts';
import { ByteWriter } from '../../../../scripts/lib/pdf/writing/byte-writer.ts';
import { stringCode } from '../../../../scripts/lib/pdf/writing/text-writer.ts';

const written = (write: (out: ByteWriter) => void): string => {
  const out = new ByteWriter();
  write(out);
  return Buffer.from(out.end()).toString('latin1');
};

test('fractions are written as JavaScript writes them, without a zero before the point', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), fc.constantFrom(1e4, 1e5), (units, scale) => {
      // Below a millionth JavaScript has exponents.
      expect(written((out) => out.fraction(units, scale))).toBe(String(units / scale).replace(/^(-?)0\./, '$1.'));
    }),
  );
  for (const [units, text] of [
    [0, '0'],
    [-0, '0'],
    [-51, '-.0051'],
    [120_000, '12'],
    [1, '.0001'],
    [100_010, '10.001'],
  ] as const)
    expect(written((out) => out.fraction(units, 1e4))).toBe(text);
  expect(() => written((out) => out.fraction(Number.NaN, 1e4))).toThrow(RangeError);
});

type Step =
  | readonly ['text', string]
  | readonly ['code', number]
  | readonly ['insert', string, number]
  | readonly ['cut', number];

const text = fc.string({
  maxLength: 120,
  unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: text.map((each): Step => ['text', each]) },
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code): Step => ['code', code]) },
  fc.tuple(text, fc.nat()).map(([each, at]): Step => ['insert', each, at]),
  fc.nat().map((at): Step => ['cut', at]),
);

test('what is written, put in and taken back comes out as a string would, however long it gets', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 9000 }), (steps, repeat) => {
      let expected = '';
      const found = written((out) => {
        for (const [kind, ...given] of [...steps, ['text', 'x'.repeat(repeat)], ...steps] as readonly Step[]) {
          const place = expected.length === 0 ? 0 : Number(given.at(-1)) % expected.length;
          if (kind === 'text') {
            out.text(String(given[0]));
            expected += String(given[0]);
          } else if (kind === 'code') {
            out.code(Number(given[0]));
            expected += stringCode(Number(given[0]));
          } else if (kind === 'insert') {
            out.insert(String(given[0]), place);
            expected = expected.slice(0, place) + String(given[0]) + expected.slice(place);
          } else {
            out.cut(place);
            expected = expected.slice(0, place);
          }
          expect(out.length).toBe(expected.length);
        }
      });
      expect(found).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

test('codes are read from a string as they were written', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
      const strings = written((out) => {
        for (const code of codes) out.code(code);
      });
      const token = `(${strings})`;
      const bytes = stringBytes({ token });
      expect(codes.map((_, index) => bytes.readUInt16BE(2 * index))).toEqual(codes);
      expect(endOfLiteral(token, 0)).toBe(token.length);
      expect(token).not.toContain('\r');
    }),
  );
  for (const code of [0x2829, 0x5c5c, 0x0d0d, 0x0d0a]) {
    const token = `(${stringCode(code)})`;
    expect(stringBytes({ token }).readUInt16BE(0)).toBe(code);
  }
});
