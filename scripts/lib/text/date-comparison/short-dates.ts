import { dropWhere, type FigurePairing } from '../number-pairs/figure-pairs.ts';
import { plainDigits } from '../numbers/digits.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** A day and its month without a year, by the tokens that say it. */
type ShortDate = { readonly day: number; readonly month: number; readonly tokens: readonly NumberToken[] };

const DOTTED = /^(\d{1,2})\.(\d{1,2})$/;
/** Between a day and the figure of its month: 25. 4., 19/07, 28-10. */
const BETWEEN = /^(?:\.[ \u00A0]?|[/-])$/;
/** Between a day and the name of its month. */
const BEFORE_NAME = /^(?:st|nd|rd|th|er|º|\.)?,?[ \u00A0]?(?:of |de |d['’])?$/u;

const isDay = ({ kind, value }: NumberToken): boolean => kind === 'number' && /^(?:[1-9]|[12]\d|3[01])$/.test(value);
const isMonth = ({ kind, value }: NumberToken): boolean => kind === 'number' && /^(?:[1-9]|1[0-2])$/.test(value);

/** The days of a text that have no year, in whatever way they are written. */
function shortDatesIn(tokens: readonly NumberToken[], { text, tag }: TaggedText): readonly ShortDate[] {
  // In English a point is that of decimals: 1.06 is no first of June, which others write as 1.6.
  const hasPoints = !/^en\b/.test(tag);
  return tokens.flatMap((token, at): readonly ShortDate[] => {
    const next = tokens[at + 1];
    const [, first, second] = DOTTED.exec(plainDigits(token.text).text) ?? [];
    if (token.kind === 'number' && first !== undefined && second !== undefined)
      return hasPoints && Number(first) > 0 && Number(first) <= 31 && Number(second) > 0 && Number(second) <= 12
        ? [{ day: Number(first), month: Number(second), tokens: [token] }]
        : [];
    if (next === undefined || next.start - token.end > LONGEST_GAP) return [];
    const between = text.slice(token.end, next.start);
    const both = [token, next];
    if (isDay(token) && next.kind === 'month' && BEFORE_NAME.test(between))
      return [{ day: Number(token.value), month: Number(next.value), tokens: both }];
    if (token.kind === 'month' && isDay(next) && /^[ \u00A0]$/.test(between))
      return [{ day: Number(next.value), month: Number(token.value), tokens: both }];
    if (!BETWEEN.test(between)) return [];
    return [
      ...(isDay(token) && isMonth(next) ? [{ day: Number(token.value), month: Number(next.value), tokens: both }] : []),
      // English has the month first, too: 01/18.
      ...(isMonth(token) && isDay(next) && between === '/'
        ? [{ day: Number(next.value), month: Number(token.value), tokens: both }]
        : []),
    ];
  });
}

/** UTF-16 units between a day and its month. */
const LONGEST_GAP = 6;

/** A figure that may be a part of a date. */
const MAY_BE_DATE = /\d[./-]/;

/** Drops days without a year that both texts have, each in its way: am 18.01. and on 18 January, 25. 4. and 25.04. */
export function dropShortDates(
  pairing: FigurePairing,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
): void {
  if (!MAY_BE_DATE.test(source.text) && !MAY_BE_DATE.test(target.text)) return;
  const others = [...shortDatesIn(targets, target)];
  if (others.length === 0) return;
  for (const date of shortDatesIn(sources, source)) {
    const at = others.findIndex(
      ({ day, month, tokens }) =>
        day === date.day &&
        month === date.month &&
        tokens.some((token) => pairing.target.includes(token)) &&
        date.tokens.some((token) => pairing.source.includes(token)),
    );
    const other = others[at];
    if (other === undefined) continue;
    others.splice(at, 1);
    dropWhere(pairing.source, (token) => date.tokens.includes(token));
    dropWhere(pairing.target, (token) => other.tokens.includes(token));
  }
}

/** Behind the first month of a range: 3至6月. */
const TO_MONTH = /^\s?(?:[至到和及、・~〜～－–—-]|から)\s?\p{Nd}{1,2}月/u;

/** Drops the first month of a range in figures where the translation has its name: 3至6月, March to June. */
export function dropMonthsOfRanges(pairing: FigurePairing, source: TaggedText): void {
  if (!source.text.includes('月')) return;
  for (const figure of pairing.source.filter(isMonth)) {
    if (!TO_MONTH.test(source.text.slice(figure.end, figure.end + LONGEST_RANGE))) continue;
    const name = pairing.target.find(({ kind, value }) => kind === 'month' && value === figure.value);
    if (name === undefined) continue;
    dropWhere(pairing.source, (token) => token === figure);
    dropWhere(pairing.target, (token) => token === name);
  }
}

/** UTF-16 units from a month to the sign of the last one of its range. */
const LONGEST_RANGE = 8;
