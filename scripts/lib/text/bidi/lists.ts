import { EUROPEAN_DIGITS } from '../../bidi-classes.ts';
import type { Code } from '../characters/codes.ts';
import type { Span } from '../characters/direction.ts';
import type { BracketPairs } from './brackets.ts';
import type { Group } from './joins.ts';

/** Codes that are a figure by themselves, with their units and signs. */
const FIGURES: ReadonlySet<Code['kind']> = new Set([
  'date',
  'time',
  'phone',
  'measure',
  'amount',
  'number-range',
  'number',
]);
const D = `[${EUROPEAN_DIGITS}]`;
/** `3:1`, `10:00–12:00`, `1.12.2026`: figures with signs within them. */
const FIGURE = new RegExp(`^${D}+(?:[-–—:./]${D}+){1,5}%?$`, 'u');
/** `0.5`, `35.2137`: a number, which may be half of a place on the map. */
const DECIMAL = new RegExp(`^[-−+]?${D}+[.,]${D}+$`, 'u');
const DATE = new RegExp(`^(?:${D}{1,4}[-/.]){2}${D}{1,4}$`, 'u');
const CLOCK = new RegExp(`^${D}{1,2}[:.]${D}{2}(?:[:.]${D}{2})?$`, 'u');
const DAY_AND_MONTH = /^(?:0?[1-9]|[12][0-9]|3[01])\.(?:0?[1-9]|1[0-2])(?:\.[0-9]+)?$/;
/** A third figure, before or behind two that a comma parts, with a comma of its own: then all are a list. */
const LISTED_BEFORE = new RegExp(`${D}[%°]?\\)?,[ \\u00A0]$`, 'u');
const LISTED_BEHIND = new RegExp(`^[%°]?,[ \\u00A0](?:ו-?)?[-−+(]?${D}`, 'u');
/** What stands between items of a list in one line. */
const ITEM_SIGN = /^\s+[/|·•]\s+$/u;
/** UTF-16 units within brackets that are looked at. */
const LONGEST = 200;
const LISTED = new RegExp(`${D}[%°\\p{Sc}]?,\\s`, 'u');

/**
 * Whether two figures are items of a list, each of which is read by itself: readers from the right begin with the first
 * one. A comma separates them where it is the sentence's, as in Hebrew (`10:00, 12:00, 14:00`), a slash between blanks
 * in every language. A day with its hour and a place on the map are one.
 *
 * @param isComma whether the language of the sentence writes a comma as Latin text does
 */
export function areItems(
  text: string,
  { left, right, gap }: { left: Group; right: Group; gap: string },
  { codes, isComma }: { codes: readonly Code[]; isComma: boolean },
): boolean {
  const isSlash = ITEM_SIGN.test(gap);
  if (!isSlash && !(isComma && /^,\s+$/u.test(gap))) return false;
  if (isSlash && (left.hasLatin || right.hasLatin)) return false;
  const [before, after] = [left.last.core, right.first.core];
  if (!isSlash && !left.hasLatin && !right.hasLatin && isPair(before, after)) {
    const isListed =
      LISTED_BEFORE.test(text.slice(Math.max(0, left.first.coreStart - 4), left.first.coreStart)) ||
      LISTED_BEHIND.test(text.slice(right.last.coreEnd, right.last.coreEnd + 6));
    return isListed;
  }
  return [left, right].every((group) => isFigure(text, group, codes));
}

/** Whether two figures are a day and its hour, or the two coordinates of a place on the map. */
const isPair = (before: string, after: string): boolean =>
  (DATE.test(before) && CLOCK.test(after) && !DAY_AND_MONTH.test(after)) ||
  (DECIMAL.test(before) && DECIMAL.test(after));

const isFigure = (text: string, { first, last }: Group, codes: readonly Code[]): boolean =>
  FIGURE.test(text.slice(first.coreStart, last.coreEnd)) ||
  (figureAt(codes, first.coreStart)?.end ?? 0) >= last.coreEnd;

/** The code that begins at a place, or before it, if it is a figure. */
export function figureAt(codes: readonly Code[], place: number): Code | undefined {
  const code = codes[lowerBound(codes, place + 1) - 1];
  return code !== undefined && FIGURES.has(code.kind) ? code : undefined;
}

/** The places of brackets with a list of figures separated by commas: `(10:00, 12:00)`. */
export function bracketsOfLists(text: string, within: Span, pairs: BracketPairs): ReadonlySet<number> {
  const result = new Set<number>();
  for (let start = within.start; start < within.end; start++) {
    const end = pairs.get(start) ?? start;
    if (end <= start || end > within.end || end - start > LONGEST) continue;
    const said = text.slice(start + 1, end);
    if (LISTED.test(said) && !/\p{L}/u.test(said)) result.add(start);
  }
  return result;
}

/** The pieces that overlap a stretch, out of sorted ones that do not overlap each other. */
export function overlapping<Piece extends Span>(
  pieces: readonly Piece[],
  start: number,
  end: number,
): readonly Piece[] {
  const from = lowerBound(pieces, start);
  const isBegun = (pieces[from - 1]?.end ?? 0) > start;
  return pieces.slice(isBegun ? from - 1 : from, lowerBound(pieces, end));
}

/** How many of sorted pieces begin before a place. */
export function lowerBound(pieces: readonly Span[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
