import { expect, test } from 'vitest';
import { between } from '../../../../support/number-differences.ts';

test.each([
  ['en de', 'Nobody under 18 may vote.', 'Wählen darf, wer mindestens 18 Jahre alt ist.'],
  ['en fr', 'No one under 18 may vote.', "Seules les personnes âgées d'au moins 18 ans peuvent voter."],
  ['de en', 'Er startet im Alter von 17 Jahren und 166 Tagen.', 'At age 17 and 166 days he starts.'],
  ['zh en', '对于年满16周岁未达到18周岁的学徒', 'for apprentices of 16 to 18 years old'],
  ['en es', 'Let about two or three thousand men go up.', 'Suban como dos mil o como tres mil hombres.'],
  ['en sw', 'He lived there a year and six months.', 'Alikaa huko mwaka mmoja na nusu.'],
  ['en sw', 'It lasted three years and six months.', 'Ilidumu kwa miaka mitatu na nusu.'],
  ['en ja', 'It will have no impact on a multibillion deal.', '数10億ドルの契約に影響しない。'],
  ['en lv', 'The fourth angel came with a third of the sun.', 'Ceturtais eņģelis nāca ar trešo daļu saules.'],
  ['uk cs', 'Ходити по понеділках чи в середу?', 'Mám chodit v pondělí, nebo ve středu?'],
])('%s: says the same: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en de', 'Nobody under 18 may vote.', 'Niemand, der mindestens 18 ist, darf wählen.'],
  ['de en', 'Er startet im Alter von 17 Jahren und 166 Tagen.', 'He starts at the age of 17 months and 166 days.'],
  ['en es', 'Let about two or three thousand men go up.', 'Suban cuatro mil o cinco mil hombres.'],
  ['en sw', 'It lasted three years and six months.', 'Ilidumu kwa miaka minne na nusu.'],
  ['en lv', 'The fourth angel came.', 'Nāca piektais eņģelis.'],
])('%s: and another number, limit or unit is one: %s → %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).not.toBe('');
});

test('a floor is asked about, since it is counted from the ground or from the street', () => {
  expect(between('cs uk', 'Lze odevzdat v 1. patře.', 'Можна подати на 2-у поверсі.')).toMatch(/^ask/);
  expect(between('cs uk', 'Lze odevzdat v 1. patře.', 'Можна подати на 3-у поверсі.')).toMatch(/^block/);
  expect(between('de en', 'Das Netz ist im ersten Stock langsam.', 'The net is slow on the second floor.')).toMatch(
    /^ask/,
  );
});
