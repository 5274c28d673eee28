import { expect, test } from 'vitest';
import { kinds } from '../../../support/number-differences.ts';

/** The same amount in the money of the source, and in other money: behind a word of scale and its full stop, and by everyday names. */
test.each([
  ['$5 million', 'de', 'Er zahlte 5 Mio. Dollar.', 'Er zahlte 5 Mio. Euro.'],
  ['$5 million', 'de', 'Er zahlte 5 Mio. USD.', 'Er zahlte 5 Mio. EUR.'],
  ['$5 million', 'de', 'Er zahlte 5 Mio. $.', 'Er zahlte 5 Mio. Franken.'],
  ['$40 million', 'el', 'Πλήρωσε 40 εκατ. δολάρια.', 'Πλήρωσε 40 εκατ. ευρώ.'],
  ['$40 million', 'bg', 'Плати 40 млн. долара.', 'Плати 40 млн. лв.'],
  ['$40 million', 'da', 'Han betalte 40 mio. dollar.', 'Han betalte 40 mio. kr.'],
  ['$40 million', 'nl', 'Hij betaalde 40 mln. dollar.', 'Hij betaalde 40 mln. euro.'],
  ['$40 million', 'cs', 'Zaplatil 40 mil. dolarů.', 'Zaplatil 40 mil. Kč.'],
  ['$40 million', 'hr', 'Platio je 40 mil. dolara.', 'Platio je 40 mil. eura.'],
  ['$40 million', 'lt', 'Sumokėjo 40 mln. dolerių.', 'Sumokėjo 40 mln. eurų.'],
  ['$500', 'ru', 'Он заплатил 500 долл.', 'Он заплатил 500 руб.'],
  ['$40 million', 'uk', 'Він сплатив 40 млн дол.', 'Він сплатив 40 млн грн.'],
  ['$500', 'tr', '500 dolar ödedi.', '500 TL ödedi.'],
  ['€500', 'tr', '500 avro ödedi.', '500 lira ödedi.'],
  ['$500', 'he', 'הוא שילם 500 דולר.', 'הוא שילם 500 ש"ח.'],
  ['$500', 'fa', 'او ۵۰۰ دلار پرداخت.', 'او ۵۰۰ تومان پرداخت.'],
  ['$40 million', 'ka', 'მან 40 მილიონ დოლარს გადაიხდის.', 'მან 40 მილიონ ლარს გადაიხდის.'],
  ['$40 million', 'kk', 'Ол 40 млн доллар төледі.', 'Ол 40 млн теңге төледі.'],
  ['$500', 'zh', '他支付了500美元。', '他支付了500元。'],
  ['$40 million', 'zh', '他支付了4000万美元。', '他支付了4000万元人民币。'],
  ['US$500', 'zh-Hant', '他支付了500美元。', '他支付了500元新台幣。'],
  ['50 million rials', 'fa', 'او ۵۰ میلیون ریال پرداخت.', 'او ۵۰ میلیون تومان پرداخت.'],
  ['150 roubles', 'fr', 'Il a payé 150 roubles.', 'Il a payé 150 zlotys.'],
])('%s in %s: %s, and not: %s', (source, tag, right, wrong) => {
  expect(kinds(`He paid ${source}.`, right, tag)).toEqual([]);
  expect(kinds(`He paid ${source}.`, wrong, tag)).toEqual(['block unit']);
});

test('ten rials are a toman', () => {
  expect(kinds('He paid 50 million rials.', 'او ۵ میلیون تومان پرداخت.', 'fa')).toEqual(['notice converted']);
});

test.each([
  ['ru', 'Было 40 градусов по Цельсию.', 'Было 40 градусов по Фаренгейту.'],
  ['uk', 'Було 40 градусів за Цельсієм.', 'Було 40 градусів за Фаренгейтом.'],
  ['el', 'Είχε 40 βαθμούς Κελσίου.', 'Είχε 40 βαθμούς Φαρενάιτ.'],
])('degrees keep their scale in %s', (tag, right, wrong) => {
  expect(kinds('It was 40 degrees Celsius.', right, tag)).toEqual([]);
  expect(kinds('It was 40 degrees Celsius.', wrong, tag)).toEqual(['block unit']);
});

