import { once } from '../../once.ts';
import { endOfClass, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { textBefore } from '../characters/text-before.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import { scaleOf } from '../numbers/scale.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { inflectedCurrency } from './currency-names.ts';
import { inOneWord } from './lengths.ts';
import { CODES } from './symbols.ts';
import { endsWith, startsWith } from './unit-places.ts';
import { type UnitForm, type UnitTable, unitTableOf } from './unit-table.ts';

/** A number and its units, in figures or words. */
export type Quantity = {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly units: ReadonlySet<string>;
  /** True where it is one word with its unit: полвека. */
  readonly isOneWord?: true;
};

/** The numbers in words that count something by measure: two decades, six metres. */
export function quantitiesInWords(given: TaggedText): readonly Quantity[] {
  return [
    ...softNumbersOf(given).flatMap(({ value, start, end }) => {
      const units = unitsBeside(given.text, start, end, given.tag);
      return units.size === 0 ? [] : [{ value, start, end, units }];
    }),
    ...inOneWord(given).map(({ value, start, end, unit = '' }) => ({
      value: String(value),
      start,
      end,
      units: new Set([unit]),
      isOneWord: true as const,
    })),
  ];
}

/** Names of months in Vietnamese, which begin with the word for a month. */
const NAMED_MONTH =
  /^tháng (?:giêng|chạp|(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười(?: một| hai)?|\d{1,2})(?=$|[,.;)]| (?:âm lịch|năm (?:\d|nay)|tới)))/u;

/** Units of data as a capital right behind the figure, which are others, too: 10G is ten gigabytes or grams. */
const BYTES: Readonly<Record<string, string>> = { K: 'kilobyte', M: 'megabyte', G: 'gigabyte', T: 'terabyte' };

/** Another unit that the letter right behind a figure may stand for: the gigabytes of 10G, the minute of every 1m. */
function otherOf(text: string, start: number, end: number): string | undefined {
  const letter = /^(?:[KMGTm]|[\u00A0 ][KMGT])(?![\p{L}\p{N}])/u.exec(text.slice(end, end + 3))?.[0].trim() ?? '';
  if (letter !== 'm') return BYTES[letter];
  return /\bevery $/iu.test(text.slice(Math.max(0, start - 7), start)) ? 'minute' : undefined;
}

/** UTF-16 units looked at on either side of a figure: the longest name of a currency, and marks of Markdown. */
const REACH = 40;
/** What links a figure and its unit, with a blank behind it or with an apostrophe: de, d'. */
const link = once(() => {
  const words = measurePhrases('of').map((word) => folded(word.endsWith("'") ? word : `${word} `));
  return new RegExp(`^(?:${phraseAlternatives(words).replaceAll('\\x27', "['’]")})`, 'u');
});

/**
 * The units and currencies of the figure at a place that the words and symbols right beside it may mean. Empty where
 * nothing is known.
 *
 * @param start, end UTF-16 offsets of the figure with its word of scale
 */
