import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  ['ru', 'The 20th century brought two wars.', 'ХХ век принёс две войны.', 'ХІХ век принёс две войны.'],
  [
    'uk',
    'The town was founded in the 11th century.',
    'Місто засновано в ХІ столітті.',
    'Місто засновано в ХІІ столітті.',
  ],
  [
    'bg',
    'The church was built in the 19th century.',
    'Църквата е построена през ХІХ век.',
    'Църквата е построена през ХХ век.',
  ],
  [
    'kk',
    'The famine of the 20th century began in 1931.',
    'ХХ ғасырдағы ашаршылық 1931 жылы басталды.',
    'ХІХ ғасырдағы ашаршылық 1931 жылы басталды.',
  ],
  ['mn', 'The 20th century began with a revolution.', 'ХХ зуун хувьсгалаар эхэлсэн.', 'ХІХ зуун хувьсгалаар эхэлсэн.'],
])('Roman numerals as they are typed on Cyrillic keyboards, %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right)).toBe(false);
  expect(isBlocked('en', source, tag, wrong)).toBe(true);
});
