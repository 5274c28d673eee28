import { otherDates, otherYears } from './calendars.ts';
import { isYear } from './decimal.ts';
import { dropWhere } from './drop-where.ts';
import { type NumberToken, numberToken } from './number-token.ts';
import {
  isCentury,
  isEqual,
  isEqualGlued,
  isEqualInRange,
  isEqualMonth,
  isEqualOtherwise,
  isEqualPhone,
  isEqualTime,
  isEqualUnscaled,
  isMonthAsFigure,
  isShortened,
  isSixHoursOff,
  type Pairing,
  pair,
  split,
} from './pairing.ts';
import type { TaggedText } from './tagged-text.ts';

/** Pairs figures of both sides by value: the same first, then every looser agreement, then other calendars. */
export function pairAll(
  pairing: Pairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  { text }: TaggedText,
  tag: string,
): void {
  pair(pairing, (a, b) => isEqual(a, b) && a.percent === b.percent && a.negative === b.negative && a.glued === b.glued);
  // "1b" is a billion, or the second part of the first: either way it is the same.
  pair(pairing, (a, b) => a.text === b.text && /^\d+\p{L}$/u.test(a.text));
  pair(pairing, isEqualPhone);
  pair(pairing, isEqual);
  pair(pairing, (a, b) => isEqualTime(a, b) && a.kind === b.kind);
  pair(pairing, isEqualTime);
  if (/^(?:sw|am|ti|om)\b/.test(tag)) pair(pairing, isSixHoursOff, 'calendar');
  pairJoined(pairing);
  pair(pairing, isEqualMonth);
  pair(pairing, isMonthAsFigure);
  splitDates(pairing, sources);
  pair(pairing, isEqualOtherwise, 'separator');
  split(pairing);
  pair(pairing, isEqual);
  pair(pairing, isEqualGlued);
  pair(pairing, (a, b) => isEqualInRange(a, b, sources[sources.indexOf(a) + 1]));
  pair(pairing, isEqualUnscaled, 'scale');
  pair(pairing, isShortened, 'range');
  pair(pairing, (a, b) => isCentury(a, b, text), 'range');
  if (pairing.source.some((token) => isYear(token.value))) pairOtherCalendars(pairing, sources, tag);
  dropRepeatedMonths(pairing, sources, targets);
  dropWhere(
    pairing.target,
    (token) =>
      (token.kind === 'month' && (!token.sure || sources.some((other) => isEqualMonth(other, token)))) ||
      // June without a figure may be the sixth month.
      (token.kind === 'number' &&
        sources.some((other) => other.kind === 'month' && !other.sure && other.value === token.value)),
  );
}

/** `6.11.` for November 6: the day and the month, and no decimal. */
function splitDates(pairing: Pairing, sources: readonly NumberToken[]): void {
  for (const token of pairing.target.filter(({ kind, text }) => kind === 'number' && /^\d{1,2}\.\d{1,2}$/.test(text))) {
    const [day, month] = token.text.split('.').map((part) => String(Number(part)));
    const parts = datePartsOf(token);
    const isDate =
      sources.some((each) => each.kind === 'month' && each.value === month) &&
      pairing.source.some((each) => each.kind === 'number' && each.value === day);
    if (isDate) pairing.target.splice(pairing.target.indexOf(token), 1, ...parts);
  }
  pair(pairing, isEqual);
  pair(pairing, isMonthAsFigure);
}

function datePartsOf({ start, text }: NumberToken): readonly NumberToken[] {
  const stop = text.indexOf('.');
  return [
    [0, stop],
    [stop + 1, text.length],
  ].map(([from = 0, to = 0]) =>
    numberToken({
      start: start + from,
      end: start + to,
      text: text.slice(from, to),
      value: String(Number(text.slice(from, to))),
      inDate: true,
    }),
  );
}

/** A number to call, `0800 555 111`, that the translation writes without blanks or in other groups. */
function pairJoined(pairing: Pairing): void {
  const digits = (tokens: readonly NumberToken[]): string =>
    tokens.map(({ text }) => text.replace(/\D/gu, '')).join('');
  for (const [from, to] of [
    [pairing.source, pairing.target],
    [pairing.target, pairing.source],
  ] as const)
    for (const whole of to.filter(({ text }) => /^0\d{6,}$/u.test(text.replace(/\D/gu, '')))) {
      const at = from.findIndex((_, first) =>
        [2, 3, 4].some((count) => digits(from.slice(first, first + count)) === digits([whole])),
      );
      const count = [2, 3, 4].find((each) => digits(from.slice(at, at + each)) === digits([whole]));
      if (at < 0 || count === undefined) continue;
      from.splice(at, count);
      to.splice(to.indexOf(whole), 1);
    }
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
