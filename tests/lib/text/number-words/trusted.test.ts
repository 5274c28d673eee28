import { expect, test } from 'vitest';
import data from '../../../../scripts/lib/text/generated/number-readings.json' with { type: 'json' };
import {
  mayHoldLost,
  mayHoldMonths,
  mayHoldWords,
  SPOKEN,
} from '../../../../scripts/lib/text/number-words/trusted-words.ts';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['nine people', 'sieben Menschen', 'de', 'block changed'],
  ['four people', 'လူ သုံးယောက်', 'my', 'ask changed'],
  ['nine people', 'sedam ljudi', 'sr-Latn', 'block changed'],
  ['65 people', 'Menschen', 'de', 'block missing'],
])('%s as %s (%s) is held against a language as far as its words are read: %s', (source, target, tag, expected) => {
  expect(said(source, target, tag)).toBe(expected);
  expect(said(source, target, tag, true)).toBe(expected.replace('ask', 'block'));
});

test('figures against figures are an error everywhere', () => {
  for (const tag of [...Object.keys(data.languages), 'xx', 'tlh'])
    expect(said('281 shops', '218 shops', tag)).toBe('block changed');
});

test('a language that nobody has measured is held to its figures, and to no word', () => {
  for (const kind of SPOKEN) {
    expect(mayHoldLost('tlh', kind)).toBe(true);
    expect(mayHoldWords('tlh', kind)).toBe(false);
  }
  expect(mayHoldMonths('tlh')).toBe(true);
});

test('every row has a number in each column, and words are held against thirty languages and more', () => {
  for (const row of Object.values(data.languages)) expect(row).toHaveLength(data.columns.length);
  for (const kind of ['small', 'ordinal', 'compound', 'large'] as const)
    expect(Object.keys(data.languages).filter((tag) => mayHoldWords(tag, kind)).length).toBeGreaterThan(60);
});
