import { expect, test } from 'vitest';
import { matchesIn } from '../../scripts/lib/matches-in.ts';

test.each([
  ['a1b22', /\d+/g],
  ['', /a*/g],
  ['baab', /a*/g],
  ['\u{1F600}x\u{1F600}', /y?/gu],
  ['none', /\d/g],
  ['2 and 3', /(?<first>\d)(?: and (\d))?/dg],
])('the matches in %j are those of matchAll', (text, pattern) => {
  const plain = (matches: Iterable<RegExpExecArray>) =>
    [...matches].map((match) => [[...match], match.index, match.groups, match.indices]);
  expect(plain(matchesIn(text, pattern))).toEqual(plain(text.matchAll(new RegExp(pattern))));
  // Again: nothing is left of the first time, or of another search.
  pattern.test(text);
  expect(plain(matchesIn(text, pattern))).toEqual(plain(text.matchAll(new RegExp(pattern))));
});

test('a pattern that is not global would never end, and is refused', () => {
  expect(() => matchesIn('a', /a/)).toThrow(TypeError);
});
