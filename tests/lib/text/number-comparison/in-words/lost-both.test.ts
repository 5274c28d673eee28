import { expect, test } from 'vitest';
import { found } from '../../../../support/number-differences.ts';

const SOURCE = 'Both injured workers were discharged after three days.';

test.each([
  ['mk', 'Двајцата работници излегоа по три дена.', 'Тројцата работници излегоа по три дена.'],
  ['de', 'Beide Arbeiter wurden nach drei Tagen entlassen.', 'Alle drei Arbeiter wurden nach drei Tagen entlassen.'],
  ['fr', 'Les deux ouvriers sont sortis après trois jours.', 'Les trois ouvriers sont sortis après trois jours.'],
  ['hu', 'Mindkét munkást három nap után engedték el.', 'Mindhárom munkást három nap után engedték el.'],
  ['ru', 'Оба рабочих выписаны через три дня.', 'Все трое рабочих выписаны через три дня.'],
  ['ja', '作業員は2人とも3日後に退院した。', '作業員は3人とも3日後に退院した。'],
  ['zh', '两名工人均在三天后出院。', '三名工人均在三天后出院。'],
  ['hi', 'दोनों मज़दूरों को तीन दिन बाद छुट्टी मिली।', 'तीनों मज़दूरों को तीन दिन बाद छुट्टी मिली।'],
  ['sw', 'Wote wawili waliruhusiwa baada ya siku tatu.', 'Wote watatu waliruhusiwa baada ya siku tatu.'],
])('both are not all three in %s', (tag, right, wrong) => {
  expect(found(SOURCE, right, tag)).not.toMatch(/ask|block/);
  expect(found(SOURCE, wrong, tag)).toMatch('ask changed Both→');
});

test.each([
  ['Both the mayor and his three aides resigned.', 'Der Bürgermeister und seine drei Helfer traten zurück.', 'de'],
  ['Both men served three years.', 'Chacun des hommes a purgé trois ans.', 'fr'],
])('both in other words is no other number: %s', (source, target, tag) => {
  expect(found(source, target, tag)).not.toMatch(/ask|block/);
});
