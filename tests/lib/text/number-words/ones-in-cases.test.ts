import { expect, test } from 'vitest';
import { softNumbersOf } from '../../../../scripts/lib/text/number-words/soft-numbers.ts';
import { said } from '../../../support/number-differences.ts';

const ONES = 'jedan jedna jedno jednog jednoga jednom jednome jednomu jednoj jedne jednu jednim';
const OTHERS = { 2: 'dva dvije dviju dvaju dvjema dvojice', 3: 'tri triju trojice', 4: 'četiri četiriju četvorice' };
const CYRILLIC = 'један једна једно једног једнога једном једноме једној једне једну једним';
const OTHERS_CYRILLIC = { 2: 'два две двеју двају двема двојице', 3: 'три трију тројице', 4: 'четири четворице' };

test.each([
  ['hr', 'šezdeset i', { 1: ONES, ...OTHERS }],
  ['bs', 'šezdeset i', { 1: ONES, ...OTHERS }],
  ['sr', 'шездесет и', { 1: CYRILLIC, ...OTHERS_CYRILLIC }],
  ['mk', 'шеесет и', { 2: 'двете двата двајцата', 3: 'трите', 5: 'петте', 6: 'шестте', 8: 'осумте', 9: 'деветте' }],
  ['bg', 'шейсет и', { 2: 'двамата', 5: 'петимата', 6: 'шестимата шестте', 8: 'осемте', 9: 'деветте' }],
])('%s: %s with its ones in all genders and cases', (tag, tens, ones) => {
  for (const [one, forms] of Object.entries(ones))
    for (const form of forms.split(' '))
      expect(softNumbersOf({ text: `${tens} ${form} `, tag }).map(({ value }) => value)).toEqual([`6${one}`]);
});

test.each([
  ['hr', 'Of the two hundred and sixty-one people, ten left.', 'Od dvjesto šezdeset i jedne osobe otišlo je deset.'],
  ['sr', 'Of the thirty-one people, ten left.', 'Од тридесет и једне особе отишло је десет.'],
  ['mk', 'Of the fifty-nine people, ten left.', 'Од педесет и деветте луѓе, десет заминаа.'],
  ['bg', 'Of the forty-six people, ten left.', 'От четирийсет и шестимата десет си тръгнаха.'],
  ['be', 'Of the twenty-eight women, ten left.', 'З дваццаці васьмі жанчын сышлі дзесяць.'],
  ['be', 'Of the thirty-six women, ten left.', 'З трыццаці шасці жанчын сышлі дзесяць.'],
  ['be', 'Of the forty-five women, ten left.', 'З сарака пяці жанчын сышлі дзесяць.'],
  ['uk', 'Nineteen people left.', "Пішло дев'ятнадцятеро людей."],
  ['uk', 'Fifteen people left.', 'Пішло п’ятнадцятеро людей.'],
  ['ga', 'Twenty-one people left.', 'D’imigh duine is fiche.'],
])('%s: %s is %s', (tag, source, target) => {
  expect(said(source, target, tag)).toBe('');
});
