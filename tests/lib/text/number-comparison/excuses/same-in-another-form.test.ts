import { expect, test } from 'vitest';
import { blocked, found, said } from '../../../../support/number-differences.ts';

test.each([
  [
    'es',
    'Write 10K (kilobytes), 10M (megabytes), 10T (terabytes).',
    '10K (kilobytes), 10M (megabytes), 10T (terabytes).',
  ],
  ['gl', 'See the title in 1.1B1 (RAD 1.6B).', 'Véxase o título en 1.1B1 (RAD 1.6B).'],
  ['zh-Hans', 'The ship is 25% less likely to be hit.', '该船被击中的可能性降低了1/4。'],
  ['es', 'It lies within a 1/2 mile of the project.', 'Está a ½ milla del proyecto.'],
  ['ca', 'The fighting lasted five and thirty days.', 'La lluita va durar trenta-cinc dies.'],
  ['ca', 'The Nubians ruled as the 25th Dynasty.', 'Els nubians van governar com a XXVena dinastia.'],
  ['ja', 'It increases by half the chance of success.', '成功の確率が1.5倍になる。'],
  ['fa', 'A rectangle has four right angles.', 'مستطیل چهار زاویه ۹۰ درجه دارد.'],
  ['zh-Hant', 'A member lives in San Francisco.', '一名成員在三藩市居住。'],
  ['ko', 'It shows two lines when a window is opened.', '창을 열 때 두 줄을 보여 준다.'],
])('the same value in another form is right: %s', (tag, source, target) => {
  expect(blocked(source, target, tag)).toBe('');
});

test.each([
  [
    'es',
    'Write 10K (kilobytes), 10M (megabytes), 10T (terabytes).',
    '10K (kilobytes), 20M (megabytes), 10T (terabytes).',
  ],
  ['gl', 'See the title in 1.1B1 (RAD 1.6B).', 'Véxase o título en 1.1B1 (RAD 1.7B).'],
  ['zh-Hans', 'The ship is 25% less likely to be hit.', '该船被击中的可能性降低了1/3。'],
  ['es', 'It lies within a 1/2 mile of the project.', 'Está a ¼ de milla del proyecto.'],
  ['vi', 'They pay three quarters of the fare.', 'Họ trả 1/4 giá vé.'],
  ['ca', 'The fighting lasted five and thirty days.', 'La lluita va durar trenta-sis dies.'],
  ['ca', 'The Nubians ruled as the 25th Dynasty.', 'Els nubians van governar com a XXIVena dinastia.'],
  ['ja', 'It increases by half the chance of success.', '成功の確率が2.5倍になる。'],
  ['fa', 'A rectangle has four right angles.', 'مستطیل چهار زاویه ۸۰ درجه دارد.'],
  ['ko', 'It shows two lines when a window is opened.', '창을 열 때 세 줄을 보여 준다.'],
])('another value is not: %s', (tag, source, target) => {
  expect(said(source, target, tag)).toContain('block');
});

test.each([
  ['sv', 'Zoom into a 2-page spread.', 'Zooma in på ett uppslag.', 'ask missing 2→'],
  [
    'fi',
    'The books read during the last 12 months are counted.',
    'Vuoden aikana luetut kirjat lasketaan.',
    'ask missing 12→',
  ],
  ['zh-Hant', 'A payment may take up to 24 hours.', '付款可能要用到一整天。', 'ask missing 24→'],
  [
    'cs',
    'Minutes must pass between one dose and the next.',
    'Mezi dvěma dávkami musí uplynout několik minut.',
    'ask changed one→dvěma',
  ],
])('what a language says without that number is asked about: %s', (tag, source, target, differences) => {
  expect(found(source, target, tag)).toBe(differences);
});

test.each([
  ['sv', 'Zoom into a 2-page spread.', 'Zooma in på tre sidor.'],
  ['fi', 'The books read during the last 12 months are counted.', 'Kahden vuoden aikana luetut kirjat lasketaan.'],
  ['de', 'The 3-day strike ended.', 'Der Streik ist beendet.'],
  ['cs', 'Minutes must pass between one dose and the next.', 'Mezi třemi dávkami musí uplynout několik minut.'],
])('with another number in its place, or where a length is lost, it blocks: %s', (tag, source, target) => {
  expect(said(source, target, tag)).toContain('block');
});
