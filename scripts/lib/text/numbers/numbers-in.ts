import { matchesIn } from '../../matches-in.ts';
import { characterOf, classAt, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { hasRtlLetter } from '../characters/direction.ts';
import { RUN_ON_LETTERS } from '../characters/unspaced-scripts.ts';
import { figureReadings, fractionBehind, isDecade, isDegree, ranged, tenthsBehind } from './beside-figure.ts';
import { proseDigits } from './digits.ts';
import { decimal, type NumberToken, numberToken } from './number-token.ts';
import { percentOf } from './percent.ts';
import { type ScaleReader, scaleOf } from './scale.ts';
import { scaledFigure } from './scaled-figures.ts';
import { specialTokens } from './special-tokens.ts';
import { behindSpokenPoint } from './spoken-point.ts';

const FIGURE = /\d+(?:[.,'’٫٬،]\d+|[ \u00A0\u202F\u2009]\d{3}(?!\d))*/g;
/** A number in Persian, whose decimals may stand behind a stroke. */
const PERSIAN = /\d+(?:[.,'’٫٬،]\d+|[ \u00A0\u202F\u2009]\d{3}(?!\d)|(?<!\/\d*)\/\d+(?!\d*\/)(?!\d*[.,٫٬]\d))*/g;
const SPACED = /^[1-9]\d{0,2}(?:[ \u00A0\u202F\u2009]\d{3})+(?:[.,٫]\d+)?$/;
/** A day and a year without a blank: `March 3,2020`. */
const DAY_AND_YEAR = /^[0-3]?\d,(?:1[5-9]|20)\d{2}$/;
const MAY_HOLD = /[\p{N}\p{L}]/u;

/**
 * The figures, months, times and telephone numbers of a text in text order, by value: digits of every script, the
 * language's separators, words of scale and per cent. Addresses, placeholders, tags and link destinations are no prose.
 */
export function numbersIn(text: string, tag: string): readonly NumberToken[] {
  if (!MAY_HOLD.test(text)) return [];
  const plain = proseDigits(text);
  const tokens = [...specialTokens(plain.text, tag)];
  const free = (start: number, end: number): boolean => !tokens.some((token) => token.start < end && start < token.end);
  if (/\d/.test(plain.text)) tokens.push(...ranged(plain.text, figuresIn(plain.text, tag, free)));
  const places = (token: NumberToken): NumberToken => {
    const [start, end] = [plain.place(token.start), plain.place(token.end)];
    return { ...token, start, end, text: text.slice(start, end), parts: token.parts.map(places) };
  };
  return tokens.map(places).sort((a, b) => a.start - b.start);
}

function figuresIn(text: string, tag: string, free: (start: number, end: number) => boolean): NumberToken[] {
  const tokens: NumberToken[] = [];
  const pattern = /^fa\b/.test(tag) ? PERSIAN : FIGURE;
  const scale = scaleOf(tag);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [start] = [match.index];
    let figure = match[0];
    // "in 2022 131 people": four figures cannot start a grouped number. COVID-19 122 653: that of a name ends with it.
    const isCut = /[ \u00A0\u202F\u2009]/.test(figure) && !SPACED.test(figure);
    if (isCut || isNameBefore(text.slice(Math.max(0, start - 4), start)))
      figure = figure.replace(/[ \u00A0\u202F\u2009].*/s, '');
    while (!free(start, start + figure.length) && /\D/.test(figure)) figure = figure.replace(/\D\d+$/, '');
    pattern.lastIndex = start + figure.length;
    if (!free(start, start + figure.length)) continue;
    const token = figureToken(text, start, figure, tag, scale);
    tokens.push(...token);
    pattern.lastIndex = Math.max(pattern.lastIndex, token.at(-1)?.end ?? 0);
  }
  return tokens;
}

function figureToken(
  text: string,
  start: number,
  figure: string,
  tag: string,
  scale: ScaleReader,
): readonly NumberToken[] {
  if (isFraction(text, start, tag)) return [fractionToken(text, start, figure)];
  const persian = figure.includes('/') ? /^(\d+)\/(\d+)$/.exec(figure) : null;
  const values =
    persian === null ? [...figureReadings(figure, tag)] : [{ value: decimal(persian[1] ?? '', persian[2]), own: true }];
  const behind = text.slice(start + figure.length, start + figure.length + 24);
  const fraction = behindSpokenPoint(figure, behind, tag) ?? fractionBehind(figure, behind.slice(0, 6));
  if (fraction !== undefined) values.splice(0, Infinity, { value: fraction.value, own: true });
  const tenths = /^.?[割成]/u.test(behind) ? tenthsBehind(figure, behind.slice(0, 5)) : undefined;
  if (tenths !== undefined) values.splice(0, Infinity, { value: tenths.value, own: true });
  // `.75` as it stands in the source, or 75 behind a full stop.
  if (isBehindPoint(text, start) && /^\d{1,3}$/.test(figure)) values.push({ value: decimal('0', figure), own: true });
  const [first] = values;
  if (first === undefined) return partsOf(text, start, figure);
  const end = start + figure.length + (fraction?.length ?? tenths?.length ?? 0);
  const before = text.slice(Math.max(0, start - 24), start);
  const rest = text.slice(end, end + 32);
  const hit = (isOfName(figure, before, rest) ? undefined : scale.after(rest)) ?? scale.before(before);
  const multiplied = hit === undefined ? undefined : scaledFigure(text, start, end, values, hit, scale);
  const last = multiplied?.end ?? end;
  const percent = percentOf(tag);
  const sign = percent.after(text.slice(last, last + 24));
  const isPercent = sign !== '' || tenths !== undefined || percent.before(before);
  const stop = last + sign.length;
  const isMinusAhead = isNegative(before) && !/^0\d/.test(figure);
  const isMinusBehind =
    !isMinusAhead && (text[stop] === '-' || text[stop] === '−') && isMinusOf(text, start, stop, isPercent);
  const negative = isMinusAhead || isMinusBehind;
  return [
    numberToken({
      start: isMinusAhead ? start - 1 : start,
      end: isMinusBehind ? stop + 1 : stop,
      text: text.slice(start, stop),
      value: multiplied?.readings[0]?.value ?? first.value,
      readings: multiplied?.readings ?? values,
      ...(multiplied?.unscaled === undefined ? {} : { unscaled: multiplied.unscaled }),
      negative,
      percent: isPercent ? 'yes' : 'no',
      // R1.2 billion are rands.
      glued: multiplied === undefined && isGlued(before),
      // An ordinal's ending (`25-нэрэ`) is no list number.
      enumerator:
        /^[\s([#]*$/.test(text.slice(0, start)) &&
        /^ ?[.):\]،。、º°\-‐–—]+(?:\s|$|\D)/u.test(rest) &&
        !/^[-‐]\p{Ll}/u.test(rest),
      inDate: /\d[./\-–]$/.test(before) || /^[./\-–]\d/.test(rest),
      // 1er janvier is a day.
      decade: figure.length > 1 && isDecade(rest),
      parts: /[ \u00A0\u202F\u2009/]/.test(figure) || DAY_AND_YEAR.test(figure) ? partsOf(text, start, figure) : [],
    }),
  ];
}

/**
 * Whether a figure is part of a name: 8168B is a type of machine, 802.11b a standard and 2.5b4 a version; the 2 of
 * SARS-CoV-2 stands for itself, also where a word of scale comes next.
 */
function isOfName(figure: string, before: string, rest: string): boolean {
  const latin = latinAt(rest, 0);
  if (latin > 0 && /^\d/.test(rest.slice(latin))) return true;
  if (latin > 0 && (classAt(rest, latin) & LETTER_BIT) === 0 && /^(?:\d{4,}|\d{3,}\.\d+)$/.test(figure)) return true;
  // Every 1m is a time, and no million.
  return isNameBefore(before) || (/\bevery $/iu.test(before) && /^m(?!\p{L})/u.test(rest));
}

const latinAt = characterOf(/\p{sc=Latn}/u);
/** Scripts that write figures onto their words. */
const inUnspaced = characterOf(new RegExp(`[${RUN_ON_LETTERS}ー]`, 'u'));

/** The beginning of a name, COVID-, also in letters without capitals. Other hyphens stand behind particles: ngu-7 000. */
const NAME = /(?:\p{Lu}|\p{sc=Arab}{3})[-\u2010\u2011]$/u;
const isNameBefore = (lead: string): boolean => HYPHEN.test(lead) && NAME.test(lead);
const HYPHEN = /[-\u2010\u2011]$/;

/**
 * Whether a point before a figure is a decimal one: English writes `.5 hours` and `$.20` for half an hour and twenty
 * cents.
 */
const isFraction = (text: string, start: number, tag: string): boolean =>
  text[start - 1] === '.' && /^en\b/.test(tag) && /(?:^|[\s($£€])\.$/u.test(text.slice(Math.max(0, start - 2), start));

/** Whether a point stands right before a figure, and no figure and no word before that. */
const isBehindPoint = (text: string, start: number): boolean =>
  text[start - 1] === '.' &&
  /(?:^|[\s(\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])\.$/u.test(text.slice(Math.max(0, start - 3), start));

function fractionToken(text: string, start: number, figure: string): NumberToken {
  const digits = /^\d+/.exec(figure)?.[0] ?? '';
  const end = start + digits.length;
  const sign = percentOf('en').after(text.slice(end, end + 24));
  return numberToken({
    start: start - 1,
    end: end + sign.length,
    text: text.slice(start - 1, end + sign.length),
    value: decimal('0', digits),
    percent: sign === '' ? 'no' : 'yes',
  });
}

function partsOf(text: string, start: number, figure: string): readonly NumberToken[] {
  return matchesIn(figure, /\d+/g).map((match) => {
    const at = start + match.index;
    const end = at + match[0].length;
    return numberToken({
      start: at,
      end,
      text: text.slice(at, end),
      value: decimal(match[0]),
      inDate: /[./]/.test(figure),
    });
  });
}

function isNegative(before: string): boolean {
  if (!before.endsWith('-') && !before.endsWith('\u2013')) return false;
  if (/(?:^|(?<!\d)[\s(])\u2013$/u.test(before)) return true;
  return (
    /(?:^|[\s([/«"“‘=<>~≈±:\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|\p{Sc})-$/u.test(before) &&
    !/\d(?:st|nd|rd|th|\.)?\s*-$|\p{Lu}\s-$/u.test(before)
  );
}

/**
 * Whether the sign behind a share or a degree is its minus, as it is often typed from the right: `۵٪-`, `5%-`, `۵- درجه`. Behind
 * it no figure follows, which would make it a range, and no word is written onto it.
 */
function isMinusOf(text: string, start: number, stop: number, isPercent: boolean): boolean {
  const rest = text.slice(stop + 1, stop + 12);
  if (!/^(?:$|[\s.,،؛;:!؟?)\]»”"'])/u.test(rest) || /^\s?[%٪]?\d/.test(rest)) return false;
  if (!isPercent && !isDegree(rest)) return false;
  return (
    !/[\d٪%][-–]$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /\S/.test(text.slice(0, start)) &&
    hasRtlLetter(text)
  );
}

/** Particles and abbreviations of currencies, which stand right before a figure: RM2.5, Rs500. */
const NOT_GLUED =
  /(?<![\p{L}\p{M}])(?:(?:[وفبلك]{1,2}|ال|[ובלמהשכ]{1,2}|\p{sc=Ethi}{1,3})ـ?|RM|Rp|Rs|Tk|[KTU][Ss]h|P[Hh][Pp]|MYR|IDR|USD|EUR|GBP|INR|PKR|BDT|LKR|NPR|SGD|HKD|AUD|CAD|NZD|KES|NGN|ZAR|GHS|TZS|UGX|ETB)$/u;
const NOT_GLUED_REACH = 8;

/**
 * Whether a letter stands right before a figure, unless it is a particle that Arabic or Hebrew joins to the next word.
 */
function isGlued(before: string): boolean {
  // The last character, of one UTF-16 unit or two.
  const last = /[\uDC00-\uDFFF]$/.test(before) ? before.length - 2 : before.length - 1;
  if (last < 0 || (classAt(before, last) & (LETTER_BIT | MARK_BIT)) === 0 || inUnspaced(before, last) > 0) return false;
  return !NOT_GLUED.test(before.slice(-NOT_GLUED_REACH));
}
