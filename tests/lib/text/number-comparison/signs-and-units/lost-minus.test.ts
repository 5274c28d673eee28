import { expect, test } from 'vitest';
import { levels } from '../../../../support/number-differences.ts';

test.each([
  ['vi', 'It dropped to minus two degrees Celsius.', 'Xuống còn âm hai độ C.', 'Xuống còn hai độ C.'],
  ['de', 'It was four degrees below zero.', 'Es waren vier Grad unter null.', 'Es waren vier Grad.'],
  ['zh-Hant', 'It fell to −5 degrees.', '降至零下五度。', '降至五度。'],
])('a number below zero that is above it is asked about (%s)', (tag, source, right, wrong) => {
  expect(levels(source, right, tag)).not.toContain('ask');
  expect(levels(source, wrong, tag)).toContain('ask');
});

test('a sum has no minus of a number', () => {
  expect(levels('Ten minus two is eight.', 'Zehn weniger zwei ist acht.', 'de')).toEqual([]);
});
