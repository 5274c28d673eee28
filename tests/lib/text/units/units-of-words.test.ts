import { expect, test } from 'vitest';
import { between, said } from '../../../support/number-differences.ts';

test.each([
  ['de', 'Die Waffenruhe dauerte vier Tage.', 'Die Waffenruhe dauerte vier Wochen.'],
  ['fr', 'La trêve a duré quatre jours.', 'La trêve a duré quatre mois.'],
  ['es', 'La tregua duró cuatro días.', 'La tregua duró cuatro años.'],
  ['it', 'La tregua è durata quattro giorni.', 'La tregua è durata quattro ore.'],
  ['pt', 'A trégua durou quatro dias.', 'A trégua durou quatro horas.'],
  ['nl', 'Het bestand duurde vier dagen.', 'Het bestand duurde vier uur.'],
  ['ru', 'Перемирие длилось четыре дня.', 'Перемирие длилось четыре недели.'],
  ['uk', 'Перемир’я тривало чотири дні.', 'Перемир’я тривало чотири години.'],
  ['pl', 'Rozejm trwał cztery dni.', 'Rozejm trwał cztery godziny.'],
  ['cs', 'Příměří trvalo čtyři dny.', 'Příměří trvalo čtyři hodiny.'],
  ['hu', 'A tűzszünet négy napig tartott.', 'A tűzszünet négy óráig tartott.'],
  ['fi', 'Aselepo kesti neljä päivää.', 'Aselepo kesti neljä tuntia.'],
  ['el', 'Η εκεχειρία διήρκεσε τέσσερις ημέρες.', 'Η εκεχειρία διήρκεσε τέσσερις ώρες.'],
  ['tr', 'Ateşkes dört gün sürdü.', 'Ateşkes dört saat sürdü.'],
  ['ar', 'استمرت الهدنة أربعة أيام.', 'استمرت الهدنة أربع ساعات.'],
  ['fa', 'آتش‌بس چهار روز طول کشید.', 'آتش‌بس چهار ساعت طول کشید.'],
  ['he', 'הפסקת האש נמשכה ארבעה ימים.', 'הפסקת האש נמשכה ארבע שעות.'],
  ['hi', 'युद्धविराम चार दिन चला।', 'युद्धविराम चार घंटे चला।'],
  ['th', 'การหยุดยิงกินเวลาสี่วัน', 'การหยุดยิงกินเวลาสี่ชั่วโมง'],
  ['vi', 'Lệnh ngừng bắn kéo dài bốn ngày.', 'Lệnh ngừng bắn kéo dài bốn giờ.'],
  ['zh', '停火持续了四天。', '停火持续了四周。'],
  ['ja', '停戦は4日間続いた。', '停戦は4時間続いた。'],
  ['sw', 'Usitishaji mapigano ulidumu siku nne.', 'Usitishaji mapigano ulidumu saa nne.'],
])('what a number in words counts is compared in %s', (tag, right, wrong) => {
  for (const source of ['The truce lasted four days.', 'The truce lasted 4 days.']) {
    expect(said(source, right, tag)).not.toMatch(/block|ask/);
    expect(said(source, wrong, tag)).toMatch('block unit');
  }
});

test.each([
  ['They walked five kilometres.', 'Ils ont marché cinq mètres.', 'fr'],
  ['They walked five kilometres.', 'ساروا خمسة أميال.', 'ar'],
  ['Ten percent of the budget was lost.', 'Dix points du budget ont été perdus.', 'fr'],
  ['Two days later the ten-year-old girl died.', 'Zwei Wochen später starb das zehnjährige Mädchen.', 'de'],
  ['Two days later the ten-year-old girl died.', 'Zwei Tage später starb das zehn Monate alte Mädchen.', 'de'],
  ['It cost five million dollars.', 'Es kostete fünf Millionen Euro.', 'de'],
])('%s: %s', (source, target, tag) => {
  expect(said(source, target, tag)).toMatch('block unit');
});

test.each([
  ['2 hours 5 minutes', '2:05 Stunden', 'de'],
  ['A couple of weeks ago there was a two hour interview.', 'Vor zwei Wochen war ein zweistündiges Interview.', 'de'],
  ['It is at least two bytes long.', 'באורך של שני בתים לפחות', 'he'],
  ['Three weeks and three months later', 'Drei Monate und drei Wochen später', 'de'],
  ['Use the five weekdays.', 'Utilice los cinco días laborables.', 'es'],
  ['A window of two or four seconds.', 'חלון של 2 או 4 שניות.', 'he'],
  ['Thirty yards away', 'à trente mètres', 'fr'],
  ['The wind was at 35 °C.', '気温35度で時速120キロに達した。', 'ja'],
])('%s is rightly %s', (source, target, tag) => {
  expect(said(source, target, tag)).not.toMatch('unit');
});

test.each([
  ['They walked for two hours.', 'ساروا ساعتين.', 'ساروا يومين.', 'ar'],
  ['They walked for 2 hours.', 'ساروا لساعتين.', 'ساروا ليومين.', 'ar'],
  ['Over the last two years', 'خلال العامين الماضيين', 'خلال الشهرين الماضيين', 'ar'],
  ['They walked for two hours.', 'הם הלכו שעתיים.', 'הם הלכו יומיים.', 'he'],
  ['They walked for two hours.', 'הם הלכו 2 שעות במשך יומיים.', 'הם הלכו במשך שבועיים.', 'he'],
  ['Three metres deep', 'بعمق ثلاثة أمتار', 'بعمق ثلاثة أقدام', 'ar'],
])('so is the word for two of a unit: %s', (source, right, wrong, tag) => {
  expect(said(source, right, tag)).not.toMatch('block');
  expect(said(source, wrong, tag)).toMatch('block unit');
});

test('so is what words of other sources count', () => {
  expect(between('de en', 'Der Waffenstillstand dauerte vier Tage.', 'The ceasefire lasted four hours.')).toMatch(
    'block unit',
  );
  expect(between('ar en', 'استمرت الهدنة أربعة أيام.', 'The truce lasted four days.')).toBe('');
});

test.each([
  [
    'de',
    'They face four to seven years in prison.',
    'Ihnen drohen vier bis sieben Jahre Haft.',
    'Ihnen drohen vier Monate bis sieben Jahre Haft.',
  ],
  [
    'tr',
    'They face four to seven years in prison.',
    'Dört ila yedi yıl hapisleri isteniyor.',
    'Dört aydan yedi yıla kadar hapisleri isteniyor.',
  ],
  [
    'fr',
    'It takes between three and five weeks.',
    'Il faut entre trois et cinq semaines.',
    'Il faut entre trois jours et cinq semaines.',
  ],
  [
    'es',
    'They face two to 30 years in prison.',
    'Se enfrentan a entre dos y 30 años.',
    'Se enfrentan a entre dos meses y 30 años.',
  ],
])('the first number of a range in words has the unit of both in %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toContain('block unit');
});
