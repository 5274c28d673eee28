import { expect, test } from 'vitest';
import { isBlocked } from '../../../../support/number-differences.ts';

test.each([
  [
    'ko',
    'On the 12th of last month, eleven of the fifteen directors resigned.',
    '지난달 12일 이사 15명 가운데 11명이 사임했다.',
    '지난달 12일 이사 11명 가운데 15명이 사임했다.',
  ],
  [
    'ja',
    'Eleven of the fifteen directors resigned.',
    '理事15人のうち11人が辞任した。',
    '理事11人のうち15人が辞任した。',
  ],
  ['zh', 'Eleven of the fifteen directors resigned.', '15名董事中有11名辞职。', '11名董事中有15名辞职。'],
  [
    'zh',
    'Nine of the twelve judges voted against.',
    '十二名法官中有九名投了反对票。',
    '九名法官中有十二名投了反对票。',
  ],
  [
    'tr',
    'Nine of the 12 judges voted against.',
    "12 yargıçtan 9'u hayır oyu verdi.",
    "9 yargıçtan 12'si hayır oyu verdi.",
  ],
  [
    'hu',
    'Nine of the 12 judges voted against.',
    'A 12 bíróból 9 nemmel szavazott.',
    'A 9 bíróból 12 nemmel szavazott.',
  ],
  [
    'fi',
    'Nine of the 12 judges voted against.',
    '12 tuomarista 9 äänesti vastaan.',
    '9 tuomarista 12 äänesti vastaan.',
  ],
  [
    'hi',
    'Nine of the 12 judges voted against.',
    '12 में से 9 न्यायाधीशों ने विरोध में मतदान किया।',
    '9 में से 12 न्यायाधीशों ने विरोध में मतदान किया।',
  ],
  [
    'ru',
    'Nine of the 12 judges voted against.',
    'Девять из 12 судей проголосовали против.',
    'Двенадцать из 9 судей проголосовали против.',
  ],
  [
    'az',
    'Nine of the 12 judges voted against.',
    '12 hakimdən 9-u əleyhinə səs verdi.',
    '9 hakimdən 12-si əleyhinə səs verdi.',
  ],
  ['th', 'Nine of the 12 judges voted against.', 'ผู้พิพากษา 9 ใน 12 คนลงคะแนนคัดค้าน', 'ผู้พิพากษา 12 ใน 9 คนลงคะแนนคัดค้าน'],
  [
    'bn',
    'Nine of the 12 judges voted against.',
    '১২ জন বিচারকের মধ্যে ৯ জন বিপক্ষে ভোট দেন।',
    '৯ জন বিচারকের মধ্যে ১২ জন বিপক্ষে ভোট দেন।',
  ],
  [
    'ka',
    'Nine of the 12 judges voted against.',
    '12 მოსამართლიდან 9-მა წინააღმდეგ მისცა ხმა.',
    '9 მოსამართლიდან 12-მა წინააღმდეგ მისცა ხმა.',
  ],
  [
    'uk',
    'Nine of the 12 judges voted against.',
    "Проти проголосували дев'ять із 12 суддів.",
    'Проти проголосували дванадцять із 9 суддів.',
  ],
  [
    'eu',
    'Nine of the 12 judges voted against.',
    '12 epaileetatik 9k kontra bozkatu zuten.',
    '9 epaileetatik 12k kontra bozkatu zuten.',
  ],
] as const)('nine of twelve are no twelve of nine in %s: %s', (tag, source, right, wrong) => {
  expect(isBlocked('en', source, tag, right), right).toBe(false);
  expect(isBlocked('en', source, tag, wrong), wrong).toBe(true);
});
