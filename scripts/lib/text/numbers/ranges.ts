import { scaled } from './decimal.ts';
import type { NumberToken } from './number-token.ts';

/** What stands between the two figures of a range, or of a short list. */
const BETWEEN = /^\s?(?:[-–—~～〜/]|\p{L}{1,4}|[،,] ?\p{L}{0,4})\s?$/u;

/**
 * What both figures of a range share and one of them says: the first figure of "5 to 10 %" and the last of "yüzde 5-10"
 * carry no sign of their own, and the first of 420 至 390 萬 may have the word of scale of the second.
 */
export function ranged(text: string, tokens: readonly NumberToken[]): readonly NumberToken[] {
  return tokens.map((token, at) => {
    const [last, next] = [tokens[at - 1], tokens[at + 1]];
    const beside = (a: NumberToken, b: NumberToken): boolean =>
      BETWEEN.test(text.slice(a.end, b.start + (b.negative ? 1 : 0)));
    const isPercent =
      token.percent === 'no' &&
      ((next?.percent === 'yes' && beside(token, next)) ||
        (last?.percent === 'yes' && /\d$/.test(last.text) && beside(last, token)));
    const power = next?.unscaled === undefined ? 0 : powerOf(next);
    const isScaled = power > 0 && token.unscaled === undefined && next !== undefined && beside(token, next);
    if (!isPercent && !isScaled) return token;
    const shared = token.readings.map(({ value }) => ({ value: scaled(value, power), own: false }));
    return {
      ...token,
      ...(isPercent ? { percent: 'range' as const } : {}),
      ...(isScaled ? { readings: [...token.readings, ...shared] } : {}),
    };
  });
}

/** The power of ten of the word beside a figure. */
const powerOf = ({ value, unscaled }: NumberToken): number =>
  Math.round(Math.log10(Number(value) / Number(unscaled?.[0]?.value)));
