import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['de en', 'Das war am 18.01. per Mail.', 'That was by mail on 18 January.', 'That was by mail on 19 January.'],
  ['de en', 'Das war am 18.01. per Mail.', 'That was by mail on 01/18.', 'That was by mail on 02/18.'],
  ['de fr', 'Das war am 26.12. per Mail.', 'C’était le 26 décembre par mail.', 'C’était le 27 décembre par mail.'],
  [
    'fr de',
    'Le contrat a pris fin le 19/07.',
    'Der Vertrag endete am 19.07. endlich.',
    'Der Vertrag endete am 19.08. endlich.',
  ],
  ['uk cs', 'Можна в понеділок 25.04.?', 'Jde to v pondělí 25. 4.?', 'Jde to v pondělí 26. 4.?'],
  [
    'cs uk',
    'Řízení začne od 1. 4. 2022.',
    'Процес почнеться з 1 квітня 2022 року.',
    'Процес почнеться з 1 травня 2022 року.',
  ],
  ['pl en', 'Rozprawa odbyła się 18.01.', 'The hearing was on 18 January.', 'The hearing was on 17 January.'],
])('%s: a day without its year: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});

test.each([
  ['ja en', '２１年に合格した。', 'He passed in 2021.', 'He passed in 2022.'],
  [
    'ja en',
    '同店も22年8月に導入した。',
    'The store introduced it in August 2022.',
    'The store introduced it in August 2021.',
  ],
  ['ja en', '約1・5メートルの厚みのあるがれき', 'rubble about 1.5 m deep', 'rubble about 1.4 m deep'],
  [
    'zh en',
    '每年的3至6月是开花的时间。',
    'March to June is the time to blossom.',
    'April to June is the time to blossom.',
  ],
  ['uk cs', 'О 6-ій вечора зайшли люди.', 'V 18 hodin vešli lidé.', 'V 19 hodin vešli lidé.'],
  ['en de', 'I am 5 ft 6 inches tall.', 'Ich bin 5 Fuß 6 Zoll groß.', 'Ich bin 5 Fuß 7 Zoll groß.'],
])('%s: years, months, decimals and hours: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});

test.each([
  ['en de', 'Our staff help you 24 hours a day.', 'Unsere Mitarbeiter helfen rund um die Uhr.'],
  ['en uk', 'To prevent the 2-way zip from snagging.', 'Щоб двостороння блискавка не зачіплялася.'],
  ['uk en', 'Це допомагає при діабеті другого типу.', 'It helps in type 2 diabetes.'],
  ['en uk', 'It helps in type 2 diabetes.', 'Це допомагає при діабеті другого типу.'],
  ['ru en', 'Цена 420 рублей за 0.5 л.', 'Price 420 roubles for 0.5 l.'],
  ['he en', "בולדווין (26, 1.93 מ') שיחק.", 'Baldwin (26, 1.93 m) played.'],
  ['de fr', 'Verordnung 1907/2006/EG, Artikel 31', 'Règlement 1907/2006/CE, article 31'],
  ['cs uk', 'Najdeme je v květech, v mléce.', 'Ми знаходимо їх на квітах, молоці.'],
  ['de fr', 'Eine etwa 320 Kilometer lange Schneise.', 'Une bande de destruction de 200 milles.'],
  [
    'en zh',
    'Call Police Scotland on 101, quoting number 1638 of Friday, February 10, 2023.',
    '拨打苏格兰警察 101，引用 2023 年 2 月 10 日星期五的编号 1638。',
  ],
])('%s: the figure is said in another way: %s → %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['de fr', 'Verordnung 1907/2006/EG, Artikel 31', 'Règlement 1908/2006/CE, article 31'],
  ['en uk', 'In the attack 2 people died.', 'Під час нападу загинули люди другого села.'],
])('%s: and a wrong figure is one: %s → %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});

test.each([
  ['en hi', 'It rose by 1.06 metres.', '1.06 मीटर', '1.6 मीटर'],
  ['en ne', 'It rises by 0.06 degrees a year.', 'वार्षिक ०.०६ डिग्री', 'वार्षिक ०.६ डिग्री'],
  ['en zh-Hans', 'It is 10.08 in all.', '一共10.08', '一共10.8'],
])('%s: %s is no day: %s, and not %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).toBe('');
  expect(between(languages, source, wrong)).toContain('block');
});
