import { textBefore } from '../../characters/text-before.ts';
import { otherYears } from '../../dates/calendars.ts';
import { type FigurePairing, pair } from '../../number-pairs/figure-pairs.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** The first year of a span, with the sign before its end: 1887-, 2416–. */
const FIRST_YEAR = /(?<!\p{Nd})([12]\d{3}) ?[-‐‑–—/] ?$/u;
/** UTF-16 units that hold it. */
const LEAD = 8;

/**
 * The year in which a span ends, where it is written in one or two figures: 1888 in 1887-8, and 1875 in 1873-75; any other
 * figure as it stands.
 */
function lastYear({ kind, value, start }: NumberToken, text: string): string {
  const first =
    kind === 'number' && /^\d{1,2}$/.test(value) ? FIRST_YEAR.exec(textBefore(text, start, LEAD))?.[1] : undefined;
  if (first === undefined) return value;
  const last = `${first.slice(0, -value.length)}${value}`;
  return last > first ? last : value;
}

/**
 * Pairs the last years of two spans that are shortened in different ways, or in another calendar: 1887-8 as 1887-88 or
 * 1887-1888, and 1873-75 as พ.ศ. 2416-18.
 */
export function pairYearSpans(pairing: FigurePairing, source: TaggedText, target: TaggedText): void {
  if (pairing.source.length === 0 || pairing.target.length === 0) return;
  const isYear = (year: string): boolean => /^[12]\d{3}$/.test(year);
  pair(
    pairing,
    (from, to) => {
      const [own, other] = [lastYear(from, source.text), lastYear(to, target.text)];
      if (!isYear(own) || !isYear(other) || (own === from.value && other === to.value)) return false;
      return own === other || otherYears(Number(own), target.tag).includes(other);
    },
    'range',
  );
}
