import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

const SOURCE = 'It opens at half past seven and closes twelve and a half hours later.';

test.each([
  ['nb', 'Det åpner halv åtte og stenger tolv og en halv time senere.'],
  ['nn', 'Det opnar halv åtte og stengjer tolv og ein halv time seinare.'],
  ['da', 'Det åbner klokken halv otte og lukker tolv en halv time senere.'],
  ['sv', 'Det öppnar halv åtta och stänger tolv och en halv timme senare.'],
])('half an hour is no time of the day in %s', (tag, text) => {
  expect(said(SOURCE, text, tag)).toBe('');
  expect(said('It opens at half past seven and closes half an hour later.', text, tag)).toMatch(/ask|block/);
});
