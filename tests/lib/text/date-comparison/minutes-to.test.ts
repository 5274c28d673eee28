import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  ['he', 'הפגישה התחילה בעשרה לחמש.', 'הפגישה התחילה בשעה חמש ועשרה.'],
  ['el', 'Η συνάντηση άρχισε στις πέντε παρά δέκα.', 'Η συνάντηση άρχισε στις πέντε και δέκα.'],
  ['ro', 'Întâlnirea a început la ora cinci fără zece.', 'Întâlnirea a început la ora cinci și zece.'],
  ['bg', 'Срещата започна в пет без десет.', 'Срещата започна в пет и десет.'],
  ['mk', 'Состанокот почна во десет до пет.', 'Состанокот почна во пет и десет.'],
  ['sr', 'Састанак је почео у десет до пет.', 'Састанак је почео у пет и десет.'],
  ['hr', 'Sastanak je počeo u deset do pet.', 'Sastanak je počeo u pet i deset.'],
  ['sl', 'Sestanek se je začel ob deset do petih.', 'Sestanek se je začel ob deset čez peto.'],
  ['fa', 'جلسه ده دقیقه به پنج شروع شد.', 'جلسه ساعت پنج و ده دقیقه شروع شد.'],
  ['hi', 'बैठक पाँच बजने में दस मिनट पर शुरू हुई।', 'बैठक पाँच बजकर दस मिनट पर शुरू हुई।'],
  ['ur', 'اجلاس پانچ بجنے میں دس منٹ پر شروع ہوا۔', 'اجلاس پانچ بج کر دس منٹ پر شروع ہوا۔'],
  ['zh', '会议在差十分五点时开始。', '会议在五点十分开始。'],
  ['id', 'Rapat dimulai pukul lima kurang sepuluh.', 'Rapat dimulai pukul lima lewat sepuluh.'],
  ['nn', 'Møtet byrja klokka ti på fem.', 'Møtet byrja klokka ti over fem.'],
  ['is', 'Fundurinn hófst klukkan tíu mínútur í fimm.', 'Fundurinn hófst klukkan tíu mínútur yfir fimm.'],
  ['gl', 'A reunión comezou ás cinco menos dez.', 'A reunión comezou ás cinco e dez.'],
  ['ca', 'La reunió va començar a les cinc menys deu.', 'La reunió va començar a les cinc i deu.'],
  ['ko', '회의는 5시 10분 전에 시작됐다.', '회의는 5시 10분에 시작됐다.'],
] as const)('ten to five is no other time in %s', (tag, right, wrong) => {
  expect(isBlocked('en', 'The meeting began at ten to five.', tag, right), right).toBe(false);
  expect(isBlocked('en', 'The meeting began at ten to five.', tag, wrong), wrong).toBe(true);
});

test('so it is at the end of a length of time', () => {
  const source = 'The alert lasted from half past one until ten to four in the morning.';
  expect(isBlocked('en', source, 'uk', 'Тривога тривала з 01:30 до 03:50 ночі.')).toBe(false);
  expect(isBlocked('en', source, 'uk', 'Тривога тривала з 01:30 до 04:10 ночі.')).toBe(true);
});
