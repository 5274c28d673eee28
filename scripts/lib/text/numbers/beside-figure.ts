import { matchesIn } from '../../matches-in.ts';
import { once } from '../../once.ts';
import { writtenWords } from '../language/written-words.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { hanValue } from './digits.ts';
import { type Decimal, decimal, type FigureReading, type NumberToken, scaled, sum } from './number-token.ts';

/** Tenths, and hundredths behind them: 7割5分, 七成半. A member (成员) and a success (成功) are none. */
const TENTHS = /^ ?(?:割(?:(\d)分)?|成(半|[1-9](?!\d))?(?![功员員立为為果长長人都千年分员本因份交绩績语語品]))/u;
const HAN_TENTHS =
  /([一二两兩三四五六七八九])(?:割(?:([一二三四五六七八九])分)?|成(半|[一二三四五六七八九])?(?![功员員立为為果长長人都千年分本因份交绩績语語品]))/gu;
const FIVE = 5;

/**
 * The value in per cent of a figure of one or two digits with the word for tenths behind it, and the length of that.
 */
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

/** The value in per cent of tenths in Han numerals: 三成 is 30 per cent. */
export function hanTenths(
  text: string,
): readonly { readonly value: number; readonly start: number; readonly length: number }[] {
  if (!/[成割]/u.test(text)) return [];
  return matchesIn(text, HAN_TENTHS).flatMap((match) => {
    const more = match[2] ?? match[3];
    const hundredths = more === '半' ? FIVE : more === undefined ? 0 : (hanValue(more) ?? 0);
    const tenths = hanValue(match[1] ?? '');
    return tenths === undefined
      ? []
      : [{ value: tenths * 10 + hundredths, start: match.index, length: match[0].length }];
  });
}

/** One group of four figures in Korean, 2천300 or 2300, and what multiplies it. */
const GROUP = /^ ?(?:(\d{1,2})천 ?)?(?:(\d)백 ?)?(\d{1,2},\d{3}|\d{1,4})?(억|만)/u;
const TIMES: Readonly<Record<string, number>> = { 억: 1e8, 만: 1e4 };

/** The rest of a number behind 조 or 억: 1조 2300억, 1조2천300억 5천만. Undefined where there is none. */
export function koreanMyriads(rest: string): { readonly value: Decimal; readonly length: number } | undefined {
  let [value, length, last]: [Decimal, number, number] = ['0', 0, Infinity];
  for (let match = GROUP.exec(rest); match !== null; match = GROUP.exec(rest.slice(length))) {
    const [thousands = '0', hundreds = '0', ones = '0'] = match.slice(1, 4);
    const [group, times] = [
      Number(thousands) * 1000 + Number(hundreds) * 100 + Number(ones.replace(',', '')),
      TIMES[match[4] ?? ''] ?? 1,
    ];
    if (group === 0 || times >= last) break;
    value = sum(value, String(group * times));
    length += match[0].length;
    last = times;
  }
  return length === 0 ? undefined : { value, length };
}

