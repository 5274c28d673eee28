import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['ja', 'in 1948', '1948（昭和23）年', '1948（昭和24）年'],
  ['ja', 'in 1948', '昭和23（1948）年', '昭和24（1948）年'],
  ['ja', 'from 1948 to 1996', '1948（昭和23）年から96（平成8）年まで', '1948（昭和23）年から97（平成8）年まで'],
  ['ja', 'in 1996', '96年（平成8年）', '96年（平成9年）'],
  ['zh-Hant', 'in 2026', '民國115（2026）年', '民國114（2026）年'],
  ['zh-Hant', 'from the 2026 school year', '自115學年度起', '自114學年度起'],
])('a year of an era beside the same of our calendar, in %s: %s as %s', (tag, source, right, wrong) => {
  expect(said(`It was so ${source}.`, `${right}。`, tag)).not.toMatch(/block|ask/);
  expect(said(`It was so ${source}.`, `${wrong}。`, tag)).toContain('block');
});

test.each([
  ['fa', 'in 1988', 'در تابستان ۱۳۶۷ (۱۹۸۸ میلادی)', 'در تابستان ۱۳۶۹ (۱۹۸۸ میلادی)'],
  ['fa', 'on 23 September 2025', 'اول مهر ۱۴۰۴ (۲۳ سپتامبر ۲۰۲۵)', 'اول مهر ۱۴۰۵ (۲۳ سپتامبر ۲۰۲۵)'],
  ['ps', 'in 2025', 'په ۱۴۰۴ (۲۰۲۵) کال کې', 'په ۱۴۰۷ (۲۰۲۵) کال کې'],
  ['ar', 'in 1988', 'في عام 1408 هـ (1988 م)', 'في عام 1428 هـ (1988 م)'],
  ['th', 'in 2025', 'ในปี พ.ศ. 2568 (ค.ศ. 2025)', 'ในปี พ.ศ. 2567 (ค.ศ. 2025)'],
  ['ne', 'in 2025', '२०८२ साल (सन् २०२५)', '२०८५ साल (सन् २०२५)'],
  ['he', 'in 2025', 'בשנת 5785 (2025)', 'בשנת 5775 (2025)'],
])('a year of another calendar beside the same of ours, in %s: %s as %s', (tag, source, right, wrong) => {
  expect(said(`It was so ${source}.`, right, tag)).not.toMatch(/block|ask/);
  expect(said(`It was so ${source}.`, wrong, tag)).toContain('block');
});
