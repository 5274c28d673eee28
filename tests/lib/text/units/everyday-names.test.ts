import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['fr', 'years', 'Cela a pris 20 années.'],
  ['ar', 'years', 'استغرق الأمر 20 سنة.'],
  ['tr', 'years', '20 sene sürdü.'],
  ['nl', 'years', 'Het duurde 20 jaren.'],
  ['cy', 'years', 'Cymerodd 20 o flynyddoedd.'],
  ['fa', 'metres', 'در عمق ۲۰ متری بود.'],
  ['bn', 'degrees Fahrenheit', 'তাপমাত্রা ২০ ডিগ্রি ফারেনহাইট ছিল।'],
])('everyday names of units are read in %s: %s', (tag, unit, text) => {
  expect(said(`It took 20 ${unit}.`, text, tag)).toBe('');
  const other = { years: 'months', metres: 'kilometres' }[unit] ?? 'degrees Celsius';
  expect(said(`It took 20 ${other}.`, text, tag)).toContain('block unit');
});
