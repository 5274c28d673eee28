import { expect, test } from 'vitest';
import { missingGlyphs } from '../../../../scripts/lib/fonts/coverage.ts';
import { accented } from '../../../../scripts/lib/text/characters/pseudo-locale.ts';
import { languageOf } from '../../../../scripts/lib/text/language/language.ts';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

test('every letter stays readable: without its marks it is the one it was', () => {
  const bare = accented(`bcdfg ${ALPHABET}`).normalize('NFD').replace(/\p{M}/gu, '');
  const letters = bare
    .replace(/([aeiou])\1+/gi, '$1')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/ƒ/g, 'f');
  expect(letters).toBe(`[bcdfg ${ALPHABET}]`);
});

test('the shipped fonts have every letter', () => {
  expect(missingGlyphs(accented(ALPHABET.repeat(3)), languageOf('en-XA'))).toEqual([]);
});

test.each([
  'At least 131,469 people are still detained or forcibly disappeared in the prisons of the regime',
  'Convicting Security Officer Anwar. R. of Crimes against Humanity',
  'Press desk of the Harbour Watch',
])('a text grows by a third or so, between brackets: %s', (text) => {
  const grown = accented(text);
  expect(grown).toMatch(/^\[.*\]$/s);
  expect((grown.length - 2) / text.length).toBeGreaterThanOrEqual(1.3);
  expect((grown.length - 2) / text.length).toBeLessThanOrEqual(1.4);
});

test('figures, addresses, telephone numbers, facts and character references stay', () => {
  const kept = [
    '131,469',
    '+44 20 7946 0018',
    'press@harbour.example',
    'https://a.example/b',
    '{{detained, number}}',
    '&nbsp;',
  ];
  const text = accented(`Call ${kept.join(' and ')} now`);
  for (const each of kept) expect(text).toContain(each);
  expect(text).toMatch(/^\[Çåå+ļļ /);
});

test('a text without vowels grows too; one without letters stays as it is', () => {
  expect(accented('Brrr, hmm')).toMatch(/^\[Ḅŕŕŕ, ĥmm .+\]$/);
  expect(accented('Только по-русски')).toMatch(/^\[Только по-русски .+\]$/);
  expect(accented('2022–01')).toBe('2022–01');
  expect(accented('{{place}}, {{date}} —')).toBe('{{place}}, {{date}} —');
});