/** The values of the signs of shares. */
export const VULGAR_FRACTIONS: Readonly<Record<string, number>> = {
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
const MAY_BE_FRACTION = /[½¼¾⅓⅔⅕⅖⅗⅘⅙⅛⅜⅝⅞/⁄]/;

/** The value of a fraction behind a whole number, and its length; undefined where there is none. */
export function fractionBehind(
  figure: string,
  rest: string,
): { readonly value: Decimal; readonly length: number } | undefined {
  const match = MAY_BE_FRACTION.test(rest) && /^\d{1,4}$/.test(figure) ? FRACTION.exec(rest) : null;
  if (match === null) return undefined;
  const share = match[1] === undefined ? Number(match[2]) / Number(match[3]) : (VULGAR_FRACTIONS[match[1]] ?? 0);
  if (share <= 0 || share >= 1) return undefined;
  return { value: inThousandths(Number(figure) + share), length: match[0].length };
}

/** A value rounded to the third decimal. */
export const inThousandths = (value: number): Decimal => String(Math.round(value * 1000) / 1000);

/** Text between the two figures of a range, or of a short list. */
const BETWEEN = /^\s?(?:[-–—~～〜/]|\p{L}{1,4}|[،,] ?\p{L}{0,4})\s?$/u;

/**
 * The figures, with what both of a range share and only one of them has: the first figure of "5 to 10 %" and the last
 * of "yüzde 5-10" carry no sign of their own, and the first of 420 至 390 萬 may have the word of scale of the second.
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
    const power = next?.unscaled === undefined ? (sharesThousands(token, next) ? 3 : 0) : powerOf(next);
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

/** Whether the first figure of a range may leave its thousands to the second: 12–15 000. */
const sharesThousands = ({ text, value }: NumberToken, next: NumberToken | undefined): boolean =>
  /^\p{Nd}{1,3}$/u.test(text) &&
  /^\p{Nd}{1,3}[.,\u2019 \u00A0\u202F\u2009]\p{Nd}{3}$/u.test(next?.text ?? '') &&
  next?.readings.some((reading) => Number(reading.value) > Number(value) * 1000) === true;

/** The power of ten of the word beside a figure. */
const powerOf = ({ value, unscaled }: NumberToken): number =>
  Math.round(Math.log10(Number(value) / Number(unscaled?.[0]?.value)));

const SPACE = /[ \u00A0\u202F\u2009]/;

/**
 * The readings that the form of a figure allows: groups of three, or of two and three as in India, and one decimal
 * separator. The language's own reading comes first. None for `4.1.2` or `1,2,3`, which are several numbers.
 */
export function figureReadings(figure: string, tag: string): readonly FigureReading[] {
  const marks = figure.match(/\D/g) ?? [];
  if (marks.length === 0) return [{ value: decimal(figure), own: true }];
  const { group, point } = writtenWords(tag).separators;
  const own = {
    group: (mark: string) => SPACE.test(mark) || group.includes(mark),
    point: (mark: string) => point.includes(mark),
  };
  const found: FigureReading[] = [];
  const last = marks.at(-1) ?? '';
  const digits = figure.replace(/\D/g, '');
  const first = marks[0] ?? '';
  // No decimal ends in three noughts: ۵۰۰٫۰۰۰ is typed for ۵۰۰٬۰۰۰.
  const mayGroup = last !== '٫' || figure.endsWith('٫000');
  if (mayGroup && isGrouped(figure)) found.push({ value: decimal(digits), own: own.group(first) });
  const [whole = '', fraction = ''] = [
    figure.slice(0, figure.lastIndexOf(last)),
    figure.slice(figure.lastIndexOf(last) + 1),
  ];
  const single = marks.filter((mark) => mark === last).length === 1;
  const isPoint = single && !SPACE.test(last) && !/[٬'’]/.test(last);
  if (isPoint && marks.length === 1) found.push({ value: decimal(whole, fraction), own: own.point(last) });
  else if (isPoint && isGrouped(whole)) {
    found.push({ value: decimal(whole.replace(/\D/g, ''), fraction), own: own.group(first) && own.point(last) });
  }
  return found.sort((a, b) => Number(b.own) - Number(a.own));
}

function isGrouped(figure: string): boolean {
  return /^[1-9]\d{0,2}(\D)\d{3}(?:\1\d{3})*$/.test(figure) || /^[1-9]\d?(\D)(?:\d{2}\1)*\d{3}$/.test(figure);
}

/** What is written onto the figure of a decade, and how it begins, which takes no look at letters: the 1980s. */
const decade = once(
  () =>
    new RegExp(
      `^(?:${phraseAlternatives(measurePhrases('decade')).replaceAll('\\x27', "['’]").replaceAll('\\x2d', '[-‑]')})(?!\\p{L})`,
      'u',
    ),
);
const decadeSigns = once(
  () =>
    `’‑${measurePhrases('decade')
      .map((ending) => ending.charAt(0))
      .join('')}`,
);
/** Whether the text behind a figure makes it one of a decade: the 1980s, 1980er, 1980年代. */
export const isDecade = (rest: string): boolean => decadeSigns().includes(rest.charAt(0)) && decade().test(rest);

/** Words for degrees in right-to-left languages. */
const degrees = once(() => new RegExp(`^[ \\u00A0](?:${phraseAlternatives(measurePhrases('degree'))})`, 'u'));
/** Whether the text behind a figure begins with a word for degrees of a language from right to left. */
export const isDegree = (rest: string): boolean => degrees().test(rest);