test('the yuan of Chinese are no yen', () => {
  expect(kinds('罚款150万元。', '150万元の罰金。', 'ja', 'zh')).toEqual([]);
  expect(kinds('罚款150万元。', '150万円の罰金。', 'ja', 'zh')).toEqual(['block unit']);
});

test.each([
  ['a dose of 5 mg', 'de', 'eine Dosis von 5 Milligramm', 'eine Dosis von 5 Mikrogramm'],
  ['a dose of 5 mg', 'fr', 'une dose de 5 mg', 'une dose de 5 µg'],
  ['a dose of 5 mg', 'ru', 'доза 5 мг', 'доза 5 мкг'],
  ['a dose of 5 mg', 'es', 'una dosis de 5 mg', 'una dosis de 5 mcg'],
  ['a dose of 5 mg', 'zh', '剂量为5毫克', '剂量为5微克'],
  ['a dose of 5 mg', 'ja', '用量は5ミリグラム', '用量は5マイクログラム'],
  ['a dose of 5 mg', 'ar', 'جرعة من 5 ملغ', 'جرعة من 5 ميكروغرام'],
  ['a dose of 5 micrograms', 'pl', 'dawka 5 mikrogramów', 'dawka 5 mg'],
  ['2,000 litres of fuel', 'de', '2000 Liter Treibstoff', '2000 Gallonen Treibstoff'],
  ['2,000 litres of fuel', 'fr', '2 000 litres de carburant', '2 000 millilitres de carburant'],
  ['2,000 litres of fuel', 'ru', '2000 литров топлива', '2000 галлонов топлива'],
  ['12 tonnes of rice', 'de', '12 Tonnen Reis', '12 Zentner Reis'],
  ['12 tonnes of rice', 'fr', '12 tonnes de riz', '12 quintaux de riz'],
  ['12 tonnes of rice', 'es', '12 toneladas de arroz', '12 kilos de arroz'],
  ['12 tonnes of rice', 'ru', '12 тонн риса', '12 центнеров риса'],
  ['300 kg of flour', 'zh', '300公斤面粉', '300斤面粉'],
])('%s in %s: %s, and not: %s', (source, tag, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block unit']);
});

test.each([
  ['ko', '5mg을 복용한다', '5g을 복용한다'],
  ['ja', '5mgの用量', '5gの用量'],
  ['zh', '5mg的剂量', '5g的剂量'],
])('a unit in Latin letters stands before a word of %s: %s', (tag, right, wrong) => {
  expect(kinds('a dose of 5 mg', right, tag)).toEqual([]);
  expect(kinds('a dose of 5 mg', wrong, tag)).toEqual(['block unit']);
});

test('a conversion by everyday names is a notice', () => {
  expect(kinds('300 kg of flour', '600斤面粉', 'zh')).toEqual(['notice converted']);
  expect(kinds('5 tonnes of wheat', '50 क्विंटल गेहूं', 'hi')).toEqual(['notice converted']);
});

test('what begins like a unit and goes on is none', () => {
  // Elements, and tunnels.
  expect(kinds('$5 for 5 elements', '5美元，5元素', 'zh')).toEqual([]);
  expect(kinds('5 tonnes and 5 tunnels', '5トンと5トンネル', 'ja')).toEqual([]);
});

test('a sentence that ends with a word of scale counts nothing in the next', () => {
  expect(kinds('It has 5 million. Dollars are used.', 'Es sind 5 Millionen. Euro sind üblich.', 'de')).toEqual([]);
});

test.each([
  ['20 kg of rice', 'ru', '20 кг риса', '20 г риса'],
  ['8 km long', 'uk', 'завдовжки 8 км', 'завдовжки 8 м'],
  ['9 cm of rain', 'hi', '9 सेमी बारिश', '9 मिमी बारिश'],
  ['60 cm wide', 'ja', '幅は60センチだ', '幅は60ミリだ'],
  ['60 metres long', 'ja', '長さは60メートルだ', '長さは60センチだ'],
  ['60 cm wide', 'th', 'กว้าง 60 ซม.', 'กว้าง 60 มม.'],
])('short words for units are read: %s (%s)', (source, tag, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['block unit']);
});

test('a li is no kilometre', () => {
  expect(kinds('They walked 30 kilometres.', '他们走了30公里。', 'zh')).toEqual([]);
  expect(kinds('They walked 30 kilometres.', '他们走了30里。', 'zh')).toEqual(['block unit']);
});
