import { expect, test } from 'vitest';
import { between } from '../../../support/number-differences.ts';

test.each([
  ['fr', '2:24:08', '2 h 24 min 8 s', '2 h 24 min 9 s'],
  ['fr', '2:24:08', '2h24\'08"', '2h24\'09"'],
  ['es', '2:24:08', '2h24m08s', '2h24m18s'],
  ['de', '2:24:08', '2 Stunden, 24 Minuten und 8 Sekunden', '2 Stunden, 24 Minuten und 9 Sekunden'],
  ['ja', '2:24:08', '2時間24分8秒', '2時間24分9秒'],
  ['ko', '2:24:08', '2시간 24분 8초', '2시간 24분 9초'],
  ['fr', '2 hours, 24 minutes and 8 seconds', '2 h 24 min 8 s', '2 h 24 min 9 s'],
  ['fr', '2:24:08', '2:24:08', '2:24:09'],
  ['es', '3:41.2', '3 minutos y 41,2 segundos', '3 minutos y 41,3 segundos'],
  ['es', '3:41.25', '3:41,25', '3:41,26'],
  ['fr', '3 minutes 41.2 seconds', '3\'41"20', '3\'41"30'],
  ['zh-Hans', '3 minutes 41.2 seconds', '3分41秒2', '3分42秒2'],
  ['zh-Hans', '3:41.25', '3分41秒25', '3分41秒52'],
  ['ja', '9.87 seconds', '9秒87', '9秒78'],
  ['it', '9.87 seconds', '9"87', '9"78'],
  ['fr', '9.87 seconds', '9 s 87', '9 s 78'],
])('a length of time to the second, in %s: %s as %s, and not as %s', (tag, source, right, wrong) => {
  expect(between(`en ${tag}`, `She did it in ${source}.`, `${right}.`)).not.toMatch(/block|ask/);
  expect(between(`en ${tag}`, `She did it in ${source}.`, `${wrong}.`)).toContain('block');
});

test('a time of the day and a number of seconds are none', () => {
  expect(between('en de', 'It began at 2:24:08 p.m.', 'Es begann um 14:24:08 Uhr.')).not.toContain('block');
  expect(between('en es', 'The ball hit him 8 times in 90 seconds.', 'El balón le dio 8 veces en 90 segundos.')).toBe(
    '',
  );
});

test('the hundredths of a metre may stand behind its letter', () => {
  expect(between('en fr', 'The mast is 1.75 metres high.', 'Le mât fait 1m75.')).not.toMatch(/block|ask/);
  expect(between('en fr', 'The mast is 1.75 metres high.', 'Le mât fait 1m57.')).toContain('block');
});
