import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

/** 6:30 p.m. in two figures, as laws and railways write it. */
test.each([
  ['fr', 'à 18 heures 30'],
  ['es', 'a las 18 horas 30 minutos'],
  ['pt', 'às 18 horas e 30 minutos'],
  ['hr', 'u 18 sati i 30 minuta'],
  ['sr', 'у 18 часова и 30 минута'],
  ['bg', 'в 18 ч. и 30 мин.'],
  ['cs', 'v 18 hodin 30 minut'],
  ['sl', 'ob 18. uri in 30 minut'],
  ['lt', '18 val. 30 min.'],
  ['hu', '18 óra 30 perckor'],
  ['fi', 'kello 18 ja 30 minuuttia'],
  ['th', 'เวลา 18 นาฬิกา 30 นาที'],
  ['he', 'בשעה 18 ו-30 דקות'],
  ['ka', '18 საათსა და 30 წუთზე'],
  ['hy', 'ժամը 18-ն անց 30 րոպե'],
  ['kk', 'сағат 18-ден 30 минут өткенде'],
  ['tr', 'saat 18 ile 30 dakika'],
])('a time in two figures is that time, and no other: %s', (tag, target) => {
  for (const source of ['It began at 6:30 p.m.', 'It began at half past six in the evening.']) {
    expect(said(source, `A: ${target}.`, tag)).not.toMatch(/block|ask/);
    expect(said(source, `A: ${target.replace('30', '20')}.`, tag)).toContain('block');
  }
});

/** The minutes in figures behind an hour in words. */
test.each([
  ['hi', 'यह शाम छह बजकर 30 मिनट पर शुरू हुआ।'],
  ['ur', 'یہ شام چھ بج کر 30 منٹ پر شروع ہوا۔'],
  ['mr', 'ते संध्याकाळी सहा वाजून ३० मिनिटांनी सुरू झाले.'],
  ['bn', 'এটি সন্ধ্যা ছয়টা ৩০ মিনিটে শুরু হয়।'],
  ['fa', 'ساعت شش و ۳۰ دقیقه عصر آغاز شد.'],
  ['zh-Hans', '晚上六点30分开始。'],
])('minutes in figures behind an hour in words are read with it: %s', (tag, target) => {
  const source = 'It began at half past six in the evening.';
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
  expect(
    said(source, target.replace('30', '20').replace('३०', '२०').replace('৩০', '২০').replace('۳۰', '۲۰'), tag),
  ).toContain('block');
});

test.each([
  ['at 1:00 PM (local time, GMT-3h)', 'um 13:00 Uhr (Ortszeit, GMT-3h)'],
  ['at 1:00  PM', 'um 13:00 Uhr'],
])('%s is %s', (source, target) => {
  expect(said(`It is ${source}.`, `Es ist ${target}.`, 'de')).not.toMatch(/block|ask/);
  expect(said(`It is ${source}.`, `Es ist ${target.replace('13:00', '1:00')}.`, 'de')).toContain('block');
});
