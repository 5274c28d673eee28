import { expect, test } from 'vitest';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import { findingsOf, subjectOf } from '../mutations/findings.ts';

const saidOf = (from: string, to: string, source: string, target: string): string =>
  (findingsOf({ ...subjectOf([{ source, target }], to), source: languageOf(from) }, ['number', 'date']).get(0) ?? [])
    .map(({ severity, reason }) => `${severity}: ${reason}`)
    .join('; ');

test.each([
  ['en', 'cs', 'The time from May 10 to the 26th was long.', 'Čas od 10. května do 26. května byl dlouhý.'],
  [
    'uk',
    'en',
    '10 лютого та в ніч проти 11 їх атакували.',
    'On February 10 and in the night of February 11 they attacked.',
  ],
])('a day whose month stands once is no other date: %s → %s', (from, to, source, right) => {
  expect(saidOf(from, to, source, right)).not.toContain('error');
});

test('and another day is one', () => {
  const source = 'The time from May 10 to the 26th was long.';
  expect(saidOf('en', 'cs', source, 'Čas od 10. května do 27. května byl dlouhý.')).toContain('error');
});
