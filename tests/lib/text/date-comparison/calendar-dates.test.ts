import { expect, test } from 'vitest';
import { isBlocked } from '../../../support/number-differences.ts';

test.each([
  ['en', 'fa', 'He was arrested on 11 February 2022.', 'او در ۲۲ بهمن ۱۴۰۰ (۱۱ فوریه ۲۰۲۲) بازداشت شد.'],
  ['en', 'fa', 'He was arrested on 11 February 2022.', 'او در ۱۱ فوریه ۲۰۲۲ (۲۲ بهمن ۱۴۰۰) بازداشت شد.'],
  ['en', 'fa', 'He was arrested on 11 February 2022.', 'او در ۲۲ بهمن ۱۴۰۰ بازداشت شد.'],
  ['en', 'ne', 'He was arrested on 11 February 2022.', 'उनी २८ माघ २०७८ मा पक्राउ परे।'],
  ['en', 'th', 'He was arrested on 11 February 2022.', 'เขาถูกจับเมื่อ 11 ก.พ. 65'],
  ['en', 'th', 'He was arrested on 11 February 2022.', 'เขาถูกจับเมื่อ 11 กุมภาพันธ์ 2565'],
  ['en', 'ar', 'He was arrested on 11 February 2022.', 'اعتُقل في 11 شباط 2022 (10 رجب 1443).'],
  ['en', 'ja', 'He was arrested on 11 February 2022.', '彼は2022年（令和4年）2月11日に逮捕された。'],
  ['en', 'he', 'He was arrested on 11 February 2022.', 'הוא נעצר ב-11 בפברואר 2022 (10 באדר א׳ 5782).'],
  [
    'en',
    'fa',
    'The hearing begins on 3 April 2025 in Room 12.',
    'جلسه روز ۳ آوریل ۲۰۲۵ (۱۴ فروردین ۱۴۰۴) در اتاق ۱۲ آغاز می‌شود.',
  ],
  ['en', 'ne', 'The hearing begins on 3 April 2025 in Room 12.', 'सुनुवाइ २१ चैत २०८१ कोठा नम्बर १२ मा सुरु हुन्छ।'],
  ['en', 'ne', 'The hearing begins on 3 April 2025 in Room 12.', 'सुनुवाइ २०८१ चैत २१ कोठा नम्बर १२ मा सुरु हुन्छ।'],
  [
    'fa',
    'en',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'He was arrested on 11 February 2022 and sentenced to five years in prison.',
  ],
  [
    'fa',
    'en',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'He was arrested on 11 February 2022 (22 Bahman 1400) and sentenced to five years in prison.',
  ],
  [
    'fa',
    'de',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'Er wurde am 11. Februar 2022 festgenommen und zu fünf Jahren Haft verurteilt.',
  ],
  [
    'fa',
    'fr',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'Il a été arrêté le 11 février 2022 et condamné à cinq ans de prison.',
  ],
  [
    'fa',
    'ar',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'اعتُقل في 11 شباط/فبراير 2022 وحُكم عليه بالسجن خمس سنوات.',
  ],
  ['fa', 'en', 'سی و هفت نفر در ۵ مهر ۱۴۰۱ بازداشت شدند.', 'Thirty-seven people were arrested on 27 September 2022.'],
  [
    'fa',
    'en',
    'سی و هفت نفر در ۵ مهر ۱۴۰۱ بازداشت شدند.',
    'Thirty-seven people were arrested on 27 September 2022 (5 Mehr 1401).',
  ],
  ['fa', 'de', 'سی و هفت نفر در ۵ مهر ۱۴۰۱ بازداشت شدند.', '37 Menschen wurden am 27. September 2022 festgenommen.'],
  ['ar', 'en', 'اعتقل في 10 رجب 1443.', 'He was arrested on 11 February 2022.'],
  ['ne', 'en', 'उनी २८ माघ २०७८ मा पक्राउ परे।', 'He was arrested on 11 February 2022.'],
  // Years of eras, in the source and the translation, with our year and without.
  ['ja', 'en', '令和5年4月3日に開業した。', 'It opened on 3 April 2023.'],
  ['ja', 'de', '同社は昭和39年に設立された。', 'Die Firma wurde 1964 gegründet.'],
  ['ja', 'fr', '平成元年に設立された。', 'Fondée en 1989.'],
  ['ja', 'en', '2023年（令和5年）に開業した。', 'It opened in 2023.'],
  ['ja', 'en', '令和5年に開業した。', 'It opened in Reiwa 5 (2023).'],
  ['ja', 'zh', '令和5年に開業した。', '于令和5年开业。'],
  ['ja', 'th', '令和5年に開業した。', 'เปิดในปี พ.ศ. 2566'],
  ['en', 'ja', 'It opened in 1964.', '昭和39年に開業した。'],
  ['zh-Hant', 'en', '民國99年成立。', 'It was founded in 2010.'],
  ['en', 'zh-Hant', 'It was founded in 2010.', '民國99年成立。'],
  ['th', 'en', 'ก่อตั้งเมื่อ พ.ศ. 2553', 'It was founded in 2010.'],
  ['he', 'en', 'הוא נבחר בתשפ״ב.', 'He was elected in 2022.'],
  // A range, of which the first day has no month; and a month whose name is not known.
  ['en', 'fa', 'The fair runs from 9 to 13 October 2023.', 'نمایشگاه از ۱۷ تا ۲۱ مهر ۱۴۰۲ برپاست.'],
  ['fa', 'en', 'نمایشگاه از ۱۷ تا ۲۱ مهر ۱۴۰۲ برپاست.', 'The fair runs from 9 to 13 October 2023.'],
  ['fa', 'ckb', 'او در ۵ مهر ۱۴۰۱ آمد.', 'لە 27ی ئەیلوولی 2022 هات.'],
])('a date in a calendar of the language: right, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(false);
});

