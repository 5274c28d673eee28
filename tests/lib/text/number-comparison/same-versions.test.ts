import { expect, test } from 'vitest';
import { blocked } from '../numbers/found.ts';

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
