import { expect, test } from 'vitest';
import { formFinder } from '../../../../scripts/lib/text/language/word-search.ts';

const find = formFinder(['per cent', 'percent', 'Prozent', 'τοις εκατό', 'mil', 'million']);

test.each([
  ['5 percent of it', 2, 'percent'],
  ['5 PER CENT', 2, 'per cent'],
  ['5 per\u00A0cent', 2, 'per cent'],
  ['5 Per\u202Fcent', 2, 'per cent'],
  ['5 Prozent', 2, 'prozent'],
  ['5 ΤΟΙΣ ΕΚΑΤΌ', 2, 'τοις εκατό'],
  // The first of the list, not the longest.
  ['5 millions', 2, 'mil'],
  ['5 perc', 2, undefined],
  ['5 a percent', 2, undefined],
  ['5', 1, undefined],
])('%s at %d: %s', (text, at, form) => {
  expect(find(text, at)).toBe(form);
});

test('passes over what does not fit', () => {
  expect(find('million', 0, (form) => form !== 'mil')).toBe('million');
});
