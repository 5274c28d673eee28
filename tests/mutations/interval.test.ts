import { expect, test } from 'vitest';
import { intervalOf, leastOf } from './interval.ts';

test.each([
  [83, 84, 93.56, 99.79],
  [5, 10, 23.66, 76.34],
  [0, 10, 0, 27.75],
  [10, 10, 72.25, 100],
  [0, 0, 0, 100],
])('%i of %i may be %f to %f per cent', (part, whole, low, high) => {
  const found = intervalOf(part, whole);
  expect(found[0]).toBeCloseTo(low, 1);
  expect(found[1]).toBeCloseTo(high, 1);
});

test('one miss disproves a hundred per cent, and no sample proves it', () => {
  expect(intervalOf(999, 1000)[1]).toBeLessThan(100);
  expect(intervalOf(1000, 1000)[0]).toBeLessThan(100);
});

test('ten alarms in one language of twenty say less than ten in ten of them', () => {
  const quiet = Array.from({ length: 10 }, () => [0, 40] as const);
  const scattered = leastOf([...quiet, ...quiet.map(() => [1, 40] as const)]);
  const gathered = leastOf([...quiet, ...quiet.slice(1), [10, 40]]);
  expect(scattered).toBeGreaterThan(0.5);
  expect(gathered).toBe(0);
  expect([leastOf([]), leastOf([[3, 40]])]).toEqual([0, 0]);
});
