import { expect, test } from 'vitest';
import { blocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'de',
    'It has been so since version 3.0 of the program.',
    'So ist es seit der Version 3.0.0 des Programms.',
    'So ist es seit der Version 3.0.1 des Programms.',
  ],
  [
    'ja',
    'In versions prior to 3.0, the value is fixed.',
    'Version 3.0.0より前のバージョンでは、値は固定されています。',
    'Version 3.1.0より前のバージョンでは、値は固定されています。',
  ],
  [
    'fa',
    'The change is part of v4.3.0, released last week.',
    'این تغییر بخشی از نسخه ۴٫۳ است که هفته گذشته منتشر شد.',
    'این تغییر بخشی از نسخه ۴٫۴ است که هفته گذشته منتشر شد.',
  ],
  [
    'fr',
    'The change is part of version 4.3 of the program.',
    'Ce changement fait partie de la version 4.3.0 du programme.',
    'Ce changement fait partie de la version 4.2.0 du programme.',
  ],
  [
    'ca',
    'They are older than any 7-11 of the town.',
    'Són més antics que qualsevol 7-Eleven de la ciutat.',
    'Són més antics que qualsevol 7-Ten de la ciutat.',
  ],
  [
    'es',
    'The women’s U-20 team plays on Sunday.',
    'La selección femenina S-20 juega el domingo.',
    'La selección femenina S-21 juega el domingo.',
  ],
  [
    'fr',
    'People of all ages can be infected by the new coronavirus (2019-nCoV).',
    'Les gens de tout âge peuvent être infectés par le COVID-19.',
    'Les gens de tout âge peuvent être infectés par le coronavirus (2018-nCoV).',
  ],
  [
    'bg',
    'The ministry has statistics on the coronavirus pandemic.',
    'Министерството има статистики относно пандемията с коронавируса SARS-CoV-2.',
    'Министерството има 2 статистики относно пандемията с коронавируса.',
  ],
  [
    'zh-Hans',
    'The Big Dipper is a bier that circles the pole.',
    '北斗七星是一具绕着天极转动的棺椁。',
    '北斗七星是8具绕着天极转动的棺椁。',
  ],
])('%s: the same version or name is no other number: %s', (tag, source, right, wrong) => {
  expect(blocked(source, right, tag)).toBe('');
  expect(blocked(source, wrong, tag)).not.toBe('');
});

test('an abbreviation of Hebrew letters is no number', () => {
  const source = 'For the second time, payments are made from a wallet by entering the address of two people.';
  const right = 'בפעם השנייה, תשלומים מתבצעים מארנק ע"י הכנסת הכתובת של שני אנשים.';
  expect(blocked(source, right, 'he')).toBe('');
  expect(blocked(source, right.replace('שני אנשים', 'שלושה אנשים'), 'he')).not.toBe('');
});
