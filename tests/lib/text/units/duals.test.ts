import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  [
    'he',
    'The inquiry took two years and cost four million shekels.',
    'החקירה נמשכה שנתיים ועלתה ארבעה מיליון שקלים.',
    'החקירה נמשכה שנה ועלתה ארבעה מיליון שקלים.',
  ],
  [
    'he',
    'The meeting lasted two hours and ended two days before the vote.',
    'הפגישה נמשכה שעתיים והסתיימה יומיים לפני ההצבעה.',
    'הפגישה נמשכה שעתיים והסתיימה יום לפני ההצבעה.',
  ],
  [
    'ar',
    'He was sentenced to two years in prison and a fine of two thousand dinars.',
    'حُكم عليه بالسجن سنتين وبغرامة قدرها ألفا دينار.',
    'حُكم عليه بالسجن سنة وبغرامة قدرها ألفا دينار.',
  ],
  ['ar', 'The strike lasted two months.', 'استمر الإضراب شهرين.', 'استمر الإضراب شهر.'],
  ['ar', 'The strike lasted two months.', 'استمر الإضراب شهرين.', 'استمر الإضراب شهرا.'],
  ['ar', 'Two weeks ago the army withdrew.', 'انسحب الجيش قبل أسبوعين.', 'انسحب الجيش قبل أسبوع.'],
  ['mt', 'The strike lasted two months.', 'L-istrajk dam xahrejn.', 'L-istrajk dam xahar.'],
  ['mt', 'He waited two hours.', 'Stenna sagħtejn.', 'Stenna siegħa.'],
] as const)('two of a unit of time are not one in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});
