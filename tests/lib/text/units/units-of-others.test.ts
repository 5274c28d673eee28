import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

const HEARING = 'The two-hour hearing was put off for two months; two hundred people waited.';

test.each([
  ['en uk', HEARING, 'Двогодинне засідання відклали на два місяці; двісті людей чекали.'],
  ['en sr', HEARING, 'Двочасовно рочиште одложено је за два месеца; двеста људи је чекало.'],
  ['en hr', HEARING, 'Dvosatna rasprava odgođena je za dva mjeseca; dvjesto ljudi čekalo je.'],
  ['en bg', HEARING, 'Двучасовото заседание беше отложено с два месеца; двеста души чакаха.'],
  ['en sl', 'The two-day hearing was put off for two months.', 'Dvodnevno zaslišanje so preložili za dva meseca.'],
  [
    'en mk',
    'The two-month ban ended; two days later he left.',
    'Двомесечната забрана заврши; два дена подоцна замина.',
  ],
  ['en tr', 'Prices rose by two percentage points.', 'Fiyatlar iki yüzde puan arttı.'],
  ['en tr', 'Prices rose by 2 percentage points.', 'Fiyatlar yüzde iki puan arttı.'],
])('the unit of another number is not that of a number: %s, %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en uk', HEARING, 'Двогодинне засідання відклали на три місяці; двісті людей чекали.'],
  ['en hr', HEARING, 'Dvosatna rasprava odgođena je za dva tjedna; dvjesto ljudi čekalo je.'],
  ['en fr', 'He was held for two days, then for two weeks.', 'Il a été détenu deux semaines, puis deux semaines.'],
  ['en tr', 'Prices rose by two percentage points.', 'Fiyatlar üç yüzde puan arttı.'],
  ['en tr', 'Two hundred people came.', 'İki bin kişi geldi.'],
])('another unit or number is found: %s, %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
