import { expect, test } from 'vitest';
import { findingsOf, subjectOf } from '../mutations/findings.ts';

test.each([
  [
    'At least 14 prisoners died.',
    'Höchstens 14 Gefangene starben.',
    '“Höchstens 14 Gefangene starben”',
    '“At least 14 prisoners died”',
  ],
  ['The court fined her US$500.', 'Das Gericht verhängte 500 Euro Strafe.', '500 Euro Strafe', 'fined her US$500'],
])('what differs beside equal figures is shown with its words: %s', (source, target, found, expected) => {
  const [said] = (findingsOf(subjectOf([{ source, target }], 'de')).get(0) ?? []).filter(
    ({ rule }) => rule === 'number',
  );
  expect(said?.reason).toContain(found);
  expect(said?.reason).toContain(expected);
});
