import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockAt } from '../../scripts/lib/clock.ts';

const moment = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2100, 0) });

test('until a clock says so every question has the same answer, and then one of them has another', () => {
  fc.assert(
    fc.property(
      moment,
      fc.array(moment, { maxLength: 5 }),
      fc.boolean(),
      fc.nat(),
      (now, asked, isYearAsked, later) => {
        const answers = (at: number): { readonly until: number | undefined; readonly all: readonly unknown[] } => {
          const clock = clockAt(at);
          const all = [...asked.map(clock.hasCome), isYearAsked ? clock.year() : undefined];
          return { until: clock.alikeUntil(), all };
        };
        const { until, all } = answers(now);
        const latest = until ?? Date.UTC(2300, 0);
        expect(answers(latest - 1).all).toEqual(all);
        expect(answers(Math.min(latest - 1, now + later * 60_000)).all).toEqual(all);
        if (until !== undefined) expect(answers(until).all).not.toEqual(all);
        else expect(isYearAsked || asked.some((each) => each > now)).toBe(false);
      },
    ),
  );
});

test('where no time is said every moment has come, and nothing changes', () => {
  const clock = clockAt(Number.POSITIVE_INFINITY);
  expect([clock.isSaid, clock.hasCome(Date.UTC(2999, 0)), clock.hasCome(Number.NaN)]).toEqual([false, true, false]);
  expect(clock.alikeUntil()).toBeUndefined();
});
