import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['de', 'Er wurde 2019 festgenommen und 2021 freigelassen.', 'Er wurde 2021 festgenommen und 2019 freigelassen.'],
  ['zh', '他于2019年被捕，2021年获释。', '他于2021年被捕，2019年获释。'],
])('two events keep their years in %s', (tag, right, wrong) => {
  const source = 'He was arrested in 2019 and released in 2021.';
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toBe('ask exchanged');
});
