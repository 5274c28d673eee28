import { expect, test } from 'vitest';
import { compareNumbers } from '../../../scripts/prose/numbers/compare.ts';

const blocked = (languages: string, text: string, other: string): boolean => {
  const [from = '', to = ''] = languages.split(' ');
  return compareNumbers({ text, tag: from }, { text: other, tag: to }).some(({ severity }) => severity === 'block');
};

test.each([
  ['ko en', '주민의 3분의 2가 떠났다.', 'Two thirds of the residents left.'],
  ['ko fr', '주민의 4분의 3이 떠났다.', 'Les trois quarts des habitants sont partis.'],
  ['ja de', '住民の3分の1が去った。', 'Ein Drittel der Bewohner ging.'],
  ['ja ko', '住民の4分の3が去った。', '주민의 4분의 3이 떠났다.'],
  ['ko en', '주민의 4분의 1이 떠났다.', '25 per cent of the residents left.'],
  ['en ja', '75 per cent of the residents left.', '住民の4分の3が去った。'],
  ['en ko', 'A third of the 9 residents left.', '주민 9명 중 3분의 1이 떠났다.'],
])('%s: %s → %s is right', (languages, text, other) => {
  expect(blocked(languages, text, other)).toBe(false);
});

test.each([
  ['ko en', '주민의 3분의 2가 떠났다.', 'A third of the residents left.'],
  ['ja de', '住民の3分の1が去った。', 'Zwei Drittel der Bewohner gingen.'],
  ['en ja', '75 per cent of the residents left.', '住民の4分の1が去った。'],
  ['ja ko', '住民の4分の3が去った。', '주민의 4분의 1이 떠났다.'],
])('%s: %s → %s is another share', (languages, text, other) => {
  expect(blocked(languages, text, other)).toBe(true);
});
