import { expect, test } from 'vitest';
import { mayBeMatched, withoutBare, withoutThoseOf } from '../../../../scripts/lib/text/units/unit-matching.ts';

const of = (...units: readonly string[]) => units.map((unit) => ({ units: new Set(unit === '' ? [] : [unit]) }));

test.each([
  [['day', 'hour'], ['hour', 'day'], true],
  [['day', 'hour'], ['day', 'day'], false],
  [['day'], ['hour'], false],
  [['day', 'hour'], ['day'], true],
  [['day', 'hour'], ['day', ''], true],
  [['tonne', 'mile'], ['mile', 'ton'], true],
])('units of one number, %j and %j: can each have its own? %s', (own, others, expected) => {
  expect(mayBeMatched(of(...own), of(...others))).toBe(expected);
});

test('a counterpart that is of the same number elsewhere is left out, and so is one without a unit where the source has as many', () => {
  expect(withoutThoseOf([new Set(['hour'])], of('month', 'hour'))).toEqual(of('month'));
  expect(withoutBare(1, false, of('', 'month'))).toEqual(of('month'));
  expect(withoutBare(0, true, of('', 'month'))).toEqual(of('', 'month'));
  const weak = [{ units: new Set<string>(), isWeak: true }, ...of('month')];
  expect(withoutBare(0, true, weak)).toEqual(of('month'));
  expect(withoutBare(0, false, weak)).toEqual(weak);
  expect(withoutBare(1, false, of('', ''))).toEqual(of('', ''));
});
