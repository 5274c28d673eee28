import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['ja', 'two and a half years', '懲役二年六月を言い渡した。'],
  ['ja', '2 years and 6 months', '懲役2年6月を言い渡した。'],
  ['ja', 'three years and four months', '懲役三年四月を言い渡した。'],
  ['ja', '18 months', '懲役1年6月を言い渡した。'],
  ['ja', 'a year and a half', '懲役1年6月を言い渡した。'],
  ['ko', 'a year and a half', '징역 1년 6월을 선고했다.'],
  ['ko', 'two years and four months', '징역 2년 4월을 선고했다.'],
  ['zh-Hant', '3 years and 6 months', '他被判處有期徒刑3年6月。'],
  ['ka', 'seven and a half years', 'მას შვიდი წლითა და ექვსი თვით თავისუფლების აღკვეთა მიუსაჯა.'],
])('months of a term of prison are no months of a year in %s: %s', (tag, term, text) => {
  expect(said(`He got ${term} in prison.`, text, tag)).toBe('');
});

test('another term is an error', () => {
  expect(said('He got 3 years and 5 months in prison.', '懲役3年4月を言い渡した。', 'ja')).toContain('block');
  expect(said('He got a year and a half in prison.', '懲役1年8月を言い渡した。', 'ja')).toContain('block');
  expect(said('He got two years and four months in prison.', '징역 2년 6월을 선고했다.', 'ko')).toContain('block');
  expect(said('He got three and a half years in prison.', '懲役二年六月を言い渡した。', 'ja')).toContain('block');
});

test('June stays June elsewhere', () => {
  expect(said('He was sentenced in June 2022.', '2022年6月に懲役刑を言い渡された。', 'ja')).toBe('');
  expect(said('He was sentenced in July 2022.', '2022年6月に懲役刑を言い渡された。', 'ja')).toContain('block');
});
