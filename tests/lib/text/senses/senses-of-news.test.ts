import { expect, test } from 'vitest';
import { kinds } from '../../../support/number-differences.ts';

test.each([
  [
    'it',
    'Masks are no longer compulsory.',
    'Le mascherine non sono più obbligatorie.',
    'Le mascherine non sono ancora obbligatorie.',
  ],
  ['pl', 'The verdict is not yet final.', 'Wyrok nie jest jeszcze prawomocny.', 'Wyrok jest już prawomocny.'],
  ['de', 'He is still in prison.', 'Er ist noch immer im Gefängnis.', 'Er ist nicht mehr im Gefängnis.'],
  [
    'fr',
    'Detainees rarely see a lawyer.',
    'Les détenus voient rarement un avocat.',
    'Les détenus ne voient jamais un avocat.',
  ],
  [
    'es',
    'The bridge was closed temporarily.',
    'El puente se cerró temporalmente.',
    'El puente se cerró definitivamente.',
  ],
  [
    'sv',
    'The rain falls mainly during the night.',
    'Regnet faller främst under natten.',
    'Regnet faller främst på dagen.',
  ],
  ['ro', 'Donations have dropped sharply.', 'Donațiile au scăzut drastic.', 'Donațiile au scăzut ușor.'],
  [
    'vi',
    'The two were each sentenced to a fine.',
    'Hai người mỗi người bị phạt tiền.',
    'Hai người tổng cộng bị phạt tiền.',
  ],
  [
    'ru',
    'The sentences will run concurrently.',
    'Сроки будут отбываться одновременно.',
    'Сроки будут отбываться последовательно.',
  ],
  ['zh', 'She works part-time.', '她做兼职。', '她做全职。'],
  ['ar', 'Soldiers were killed.', 'قُتل جنود.', 'أُصيب جنود.'],
  ['tr', 'Women were arrested.', 'Kadınlar gözaltına alındı.', 'Erkekler gözaltına alındı.'],
  ['ja', 'The budget shows a deficit.', '予算は赤字である。', '予算は黒字である。'],
  ['nl', 'Their net income fell.', 'Hun netto-inkomen daalde.', 'Hun bruto-inkomen daalde.'],
  [
    'hu',
    'Care workers are employed part-time.',
    'Az ápolók részmunkaidőben dolgoznak.',
    'Az ápolók teljes munkaidőben dolgoznak.',
  ],
  ['ko', 'The rule is mandatory.', '이 규정은 의무적이다.', '이 규정은 자발적이다.'],
])('a contrary of what news often says is asked about (%s): %s', (tag, source, right, wrong) => {
  expect(kinds(source, right, tag)).toEqual([]);
  expect(kinds(source, wrong, tag)).toEqual(['ask contrary']);
});

test.each([
  ['de', 'She often visits.', 'Sie kommt immer wieder zu Besuch.'],
  ['de', 'Much is still unknown.', 'Vieles ist noch nicht bekannt.'],
  ['sv', 'It lasts no longer than a day.', 'Det varar högst en dag.'],
  ['fr', 'A non-profit group helped.', 'Une association sans but lucratif a aidé, malgré des pertes.'],
])('what translators say for each other is let be (%s): %s', (tag, source, target) => {
  expect(kinds(source, target, tag)).toEqual([]);
});
