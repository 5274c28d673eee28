import { expect, test } from 'vitest';
import { said } from '../../../support/number-differences.ts';

test.each([
  ['am', '8.30 in the morning', 'ከጠዋቱ 2 ሰዓት ከ30 ተጀመረ።', 'ከጠዋቱ 2 ሰዓት ከ20 ተጀመረ።'],
  ['am', '2.30 p.m.', 'ከቀኑ ስምንት ሰዓት ተኩል ተጀመረ።', 'ከቀኑ ዘጠኝ ሰዓት ተኩል ተጀመረ።'],
  ['ti', '2.15 p.m.', 'ሰዓት 8ን 15 ደቒቓን ጀሚሩ።', 'ሰዓት 9ን 15 ደቒቓን ጀሚሩ።'],
  ['om', '2.15 p.m.', "sa'aatii 8 fi daqiiqaa 15 jalqabe.", "sa'aatii 8 fi daqiiqaa 45 jalqabe."],
  ['sw', '2.15 p.m.', 'Ilianza saa 8 na dakika 15 mchana.', 'Ilianza saa 8 na dakika 25 mchana.'],
  ['rw', '2.15 p.m.', "Yatangiye saa 8 n'iminota 15.", "Yatangiye saa 9 n'iminota 15."],
  ['lg', '2.15 p.m.', "Yatandika ku ssaawa 8 n'eddakiika 15.", "Yatandika ku ssaawa 9 n'eddakiika 15."],
  ['ar', '3.20 a.m.', 'بدأ عند الثالثة وعشرين دقيقة فجرًا.', 'بدأ عند الرابعة وعشرين دقيقة فجرًا.'],
])('an hour with its minutes behind it, in %s: %s as %s, and not as %s', (tag, time, right, wrong) => {
  expect(said(`It began at ${time}`, right, tag)).not.toMatch(/block|ask/);
  expect(said(`It began at ${time}`, wrong, tag)).toContain('block');
});

test.each([
  ['am', '2 hours and 30 minutes', 'ለ2 ሰዓት ከ30 ደቂቃ ቆየ።'],
  ['ar', 'three hours and twenty minutes', 'استمر ثلاث ساعات وعشرين دقيقة.'],
])('a length of hours and minutes is no time: %s', (tag, length, right) => {
  expect(said(`It lasted ${length}.`, right, tag)).toBe('');
});
