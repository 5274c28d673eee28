import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tokenizer } from '../../../../scripts/lib/pdf/content/tokenizer.ts';
import { type PdfValue, writeValue } from '../../../../scripts/lib/pdf/file/object.ts';
import { PdfError } from '../../../../scripts/lib/pdf/index.ts';

/** Operators with their operands as they are read. */
function operationsOf(content: string): readonly (readonly [string, readonly PdfValue[]])[] {
  const tokens = new Tokenizer(Buffer.from(content, 'latin1'));
  const operations: (readonly [string, readonly PdfValue[]])[] = [];
  while (tokens.next()) operations.push([tokens.operator, tokens.operands()]);
  return operations;
}

const number = fc
  .tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 1, max: 1e6 }))
  .map(([whole, part]) => Number(`${whole}.${part}`));
const string = fc.oneof(
  fc.uint8Array({ maxLength: 6 }).map((bytes) => ({ token: `<${Buffer.from(bytes).toString('hex')}>` })),
  fc.stringMatching(/^[a-z >\]]*$/).map((text) => ({ token: `(${text}\\)(nested <<))` })),
);
const name = fc.stringMatching(/^[A-Za-z0-9]+$/).map((text): PdfValue => `/${text}`);
const simple: fc.Arbitrary<PdfValue> = fc.oneof(number, string, name, fc.constantFrom<PdfValue>(true, null));
const operand: fc.Arbitrary<PdfValue> = fc.oneof(
  { weight: 4, arbitrary: simple },
  fc.array(simple, { maxLength: 4 }),
  fc.array(simple, { maxLength: 3 }).map(
    (values): PdfValue =>
      new Map<`/${string}`, PdfValue>([
        ['/A', values],
        ['/B', new Map()],
      ]),
  ),
);
const operation = fc.tuple(
  fc.constantFrom('Tj', 'TJ', 'Td', 'q', 'rg', 'BDC', 'f*', "'"),
  fc.array(operand, { maxLength: 8 }),
);

test('operators come with what they are given, however it is written', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 12 }), fc.constantFrom(' ', '\n', '\r\n\t'), (operations, space) => {
      const lines = operations.map(([operator, operands]) =>
        [...operands.map((each) => writeValue(each)), operator].join(space),
      );
      expect(operationsOf(lines.join(space))).toEqual(operations);
    }),
  );
});

test('numbers are read as JavaScript reads them, with or without space about them', () => {
  fc.assert(
    fc.property(number, number, (one, other) => {
      expect(operationsOf(`[${one}(x)${other}]TJ ${one} ${other} Td`)).toEqual([
        ['TJ', [[one, { token: '(x)' }, other]]],
        ['Td', [one, other]],
      ]);
    }),
  );
  expect(operationsOf('.23999999 -.5 +3 4. re')).toEqual([['re', [0.23999999, -0.5, 3, 4]]]);
});

test('what is found of an operator is of that operator alone', () => {
  const tokens = new Tokenizer(Buffer.from('/F1 12 Tf\n1 2 Td\n<0041> Tj\n/P <</MCID 3 >>BDC\nET'));
  const found = [];
  while (tokens.next()) {
    const { operator, name: own, count, stringStart, stringEnd, dictStart, dictEnd, text } = tokens;
    found.push([
      operator,
      own,
      count,
      tokens.number(1),
      text.slice(stringStart, stringEnd),
      text.slice(dictStart, dictEnd),
    ]);
  }
  expect(found).toEqual([
    ['Tf', 'F1', 1, 0, '', ''],
    ['Td', '', 2, 2, '', ''],
    ['Tj', '', 0, 0, '0041', ''],
    ['BDC', 'P', 0, 0, '', '<</MCID 3 >>'],
    ['ET', '', 0, 0, '', ''],
  ]);
});

test('what no browser writes is refused', () => {
  for (const content of ['BI /W 1 ID x EI', '% comment\nq', '(never ends Tj', '<< /A 1 BDC', 'q } Q', '1 ] TJ'])
    expect(() => operationsOf(content), content).toThrow(PdfError);
});

test('a move and a glyph are read together where they stand as the browser writes them, and nowhere else', () => {
  const found = (content: string): readonly (readonly [string, number, number, string])[] => {
    const tokens = new Tokenizer(Buffer.from(content, 'latin1'));
    const all: [string, number, number, string][] = [];
    for (;;) {
      const isGlyph = tokens.nextGlyph();
      if (!isGlyph && !tokens.next()) return all;
      const { stringStart, stringEnd, text } = tokens;
      const operator = isGlyph ? 'Td Tj' : tokens.operator;
      all.push([operator, tokens.number(0), tokens.number(1), text.slice(stringStart, stringEnd)]);
    }
  };
  expect(found('1 0 Td <0041> Tj\n-.5 2.25 Td <FFfe> Tj\nET')).toEqual([
    ['Td Tj', 1, 0, '0041'],
    ['Td Tj', -0.5, 2.25, 'FFfe'],
    ['ET', 0, 0, ''],
  ]);
  for (const content of ['1 0  Td <0041> Tj\n', '1 0 Td <00410042> Tj\n', '1 0 Td (ab) Tj\n', '1 0 Td <0041> TJ\n'])
    expect(
      found(content).map(([operator]) => operator),
      content,
    ).not.toContain('Td Tj');
  expect(found('1 0 Td <0041> Tj')).toEqual([
    ['Td', 1, 0, ''],
    ['Tj', 0, 0, '0041'],
  ]);
});
