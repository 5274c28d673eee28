import { expect, test } from 'vitest';
import { blocked, said } from '../../../support/number-differences.ts';

/** How the press of a language prints 12 of a unit, and another unit that it is not. */
test.each([
  ['ru', '12 square kilometres', '12 square metres', '12 кв. км'],
  ['bg', '12 tonnes', '12 grams', '12 т'],
  ['sr', '12 hours', '12 days', '12 часова'],
  ['cs', '12 cubic metres', '12 litres', '12 krychlových metrů'],
  ['pl', '12 square kilometres', '12 hectares', '12 km kw.'],
  ['lv', '12 pounds', '12 yen', '12 sterliņu mārciņas'],
  ['fi', '12 cubic metres', '12 litres', '12 kuutiota'],
  ['el', '12 square kilometres', '12 hectares', '12 τετρ. χλμ.'],
  ['sv', '12 metres per second', '12 kilometres per hour', '12 sekundmeter'],
  ['nb', '12 square metres', '12 hectares', '12 kvm'],
  ['it', '12 square metres', '12 hectares', '12 mq'],
  ['eu', '12 square kilometres', '12 hectares', '12 kilometro koadro'],
  ['fil', '12 square metres', '12 hectares', '12 metro kuwadrado'],
  ['km', '12 millimetres', '12 metres', '១២មីលីម៉ែត្រ'],
  ['lo', '12 millilitres', '12 litres', '12 ມິນລິລິດ'],
  ['ko', '12 square kilometres', '12 hectares', '12㎢'],
  ['zh-Hant', '12 megawatts', '12 gigawatts', '12兆瓦'],
  ['eo', '12 barrels', '12 litres', '12 bareloj'],
  ['de', '12 kilometres per hour', '12 metres per second', '12 Stundenkilometer'],
  ['th', '12 percentage points', '12 per cent', '12 เปอร์เซ็นต์พอยต์'],
  ['hu', '12 forints', '12 euros', '12 Ft'],
  ['sl', '12 per cent', '12 percentage points', '12 procentov'],
])('a unit as it is printed is read: %s %s', (tag, source, other, target) => {
  expect(blocked(`They counted ${source}.`, `${target}.`, tag)).toBe('');
  expect(said(`They counted ${other}.`, `${target}.`, tag)).toContain('block unit');
});

test.each([
  ['ko', 'It cost 12 million won.', '1천200만원이 들었다.', '1천300만원이 들었다.'],
  ['ja', 'It cost 12 million yen.', '1千200万円かかった。', '1千300万円かかった。'],
  ['pt', 'It cost 3.4 million.', 'Custou 3 milhões e 400 mil.', 'Custou 3 milhões e 500 mil.'],
  ['fa', 'It was 3.4 million.', '۳ میلیون و ۴۰۰ هزار بود.', '۳ میلیون و ۵۰۰ هزار بود.'],
  ['ar', 'It was 3.4 million.', 'بلغ 3 ملايين و400 ألف.', 'بلغ 3 ملايين و500 ألف.'],
  ['ta', 'There are 860,000.', '8 லட்சத்து 60 ஆயிரம் பேர்.', '8 லட்சத்து 70 ஆயிரம் பேர்.'],
  ['zh-Hant', 'It was 12 trillion.', '達12萬億。', '達13萬億。'],
  ['lt', 'It began at half past six.', 'Prasidėjo 6 val. 30 min.', 'Prasidėjo 7 val. 30 min.'],
  ['hu', 'Two and a half times as many came.', 'Két és félszer annyian jöttek.', 'Három és félszer annyian jöttek.'],
])('a number of two parts is one: %s %s', (tag, source, right, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toContain('block');
});

test('years and months are no range', () => {
  const source = 'The court sentenced him to eight years and six months.';
  expect(blocked(source, 'Tòa tuyên phạt 8 năm 6 tháng tù.', 'vi')).toBe('');
  expect(said(source, 'Tòa tuyên phạt 6 năm 8 tháng tù.', 'vi')).toContain('block unit');
});

test.each([
  ['es', 'La estrella tiene 5000 grados Kelvin.'],
  ['ru', 'Температура звезды — 5000 градусов Кельвина.'],
  ['de', 'Der Stern hat 5000 Kelvin.'],
])('degrees Kelvin are kelvins: %s', (tag, target) => {
  expect(blocked('The star has 5000 degrees Kelvin.', target, tag)).toBe('');
});

test('a database in Urdu is no twenty', () => {
  expect(said('The data stands in a database.', 'ڈیٹا ایک ڈیٹا بیس میں ہے۔', 'ur')).toBe('');
});
