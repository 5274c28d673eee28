import type { Clock } from '../../lib/clock.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import { foldedMonths, plainDigits } from '../../lib/text/index.ts';

/**
 * The relation of a time in a line to now: over everywhere, over for some weeks where it has no year, begun, or to
 * come.
 */
export type When = 'over' | 'lately' | 'begun' | 'to come';

type Day = { readonly year?: number | undefined; readonly month: number; readonly day: number };
type Span = readonly [start: number, end: number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How much earlier and later a day begins and ends in other zones. */
const EAST = 14 * HOUR;
const WEST = 12 * HOUR;
/** How long a day without a year may be over to be one of this year. */
const LATELY = 90 * DAY;

const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/g;
const YEAR_LAST = /(?<!\d)(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:19|20)?\d{2})(?![\d:])/g;
const NO_YEAR = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.(?!\s?\d)/g;
const SIGNS = /(?:((?:19|20)\d{2})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]/g;
const WORD = /\d+(?:[:.,]\d+)*|[\p{L}\p{M}]+/gu;
const YEAR = /(?<![\d.,/])(?:19|20)\d{2}(?![\d.,/]\d|\d)/g;
/** The most words between a day and its month: `3rd of December`, `3-го декабря`. */
const BETWEEN = 2;

const isDay = (figure: string | undefined): boolean => /^\d{1,2}$/.test(figure ?? '') && Number(figure) <= 31;

/**
 * The relation of the latest time of a line to now; `undefined` for a line without a day or a year that is known for
 * sure.
 *
 * @param clock where it says no time, nothing is over
 */
export function whenOf(line: string, clock: Clock): When | undefined {
  if (!clock.isSaid) return undefined;
  const text = plainDigits(line.normalize('NFKC')).text;
  const days = daysIn(text);
  const whens =
    days.length > 0
      ? days.map((day) => whenOfDay(day, clock))
      : matchesIn(text, YEAR).map(([year]) =>
          standing([Date.UTC(Number(year), 0), Date.UTC(Number(year) + 1, 0)], clock),
        );
  return (['to come', 'begun', 'lately', 'over'] as const).find((when) => whens.includes(when));
}

function standing([start, end]: Span, clock: Clock): When {
  if (!clock.hasCome(start - EAST)) return 'to come';
  return clock.hasCome(end + WEST) ? 'over' : 'begun';
}

function whenOfDay({ year, month, day }: Day, clock: Clock): When {
  const spanIn = (each: number): Span => [Date.UTC(each, month - 1, day), Date.UTC(each, month - 1, day + 1)];
  if (year !== undefined) return standing(spanIn(year), clock);
  const span = spanIn(clock.year());
  const when = standing(span, clock);
  if (when !== 'over') return when;
  return clock.hasCome(span[1] + LATELY) ? 'to come' : 'lately';
}

/** Every day that a text may name; a figure that may be day or month counts as both. */
function daysIn(text: string): readonly Day[] {
  const days: Day[] = [];
  const add = (year: string | undefined, month: number, day: number): void => {
    if (month < 1 || month > 12 || day < 1 || day > 31) return;
    const full = year === undefined ? undefined : Number(year.length === 2 ? `20${year}` : year);
    days.push({ year: full, month, day });
  };
  for (const [, year, month, day] of matchesIn(text, YEAR_FIRST)) add(year, Number(month), Number(day));
  for (const [, one, , other, year] of matchesIn(text, YEAR_LAST)) {
    add(year, Number(other), Number(one));
    add(year, Number(one), Number(other));
  }
  for (const [, year, month, day] of matchesIn(text, SIGNS)) add(year, Number(month), Number(day));
  for (const [, day, month] of matchesIn(text, NO_YEAR)) add(undefined, Number(month), Number(day));
  const words = text.match(WORD) ?? [];
  for (const [at, word] of words.entries()) {
    const months = foldedMonths(word);
    const before = words.slice(Math.max(0, at - 1 - BETWEEN), at).reverse();
    const day = before.find(isDay) ?? words.slice(at + 1, at + 2).find(isDay);
    if (months.length === 0 || day === undefined) continue;
    const isYear = (each: string): boolean => /^(?:19|20)\d{2}$/.test(each);
    const year = words.slice(at + 1, at + 4).find(isYear) ?? before.find(isYear) ?? words.find(isYear);
    for (const month of months) add(year, month, Number(day));
  }
  return days;
}