export function unitsBeside(text: string, start: number, end: number, tag: string): ReadonlySet<string> {
  if (text.startsWith('百分之', start)) return PERCENT;
  const table = unitTableOf(tag);
  // "60-l" has an ending of case, no litres, and Slovene "10-mi" no miles.
  const isEnding =
    text[end] === '-' &&
    (/^-\p{Ll}(?![\p{L}\p{M}²³/])/u.test(text.slice(end, end + 3)) ||
      (/^sl\b/.test(tag) && /^-mi(?!\p{L})/u.test(text.slice(end, end + 4))));
  const stop = stopOf(text, end);
  const rest = folded(
    text
      .slice(end + (isEnding ? 2 : 0) + stop, end + REACH)
      .replace(MARKS, '')
      .replace(GERSHAYIM, '״')
      .replace(GERESH, '׳'),
  ).replace(/^[*_`~)\]]{0,3}[\s\u00A0\u202F\-\u2010\u2011]{0,2}[*_`~(]{0,2}[多余餘]?/u, '');
  const reached = textBefore(text, start, REACH).replace(MARKS, '');
  // "dola bilioni 200": the word of scale stands between.
  const scaled = scaleOf(tag).before(reached)?.length ?? 0;
  // "€3.1bn ($3.6bn)", "3,1 Milliarden € (3,6 …": what stands before a bracket is of the figure before.
  const lead = folded(reached.slice(0, reached.length - scaled)).replace(/[\s\u00A0\u202F*_`~[་]{0,3}$/u, '');
  if (/^lt\b/.test(tag) && /^m\.(?!\p{L})/u.test(rest)) return NONE;
  // Mùng 6 tháng Giêng is a day of a month.
  if (/^vi\b/.test(tag) && NAMED_MONTH.test(rest)) return NONE;
  // Migliaia are thousands, and miglia miles.
  if (/^it\b/.test(tag) && /^migliaia/.test(rest)) return NONE;
  // "$200 (£150)": what begins in brackets counts another figure there.
  const isOther = BRACKET.test(text.slice(end, end + 2)) && OTHERS_IN_BRACKETS.test(text.slice(end, end + REACH));
  const isQuoted = CLOSING.test(rest) && isWithinQuotation(text, start);
  const after =
    isOther || isQuoted
      ? undefined
      : (currencyBehind(rest, tag, longestBehind(rest, table)) ??
        linked(rest, tag) ??
        timeApart(rest, table) ??
        codeIn(/^[\s\u00A0\u202F\u200E\u200F-]{0,3}([A-Z]{3})(?![A-Za-z])/u, text.slice(end + stop, end + stop + 8)));
  const before =
    longest(table.before.get(lead.at(-1) ?? ''), (form) => endsWith(lead, form)) ??
    linkedBefore(lead, table) ??
    codeIn(/(?<![A-Za-z])([A-Z]{3})[\s\u00A0\u202F\u200E\u200F]{0,3}$/u, textBefore(text, start, 8));
  const also = after === undefined ? undefined : otherOf(text, start, end);
  const behind = after === undefined || also === undefined ? after : new Set([...after, also]);
  // 美金3,500萬元: the word before says which of several currencies the one behind is.
  const isNamed =
    before?.size === 1 && behind !== undefined && behind.size > 1 && [...before, ...behind].every(isCurrency);
  const units =
    behind === undefined || before === undefined || isNamed
      ? isNamed
        ? before
        : (behind ?? before ?? NONE)
      : new Set([...behind, ...before]);
  // 時速 194 マイル: "an hour" belongs to the miles; 時速 alone may be said of any length.
  const length = LENGTHS.find((unit) => after?.has(unit));
  if (length !== undefined && before !== undefined && [...before].some((unit) => unit.endsWith('hour')))
    return new Set([length, `${length}-per-hour`]);
  // 每小時 alone is said of rain as well.
  if (after === undefined && before !== undefined && [...before].every((unit) => unit.endsWith('-per-hour')))
    return NONE;
  // "yüzde 5 puan": the word for per cent belongs to the points.
  return units.has('percentage-point') ? POINTS : units;
}

/** The length of the full stop of an abbreviated word of scale, 5 Mio. Euro: behind a whole word it ends a sentence. */
const stopOf = (text: string, end: number): number =>
  text[end] === '.' && /\p{Nd}[\s\u00A0\u202F]?\p{L}{1,5}$/u.test(textBefore(text, end, 8)) ? 1 : 0;

/** A bracket right behind a figure that may hold another one. */
const BRACKET = /[(（]/;
const OTHERS_IN_BRACKETS = /^[\s\u00A0]?[(（][^()（）\p{Nd}]{0,20}\p{Nd}/u;
/** A mark that ends a quotation, or stands for inches. */
const CLOSING = /^["”]/u;

/** Whether a mark behind a place would close a quotation: it is opened before, and not closed. */
function isWithinQuotation(text: string, place: number): boolean {
  const before = text.slice(0, place);
  const isOpen = before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('„') > before.lastIndexOf('“');
  return isOpen || ((before.match(/"/gu)?.length ?? 0) & 1) === 1;
}

/** Directional marks and breakers, which mean nothing here. */
const MARKS = /[\u200B\u200E\u200F\u061C\u2066-\u2069]/gu;
/** The sign of Hebrew abbreviations that many type as a quotation mark: ק“מ. */
const GERSHAYIM = /(?<=[א-ת])[“”"](?=[א-ת])/gu;
/** That of one letter: מ' are metres. */
const GERESH = /(?<=^\s?[א-ת]{1,3})['’](?![א-ת])/u;
const NONE: ReadonlySet<string> = new Set();
const LENGTHS: readonly string[] = ['mile', 'kilometer', 'meter'];
const isCurrency = (unit: string): boolean => /^[A-Z]{3}$/.test(unit);
const PERCENT: ReadonlySet<string> = new Set(['percent']);
const POINTS: ReadonlySet<string> = new Set(['percentage-point']);

/** Whether a word belongs to the next figure: "4-5 asilimia 13", where it may also stand before a figure. */
const isOfNext = (rest: string, form: string, { before }: UnitTable): boolean =>
  form !== 'ft' &&
  /^[\s\u00A0]?\p{Nd}/u.test(rest.slice(form.length)) &&
  before.get(form.at(-1) ?? '')?.some(({ text }) => text === form) === true;

/** The unit of a code in capitals, as ISO 4217 writes it: "1 sek" is a second. */
function codeIn(pattern: RegExp, text: string): ReadonlySet<string> | undefined {
  const code = pattern.exec(text)?.[1];
  return code !== undefined && CODES.includes(code) ? new Set([code]) : undefined;
}

/** The unit behind a linking word: "5 millones de dólares". */
function linked(rest: string, tag: string): ReadonlySet<string> | undefined {
  const linking = link().exec(rest)?.[0];
  // "2000 a week" counts no weeks.
  if (linking === undefined || /^en\b/.test(tag)) return undefined;
  const word = rest.slice(linking.length);
  return currencyBehind(
    word,
    tag,
    longest(unitTableOf(tag).after.get(word[0] ?? ''), (form) => startsWith(word, form)),
  );
}

/** What links a unit and the figure behind it: iminyaka engu-32, dilemo tse 32. */
const linkBefore = once(
  () =>
    new RegExp(`(?<=[ \u00A0])(?:${phraseAlternatives(measurePhrases('toNumber').map(folded))})[-\u2010\u2011]?$`, 'u'),
);

/** The unit before a linking word, in languages that name it before its figure. */
function linkedBefore(lead: string, table: UnitTable): ReadonlySet<string> | undefined {
  if (!table.isUnitFirst) return undefined;
  const linking = linkBefore().exec(lead)?.[0];
  if (linking === undefined) return undefined;
  const named = lead.slice(0, -linking.length).trimEnd();
  return longest(table.before.get(named.at(-1) ?? ''), (form) => endsWith(named, form));
}

/** An adjective between a figure and a length of time. */
const between = once(
  () => new RegExp(`^(?:${phraseAlternatives(measurePhrases('between').map(folded))})[ \u00A0]`, 'u'),
);

/** The length of time behind an adjective: neuf derniers mois. */
function timeApart(rest: string, table: UnitTable): ReadonlySet<string> | undefined {
  const adjective = between().exec(rest)?.[0];
  const found = adjective === undefined ? undefined : longestBehind(rest.slice(adjective.length), table);
  return found?.isSubsetOf(TIMES) === true ? found : undefined;
}

const TIMES: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'year']);

/** The currency that a name of several words in some case is, where the word that was found may mean several or none was. */
const currencyBehind = (
  rest: string,
  tag: string,
  found: ReadonlySet<string> | undefined,
): ReadonlySet<string> | undefined =>
  found === undefined || (found.size > 1 && [...found].every(isCurrency))
    ? (inflectedCurrency(rest, tag) ?? found)
    : found;

/** The unit behind a figure. A name with an ending may be the case of another one: நாட்களாக is of நாட்கள், days, and not of நாட், knots. */
function longestBehind(rest: string, table: UnitTable): ReadonlySet<string> | undefined {
  const forms = table.after.get(rest[0] ?? '');
  const found = forms?.find((form) => startsWith(rest, form.text, isDays(form)) && !isOfNext(rest, form.text, table));
  const end = found === undefined ? 0 : endOfClass(rest, found.text.length, LETTER_BIT | MARK_BIT);
  if (forms === undefined || found === undefined || end === found.text.length) return found?.means;
  if (hasRunOn(rest[end - 1] ?? '')) return found.means;
  const word = rest.slice(0, end);
  // Päevatund is an hour of the day.
  const tail = word.slice(found.text.length);
  const last = table.after.get(tail[0] ?? '')?.find(({ text }) => text === tail);
  let [best, means] = [found.text.length, last === undefined ? found.means : found.means.union(last.means)];
  for (const { text, means: other } of forms) {
    const shared = sharedStart(word, text);
    if (shared < best || text.length - shared > CUT || text.length > word.length || text === found.text) continue;
    means = shared > best ? other : means.union(other);
    best = shared;
  }
  return means;
}

/** UTF-16 units that a case may cut from the end of a name. */
const CUT = 1;

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function longest(
  forms: readonly UnitForm[] | undefined,
  stands: (form: string) => boolean,
): ReadonlySet<string> | undefined {
  return forms?.find(({ text }) => stands(text))?.means;
}

/** Whether a name is that of days or more, and of nothing else: ay, år, an. */
const isDays = ({ means }: UnitForm): boolean => means.size > 0 && means.isSubsetOf(DAYS);
const DAYS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year']);
