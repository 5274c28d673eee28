import { expect, test } from 'vitest';
import { compareNumbers } from '../../../../../scripts/lib/text/number-comparison/compare.ts';

const found = (source: string, target: string, tag: string): readonly string[] =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag })
    .filter(({ severity }) => severity !== 'notice')
    .map(({ severity, kind }) => `${severity} ${kind}`);

const FELL = 'Turnout fell to 44 percent from 58 percent.';

test.each([
  ['nl', 'De opkomst daalde van 58 naar 44 procent.', 'De opkomst daalde van 44 naar 58 procent.'],
  ['de', 'Die Beteiligung sank auf 44 Prozent von 58 Prozent.', 'Die Beteiligung sank auf 58 Prozent von 44 Prozent.'],
  ['lv', 'Aktivitāte samazinājās līdz 44 % no 58 %.', 'Aktivitāte samazinājās līdz 58 % no 44 %.'],
  ['lt', 'Aktyvumas sumažėjo nuo 58 iki 44 proc.', 'Aktyvumas sumažėjo nuo 44 iki 58 proc.'],
  ['pl', 'Frekwencja spadła do 44 proc. z 58 proc.', 'Frekwencja spadła do 58 proc. z 44 proc.'],
  [
    'fi',
    'Äänestysprosentti laski 58 prosentista 44 prosenttiin.',
    'Äänestysprosentti laski 44 prosentista 58 prosenttiin.',
  ],
  ['hu', 'A részvétel 58%-ról 44%-ra csökkent.', 'A részvétel 44%-ról 58%-ra csökkent.'],
  ['tr', 'Katılım %58’den %44’e düştü.', 'Katılım %44’ten %58’e düştü.'],
  ['is', 'Kjörsókn fór í 44 prósent úr 58 prósentum.', 'Kjörsókn fór í 58 prósent úr 44 prósentum.'],
  ['sr', 'Излазност је пала на 44 одсто са 58 одсто.', 'Излазност је пала на 58 одсто са 44 одсто.'],
  ['fa', 'مشارکت از ۵۸ درصد به ۴۴ درصد کاهش یافت.', 'مشارکت از ۴۴ درصد به ۵۸ درصد کاهش یافت.'],
  ['th', 'ผู้มาใช้สิทธิลดลงจาก 58% เหลือ 44%', 'ผู้มาใช้สิทธิลดลงจาก 44% เหลือ 58%'],
  ['ja', '投票率は58％から44％に低下した。', '投票率は44％から58％に低下した。'],
])('a change to one figure from another keeps its direction in %s', (tag, right, wrong) => {
  expect(found(FELL, right, tag)).toEqual([]);
  expect(found(FELL, wrong, tag)).toEqual(['block order']);
});

const DOWN = 'Turnout stood at 63.4%, down from 70.1% five years ago.';

test.each([
  ['it', 'L’affluenza è stata del 63,4%, contro il 70,1% di cinque anni fa.', '63,4', '70,1'],
  ['fr', 'Le taux était de 63,4 %, contre 70,1 % il y a cinq ans.', '63,4', '70,1'],
  ['es', 'La participación fue del 63,4 %, frente al 70,1 % de hace cinco años.', '63,4', '70,1'],
  ['de', 'Die Beteiligung lag bei 63,4 Prozent, gegenüber 70,1 Prozent vor fünf Jahren.', '63,4', '70,1'],
  ['sv', 'Valdeltagandet var 63,4 procent, jämfört med 70,1 procent för fem år sedan.', '63,4', '70,1'],
  ['cs', 'Účast byla 63,4 procenta oproti 70,1 procenta před pěti lety.', '63,4', '70,1'],
  ['el', 'Η συμμετοχή ήταν 63,4%, έναντι 70,1% πριν από πέντε χρόνια.', '63,4', '70,1'],
  ['id', 'Partisipasi mencapai 63,4%, dibandingkan 70,1% lima tahun lalu.', '63,4', '70,1'],
])('what a figure is compared with stays that in %s', (tag, right, one, two) => {
  expect(found(DOWN, right, tag)).toEqual([]);
  const wrong = right.replace(one, '#').replace(two, one).replace('#', two);
  expect(found(DOWN, wrong, tag)).toEqual(['block order']);
});

test.each([
  ['es', '61 votos contra 39', '39 votos contra 61'],
  ['de', '61 gegen 39 Stimmen', '39 gegen 61 Stimmen'],
  ['fr', '61 voix contre 39', '39 voix contre 61'],
  ['sv', '61 röster mot 39', '39 röster mot 61'],
  ['sr', '61 глас према 39', '39 гласова према 61'],
  ['zh-Hans', '61票对39票', '39票对61票'],
])('the figures of a vote keep their sides in %s', (tag, right, wrong) => {
  const source = 'The bill passed by 61 votes to 39.';
  expect(found(source, right, tag)).toEqual([]);
  expect(found(source, wrong, tag)).toEqual(['block order']);
  expect(found('The bill was defeated by 39 votes to 61.', right, tag)).toEqual([]);
});

test.each([
  [
    'pt',
    'Turnout was only 16 percent, compared to 34 percent in 2016.',
    'A participação foi de apenas 16% em comparação a 34% em 2016.',
  ],
  ['tr', 'The bill passed by 61 votes to 39.', 'Tasarı 39’a karşı 61 oyla kabul edildi.'],
  ['de', FELL, 'Die Beteiligung sank von 58 auf 44 Prozent.'],
  ['fr', FELL, 'La participation est passée de 58 à 44 %.'],
])('another order with the same sides is right in %s: %s', (tag, source, target) => {
  expect(found(source, target, tag)).toEqual([]);
});

test.each([
  ['it', 'con sette voti contro due', 'con due voti contro sette'],
  ['de', 'mit sieben zu zwei Stimmen', 'mit zwei zu sieben Stimmen'],
])('so do those in words in %s', (tag, right, wrong) => {
  expect(found('The court ruled by seven votes to two.', right, tag)).toEqual([]);
  expect(found('The court ruled by seven votes to two.', wrong, tag)).toEqual(['block order']);
});
