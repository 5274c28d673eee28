import { once } from '../../once.ts';
import { textBefore } from '../characters/text-before.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import type { DifferenceKind } from './number-difference.ts';

/** A figure of the source and the one that stands for it. */
export type Pair = {
  readonly source: NumberToken;
  readonly target: NumberToken;
  /** What is unusual about the pair, if anything. */
  readonly note?: DifferenceKind;
};

/** What two texts have in common, and what is left of each. The lists shrink as pairs are found. */
export type FigurePairing = {
  readonly pairs: Pair[];
  readonly source: NumberToken[];
  readonly target: NumberToken[];
};

type Match = (source: NumberToken, target: NumberToken) => boolean;

/** Takes every pair that `match` accepts out of what is left, in text order. */
export function pair(pairing: FigurePairing, match: Match, note?: DifferenceKind): void {
  for (let at = 0; at < pairing.source.length; ) {
    const source = pairing.source[at];
    const index = source === undefined ? -1 : pairing.target.findIndex((target) => match(source, target));
    const target = pairing.target[index];
    if (source === undefined || target === undefined) at += 1;
    else {
      pairing.source.splice(at, 1);
      pairing.target.splice(index, 1);
      pairing.pairs.push(note === undefined ? { source, target } : { source, target, note });
    }
  }
}

/** Replaces what is left of one side by its parts, where those are found on the other: "in 12 300-year-old" is not 12,300. */
export function split(pairing: FigurePairing): void {
  divide(pairing.target, (part) => pairing.source.some((source) => isEqual(source, part)), 'some');
  divide(pairing.source, (part) => pairing.target.some((target) => isEqual(part, target)), 'every');
}

function divide(tokens: NumberToken[], isKnown: (part: NumberToken) => boolean, need: 'some' | 'every'): void {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const parts = tokens[at]?.parts ?? [];
    if (parts.length > 0 && parts[need](isKnown)) tokens.splice(at, 1, ...parts);
  }
}

const isNumber = (token: NumberToken): boolean => token.kind === 'number';

/** Whether two figures are equal as each language itself reads them. */
export function isEqual(source: NumberToken, target: NumberToken): boolean {
  return (
    isNumber(source) &&
    isNumber(target) &&
    target.readings.some((reading) => reading.own && reading.value === source.value)
  );
}

/**
 * Whether two figures are equal in a reading that the form allows, such as English separators in German. A word of
 * scale that the source does not have does not allow another reading of the form: "131.469 Tsd." are 131 million in
 * German, and not 131,469.
 */
export function isEqualOtherwise(source: NumberToken, target: NumberToken): boolean {
  if (!isNumber(source) || !isNumber(target)) return false;
  if (source.unscaled === undefined && target.unscaled !== undefined && target.readings.some(({ own }) => own))
    return false;
  return target.readings.some((reading) => reading.value === source.value);
}

/**
 * Whether `7,000` stands as English writes it, letter for letter, in a language that would read seven: it stands for no
 * other figure, not even a seven beside it.
 */
export function isTheSameForeign(source: NumberToken, target: NumberToken): boolean {
  return (
    source.text === target.text &&
    /^[1-9]\d{0,2}(?:,\d{3})+$/.test(source.text) &&
    !isEqual(source, target) &&
    isEqualOtherwise(source, target)
  );
}

/**
 * Whether two figures are the same with the letters right behind them: 10T are ten tera, or trillions in English only; 1.6B is a paragraph,
 * and “1b” a billion, or the second part of the first. Either way they are the same.
 */
export const isSameCode = (source: NumberToken, target: NumberToken, text: string, targetText: string): boolean => {
  const code = codeAt(source, text);
  return code !== undefined && code === codeAt(target, targetText);
};

function codeAt({ start }: NumberToken, text: string): string | undefined {
  CODE.lastIndex = start;
  return CODE.exec(text)?.[0];
}
const CODE = /\d+(?:\.\d+)*(?:\p{Lu}{1,2}|\p{L})(?![\p{L}\p{N}])/uy;

/** A figure of noughts behind its point, as no share is given: 100.000, 4.000.000. */
const POINTED = /^[1-9]\d{0,2}(?:\.\d{3})*\.000$/;

/** Whether a source has thousands behind a point, as it is written elsewhere, and the translation as its language writes them. */
export const isPointedThousand = (source: NumberToken, target: NumberToken): boolean =>
  isNumber(source) &&
  isNumber(target) &&
  POINTED.test(source.text) &&
  target.readings.some(({ own, value }) => own && value === source.text.replaceAll('.', ''));

/** Whether the source has "1.5 million", and the target 1.5 and an unknown word. */
export function isEqualUnscaled(source: NumberToken, target: NumberToken): boolean {
  const value = source.unscaled?.[0]?.value;
  return (
    value !== undefined &&
    isNumber(target) &&
    target.unscaled === undefined &&
    // 30多亿元，其中三成: the 30 per cent are no 30 of a word for billions.
    (target.percent !== 'yes' || source.percent === 'yes') &&
    // 15万 is no 15,000, which may be read as fifteen elsewhere.
    target.value === value
  );
}

/** The most figures of a number that are compared. */
const MOST_DIGITS = 12;

/** True where 2.8 billion has the same digits without a known word of scale: 28 before a word for a hundred million. */
export function isEqualOtherPower(source: NumberToken, target: NumberToken): boolean {
  const digits = (value: string): string => Number(value).toExponential(MOST_DIGITS).replace(/e.*/u, '');
  return (
    source.unscaled !== undefined &&
    isNumber(target) &&
    target.unscaled === undefined &&
    Number(target.value) < Number(source.value) &&
    digits(target.value) === digits(source.value)
  );
}

