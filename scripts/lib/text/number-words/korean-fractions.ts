import { matchesIn } from '../../matches-in.ts';

/** The Sino-Korean numerals, by their value. */
const NUMERALS: Readonly<Record<string, number>> = {
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  륙: 6,
  칠: 7,
  팔: 8,
  구: 9,
  십: 10,
  백: 100,
};
const FRACTION = /([이삼사오육륙칠팔구십백])분의 ?([일이삼사오육륙칠팔구])/gu;

/** The fractions of a text that Korean writes in words, whatever particle follows: 삼분의 이가 is two thirds. */
export function koreanFractions(
  text: string,
): readonly { readonly value: number; readonly start: number; readonly length: number }[] {
  if (!text.includes('분의')) return [];
  return matchesIn(text, FRACTION).flatMap(({ index, 0: all, 1: below = '', 2: above = '' }) => {
    const value = (NUMERALS[above] ?? 0) / (NUMERALS[below] ?? 1);
    return value > 0 && value < 1 ? [{ value: Math.round(1000 * value) / 1000, start: index, length: all.length }] : [];
  });
}
