import type { Decimal } from './decimal.ts';
import type { NumberToken } from './number-token.ts';
import { softNumbersOf } from './soft-numbers.ts';
import type { TaggedText } from './tagged-text.ts';

const SIGNS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};
/** `¾`, ` 3/4`, ` 3⁄4` right behind a whole number, and no part of a date or a score. */
const FRACTION = /^[ \u00A0\u202F]?([½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞])|^[ \u00A0\u202F]([1-7])[/⁄]([2-8])(?![\p{L}\p{N}/⁄])/u;

/** What a fraction adds to the whole number that it stands behind, and how long it is; undefined where there is none. */
export function fractionBehind(
  figure: string,
  rest: string,
): { readonly value: Decimal; readonly length: number } | undefined {
  const match = /^\d{1,4}$/.test(figure) ? FRACTION.exec(rest) : null;
  if (match === null) return undefined;
  const share = match[1] === undefined ? Number(match[2]) / Number(match[3]) : (SIGNS[match[1]] ?? 0);
  if (share <= 0 || share >= 1) return undefined;
  return { value: rounded(Number(figure) + share), length: match[0].length };
}

const rounded = (value: number): Decimal => String(Math.round(value * 1000) / 1000);

/** 29¾ as 29, beside which a word for three quarters may stand. */
export const isWholeOfFraction = (source: NumberToken, token: NumberToken): boolean =>
  /[½-¾⅓-⅞/⁄]/u.test(source.text) && Number(token.value) === Math.floor(Number(source.value));

/** The same, where the fraction can be read: 220 manches et deux tiers. */
export function isWithFractionInWords(source: NumberToken, token: NumberToken, target: TaggedText): boolean {
  if (!isWholeOfFraction(source, token)) return false;
  const share = rounded(Number(source.value) - Math.floor(Number(source.value)));
  return softNumbersOf(target).some(({ value, start }) => value === share && start >= token.end);
}
