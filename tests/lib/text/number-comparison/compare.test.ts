import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../scripts/lib/text/number-comparison/compare.ts';
import { found } from '../../../support/number-differences.ts';

test.each([
  ['ar', 'ما لا يقل عن 131,469 شخصًا', 'ما لا يقل عن 131,496 شخصًا'],
  ['ar-SY', 'ما لا يقل عن ١٣١٬٤٦٩ شخصًا', 'ما لا يقل عن ١٣١٬٤٩٦ شخصًا'],
  ['de', 'mindestens 131.469 Menschen', 'mindestens 131.496 Menschen'],
  ['es', 'al menos 131.469 personas', 'al menos 131.496 personas'],
  ['es', 'al menos 131 469 personas', 'al menos 131 496 personas'],
  ['fa', 'دست‌کم ۱۳۱٬۴۶۹ نفر', 'دست‌کم ۱۳۱٬۴۹۶ نفر'],
  ['fr', 'au moins 131\u202F469 personnes', 'au moins 131\u202F496 personnes'],
  ['fr', 'au moins 131 469 personnes', 'au moins 131 496 personnes'],
  ['ru', 'не менее 131\u00A0469 человек', 'не менее 131\u00A0496 человек'],
  ['tr', 'en az 131.469 kişi', 'en az 131.496 kişi'],
  ['zh-Hans', '至少131,469人', '至少131,496人'],
  ['zh-Hans', '至少13万1469人', '至少13万1496人'],
  ['he', 'לפחות 131,469 בני אדם', 'לפחות 131,496 בני אדם'],
  ['hi', 'कम से कम 1,31,469 लोग', 'कम से कम 1,31,496 लोग'],
  ['ko', '최소 13만 1469명', '최소 13만 1496명'],
  ['de', 'mindestens 131469 Menschen', 'mindestens 131496 Menschen'],
])('131,469 in %s: %s passes, %s is changed', (tag, right, wrong) => {
  expect(found('at least 131,469 people', right, tag)).toBe('');
  const differences = compareNumbers({ text: 'at least 131,469 people', tag: 'en' }, { text: wrong, tag });
  expect(differences).toMatchObject([
    {
      severity: 'block',
      kind: 'changed',
      source: { text: '131,469', value: '131469', start: 9, end: 16 },
      target: { value: '131496' },
    },
  ]);
  const target = differences[0]?.target;
  expect(wrong.slice(target?.start, target?.end)).toBe(target?.text);
});

test.each([
  ['nearly 4,000', '4 000', 'fr'],
  ['nearly 4,000', '4000', 'fr'],
  ['nearly 4,000', '4.000', 'de'],
  ['nearly 4,000', '۴۰۰۰', 'fa'],
  ['14 plaintiffs', '14 Klägerinnen und Kläger', 'de'],
  ['27 murders', '27 جريمة قتل', 'ar'],
  ['27 murders', 'و27 جريمة قتل', 'ar'],
  ['January 13, 2022', '13 كانون الثاني/يناير 2022', 'ar'],
  ['January 13, 2022', '13 كانون الثاني 2022', 'ar'],
  ['January 13, 2022', '13 يناير 2022', 'ar'],
  ['January 13, 2022', '13. Januar 2022', 'de'],
  ['January 13, 2022', '13 Ocak 2022', 'tr'],
  ['January 13, 2022', "13 Ocak 2022'de", 'tr'],
  ['January 13, 2022', '2022年1月13日', 'zh'],
  ['January 13, 2022', '۱۳ ژانویهٔ ۲۰۲۲', 'fa'],
  ['January 13, 2022', '13 января 2022 года', 'ru'],
  ['January 13, 2022', '13 de enero de 2022', 'es'],
  ['January 13, 2022', '13.01.2022', 'de'],
  ['2022-01-13', '13 janvier 2022', 'fr'],
  ['at 2:30 p.m.', 'um 14.30 Uhr', 'de'],
  ['at 2:30 p.m.', 'à 14h30', 'fr'],
  ['at 2:30 p.m.', '下午2时30分', 'zh'],
  ['at 10 a.m.', 'um 10 Uhr', 'de'],
  ['at 4:39 AM', 'ཆུ་ཚོད་ ༤ སྐར་མ་ ༣༩ སྔ་ཆ་', 'dz'],
  ['1.5 million', '1,5 миллиона', 'ru'],
  ['1.5 million', '150万', 'ja'],
  ['1.5 million', '15 लाख', 'hi'],
  ['1.5 million', '1,500,000', 'ar'],
  ['2 million', 'milioni 2', 'sw'],
  ['45%', '٤٥٪', 'ar'],
  ['45%', '45 في المئة', 'ar'],
  ['45 percent', '45 Prozent', 'de'],
  ['45%', 'yüzde 45', 'tr'],
  ['45%', '%45', 'tr'],
  ['45%', '百分之45', 'zh'],
  ['2.5%', '۲/۵ درصد', 'fa'],
  ['5-10%', '5 % à 10 %', 'fr'],
  ['-5 °C', '−5 °C', 'sv'],
  ['-5 °C', '5 Grad unter Null', 'de'],
  ['+963 11 234 5678', '+963 (11) 234-5678', 'ar'],
  ['Article 14', '제14조', 'ko'],
  ['two people', '2人', 'ja'],
  ['Chapter IV', 'Kapitel 4', 'de'],
  ['three', '3', 'de'],
  ['see https://example.org/2021/7', 'siehe https://example.org/de/2022/8', 'de'],
  ['{{detained, number}} people', '{{detained, number}} Menschen', 'de'],
  ['the cat', '1. Die Katze', 'de'],
  ['families', 'сім’ї', 'uk'],
  ['You may go', 'Sie dürfen gehen', 'de'],
  ['A/HRC/46/54', 'A/HRC/46/54', 'ar'],
])('%s is said by %s (%s)', (source, target, tag) => {
  expect(found(source, target, tag)).toBe('');
});

