import { matchesIn } from '../../matches-in.ts';
import { ERAS, otherYears } from '../dates/calendars.ts';
import { plainDigits } from '../numbers/digits.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';

/** A year of an era, 令和6年 or 民國113年, with its Gregorian year. */
type EraYear = {
  readonly start: number;
  /** Where the name of the era ends. */
  readonly named: number;
  readonly end: number;
  readonly year: string;
  readonly own: string;
};

const ERA = new RegExp(
  `(${Object.keys(ERAS).join('|')})[ \\u00A0]?(元|\\p{Nd}{1,3})(?=[ \\u00A0]?年|[）)]年|[（(]\\p{Nd}{2,4}[）)]年)`,
  'gu',
);
const MAY_BE = /[治正和成國国][ \u00A0]?[\p{Nd}元]/u;
/** UTF-16 units between a year of an era and the same by our count: 2024年（令和6年）, Reiwa 6 (2024). */
const BESIDE = 16;

/** Both texts with the years of eras as years of our time, where the other text has them so. */
export function withEras(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [erasIn(source), erasIn(target)];
  if (own.length === 0 && others.length === 0) return [source, target];
  const [from, to] = [tokensOf(source), tokensOf(target)];
  return [asYears(source, own, from, to, target.tag), asYears(target, others, to, from, source.tag)];
}

function asYears(
  given: TaggedText,
  eras: readonly EraYear[],
  tokens: readonly NumberToken[],
  others: readonly NumberToken[],
  otherTag: string,
): TaggedText {
  const numbers: NumberToken[] = [];
  const said: EraYear[] = [];
  const add = (start: number, end: number, value: string): void => {
    numbers.push(numberToken({ start, end, text: given.text.slice(start, end), value }));
  };
  for (const era of eras) {
    const { start, named, end, year, own } = era;
    const isBoth = areBeside(others, year, own);
    if (tokens.some((token) => token.value === year && gapOf(token, era) <= BESIDE)) {
      // The year stands beside its era already; it counts once more only if the other text has it once more, too.
      if (!isBoth && others.some(({ value }) => value === year)) said.push(era);
      continue;
    }
    const brief = tokens.find((token) => isShortBefore(token, era, given.text));
    if (brief !== undefined && others.some(({ value }) => value === year)) add(brief.start, end, year);
    else if (isBoth) {
      add(start, named, year);
      add(named, end, own);
    } else if (others.some(({ value }) => value === year || otherYears(Number(year), otherTag).includes(value)))
      add(start, end, year);
  }
  return withNumbers(given, numbers, said);
}

/** Whether a figure is the year of an era in short right before that: 96（平成8）年. */
const isShortBefore = (token: NumberToken, { start, year }: EraYear, text: string): boolean =>
  /^\p{Nd}{2}$/u.test(token.text) && year.endsWith(token.value) && /^年?[（(]$/u.test(text.slice(token.end, start));

const gapOf = (one: Pick<EraYear, 'start' | 'end'>, other: Pick<EraYear, 'start' | 'end'>): number =>
  Math.max(one.start - other.end, other.start - one.end);

const areBeside = (tokens: readonly NumberToken[], year: string, own: string): boolean =>
  tokens.some(
    (one) => one.value === year && tokens.some((other) => other.value === own && gapOf(one, other) <= BESIDE),
  );

function erasIn({ text, tag }: TaggedText): readonly EraYear[] {
  if (!/^(?:ja|zh|yue)\b/.test(tag) || !MAY_BE.test(text)) return [];
  return matchesIn(text, ERA).map(({ index, 0: all, 1: name = '', 2: count = '' }) => {
    const own = count === '元' ? '1' : String(Number(plainDigits(count).text));
    const named = index + name.length;
    return { start: index, named, end: index + all.length, year: String((ERAS[name] ?? 0) + Number(own)), own };
  });
}