/** True where a time with a quarter or a half (09:30, 21:30) may be said by its hour and a word behind it: `9 a pol`. */
export const isHourOf = ({ kind, value }: NumberToken, target: NumberToken, text: string): boolean =>
  kind === 'time' &&
  /:(?:15|30|45)$/.test(value) &&
  isNumber(target) &&
  [0, 12].some((more) => Number(value.split(':')[0]) === Number(target.value) + more) &&
  /^[\s-]*\p{L}/u.test(text.slice(target.end, target.end + 3));

const PREFIXES: Readonly<Record<string, number>> = { kilo: 3, mega: 6, giga: 9, tera: 12 };
/** Behind a figure, or the last of a range; kilometres and kilograms are measures in their own right. */
const PREFIXED = /^(?: ?(?:to|and|or|-|–) ?[\d.,]+)? ?(kilo(?!met|gram)|mega|giga|tera)\p{L}/u;

/** Whether a prefix of the unit makes two figures equal: 1.5 gigatons are 1.5 billion tons; 26 to 32 kilobases are 32 thousand. */
export function isEqualByPrefix(source: NumberToken, target: NumberToken, text: string): boolean {
  const power = PREFIXES[PREFIXED.exec(text.slice(source.end, source.end + 24))?.[1] ?? ''];
  if (power === undefined || !isNumber(target)) return false;
  return target.readings.some(({ value }) => isSameAmount(Number(value), Number(source.value) * 10 ** power));
}

/** UTF-16 units before a number in which its limit stands. */
const LIMIT = 32;
const MORE_THAN =
  /\b(?:more|larger|greater|bigger|higher|longer|older) than (?:[a-z]+ )?$|\b(?:over|above|exceeding) $/iu;
const LESS_THAN = /\b(?:less|fewer|smaller|lower|shorter|younger) than (?:[a-z]+ )?$|\b(?:under|below) $/iu;

/** Whether English says before a place that more is meant than the number there. */
export const saysMoreThan = (text: string, start: number): boolean => MORE_THAN.test(textBefore(text, start, LIMIT));

/**
 * Whether a limit is expressed by the next whole number, as in Chinese, Japanese and Korean: more than 12 as 13以上,
 * fewer than 3 as 2以下.
 */
export function isNextWhole(
  source: Pick<NumberToken, 'value' | 'start'> & { readonly kind?: NumberToken['kind'] },
  target: NumberToken,
  text: string,
  targetText: string,
): boolean {
  if ((source.kind ?? 'number') !== 'number' || !isNumber(target) || !/^\d+$/.test(source.value)) return false;
  const step = Number(target.value) - Number(source.value);
  const lead = textBefore(text, source.start, LIMIT);
  const rest = targetText.slice(target.end, target.end + 5);
  return (
    (step === 1 && saysMoreThan(text, source.start) && orMore().test(rest)) ||
    (step === -1 && LESS_THAN.test(lead) && orLess().test(rest))
  );
}

const limitBehind = (kind: 'orMore' | 'orLess'): RegExp =>
  new RegExp(`^[^\\d\\s]{0,2} ?(?:${phraseAlternatives(measurePhrases(kind))})`, 'u');
const orMore = once(() => limitBehind('orMore'));
const orLess = once(() => limitBehind('orLess'));

/** True where the source counts dozens, and the translation has the number that they are: 3 dozen as 36. */
export const isDozens = (source: NumberToken, target: NumberToken, text: string): boolean =>
  /^ dozen/u.test(text.slice(source.end)) && Number(target.value) === Number(source.value) * 12;

/**
 * True where the figures are equal if the letter behind the target is a unit and no word of scale: `1.8m` is 1.8 metres
 * where the source has 1.8. 万 and 억 always multiply.
 */
export function isEqualGlued(source: NumberToken, target: NumberToken): boolean {
  return (
    isNumber(source) &&
    source.unscaled === undefined &&
    /^[^\p{L}]*\p{Nd}[\p{Lu}\p{Ll}]$/u.test(target.text) &&
    target.unscaled?.some((reading) => reading.value === source.value) === true
  );
}

/** Whether two amounts are equal but for the loss of floating point. */
const isSameAmount = (one: number, other: number): boolean => Math.abs(one - other) <= 1e-9 * Math.abs(other);

/** Whether two figures are equal with the word of scale of a range, "between 14 and 22 million": it belongs to both figures of a range. */
export function isEqualInRange(source: NumberToken, target: NumberToken, next: NumberToken | undefined): boolean {
  const of = next?.unscaled?.[0]?.value;
  return (
    isNumber(source) &&
    source.unscaled === undefined &&
    next !== undefined &&
    of !== undefined &&
    next.start - source.end <= 5 &&
    target.readings.some(({ value }) =>
      isSameAmount(Number(value) * Number(of), Number(source.value) * Number(next.value)),
    )
  );
}

/** Whether both are the same telephone number. */
export function isEqualPhone(source: NumberToken, target: NumberToken): boolean {
  return source.kind === 'phone' && target.kind === 'phone' && source.value === target.value;
}

/** Removes the items of a list, in place, for which the condition holds. */
export function dropWhere<T>(list: T[], drops: (item: T) => boolean): void {
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const item = list[at];
    if (item !== undefined && drops(item)) list.splice(at, 1);
  }
}

/** True for a 2 before a word that Chinese, Japanese and Korean count by: 2国 for “both countries”. */
export const isPairOfCounted = ({ value, end }: Pick<NumberToken, 'value' | 'end'>, text: string): boolean =>
  value === '2' && counted().test(text.slice(end, end + 4));

const counted = once(() => new RegExp(`^ ?(?:${phraseAlternatives(measurePhrases('pair'))})`, 'u'));
