import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['en ru', 'About three thousand people came.', 'Пришли тысячи три человек.', 'Пришли тысячи четыре человек.'],
  ['en ru', 'About two hundred people came.', 'Пришло сотни две человек.', 'Пришло сотни три человек.'],
  ['en be', 'About thirty people came.', 'Прыйшло дзясяткаў са тры чалавек.', 'Прыйшло дзясяткаў са чатыры чалавек.'],
  ['en uk', 'About thirty people came.', 'Прийшло десятків зо три людей.', 'Прийшло десятків зо чотири людей.'],
  ['en pl', 'About thirty people came.', 'Przyszło ze trzy dziesiątki osób.', 'Przyszło ze cztery dziesiątki osób.'],
])('%s: so many tens or thousands, in any order: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch('block');
});

test.each([
  [
    'en it',
    'In the twentieth century thousands emigrated.',
    'Nel Novecento migliaia di persone emigrarono.',
    'Nel Settecento migliaia di persone emigrarono.',
  ],
  [
    'en it',
    'In the nineteenth century thirty million people left.',
    "Nell'Ottocento trenta milioni di persone partirono.",
    "Nell'Ottocento quaranta milioni di persone partirono.",
  ],
  [
    'en it',
    'In the twentieth century two wars devastated the region.',
    'Nel Novecento due guerre devastarono la regione.',
    'Nel Novecento tre guerre devastarono la regione.',
  ],
  [
    'en it',
    'Nine hundred million people are hungry.',
    'Novecento milioni di persone hanno fame.',
    'Settecento milioni di persone hanno fame.',
  ],
])('%s: centuries and what stands behind them: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch('block');
});

test.each([
  ['en ko', 'This month four people died.', '이 달 네 명이 숨졌다.', '이 달 다섯 명이 숨졌다.'],
  ['en ko', 'He spent two years in prison.', '그는 이 년 동안 복역했다.', '그는 삼 년 동안 복역했다.'],
  ['en ko', 'They stole three sheets of paper.', '그들은 종이 석 장을 훔쳤다.', '그들은 종이 넉 장을 훔쳤다.'],
  ['en ko', 'Four glasses of water a day.', '하루에 물 넉 잔.', '하루에 물 석 잔.'],
])('%s: numbers before counters, and no word for this: %s → %s, and not: %s', (languages, source, right, wrong) => {
  expect(between(languages, source, right)).not.toMatch(/block|ask/);
  expect(between(languages, source, wrong)).toMatch('block');
});

test('a dozen and a half is no twelve and a half', () => {
  const source = 'A dozen and a half activists left.';
  expect(between('en ru', source, 'Уехали полтора десятка активистов.')).not.toMatch(/block|ask/);
  expect(between('en de', source, 'Achtzehn Aktivisten gingen.')).not.toMatch(/block|ask/);
});
