import { expect, test } from 'vitest';
import { isoOf } from '../../../scripts/source/front-matter/days.ts';

test.each([
  ['Jul 08 2022', '2022-07-08'],
  ['May 3 2024', '2024-05-03'],
  ['May 3rd, 2024', '2024-05-03'],
  ['3 May 2024', '2024-05-03'],
  ['03-May-2024', '2024-05-03'],
  ['3rd of May 2024', '2024-05-03'],
  ['Sunday, 12 May 2024', '2024-05-12'],
  ['2022-Jul-08', '2022-07-08'],
  ['2024/05/03', '2024-05-03'],
  ['2024-5-3', '2024-05-03'],
  ['Fri Jul 08 2022', '2022-07-08'],
  ['Fri, 08 Jul 2022 10:00:00 GMT', '2022-07-08T10:00:00Z'],
  ['Fri Jul 08 2022 10:00:00 GMT+0200 (Central European Summer Time)', '2022-07-08T10:00:00+02:00'],
  ['Fri Jul  8 10:00:00 UTC 2022', '2022-07-08T10:00:00Z'],
  ['Sept. 3, 2024 at 5:30 pm UTC', '2024-09-03T17:30Z'],
  ['May 3, 2024 12:05 AM', '2024-05-03T00:05'],
  ['July 8 2022 10:00:00 -0700', '2022-07-08T10:00:00-07:00'],
])('%s is %s', (written, iso) => {
  expect(isoOf(written)).toBe(iso);
});

test.each([
  '03/04/2024',
  '13/04/2024',
  '03-04-2024',
  '2024/05-03',
  'May 2024',
  'May 3 24',
  'Mon Jul 08 2022',
  'Feb 30 2024',
  'mayhem 3 2024',
  '13:00 pm 3 May 2024',
  '3 May 2024 13:00 pm',
  '8 Jul 2022 10:00 CST',
  '2024-05-02T10:00',
])('what may mean two days, or is none, stays as it is: %s', (written) => {
  expect(isoOf(written)).toBe(written);
});
