import { LineBreak, LineBreakClasses } from '@cto.af/linebreak';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { RULES, SINGLE } from '../../../scripts/render/text/line-breaks.ts';
import { shortWords } from '../../../scripts/render/text/short-words.ts';
import { CODES, declaration } from '../../support/udhr.ts';

type Break = { readonly position: number; readonly required: boolean };

const breaksOf = (text: string): readonly Break[] =>
  Array.from(RULES.breaks(text), ({ position, required = false }) => ({ position, required }));

/** The same, by way of short words. */
function shortBreaksOf(text: string): readonly Break[] {
  const { text: short, between, placeOf } = shortWords(text);
  return [
    ...between.map((position) => ({ position, required: false })),
    ...breaksOf(short).map(({ position, required }) => ({ position: placeOf(position), required })),
  ].sort((one, other) => one.position - other.position);
}

test('plain words are short, and the rest of a text is as it was', () => {
  expect(shortWords('a statement').text).toBe('a stnt');
  expect(shortWords('a statement (in many words)')).toMatchObject({ text: 'a stnt (inds)', between: [16, 21] });
  expect(shortWords('Erklärung, заявление (δήλωση)!').text).toBe('Erng, заие (δήση)!');
  expect(shortWords('four 12345 people').text).toBe('four 12345 pele');
});

test('lines end at the same places: in languages of the Universal Declaration', () => {
  for (const code of CODES.filter((_, at) => at % 12 === 0))
    for (const text of declaration(code).blocks) expect(shortBreaksOf(text)).toEqual(breaksOf(text));
});

const PIECES = [
  'word',
  'longer',
  'Ünïcode',
  'слово',
  'λόγος',
  'שלום',
  'كلمة',
  '漢字',
  'ความ',
  '한국어',
  '\u0301',
  '\u200d',
  '\u00ad',
  '\u200b',
];
const SIGNS = [...'  \n-–—“”„«»‘’"\'()[]{}/|\\.,:;!?%$€£+±…·0123456789\u00a0\u202f\u2060'];

test('lines end at the same places: in any text', () => {
  const part = fc.oneof(
    fc.constantFrom(...PIECES, ...SIGNS),
    fc.stringMatching(/^[a-zß-žα-ω]{4,9}$/u),
    fc.stringMatching(/^(?:[a-zа-я]{1,6} ){1,4}$/u),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      expect(shortBreaksOf(parts.join(''))).toEqual(breaksOf(parts.join('')));
    }),
    { numRuns: 3000 },
  );
});

const upTo = (last: number): readonly string[] =>
  Array.from({ length: last + 1 }, (_, code) => String.fromCharCode(code));

test('letters that are left out are letters between which no line ends', () => {
  for (const char of upTo(0xffff)) {
    if (shortWords(char.repeat(6)).text.length === 6) continue;
    expect(LineBreak.get(char.codePointAt(0) ?? 0), char).toBe(LineBreakClasses['AL']);
  }
});

test('characters of one column are graphemes of one column', () => {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  for (const char of upTo(0xffff)) {
    if (char === '\n' || !SINGLE.test(char)) continue;
    expect(stringWidth(char), char).toBe(1);
    expect(Array.from(graphemes.segment(`a${char}${char}a`), ({ segment }) => segment)).toEqual(['a', char, char, 'a']);
  }
});
