import { expect, test } from 'vitest';
import { plainProse } from '../../../../scripts/lib/text/characters/plain-prose.ts';

const shown = (text: string): string => plainProse(text).replace(/\uFFFC+/gu, '…');

test.each([
  ['Open [rpf.io/p/en/my-own-world](https://rpf.io/x).', 'Open […](…).'],
  ['See scratch.mit.edu/projects/374212555, please.', 'See …, please.'],
  // Rates, abbreviations and dates are prose.
  ['up to 50 km/h, 3 Mio./Jahr, 4 mg/dl, approx.3/4', 'up to 50 km/h, 3 Mio./Jahr, 4 mg/dl, approx.3/4'],
  ['the U.S./EU and the U.N./NATO, and/or A.RES/217', 'the U.S./EU and the U.N./NATO, and/or A.RES/217'],
  ['den 12.mai/juni', 'den 12.mai/juni'],
])('an address without a scheme is no prose: %s', (text, prose) => {
  expect(shown(text)).toBe(prose);
  expect(plainProse(text)).toHaveLength(text.length);
});

test('the stop behind an address is the sentence’s', () => {
  const text = plainProse('See https://a.example/x. Then go.');
  expect(text).toBe(`See ${'\uFFFC'.repeat(19)}. Then go.`);
});

test('letters that run on are no part of an address of mail', () => {
  expect(plainProse('我们监控a@b.example，并联系a@b.example联邦')).toBe(
    `我们监控${'\uFFFC'.repeat(11)}，并联系${'\uFFFC'.repeat(11)}联邦`,
  );
});
