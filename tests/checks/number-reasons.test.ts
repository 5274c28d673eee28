import { expect, test } from 'vitest';
import { numberRule } from '../../scripts/checks/rules/number.ts';
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

test.each([
  [
    'The trial lasted 12 hours.',
    'Der Prozess dauerte zwölf Stunden.',
    '“zwölf” stands in words where the source has 12',
  ],
  ['It fell by 2.5.', 'Cayó 2 y media.', '2 has a part of 2.5 in words beside it'],
])('a figure in words is not said to be unexpected: %s', (source, target, reason) => {
  const tag = target.startsWith('Der') ? 'de' : 'es';
  const said = findingsOf(subjectOf([{ source, target }], tag), ['number']).get(0) ?? [];
  expect(said.map((each) => each.reason)).toEqual([reason]);
});

test('the command that waives a finding is whole', () => {
  const subject = subjectOf([{ source: 'The court sat for 12 days.', target: 'Das Gericht tagte 14 Tage.' }], 'de');
  const [finding] = [...numberRule.check(subject)];
  expect(finding?.advice).toContain('--key k0 --rule number --by NAME --why TEXT;');
});
