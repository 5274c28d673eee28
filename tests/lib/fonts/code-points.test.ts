import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type CodePoints,
  charactersOf,
  coarse,
  contains,
  intersection,
  mergedRanges,
  parseRanges,
  pointsOf,
  stringifyRanges,
  withoutRanges,
} from '../../../scripts/lib/fonts/code-points.ts';

/** Small code points, so that ranges meet, touch and overlap. */
const sets = fc
  .array(fc.tuple(fc.nat(40), fc.nat(6)))
  .map((ranges) => mergedRanges(ranges.map(([from, length]): [number, number] => [from, from + length])));
const members = (points: CodePoints): readonly number[] =>
  points.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, step) => from + step));

test('sets behave as sets', () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      const inB = new Set(members(b));
      expect(members(intersection(a, b))).toEqual(members(a).filter((point) => inB.has(point)));
      expect(members(withoutRanges(a, b))).toEqual(members(a).filter((point) => !inB.has(point)));
      for (let point = 0; point < 50; point++) expect(contains(b, point)).toBe(inB.has(point));
    }),
  );
});

test('CSS notation and back is the same set', () => {
  fc.assert(
    fc.property(
      sets.filter((set) => set.length > 0),
      (set) => {
        expect(parseRanges(stringifyRanges(set))).toEqual(set);
      },
    ),
  );
  expect(stringifyRanges(parseRanges('U+2022, U+20-7e,U+7F'))).toBe('U+20-7F,U+2022');
});

test('text and back is the same characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(new Set(charactersOf(pointsOf(text)))).toEqual(new Set(text));
    }),
  );
});

test('coarse ranges hold what is mine and nothing else of the page', () => {
  fc.assert(
    fc.property(sets, sets, (mine, others) => {
      const all = mergedRanges([...mine, ...others]);
      const ranges = coarse(mine, all);
      expect(intersection(ranges, all)).toEqual(mine);
      expect(ranges.length).toBeLessThanOrEqual(mine.length);
    }),
  );
});
