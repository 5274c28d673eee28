import { expect, test } from 'vitest';
import { findingsOf, subjectOf } from '../mutations/findings.ts';

const PAIRS = [
  ['Eleven aid workers were kidnapped on Monday.', 'Maandag zijn elf hulpverleners ontvoerd.'],
  ['The curfew starts at half past eight in the evening.', 'De avondklok gaat om half negen ’s avonds in.'],
  ['She spent one and a half years in solitary confinement.', 'Ze zat anderhalf jaar in eenzame opsluiting.'],
  ['Twenty-five houses were burned down.', 'Vijfentwintig huizen werden platgebrand.'],
  ['Some of the victims are in their seventies.', 'Enkele slachtoffers zijn in de zeventig.'],
  ['The army withdrew after a fortnight.', 'Na veertien dagen trok het leger zich terug.'],
  [
    'No more than three of the fifteen suspects appeared in court.',
    'Niet meer dan drie van de vijftien verdachten verschenen voor de rechter.',
  ],
  [
    'The law was passed with 76 votes in favour and 74 against.',
    'De wet werd aangenomen met 76 stemmen voor en 74 tegen.',
  ],
].map(([source = '', target = '']) => ({ source, target }));

test('a text that has the numbers which its source says in words stands in its place', () => {
  expect([...findingsOf(subjectOf(PAIRS, 'nl'), ['swapped'])]).toEqual([]);
});
