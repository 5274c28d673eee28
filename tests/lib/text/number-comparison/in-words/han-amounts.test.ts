import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  [
    'The ward has been full for two weeks and has turned away dozens of patients.',
    '病房已连续两周满员，数十名患者被拒收。',
  ],
  ['Hundreds of thousands have crossed the border over the past ten days.', '过去十天里，已有数十万人越过边境。'],
  ['Dozens were arrested within ten days.', '十天內逮捕了數十人。'],
  ['Dozens were arrested in two days.', '两天内有几十名示威者被捕。'],
])('a Han numeral behind 数 or 几 is no number of its own: %s', (source, target) => {
  expect(levels(source, target, /[內數]/u.test(target) ? 'zh-Hant' : 'zh-Hans')).toEqual([]);
});

test('other dozens are found', () => {
  expect(levels('Dozens fled within two weeks.', '两周内，数十万人逃离。', 'zh-Hans')).toContain('block');
  expect(levels('Ten patients were turned away.', '二十名患者被拒收。', 'zh-Hans')).toContain('block');
});
