import { decimal } from './decimal.ts';
import { hanValue } from './numerals.ts';

/** Tenths, and hundredths behind them: 7割5分, 七成半. A member (成员) and a success (成功) are none. */
const TENTHS = /^ ?(?:割(?:(\d)分)?|成(半|[1-9](?!\d))?(?![功员員立为為果长長人都千年分员本因份交绩績语語品]))/u;
const HAN_TENTHS =
  /([一二两兩三四五六七八九])(?:割(?:([一二三四五六七八九])分)?|成(半|[一二三四五六七八九])?(?![功员員立为為果长長人都千年分本因份交绩績语語品]))/gu;
const FIVE = 5;

/** What a figure of one or two digits is with the word for tenths behind it, in per cent, and how long that is. */
export function tenthsBehind(
  figure: string,
  rest: string,
): { readonly value: string; readonly length: number } | undefined {
  if (!/^\d(?:\.\d)?$/.test(figure)) return undefined;
  const match = TENTHS.exec(rest);
  if (match === null) return undefined;
  const more = match[1] ?? match[2];
  const hundredths = more === undefined ? 0 : more === '半' ? FIVE : Number(more);
  return { value: decimal(String(Math.round(Number(figure) * 10) + hundredths)), length: match[0].length };
}

/** The same in Han numerals: 三成 is 30 per cent. */
export function hanTenths(
  text: string,
): readonly { readonly value: number; readonly start: number; readonly length: number }[] {
  if (!/[成割]/u.test(text)) return [];
  return [...text.matchAll(HAN_TENTHS)].flatMap((match) => {
    const more = match[2] ?? match[3];
    const hundredths = more === '半' ? FIVE : more === undefined ? 0 : (hanValue(more) ?? 0);
    const tenths = hanValue(match[1] ?? '');
    return tenths === undefined
      ? []
      : [{ value: tenths * 10 + hundredths, start: match.index, length: match[0].length }];
  });
}