test.each([
  [
    'On 3 October 2022 the court sat in Koblenz and read it.',
    '400. Morts le 3 octobre 2022 à Coblence, le tribunal a siégé.',
    'block added →400',
  ],
  [
    'On 3 October 2022 the court sat in Koblenz and read it.',
    '14) Morts le 3 octobre 2022 à Coblence, le tribunal a siégé.',
    'ask added →14',
  ],
  [
    'On 3 October 2022 the court sat in Koblenz and read it.',
    '3. Le 3 octobre 2022 à Coblence, le tribunal a siégé.',
    'notice added →3',
  ],
])('a number before a text: %s by %s', (source, target, expected) => {
  expect(found(source, target, 'fr')).toBe(expected);
});

test.each([
  ['27 murders', 'الجرائم السبع والعشرون', 'ar', 'notice words 27→السبع والعشرون'],
  ['2 people', 'شخصان', 'ar', 'notice words 2→شخصان'],
  ['27 murders', 'سبع وعشرين جريمة قتل', 'ar', 'notice words 27→سبع وعشرين'],
  ['27 murders', 'siebenundzwanzig Morde', 'de', 'notice words 27→siebenundzwanzig'],
  ['27 murders', 'vingt-sept meurtres', 'fr', 'notice words 27→vingt-sept'],
  ['27 murders', 'двадцати семи убийств', 'ru', 'notice words 27→двадцати семи'],
  ['27 murders', 'بیست و هفت قتل', 'fa', 'notice words 27→بیست و هفت'],
  ['27 murders', '二十七起谋杀', 'zh', 'notice words 27→二十七'],
  ['Article 14', 'Article XIV', 'fr', 'notice words 14→XIV'],
  ['Article 14', 'סעיף י״ד', 'he', 'notice words 14→י״ד'],
  ['**Article** 3', '**סעיף** ג.', 'he', 'notice words 3→סעיף** ג'],
  ['[Article](#a) 24', '[סעיף](#a) כד.', 'he', 'notice words 24→סעיף](#a) כד'],
  ['Article 23', 'مادهٔ بیست و سوم', 'fa', 'notice words 23→بیست و سوم'],
  ['131,469', '131,469', 'de', 'notice separator 131,469→131,469'],
  ['January 13, 2022', '۲۳ دی ۱۴۰۰', 'fa', 'notice calendar 13→۲۳; notice calendar 2022→۱۴۰۰'],
  ['in 2022', 'พ.ศ. 2565', 'th', 'notice calendar 2022→2565'],
  ['the 1990s', 'die 90er Jahre', 'de', 'notice range 1990→90'],
  ['2011-12', '2011-2012', 'fr', 'notice range 12→2012'],
  ['27 murders', 'കൊലപാതകം', 'ml', 'notice missing 27→'],
])('%s as %s (%s) is worth a look: %4$s', (source, target, tag, expected) => {
  expect(found(source, target, tag)).toBe(expected);
});

