import { expect, test } from 'vitest';
import { said } from '../numbers/found.ts';

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
