import { expect, test } from 'vitest';
import { said } from '../../../../support/number-differences.ts';

test.each([
  ['ckb', 'Dozens of people were arrested.', 'دەیان کەس دەستگیر کران.', 'سەدان کەس دەستگیر کران.'],
  ['my', 'Dozens of houses were burned.', 'အိမ် ဆယ်ချီ မီးလောင်ခဲ့သည်။', 'အိမ် ရာချီ မီးလောင်ခဲ့သည်။'],
  ['am', 'Dozens of people were killed.', 'በደርዘኖች የሚቆጠሩ ሰዎች ተገድለዋል።', 'በመቶዎች የሚቆጠሩ ሰዎች ተገድለዋል።'],
  ['so', 'Dozens of people were killed.', 'Tobannaan qof ayaa la dilay.', 'Boqollaal qof ayaa la dilay.'],
  ['ha', 'Dozens of people were killed.', 'An kashe gomman mutane.', 'An kashe ɗaruruwan mutane.'],
  ['gu', 'Both women were acquitted.', 'બંને મહિલાઓ નિર્દોષ છૂટી.', 'ત્રણેય મહિલાઓ નિર્દોષ છૂટી.'],
  ['am', 'Both journalists were released.', 'ሁለቱም ጋዜጠኞች ተፈተዋል።', 'ሦስቱም ጋዜጠኞች ተፈተዋል።'],
  ['si', 'Both brothers were arrested.', 'සහෝදරයන් දෙදෙනාම අත්අඩංගුවට ගැනිණි.', 'සහෝදරයන් තිදෙනාම අත්අඩංගුවට ගැනිණි.'],
])('%s: dozens and both: %s → %s, and not: %s', (tag, source, right, wrong) => {
  expect(said(source, right, tag)).toBe('');
  expect(said(source, wrong, tag)).toMatch(/block|ask/);
});

test.each([
  [
    'Fewer than a hundred doctors remain.',
    "Il reste moins d'une centaine de médecins.",
    "Il reste plus d'une centaine de médecins.",
  ],
  [
    'More than a thousand doctors remain.',
    'Il reste plus d’un millier de médecins.',
    'Il reste moins d’un millier de médecins.',
  ],
])('fr: a limit of a group: %s → %s, and not: %s', (source, right, wrong) => {
  expect(said(source, right, 'fr')).toBe('');
  expect(said(source, wrong, 'fr')).toMatch('block bound');
});