test.each([
  ['nearly 4,000', 'près de 40 000', 'fr', 'block changed 4,000→40 000'],
  ['nearly 4,000', 'casi 400', 'es', 'block changed 4,000→400'],
  ['58 counts of torture', 'Folter', 'de', 'block missing 58→'],
  ['58 counts of torture', 'تعذيب', 'ar', 'block missing 58→'],
  ['27 murders', 'ثمانٍ وعشرين جريمة', 'ar', 'block missing 27→'],
  ['torture', '58 Fälle von Folter', 'de', 'block added →58'],
  ['one of 4 people', 'einer von 1 Menschen', 'de', 'block changed 4→1'],
  ['1.5 million', '1,5 Milliarden', 'de', 'block changed 1.5 million→1,5 Milliarden'],
  ['January 13, 2022', '13 febrero 2022', 'es', 'block month January→febrero'],
  ['January 13, 2022', '12 января 2022', 'ru', 'block changed 13→12'],
  ['January 13, 2022', '13 تشرين الثاني/نوفمبر 2022', 'ar', 'block month January→تشرين الثاني/نوفمبر'],
  ['Article 20', 'סעיף ב.', 'he', 'block missing 20→'],
  ['5 percent', '5', 'de', 'block percent 5 percent→5'],
  ['-5 °C', '5 °C', 'de', 'block sign -5→5'],
  ['at 2:30 p.m.', 'saat 15.30', 'tr', 'block changed 2:30 p.m.→15.30'],
  ['+963 11 234 5678', '+963 11 234 5687', 'fa', 'block changed +963 11 234 5678→+963 11 234 5687'],
  ['6,913', '6.9130', 'de', 'block changed 6,913→6.9130'],
  ['Article 18', '19. Manta', 'cof', 'block changed 18→19'],
  ['Article 25', '29-нэрэ пычыгъу', 'ady', 'block changed 25→29'],
  ['Article 30', 'Nkeji edemede19', 'ig', 'block changed 30→19'],
  ['January 16, 2015', '1 Januari 2015', 'mto', 'block changed 16→'],
  ['three people', '4 personnes', 'fr', 'block changed three→4'],
])('%s as %s (%s) tells another fact', (source, target, tag, expected) => {
  expect(found(source, target, tag)).toBe(expected);
});

test('a month is not excused by the same month of another date', () => {
  const source =
    'Today, January 13, 2022, the court convicted the man who from January 2011 to September 2012 was head';
  const german =
    'Am 13. Januar 2022 hat das Gericht den Mann verurteilt, der von Januar 2011 bis September 2012 Leiter war';
  expect(found(source, german, 'de')).toBe('');
  expect(found(source, german.replace('Januar 2011', 'April 2011'), 'de')).toBe('block month January→April');
  expect(found(source, german.replace('Januar 2011', '2011'), 'de')).toBe('notice missing January→');
  expect(found('from January 5 to January 10', 'vom 5. bis 10. Januar', 'de')).toBe('');
  expect(found('in January 2011 and May 2012', 'в январе 2011 и в мае 2012', 'ru')).toBe('');
  expect(found('in January 2011', '2011 januárban', 'hu')).toBe('');
  expect(found('in January 2011', 'w styczniu 2011', 'pl')).toBe('');
});

test('a bare number at the start is a list number only in a list item', () => {
  expect(found('people', '4 personnes', 'fr', true)).toBe('');
  expect(found('people', '4 personnes', 'fr')).toBe('block added →4');
});

test('any language can be the source', () => {
  const compare = (source: string, tag: string, target: string, to: string): number =>
    compareNumbers({ text: source, tag }, { text: target, tag: to }).filter(
      (difference) => difference.severity === 'block',
    ).length;
  expect(
    compare('في 13 كانون الثاني/يناير 2022، ١٣١٬٤٦٩ شخصًا', 'ar-SY', 'On January 13, 2022, 131,469 people', 'en'),
  ).toBe(0);
  expect(compare('Am 13. Januar 2022 131.469 Menschen', 'de', 'On January 13, 2022, 131,496 people', 'en')).toBe(1);
  expect(compare('2,5 Prozent von 4.000', 'de', '2.5 percent of 4,000', 'en')).toBe(0);
});
