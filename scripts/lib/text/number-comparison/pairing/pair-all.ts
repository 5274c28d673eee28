import { textBefore } from '../../characters/text-before.ts';
import { pairCalendarDates } from '../../date-comparison/calendar-dates.ts';
import { dropDecadesOfCentury } from '../../date-comparison/decades.ts';
import { dropMonthsOfRanges, dropShortDates } from '../../date-comparison/short-dates.ts';
import { otherDates, otherYears } from '../../dates/calendars.ts';
import {
  countsFromSunrise,
  isCentury,
  isDecadeByPlace,
  isEqualMonth,
  isEqualTime,
  isMonthAsFigure,
  isShortened,
  isSixHoursOff,
  isYearsOfCentury,
} from '../../number-pairs/equal-times.ts';
import {
  dropWhere,
  type FigurePairing,
  isDozens,
  isEqual,
  isEqualByPrefix,
  isEqualGlued,
  isEqualInRange,
  isEqualOtherPower,
  isEqualOtherwise,
  isEqualPhone,
  isEqualUnscaled,
  isHourOf,
  isPointedThousand,
  isTheSameForeign,
  pair,
  split,
} from '../../number-pairs/figure-pairs.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { hasReadableWords } from '../../number-words/unread-words.ts';
import { plainDigits } from '../../numbers/digits.ts';
import { isYear, type NumberToken, numberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { isOneMore } from '../limits/next-whole.ts';
import { isWholeOfFraction, isWithFractionInWords, isWithHalf } from './fractions-in-words.ts';
import {
  dropFiguresForEach,
  dropMiddleDots,
  dropShortVersions,
  pairDigitLists,
  pairShares,
  pairSpans,
  pairTorn,
  splitArticles,
  splitDates,
} from './split-figures.ts';
import { pairYearSpans } from './year-spans.ts';

/** Pairs figures of both sides by value: the same first, then every looser agreement, then other calendars. */
export function pairAll(
  pairing: FigurePairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
): void {
  const { text: targetText, tag } = target;
  pairDigitLists(pairing, targetText);
  dropShortVersions(pairing, source, target);
  pair(pairing, (a, b) => isTheSameForeign(a, b) || isPointedThousand(a, b), 'separator');
  pair(
    pairing,
    (a, b) =>
      isEqual(a, b) &&
      a.decade === b.decade &&
      a.percent === b.percent &&
      a.negative === b.negative &&
      a.glued === b.glued,
  );
  pair(pairing, isEqualPhone);
  pair(pairing, (a, b) => isEqual(a, b) && !a.decade);
  pair(pairing, (a, b) => isEqualTime(a, b) && a.kind === b.kind);
  pair(pairing, isEqualTime);
  pair(pairing, isEqual);
  if (countsFromSunrise(tag)) pair(pairing, (a, b) => isSixHoursOff(a, b, targetText), 'calendar');
  if (countsFromSunrise(source.tag)) pair(pairing, (a, b) => isSixHoursOff(b, a, source.text), 'calendar');
  pairCalendarDates(pairing, sources, targets, source, target);
  pairYearSpans(pairing, source, target);
  if (pairing.source.length > 0 && pairing.target.length > 0) pairLoosely(pairing, sources, targets, source, target);
  if (pairing.source.some((token) => isYear(token.value))) pairOtherCalendars(pairing, sources, tag);
  dropRepeatedMonths(pairing, sources, targets);
  dropFiguresForEach(pairing, targets, target);
  dropWhere(
    pairing.target,
    (token) =>
      (token.kind === 'month' && (!token.sure || sources.some((other) => isEqualMonth(other, token)))) ||
      // June without a figure may be the sixth month.
      (token.kind === 'number' &&
        sources.some((other) => other.kind === 'month' && !other.sure && other.value === token.value)),
  );
}

/** Pairs figures by looser agreements, where something is left on both sides. */
function pairLoosely(
  pairing: FigurePairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
): void {
  const { text } = source;
  const { text: targetText, tag } = target;
  const isLeft = (): boolean => pairing.source.length > 0 && pairing.target.length > 0;
  pairJoined(pairing);
  pair(pairing, isEqualMonth);
  pair(pairing, isMonthAsFigure);
  dropShortDates(pairing, sources, targets, source, target);
  dropMonthsOfRanges(pairing, source);
  dropMiddleDots(pairing, source);
  dropDecadesOfCentury(pairing, source);
  pairSpans(pairing, targetText);
  splitDates(pairing, sources);
  splitArticles(pairing, text);
  pairTorn(pairing, target);
  pairLabels(pairing, text, targetText);
  splitLists(pairing, sources);
  pair(pairing, isEqualOtherwise, 'separator');
  pair(pairing, (a, b) => isEqualInRange(a, b, sources[sources.indexOf(a) + 1]));
  split(pairing);
  pair(pairing, isEqual);
  pair(pairing, isEqualGlued);
  pair(pairing, isEqualUnscaled, 'scale');
  if (isLeft() && !hasReadableWords(target)) pair(pairing, isEqualOtherPower, 'power');
  pair(pairing, (a, b) => isEqualByPrefix(a, b, text), 'scale');
  pair(pairing, (a, b) => isDozens(a, b, text), 'scale');
  pair(pairing, (a, b) => isOneMore(a, b, source, target), 'range');
  pair(pairing, (a, b) => isWithHalf(a, b, targetText, tag), 'words');
  pair(pairing, (a, b) => isWithFractionInWords(a, b, target), 'words');
  pair(pairing, isWholeOfFraction, 'point');
  if (isLeft() && !hasReadableWords(target)) pair(pairing, (a, b) => isHourOf(a, b, targetText), 'half-hour');
  pairBehindWords(pairing, target);
  pair(pairing, (a, b) => isShortened(a, b, text, targetText), 'range');
  pairShares(pairing, sources, text);
  pair(pairing, (a, b) => isDecadeByPlace(a, b, targetText), 'range');
  pair(pairing, (a, b) => isCentury(a, b, text) || isYearsOfCentury(a, b, text), 'range');
}

/** Pairs both parts of a number that is a label: Figure 5.1 as 5-1. */
function pairLabels({ pairs, source, target }: FigurePairing, text: string, targetText: string): void {
  for (const label of source.filter(({ text: own }) => /^\d{1,2}\.\d{1,2}$/.test(own))) {
    if (!/$(?<=\p{Lu}\p{L}{1,12}\.? )/u.test(textBefore(text, label.start, 16))) continue;
    const [first, second] = label.text.split('.').map((part) => String(Number(part)));
    const at = target.findIndex(
      (token, i) =>
        token.value === first &&
        target[i + 1]?.value === second &&
        /^ ?[-\u2010-\u2013] ?$/u.test(targetText.slice(token.end, target[i + 1]?.start)),
    );
    const own = target[at];
    if (own === undefined) continue;
    source.splice(source.indexOf(label), 1);
    target.splice(at, 2);
    pairs.push({ source: label, target: own, note: 'separator' });
  }
}

/** Between two figures of a list, in UTF-16 units: 10th - 11th. */
const BETWEEN = 8;

/** Splits a figure in a list that lost its blank, "55, 60 minutes": two figures of the source, one after the other. */
function splitLists(pairing: FigurePairing, sources: readonly NumberToken[]): void {
  for (const token of pairing.target.filter(
    ({ kind, text }) => kind === 'number' && /^\p{Nd}+[,،，]\p{Nd}+$/u.test(text),
  )) {
    const at = token.text.search(/[,،，]/u);
    const parts = [
      [0, at],
      [at + 1, token.text.length],
    ].map(([from = 0, to = 0]) => {
      const figure = plainDigits(token.text.slice(from, to)).text;
      return numberToken({
        start: token.start + from,
        end: token.start + to,
        text: token.text.slice(from, to),
        value: String(Number(figure)),
      });
    });
    const isListed = sources.some((one, at) => {
      const two = sources[at + 1];
      if (one.value !== parts[0]?.value || two?.value !== parts[1]?.value || two === undefined) return false;
      const isLeft = (figure: NumberToken): boolean => pairing.source.some(({ value }) => value === figure.value);
      return two.start - one.end <= BETWEEN && isLeft(one) && isLeft(two);
    });
    if (isListed) pairing.target.splice(pairing.target.indexOf(token), 1, ...parts);
  }
  pair(pairing, isEqual);
}

/** Between the word and the figure of one number, in UTF-16 units. */
const BLANK = 2;

/** Pairs numbers whose million is a word, "One million 50 thousand": both are one number. */
function pairBehindWords({ pairs, source, target: left }: FigurePairing, target: TaggedText): void {
  if (source.length === 0 || !left.some(({ unscaled }) => unscaled !== undefined)) return;
  for (const figure of left.filter(({ unscaled }) => unscaled !== undefined)) {
    const word = softNumbersOf(target).find(({ end }) => end <= figure.start && figure.start - end < BLANK);
    const whole = Number(word?.value) + Number(figure.value);
    const from = source.find(({ kind, value }) => kind === 'number' && Number(value) === whole);
    if (from === undefined || Number(word?.value) <= Number(figure.value)) continue;
    source.splice(source.indexOf(from), 1);
    left.splice(left.indexOf(figure), 1);
    pairs.push({ source: from, target: figure, note: 'words' });
  }
}

/** Pairs a telephone number, `0800 555 111`, that the translation writes without blanks or in other groups. */
function pairJoined(pairing: FigurePairing): void {
  const digits = (tokens: readonly NumberToken[]): string =>
    tokens.map(({ text }) => plainDigits(text).text.replace(/\D/gu, '')).join('');
  for (const [from, to] of [
    [pairing.source, pairing.target],
    [pairing.target, pairing.source],
  ] as const)
    for (const whole of to.filter(({ text }) => /^0\d{6,}$/u.test(plainDigits(text).text.replace(/\D/gu, '')))) {
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
 * Drops repeated months: "From January 5 to January 10" may name the month once in the target. Nothing is lost by that,
 * unless the target names a month that the source does not.
 */
function dropRepeatedMonths(
  pairing: FigurePairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): void {
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

/**
 * Pairs a date with one in the target's own calendar: the year must fit, then the day may be another and the month goes
 * unnamed.
 */
function pairOtherCalendars(pairing: FigurePairing, sources: readonly NumberToken[], tag: string): void {
  for (const year of pairing.source.filter((token) => isYear(token.value))) {
    const [month, day] = [
      near(sources, year, (token) => token.kind === 'month'),
      near(sources, year, (token) => Number(token.value) <= 31 && token.kind === 'number'),
    ];
    const dates =
      month === undefined ? [] : otherDates(Number(year.value), Number(month.value), Number(day?.value ?? 1), tag);
    const years = new Set([...otherYears(Number(year.value), tag), ...dates.map((date) => date.year)]);
    const before = pairing.pairs.length;
    pair(pairing, (a, b) => a === year && (years.has(b.value) || isShortYear(b, years, tag)), 'calendar');
    if (pairing.pairs.length === before) continue;
    pair(pairing, (a, b) => a === day && dates.some((date) => date.day === b.value), 'calendar');
    dropWhere(pairing.source, (token) => token === month);
  }
}

/** Whether a figure is a year in short, as Thai has it: 65 for 2565. */
const isShortYear = ({ value, kind }: NumberToken, years: ReadonlySet<string>, tag: string): boolean =>
  kind === 'number' && /^\d\d$/.test(value) && tag.startsWith('th') && [...years].some((year) => year.endsWith(value));

function near(
  tokens: readonly NumberToken[],
  to: NumberToken,
  fits: (token: NumberToken) => boolean,
): NumberToken | undefined {
  return tokens.find((token) => fits(token) && Math.abs(token.start - to.start) < 24);
}
