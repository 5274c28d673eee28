import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['27 Nisan', 'בכ"ז בניסן', 'בכ"ח בניסן'],
  ['5 Iyar', "בה' באייר", "בו' באייר"],
  ['the 15th of Nisan', 'לט״ו בניסן', 'לט״ז בניסן'],
  ['10 Tishrei 5785', 'בי\' בתשרי תשפ"ה', 'בט\' בתשרי תשפ"ה'],
])('a day in Hebrew letters may have a particle before it: %s as %s, and not as %s', (day, right, wrong) => {
  expect(said(`It is on ${day}.`, `זה יהיה ${right}.`, 'he')).not.toMatch(/block|ask/);
  expect(said(`It is on ${day}.`, `זה יהיה ${wrong}.`, 'he')).toContain('block');
});

test('an abbreviation with a particle before it is no day', () => {
  expect(said('It was in the village, by order.', 'זה היה בע"מ, עפ"י צו בכ"מ.', 'he')).toBe('');
});
