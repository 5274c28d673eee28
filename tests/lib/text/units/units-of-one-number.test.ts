import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  // Both, married couples and other words for two have no unit.
  ['de', 'It bought both chains two years ago.', 'Beide Ketten kaufte es vor zwei Jahren.'],
  ['de', 'A married couple was convicted two years before.', 'Ein Ehepaar wurde zwei Jahre vorher verurteilt.'],
  ['de', 'The test runs for 30 days and 30 hours.', 'Der Test läuft 30 Tage und 30 Stunden.'],
  ['de', 'In the past two months it took a couple of minutes.', 'In den letzten zwei Monaten dauerte es zwei Minuten.'],
  ['de', '69 per cent of those, and 63 per cent of these.', '69 Prozent davon, und 63 Prozent hiervon.'],
  ['zu', 'He worked there for 24 years.', 'Wasebenza lapho iminyaka engu-24.'],
  ['am', 'It was 24 hours later.', 'በ24 ሰዓታት ውስጥ ነበር።'],
  ['af', 'It begins at 7 p.m. on Monday.', 'Dit begin Maandag om 7 nm.'],
  ['lo', 'It begins at 3 p.m.', 'ເລີ່ມເວລາ 3 ໂມງແລງ'],
  ['mr', 'It begins at 3 p.m.', 'ते दुपारी 3 वाजता सुरू होते'],
  ['bem', 'It lasted for three centuries.', 'Yapwile imyanda itatu.'],
])('%s: the unit is that of the source: %s → %s', (tag, source, right) => {
  expect(between(`en ${tag}`, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['de', 'It bought both chains two months ago.', 'Beide Ketten kaufte es vor zwei Jahren.', 'unit'],
  [
    'de',
    'A married couple was convicted two months before.',
    'Ein Ehepaar wurde zwei Jahre vorher verurteilt.',
    'unit',
  ],
  [
    'de',
    'They are deleted after 30 hours, and can be restored until these 30 days are over.',
    'Sie werden nach 30 Tagen gelöscht, und bis diese 30 Tage um sind, sind sie wiederherzustellen.',
    'unit',
  ],
  [
    'de',
    '69 percentage points of those, and 63 per cent of these.',
    '69 Prozent davon, und 63 Prozent hiervon.',
    'unit',
  ],
  ['zu', 'He worked there for 24 months.', 'Wasebenza lapho iminyaka engu-24.', 'unit'],
  ['am', 'It was 24 minutes later.', 'በ24 ሰዓታት ውስጥ ነበር።', 'unit'],
  ['af', 'It begins at 7 a.m. on Monday.', 'Dit begin Maandag om 7 nm.', 'half-day'],
  ['lo', 'It begins at 3 a.m.', 'ເລີ່ມເວລາ 3 ໂມງແລງ', 'half-day'],
  ['mr', 'It begins at 3 a.m.', 'ते दुपारी 3 वाजता सुरू होते', 'half-day'],
])('%s: the unit is another: %s → %s', (tag, source, wrong, kind) => {
  expect(between(`en ${tag}`, source, wrong)).toBe(`block ${kind}`);
});
