import { describe, expect, test } from 'vitest';
import { compareNumbers } from '../../../../../scripts/lib/text/number-comparison/compare.ts';
import { sidesIn } from '../../../../../scripts/lib/text/number-comparison/limits/sides.ts';

/** What is said of the limits of a translation from English: the severities of the differences. */
const saidOf = (source: string, tag: string, target: string): readonly string[] =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag })
    .filter(({ kind }) => kind === 'bound')
    .map(({ severity }) => severity);

describe('limits that a verb and a “not” say', () => {
  test.each([
    ['ar', 'لا يجوز أن تتجاوز الغرامة 500 يورو.', 'لا يجوز أن تقل الغرامة عن 500 يورو.'],
    ['de', 'Die Geldbuße darf 500 Euro nicht übersteigen.', 'Die Geldbuße darf 500 Euro nicht unterschreiten.'],
    ['tr', 'Ceza 500 avroyu aşamaz.', 'Ceza 500 avrodan az olamaz.'],
    ['fi', 'Sakko ei saa ylittää 500 euroa.', 'Sakko ei saa alittaa 500 euroa.'],
    ['he', 'הקנס לא יעלה על 500 אירו.', 'הקנס לא יפחת מ-500 אירו.'],
    ['uk', 'Штраф не може перевищувати 500 євро.', 'Штраф не може бути меншим за 500 євро.'],
  ])('%s', (tag, right, wrong) => {
    const source = 'The fine may not exceed 500 euros.';
    expect(saidOf(source, tag, right)).toEqual([]);
    expect(saidOf(source, tag, wrong)).not.toEqual([]);
  });

  test.each([
    ['tr', 'Süre 20 günden kısa olamaz.', 'Süre 20 günden uzun olamaz.'],
    ['fa', 'مدت نباید کمتر از ۲۰ روز باشد.', 'مدت نباید بیشتر از ۲۰ روز باشد.'],
    ['az', 'Müddət 20 gündən az ola bilməz.', 'Müddət 20 gündən çox ola bilməz.'],
    ['bn', 'মেয়াদ ২০ দিনের কম হতে পারবে না।', 'মেয়াদ ২০ দিনের বেশি হতে পারবে না।'],
    ['vi', 'Thời hạn không được ngắn hơn 20 ngày.', 'Thời hạn không được dài hơn 20 ngày.'],
  ])('a “not” behind the limit, or apart from it: %s', (tag, right, wrong) => {
    const source = 'The term may not be shorter than 20 days.';
    expect(saidOf(source, tag, right)).toEqual([]);
    expect(saidOf(source, tag, wrong)).not.toEqual([]);
  });
});

test('a limit far from its figure', () => {
  const source = 'The minimum age of marriage was raised to eighteen.';
  expect(saidOf(source, 'fa', 'حداقل سن ازدواج به هجده سال افزایش یافت.')).toEqual([]);
  expect(saidOf(source, 'fa', 'حداکثر سن ازدواج به هجده سال افزایش یافت.')).not.toEqual([]);
});

test('no fewer and no more, beside a word for many', () => {
  const source = 'No fewer than six of them were minors.';
  expect(saidOf(source, 'da', 'Ikke færre end seks af dem var mindreårige.')).toEqual([]);
  expect(saidOf(source, 'da', 'Ikke flere end seks af dem var mindreårige.')).toEqual(['block']);
});

test('a “not” of another thing in both texts leaves the limit as it is', () => {
  const source = 'No fewer than 120 villages are without water.';
  expect(saidOf(source, 'pl', 'Nie mniej niż 120 wsi nie ma wody.')).toEqual([]);
  expect(saidOf(source, 'pl', 'Nie więcej niż 120 wsi nie ma wody.')).not.toEqual([]);
});

describe('before and after, with no figure', () => {
  test.each([
    ['cy', 'cyn yr haf', 'ar ôl yr haf'],
    ['nb', 'før sommeren', 'etter sommeren'],
    ['tr', 'yazdan önce', 'yazdan sonra'],
    ['sw', 'kabla ya kiangazi', 'baada ya kiangazi'],
    ['pl', 'przed latem', 'po lecie'],
  ])('%s', (tag, right, wrong) => {
    const source = 'The teachers will leave before the summer.';
    expect(saidOf(source, tag, right)).toEqual([]);
    expect(saidOf(source, tag, wrong)).toEqual(['ask']);
  });

  test('what comes before something that is done may be said as what is done then', () => {
    const source = 'They marched through the city before holding a rally.';
    expect(saidOf(source, 'uk', 'Вони пройшли містом, а потім провели мітинг.')).toEqual([]);
    expect(saidOf(source, 'tr', 'Şehirde yürüdükten sonra miting yaptılar.')).toEqual(['notice']);
  });

  test('before a court is no time', () => {
    expect(
      saidOf('After the raid he was brought before a judge.', 'de', 'Nach der Razzia kam er vor den Richter.'),
    ).toEqual([]);
    expect(saidOf('He was brought before a judge.', 'de', 'Nach Angaben der Polizei kam er zum Richter.')).toEqual([]);
  });
});

test('the longer of two phrases counts, and letters with a dot below are read in either form', () => {
  const sides = (text: string, tag: string): readonly string[] =>
    sidesIn({ text, tag }, ['limit']).map(({ side }) => side);
  expect(sides('nicht mehr als 5', 'de')).toEqual(['less']);
  expect(sides('Müddət 20 gündən çox ola bilməz.', 'az')).toEqual(['less']);
  expect(sides('37 ਡਾਲਰ ਤੋਂ \u0A5Bਿਆਦਾ', 'pa')).toEqual(sides('37 ਡਾਲਰ ਤੋਂ \u0A1C\u0A3Cਿਆਦਾ', 'pa'));
  expect(sides('37 ਡਾਲਰ ਤੋਂ \u0A5Bਿਆਦਾ', 'pa')).toEqual(['more']);
});
