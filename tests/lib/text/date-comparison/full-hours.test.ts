import { expect, test } from 'vitest';
import { between, said } from '../../../support/number-differences.ts';

test.each([
  ['de', 'um 6 Uhr', 'um 18 Uhr'],
  ['de', 'um 6 Uhr morgens', 'um 6 Uhr abends'],
  ['de', 'um 6 Uhr früh', 'um 6 Uhr am Abend'],
  ['fr', 'à 6 heures', 'à 18 heures'],
  ['es', 'a las 6 de la mañana', 'a las 6 de la tarde'],
  ['es', 'a las 6.00', 'a las 18.00'],
  ['it', 'alle 6 del mattino', 'alle 6 di sera'],
  ['nl', 'om 6 uur', 'om 18 uur'],
  ['ru', 'в 6 утра', 'в 6 вечера'],
  ['ru', 'в 6 часов', 'в 18 часов'],
  ['uk', 'о 6-й ранку', 'о 6-й вечора'],
  ['pl', 'o 6 rano', 'o 6 wieczorem'],
  ['hu', 'reggel 6-kor', 'este 6-kor'],
  ['el', 'στις 6 π.μ.', 'στις 6 μ.μ.'],
  ['tr', 'sabah 6’da', 'akşam 6’da'],
  ['ar', 'الساعة 6 صباحاً', 'الساعة 6 مساءً'],
  ['fa', 'ساعت ۶ صبح', 'ساعت ۶ عصر'],
  ['he', 'בשעה 6 בבוקר', 'בשעה 6 בערב'],
  ['hi', 'सुबह 6 बजे', 'शाम 6 बजे'],
  ['bn', 'সকাল ৬টায়', 'সন্ধ্যা ৬টায়'],
  ['ur', 'صبح 6 بجے', 'شام 6 بجے'],
  ['id', 'pukul 6 pagi', 'pukul 6 sore'],
  ['vi', '6 giờ sáng', '6 giờ chiều'],
  ['th', '6 โมงเช้า', '6 โมงเย็น'],
  ['sw', 'saa 12 asubuhi', 'saa 12 jioni'],
  ['am', 'ከጠዋቱ 12 ሰዓት', 'ከምሽቱ 12 ሰዓት'],
])('a full hour of the morning is none of the evening in %s: %s', (tag, morning, evening) => {
  for (const source of ['The shop opens at 6 a.m.', 'It began at 6 in the morning.']) {
    expect(said(source, morning, tag)).not.toMatch(/block|ask/);
    expect(said(source, evening, tag)).toMatch('block half-day');
  }
});

test.each([
  ['de', 'um 18 Uhr', 'um 6 Uhr morgens'],
  ['es', 'a las 18.00', 'a las 6 de la mañana'],
  ['fr', 'à 6 heures du soir', 'à 6 heures du matin'],
])('six in the evening is 18 hours in %s', (tag, evening, morning) => {
  for (const source of ['It began at 6 in the evening.', "It began at 6 o'clock in the evening."]) {
    expect(said(source, evening, tag)).not.toMatch('block');
    expect(said(source, morning, tag)).toMatch('block half-day');
  }
});

test.each([
  ['It ended at 11 p.m.', 'um 11 Uhr nachts', 'de'],
  ['It ended at 11 p.m.', 'alle 11 di notte', 'it'],
  ['It ended at 11 p.m.', 'الساعة 11 ليلاً', 'ar'],
  ['They met at 11 a.m.', '他们中午11点见面。', 'zh'],
  ['They met at 11 a.m. on Monday.', 'Sie trafen sich um 11 Uhr am Montag.', 'de'],
  ['It was open until 2 at night.', 'Il était ouvert jusqu’à 2 heures du matin.', 'fr'],
  ['It is open from evening until 6 a.m.', 'Es ist von abends bis 6 Uhr offen.', 'de'],
  ['It is open from 6 a.m. until evening.', 'Es ist von 6 bis abends offen.', 'de'],
  ['It is open from 6 a.m. to 8 p.m.', 'Sabah 6’dan akşam 8’e kadar açıktır.', 'tr'],
  ['It is open from 6 a.m. to 4 p.m.', 'यह सुबह 6 से शाम 4 बजे तक खुला रहता है।', 'hi'],
  ['It is open from 3 p.m. to 6 a.m.', 'Está abierto de las 3 de la tarde a las 6 de la mañana.', 'es'],
  ['Police arrested 12 in the morning.', 'Die Polizei nahm am Morgen 12 fest.', 'de'],
])('%s: %s', (source, target, tag) => {
  expect(said(source, target, tag)).not.toMatch('block');
});

test.each([
  ['de en', 'Es beginnt um 6 Uhr abends.', 'It begins at 6 p.m.', 'It begins at 6 a.m.'],
  ['de en', 'Es beginnt um 18 Uhr.', 'It begins at 6 p.m.', 'It begins at 6 a.m.'],
  ['es en', 'Comienza a las 6 de la mañana.', 'It begins at 6 a.m.', 'It begins at 6 p.m.'],
  ['it fr', 'Comincia alle 9 del mattino.', 'Cela commence à 9 h du matin.', 'Cela commence à 9 h du soir.'],
  ['ar en', 'يبدأ الساعة 6 مساءً.', 'It begins at 6 p.m.', 'It begins at 6 a.m.'],
])('so it is of other sources: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch('block half-day');
});

test('a bare hour may be of the afternoon', () => {
  expect(between('de en', 'Es beginnt um 6 Uhr.', 'It begins at 6 p.m.')).toBe('ask half-day');
  expect(between('ar en', 'يبدأ الساعة 6.', 'It begins at 6 p.m.')).toBe('');
});

test.each([
  ['de', 'Sie kamen um acht Uhr abends.', 'Sie kamen um acht Uhr morgens.'],
  ['fr', 'Ils sont venus à huit heures du soir.', 'Ils sont venus à huit heures du matin.'],
  ['es', 'Llegaron a las ocho de la tarde.', 'Llegaron a las ocho de la mañana.'],
  ['ru', 'Они пришли в восемь вечера.', 'Они пришли в восемь утра.'],
  ['uk', 'Вони прийшли о восьмій вечора.', 'Вони прийшли о восьмій ранку.'],
  ['ar', 'جاءوا في الثامنة مساءً.', 'جاءوا في الثامنة صباحاً.'],
  ['tr', 'Akşam sekizde geldiler.', 'Sabah sekizde geldiler.'],
  ['hi', 'वे शाम आठ बजे आए।', 'वे सुबह आठ बजे आए।'],
  ['zh', '他们晚上八点来了。', '他们早上八点来了。'],
  ['de', 'Sie kamen um 20 Uhr.', 'Sie kamen um 8 Uhr morgens.'],
  ['bn', 'তারা রাত ৮টায় আসে।', 'তারা সকাল ৮টায় আসে।'],
] as const)('an hour in words stays in its half of the day in %s: %s', (tag, right, wrong) => {
  const source = 'They came at eight in the evening.';
  expect(said(source, right, tag)).not.toMatch('block');
  expect(said(source, wrong, tag)).toMatch('block half-day');
});
