import { otherDates, otherYears } from './calendars.ts';
import { isYear } from './decimal.ts';
import { dropWhere } from './drop-where.ts';
import type { NumberToken } from './number-token.ts';
import {
  isEqual,
  isEqualMonth,
  isEqualOtherwise,
  isEqualPhone,
  isEqualTime,
  isEqualUnscaled,
  isMonthAsFigure,
  isShortened,
  type Pairing,
  pair,
  split,
} from './pairing.ts';

/** Pairs figures of both sides by value: the same first, then every looser agreement, then other calendars. */
export function pairAll(
  pairing: Pairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  tag: string,
): void {
  pair(pairing, (a, b) => isEqual(a, b) && a.percent === b.percent && a.negative === b.negative && a.glued === b.glued);
  pair(pairing, isEqualPhone);
  pair(pairing, isEqual);
  pair(pairing, (a, b) => isEqualTime(a, b) && a.kind === b.kind);
  pair(pairing, isEqualTime);
  pair(pairing, isEqualMonth);
  pair(pairing, isMonthAsFigure);
  pair(pairing, isEqualOtherwise, 'separator');
  split(pairing);
  pair(pairing, isEqual);
  pair(pairing, isEqualUnscaled, 'scale');
  pair(pairing, isShortened, 'range');
  if (pairing.source.some((token) => isYear(token.value))) pairOtherCalendars(pairing, sources, tag);
  dropRepeatedMonths(pairing, sources, targets);
  dropWhere(
    pairing.target,
    (token) => token.kind === 'month' && (!token.sure || sources.some((other) => isEqualMonth(other, token))),
  );
}

/**
 * "From January 5 to January 10" may name the month once in the target: nothing is lost by that, unless the target
 * names a month that the source does not.
 */
function dropRepeatedMonths(pairing: Pairing, sources: readonly NumberToken[], targets: readonly NumberToken[]): void {
  const isForeign = (token: NumberToken): boolean =>
    token.kind === 'month' && token.sure && !sources.some((other) => isEqualMonth(other, token));
  if (pairing.target.some(isForeign)) return;
  const isOneDate = (a: NumberToken, b: NumberToken): boolean =>
    a !== b && isEqualMonth(a, b) && Math.abs(a.start - b.start) < 40;
  dropWhere(
    pairing.source,
    (token) => targets.some((other) => isEqualMonth(token, other)) && sources.some((other) => isOneDate(token, other)),
  );
}

/** A date in the target's own calendar: the year must fit, then the day may be another and the month goes unnamed. */
function pairOtherCalendars(pairing: Pairing, sources: readonly NumberToken[], tag: string): void {
  for (const year of pairing.source.filter((token) => isYear(token.value))) {
    const [month, day] = [
      near(sources, year, (token) => token.kind === 'month'),
      near(sources, year, (token) => Number(token.value) <= 31 && token.kind === 'number'),
    ];
    const dates =
      month === undefined ? [] : otherDates(Number(year.value), Number(month.value), Number(day?.value ?? 1), tag);
    const years = new Set([...otherYears(Number(year.value), tag), ...dates.map((date) => date.year)]);
    const before = pairing.pairs.length;
    pair(pairing, (a, b) => a === year && years.has(b.value), 'calendar');
    if (pairing.pairs.length === before) continue;
    pair(pairing, (a, b) => a === day && dates.some((date) => date.day === b.value), 'calendar');
    dropWhere(pairing.source, (token) => token === month);
  }
}

function near(
  tokens: readonly NumberToken[],
  to: NumberToken,
  fits: (token: NumberToken) => boolean,
): NumberToken | undefined {
  return tokens.find((token) => fits(token) && Math.abs(token.start - to.start) < 24);
}
