import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['The wind reached 120 km/h at 35 °C.', 'Der Wind erreichte 120 km/h bei −35 °C.', 'de'],
  [
    'Exports fell, and the temperature was 5 °C.',
    'Les exportations ont baissé et la température était de −5 °C.',
    'fr',
  ],
  ['The share is 12%.', 'La parte es del -12 %.', 'es'],
])('a minus that the source does not have is an error: %s', (source, target, tag) => {
  expect(said(source, target, tag)).toMatch('block sign');
});

test.each([
  ['It was 5 °C below zero.', 'Es waren −5 °C.', 'de'],
  ['Exports fell 3% in 2022 and 5% in 2023.', 'Exporte: −3 % im Jahr 2022, −5 % im Jahr 2023.', 'de'],
  ['Pay 12% less.', 'Pague -12 %.', 'es'],
])('what lies below zero may have one: %s', (source, target, tag) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});

test.each([
  ['de', 'Die Temperatur fiel auf 14 Grad unter null.', 'Die Temperatur fiel auf 14 Grad.'],
  ['es', 'La temperatura bajó a menos 14 grados.', 'La temperatura bajó a 14 grados.'],
  ['fr', 'La température est tombée à moins 14 degrés.', 'La température est tombée à 14 degrés.'],
  ['ru', 'Температура опустилась до минус 14 градусов.', 'Температура опустилась до 14 градусов.'],
  ['ru', 'Было 14 градусов мороза.', 'Было 14 градусов тепла.'],
  ['ar', 'انخفضت الحرارة إلى 14 درجة تحت الصفر.', 'انخفضت الحرارة إلى 14 درجة.'],
  ['tr', 'Sıcaklık eksi 14 dereceye düştü.', 'Sıcaklık 14 dereceye düştü.'],
  ['zh', '气温降至零下14度。', '气温降至14度。'],
  ['ja', '気温はマイナス14度まで下がった。', '気温は14度まで下がった。'],
  ['pl', 'Było minus 14 stopni.', 'Było 14 stopni.'],
])('a minus in words is not lost, nor added, in %s: %s', (tag, right, wrong) => {
  expect(said('Temperatures fell to minus 14 degrees.', right, tag)).not.toMatch(/block|ask/);
  expect(said('Temperatures fell to minus 14 degrees.', wrong, tag)).toMatch('block sign');
  expect(said('Temperatures fell to 14 degrees below zero.', wrong, tag)).toMatch('block sign');
  expect(said('It was a mild day with 14 degrees.', right, tag)).toMatch('block sign');
});

test.each([
  ['It was at least 14 degrees.', 'Il faisait au moins 14 degrés.', 'fr'],
  ['It was at least 14 degrees.', 'Hacía al menos 14 grados.', 'es'],
  ['It was 3 degrees colder.', 'Hacía 3 grados menos.', 'es'],
  ['It is plus or minus 3 per cent.', 'Es sind ±3 Prozent.', 'de'],
])('a limit or a difference is no minus: %s', (source, target, tag) => {
  expect(said(source, target, tag)).not.toMatch(/block|ask/);
});

test.each([
  ['Emissions fell by half.', 'Die Emissionen sanken um die Hälfte.', 'Die Emissionen sanken um ein Drittel.', 'de'],
  [
    'Emissions fell by half, and prices tripled.',
    'Die Emissionen sanken um die Hälfte, und die Preise haben sich verdreifacht.',
    'Die Emissionen sanken um ein Drittel, und die Preise haben sich verdreifacht.',
    'de',
  ],
  ['Emissions fell by half.', 'Les émissions ont baissé de moitié.', 'Les émissions ont baissé d’un tiers.', 'fr'],
  ['Emissions fell by half.', '배출량은 절반으로 줄었다.', '배출량은 3분의 1로 줄었다.', 'ko'],
  ['Emissions fell by half.', '排放量减少了一半。', '排放量减少了三分之一。', 'zh'],
])('half is no third: %s', (source, right, wrong, tag) => {
  expect(said(source, right, tag)).not.toMatch(/block|ask/);
  expect(said(source, wrong, tag)).toMatch('block');
});
