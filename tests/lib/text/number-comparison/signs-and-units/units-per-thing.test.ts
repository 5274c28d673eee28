import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  [
    'de',
    'Clinics will open 4 days a week.',
    'Die Kliniken öffnen 4 Tage pro Woche.',
    'Die Kliniken öffnen 4 Tage pro Monat.',
  ],
  [
    'fr',
    'The train runs four days a week.',
    'Le train circule quatre jours par semaine.',
    'Le train circule quatre jours par mois.',
  ],
  [
    'es',
    'The train runs four days a week.',
    'El tren circula cuatro días a la semana.',
    'El tren circula cuatro días al mes.',
  ],
  ['ru', 'The train runs four days a week.', 'Поезд ходит четыре дня в неделю.', 'Поезд ходит четыре дня в месяц.'],
  ['ar', 'The train runs four days a week.', 'يسير القطار أربعة أيام في الأسبوع.', 'يسير القطار أربعة أيام في الشهر.'],
  [
    'pl',
    'The train runs four days a week.',
    'Pociąg kursuje cztery dni w tygodniu.',
    'Pociąg kursuje cztery dni w miesiącu.',
  ],
  ['tr', 'The train runs four days a week.', 'Tren haftada dört gün çalışıyor.', 'Tren ayda dört gün çalışıyor.'],
  ['zh', 'The train runs four days a week.', '列车每周运行四天。', '列车每月运行四天。'],
  ['ko', 'The train runs four days a week.', '열차는 일주일에 나흘 운행한다.', '열차는 한 달에 나흘 운행한다.'],
  ['sw', 'The train runs four days a week.', 'Treni husafiri siku nne kwa wiki.', 'Treni husafiri siku nne kwa mwezi.'],
  ['vi', 'The train runs four days a week.', 'Tàu chạy bốn ngày mỗi tuần.', 'Tàu chạy bốn ngày mỗi tháng.'],
  [
    'id',
    'The train runs four days a week.',
    'Kereta beroperasi empat hari dalam sepekan.',
    'Kereta beroperasi empat hari dalam sebulan.',
  ],
  [
    'de',
    'Farmers get 2,275 rupees a quintal.',
    'Die Bauern bekommen 2275 Rupien je Doppelzentner.',
    'Die Bauern bekommen 2275 Rupien je Tonne.',
  ],
  [
    'fr',
    'Farmers get 300 euros a tonne.',
    'Les agriculteurs touchent 300 euros la tonne.',
    'Les agriculteurs touchent 300 euros le quintal.',
  ],
  [
    'es',
    'Farmers get 300 euros a tonne.',
    'Los agricultores cobran 300 euros por tonelada.',
    'Los agricultores cobran 300 euros por kilo.',
  ],
  [
    'ru',
    'Farmers get 300 euros a tonne.',
    'Фермеры получают 300 евро за тонну.',
    'Фермеры получают 300 евро за килограмм.',
  ],
  [
    'hi',
    'Farmers get 2,275 rupees a quintal.',
    'किसानों को 2,275 रुपये प्रति क्विंटल मिलेंगे।',
    'किसानों को 2,275 रुपये प्रति टन मिलेंगे।',
  ],
  [
    'uk',
    'The plot costs $3,000 a hectare.',
    'Ділянка коштує 3000 доларів за гектар.',
    'Ділянка коштує 3000 доларів за акр.',
  ],
  [
    'ja',
    'Rice sold for 640 dollars a ton.',
    '米は1トン当たり640ドルで売られた。',
    '米は1キログラム当たり640ドルで売られた。',
  ],
  ['ko', 'Rice sold for 640 dollars a ton.', '쌀은 톤당 640달러에 팔렸다.', '쌀은 킬로그램당 640달러에 팔렸다.'],
  [
    'tr',
    'Rice sold for 640 dollars a ton.',
    'Pirincin tonu 640 dolardan satıldı.',
    'Pirincin kilosu 640 dolardan satıldı.',
  ],
  [
    'id',
    'Rice sold for 640 dollars a ton.',
    'Beras dijual seharga 640 dolar per ton.',
    'Beras dijual seharga 640 dolar per kuintal.',
  ],
  [
    'pa',
    'Farmers get 2,275 rupees a quintal.',
    'ਕਿਸਾਨਾਂ ਨੂੰ 2,275 ਰੁਪਏ ਪ੍ਰਤੀ ਕੁਇੰਟਲ ਮਿਲਣਗੇ।',
    'ਕਿਸਾਨਾਂ ਨੂੰ 2,275 ਰੁਪਏ ਪ੍ਰਤੀ ਟਨ ਮਿਲਣਗੇ।',
  ],
  ['zh', 'They were paid 1,200 yuan for each mu of land.', '他们每亩土地获得1200元。', '他们每公顷土地获得1200元。'],
  ['vi', 'A ton of rice now sells for $640.', 'Gạo hiện có giá 640 USD mỗi tấn.', 'Gạo hiện có giá 640 USD mỗi tạ.'],
])('so much is for each of one unit in %s: %s → %s, and not: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  ['de', 'Rice sold for 30 dollars a gallon.', 'Reis kostete 8 Dollar je Liter.'],
  [
    'de',
    'Winds of up to 60 kilometres an hour are forecast until Friday.',
    'Bis zum Tag danach werden Böen bis 60 km/h erwartet.',
  ],
  ['de', 'He earned 500 dollars a month after 3 years.', 'Nach 3 Jahren verdiente er monatlich 500 Dollar.'],
])('a conversion, a speed and another time are none in %s: %s → %s', (tag, source, right) => {
  expect(said(source, right, tag)).not.toMatch(/ask unit/);
});
