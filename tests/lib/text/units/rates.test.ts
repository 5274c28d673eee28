import { expect, test } from 'vitest';
import { between, said } from '../../../support/number-differences.ts';

const FINE = 'The fine is $500 a day.';

test.each([
  ['de', 'Die Strafe beträgt 500 Dollar pro Tag.', 'Die Strafe beträgt 500 Dollar pro Monat.'],
  ['fr', 'L’amende est de 500 dollars par jour.', 'L’amende est de 500 dollars par an.'],
  ['es', 'La multa es de 500 dólares diarios.', 'La multa es de 500 dólares mensuales.'],
  ['ru', 'Штраф составляет 500 долларов в день.', 'Штраф составляет 500 долларов в месяц.'],
  ['zh', '罚款为每天500美元。', '罚款为每月500美元。'],
  ['ar', 'الغرامة 500 دولار يوميًا.', 'الغرامة 500 دولار شهريًا.'],
  ['it', 'La multa è di 500 dollari al giorno.', 'La multa è di 500 dollari al mese.'],
  ['lo', 'ຄ່າປັບໃໝແມ່ນ 500 ໂດລາຕໍ່ມື້.', 'ຄ່າປັບໃໝແມ່ນ 500 ໂດລາຕໍ່ເດືອນ.'],
  ['tr', 'Ceza günde 500 dolardır.', 'Ceza ayda 500 dolardır.'],
])('a figure is of the same period in %s', (tag, right, wrong) => {
  expect(said(FINE, right, tag)).toBe('');
  expect(said(FINE, wrong, tag)).toBe('block unit');
});

test('the year that stands behind a figure is no rate, and a period that both texts speak of is not missed', () => {
  expect(said('They ate 500 grams a day in 2020.', 'Sie aßen 500 Gramm Brot im Jahr 2020.', 'de')).not.toMatch('unit');
  expect(said('500 a day, 6,000 a month', '500 im Monat, 6.000 am Tag', 'de')).toBe('');
  expect(between('zh en', '每户每月1200元。', 'Each household gets 1,200 yuan a day.')).toBe('block unit');
});