test.each([
  ['en', 'fa', 'He was arrested on 11 February 2022.', 'او در ۱۱ فوریه ۲۰۲۲ (۲۳ بهمن ۱۴۰۰) بازداشت شد.'],
  ['en', 'fa', 'He was arrested on 11 February 2022.', 'او در ۲۳ بهمن ۱۴۰۰ بازداشت شد.'],
  ['en', 'ne', 'He was arrested on 11 February 2022.', 'उनी १५ माघ २०७८ मा पक्राउ परे।'],
  ['en', 'th', 'He was arrested on 11 February 2022.', 'เขาถูกจับเมื่อ 11 ก.พ. 66'],
  ['en', 'ar', 'He was arrested on 11 February 2022.', 'اعتُقل في 11 شباط 2022 (20 رجب 1443).'],
  ['en', 'ja', 'He was arrested on 11 February 2022.', '彼は2022年（令和5年）2月11日に逮捕された。'],
  ['en', 'ne', 'The hearing begins on 3 April 2025 in Room 12.', 'सुनुवाइ २१ जेठ २०८१ कोठा नम्बर १२ मा सुरु हुन्छ।'],
  [
    'fa',
    'en',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'He was arrested on 12 February 2022 and sentenced to five years in prison.',
  ],
  [
    'fa',
    'en',
    'او در ۲۲ بهمن ۱۴۰۰ بازداشت و به پنج سال زندان محکوم شد.',
    'He was arrested on 11 March 2022 and sentenced to five years in prison.',
  ],
  ['fa', 'en', 'سی و هفت نفر در ۵ مهر ۱۴۰۱ بازداشت شدند.', 'Thirty-seven people were arrested on 28 September 2022.'],
  ['ar', 'en', 'اعتقل في 10 رجب 1443.', 'He was arrested on 15 February 2022.'],
  ['ne', 'en', 'उनी २८ माघ २०७८ मा पक्राउ परे।', 'He was arrested on 21 February 2022.'],
  ['ja', 'en', '令和5年4月3日に開業した。', 'It opened on 3 April 2024.'],
  ['ja', 'en', '2023年（令和5年）に開業した。', 'It opened in 2024.'],
  ['en', 'ja', 'It opened in 1964.', '昭和38年に開業した。'],
  ['zh-Hant', 'en', '民國99年成立。', 'It was founded in 2011.'],
  ['th', 'en', 'ก่อตั้งเมื่อ พ.ศ. 2553', 'It was founded in 2011.'],
  ['en', 'fa', 'The fair runs from 9 to 13 October 2023.', 'نمایشگاه از ۱۶ تا ۲۱ مهر ۱۴۰۲ برپاست.'],
])('a date in a calendar of the language: wrong, %s as %s: %s → %s', (tag, other, source, target) => {
  expect(isBlocked(tag, source, other, target)).toBe(true);
});
