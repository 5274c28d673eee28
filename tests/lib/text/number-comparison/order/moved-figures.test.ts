import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

const SOURCE = 'The first 145 houses were pulled down in spring. The next 600 will follow. Nobody was asked.';

test('a person has to look where two figures have changed places between two sentences', () => {
  const right = 'Die ersten 145 Häuser wurden im Frühling abgerissen. Die nächsten 600 folgen. Niemand wurde gefragt.';
  const wrong = 'Die ersten 600 Häuser wurden im Frühling abgerissen. Die nächsten 145 folgen. Niemand wurde gefragt.';
  expect(said(SOURCE, right, 'de')).toBe('');
  expect(said(SOURCE, wrong, 'de')).toContain('ask exchanged');
});

test('sentences that were joined or parted may have their figures in other places', () => {
  const joined = 'Nach den ersten 145 Häusern, die man abriss, folgen 600. Niemand wurde gefragt.';
  expect(said(SOURCE, joined, 'de')).toBe('');
});
