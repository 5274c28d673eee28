import { expect, test } from 'vitest';
import { found } from '../../../../support/number-differences.ts';

test.each([
  ['10⁶ bacteria', '10⁻⁶ Bakterien', 'de', 'block raised ⁶→⁻⁶'],
  ['10⁻³ m', '10⁻⁵ m', 'de', 'block raised ⁻³→⁻⁵'],
  ['10^(−6) a', '10^(6) a', 'fr', 'block raised ^(−6)→^(6)'],
  ['x^(3.5)', 'x^(٣٫٥)', 'ar', ''],
  ['x^(3.5)', 'x^(٣٫٦)', 'ar', 'block raised ^(3.5)→^(٣٫٦)'],
  ['km² and 14¹', 'Quadratkilometer und 14¹', 'de', ''],
  ['km² of CO<sub>₂</sub>', 'km<sup>²</sup> CO₂', 'de', ''],
  ['10 km²', '10 km<sup>³</sup>', 'de', 'block raised ²→³'],
  ['CO₂', 'CO²', 'de', 'block raised ₂→²'],
  ['10⁶ and 10⁶', '10⁶ und 10⁶', 'de', ''],
])('raised figures say the same: %s | %s', (source, target, tag, expected) => {
  const raised = found(source, target, tag)
    .split('; ')
    .filter((each) => each.includes('raised'));
  expect(raised.join('; ')).toBe(expected);
});

test.each([
  ['It grew by +3.5%.', 'Sie wuchs um -3,5 %.', 'de', 'block sign'],
  ['It grew by +$3 million.', 'Il a crû de −3 millions de dollars.', 'fr', 'block sign'],
  ['It grew by +3.5%.', 'Sie wuchs um +3,5 %.', 'de', undefined],
  ['It grew by +3.5%.', 'Sie wuchs um 3,5 %.', 'de', undefined],
  ['It fell by 3.5%.', 'Sie sank um -3,5 %.', 'de', 'notice sign'],
  // What is said to rise has a plus in words.
  ['It rose by 3.5%.', 'Sie stieg um -3,5 %.', 'de', 'block sign'],
  ['It grew 3.5%.', 'Elle a crû de -3,5 %.', 'fr', 'block sign'],
  ['It rose from 3.5% to 4%.', 'Sie stieg von -3,5 % auf 4 %.', 'de', 'block sign'],
  ['It rose by 5%.', 'הוא עלה ב -5%.', 'he', 'notice sign'],
])('a minus in place of a plus is another figure: %s | %s', (source, target, tag, expected) => {
  const signs = found(source, target, tag)
    .split('; ')
    .filter((each) => each.includes('sign'));
  expect(signs[0]?.startsWith(expected ?? '-') ?? false).toBe(expected !== undefined);
});

test.each([
  ['It rose by 5%.', 'سود ۵٪- بود.', 'fa', 'block sign 5%→۵٪-'],
  ['It rose by 5%.', 'ارتفع بنسبة 5%- هذا العام', 'ar', 'block sign 5%→5%-'],
  ['It rose by 5%.', 'ارتفع بنسبة ٥٪-، هذا العام', 'ar', 'block sign 5%→٥٪-'],
  ['It rose by 5%.', 'הוא עלה ב-5%- השנה', 'he', 'block sign 5%→5%-'],
  ['It rose (35%) again.', 'העלייה (35%-) נמשכה', 'he', 'block sign 35%→35%-'],
  ['It rose (35%) again.', 'ارتفع (35%-) مجددا', 'ar', 'block sign 35%→35%-'],
  ['It changed (-35%) again.', 'השינוי (35%-) נמשך', 'he', ''],
  ['It changed (-35%) again.', 'تغير (35%-) مجددا', 'ar', ''],
  ['It fell by 5%.', 'سود ۵٪- شد.', 'fa', 'notice sign 5%→۵٪-'],
  ['It was 5 degrees.', 'دما ۵- درجه بود.', 'fa', 'block sign 5→۵-'],
  ['It was -5 degrees.', 'دما ۵- درجه بود.', 'fa', ''],
  ['It changed by -5%.', 'تغییر ۵٪- بود.', 'fa', ''],
  ['The balance is -5.', 'تراز ۵- است.', 'fa', ''],
  ['It changed by -5%.', 'تغییر ۵٪ بود.', 'fa', 'block sign -5%→۵٪'],
  // A range, a word's own hyphen, and a language that is written from the left.
  ['It rose by 5% to 7%.', 'سود ۵٪- ۷٪ شد.', 'fa', ''],
  ['It rose by 5%-7%.', 'سود ۵٪-۷٪ شد.', 'fa', ''],
  ['It rose by 5%.', 'سود ۵٪-ی شد.', 'fa', ''],
  ['It rose by 5%.', 'Sie stieg um 5 %- so viel.', 'de', ''],
])('a sign behind its figure is read from the right: %s | %s', (source, target, tag, expected) => {
  const signs = found(source, target, tag)
    .split('; ')
    .filter((each) => each.includes('sign'));
  expect(signs.join('; ')).toBe(expected);
});
