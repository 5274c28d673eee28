import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

const SINCE = 'It was the eleventh death this year and the thirty-first since 2020.';

test.each([
  [
    'en he',
    'The Be’er Sheva court extended the detention by five days.',
    'בית המשפט בבאר שבע האריך את המעצר בחמישה ימים.',
  ],
  [
    'en ar',
    'The Be’er Sheva court extended the detention by five days.',
    'مددت المحكمة في بئر السبع الاحتجاز خمسة أيام.',
  ],
  ['en bg', SINCE, 'Това беше единайсетият смъртен случай тази година и трийсет и първият от 2020 г. насам.'],
  ['en sq', SINCE, 'Ishte vdekja e njëmbëdhjetë këtë vit dhe e tridhjetë e njëta që nga viti 2020.'],
  [
    'en bg',
    'The family of seven left; the son is four and a half.',
    'Седемчленното семейство замина; синът е на четири години и половина.',
  ],
  ['en hu', 'He died three weeks after the arrest.', 'Három héttel a letartóztatása után halt meg.'],
  ['en hu', 'Hundreds gathered on 1 May.', 'Május elsején százak gyűltek össze.'],
  ['en hu', 'It is the fourth time that the trial has been adjourned.', 'Immár negyedszer napolták el a pert.'],
  ['en uk', 'Hundreds gathered on 1 May.', 'Першого травня зібралися сотні людей.'],
  [
    'en kk',
    'He is now twenty-one and has eight months to serve.',
    'Қазір жиырма бірде, отыратын уақытына сегіз ай қалды.',
  ],
  ['en mn', 'He is now twenty-one and has eight months to serve.', 'Одоо хорин нэгтэй, найман сарын ял үлджээ.'],
  [
    'en tr',
    'Only the first officer and two stokers reached the shore.',
    'Kıyıya yalnızca ikinci kaptan ile iki ateşçi ulaştı.',
  ],
])('the forms of a number are read: %s, %s', (languages, source, right) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
});

test.each([
  ['en bg', SINCE, 'Това беше дванайсетият смъртен случай тази година и трийсет и първият от 2020 г. насам.'],
  ['en sq', SINCE, 'Ishte vdekja e njëmbëdhjetë këtë vit dhe e dyzet e njëta që nga viti 2020.'],
  ['en hu', 'Hundreds gathered on 3 May.', 'Május tizedikén százak gyűltek össze.'],
  ['en hu', 'It is the fourth time that the trial has been adjourned.', 'Immár harmadszor napolták el a pert.'],
  [
    'en kk',
    'He is now twenty-one and has eight months to serve.',
    'Қазір отыз бірде, отыратын уақытына сегіз ай қалды.',
  ],
])('another number is found: %s, %s', (languages, source, wrong) => {
  expect(between(languages, source, wrong)).toMatch(/block|ask/);
});
