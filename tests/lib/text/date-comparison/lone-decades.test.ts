import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

const SOURCE = 'Over the past decade the lake has shrunk.';

test.each([
  [
    'de',
    'In den letzten zehn Jahren ist der See geschrumpft.',
    'In den letzten zwanzig Jahren ist der See geschrumpft.',
  ],
  [
    'fr',
    'Au cours des dix dernières années, le lac a rétréci.',
    'Au cours des vingt dernières années, le lac a rétréci.',
  ],
  ['zh', '十年来，该湖面积缩小了。', '二十年来，该湖面积缩小了。'],
])('a decade is asked about where it is another number of tens in %s', (tag, right, wrong) => {
  expect(said(SOURCE, right, tag)).toBe('');
  expect(said(SOURCE, wrong, tag)).toContain('ask changed');
});

test('of decades that the source counts nothing is asked', () => {
  expect(
    said('In a decade that follows two decades of war, little was built.', '二十年战争之后的十年里，建设很少。', 'zh'),
  ).not.toContain('ask');
});
