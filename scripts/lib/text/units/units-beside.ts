import { once } from '../../once.ts';
import { classAt, endOfClass, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import { scaleOf } from '../numbers/scale.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { inflectedCurrency } from './currency-names.ts';
import { inOneWord } from './lengths.ts';
import { CODES } from './symbols.ts';
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
/** The length from which a word may have an ending of case: kilometrelik, Kilometern. */
const LONG = 4;
const ENDING = 4;
/** A name that ends in Katakana. */
const KATAKANA = /\p{sc=Kana}$/u;
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
  const reached = text.slice(Math.max(0, start - REACH), start).replace(MARKS, '');
  // "dola bilioni 200": the word of scale stands between.
  const scaled = scaleOf(tag).before(reached)?.length ?? 0;
  // "€3.1bn ($3.6bn)", "3,1 Milliarden € (3,6 …": what stands before a bracket is of the figure before.
  const lead = folded(reached.slice(0, reached.length - scaled)).replace(/[\s\u00A0\u202F*_`~[]{0,3}$/u, '');
  if (/^lt\b/.test(tag) && /^m\.(?!\p{L})/u.test(rest)) return NONE;
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
    codeIn(/(?<![A-Za-z])([A-Z]{3})[\s\u00A0\u202F\u200E\u200F]{0,3}$/u, text.slice(Math.max(0, start - 8), start));
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
  text[end] === '.' && /\p{Nd}[\s\u00A0\u202F]?\p{L}{1,5}$/u.test(text.slice(Math.max(0, end - 8), end)) ? 1 : 0;

/** The part of a unit that makes it a thousand: kilo-metre, кило-метр, किलो-मीटर. */
const kilo = once((): ReadonlySet<string> => new Set(measurePhrases('kilo').map(folded)));

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

function startsWith(rest: string, form: string, ofDays = false): boolean {
  if (!rest.startsWith(form)) return false;
  const next = rest.slice(form.length);
  // "10 m'malo": a particle of the next word.
  if (form.length === 1 && /^['’]/.test(next) && isClass(next, 1, LETTER_BIT)) return false;
  // A word of Burmese that goes on in its syllable: ပေ is a foot, and ပေး to pay; လ is a month, and လက်မ an inch.
  if (/^[\u102B-\u1038\u103B-\u103E]/.test(next)) return false;
  if (form.length === 1 && /^[\u1000-\u1021][\u1039\u103A]/.test(next)) return false;
  // "2 ha 9" is two to nine in Fula, and no hectares.
  if (form.length <= 2 && form !== 'ft' && !ofDays && BEFORE_FIGURE.test(next) && /^\p{Ll}+$/u.test(form)) return false;
  // "€3.1bn ($3.6bn)": the sign is the next one's.
  if (/^\s?\p{Nd}/u.test(next) && /\p{Sc}$/u.test(form)) return false;
  // 5元素 are elements, and 5トンネル are tunnels.
  if (form === '元' && /^[素件年月组組首旦老帅帥宵]/u.test(next)) return false;
  // 5세대 is a generation, 21세기 a century, and 歳出 what is spent.
  if ((form === '세' && /^[대기]/u.test(next)) || (form === '歳' && /^[出入]/u.test(next))) return false;
  if (KATAKANA.test(form) && /^[\p{sc=Kana}ー]/u.test(next)) return false;
  // Five weekdays are no weeks.
  if (form === 'week' && WEEKDAY.test(next)) return false;
  // 150 周年 are years, not weeks.
  if (/^[周週]$/u.test(form) && next.startsWith('年')) return false;
  // Kilometa is a length in any spelling.
  if (
    isClass(next, 0, LETTER_BIT) &&
    !next.startsWith('gr') &&
    kilo().has(form) &&
    !/^(?:n|nak|t|s|a|ot)(?!\p{L})/u.test(next)
  )
    return false;
  // 5kgの, 5mg을: a particle of a script that sets no words apart.
  if (!isClass(next, 0, LETTER_BIT | MARK_BIT) || hasRunOn(form.at(-1) ?? '') || hasRunOn(next[0] ?? '')) return true;
  if (!/[\p{L}\p{M}]$/u.test(form)) return form === '$' || form === '%' || form === '€';
  return form.length >= LONG && endOfClass(next, 0, LETTER_BIT | MARK_BIT) <= ENDING;
}

const isClass = (text: string, at: number, classes: number): boolean => (classAt(text, at) & classes) !== 0;

const WEEKDAY = /^(?:day|end|night)/u;
const BEFORE_FIGURE = /^\s\p{Nd}/u;

function endsWith(lead: string, form: string): boolean {
  if (!lead.endsWith(form)) return false;
  const rest = lead.slice(0, -form.length);
  // The feet of "449ft (137m)" are those of the other figure, and so is the sign of "40% 11".
  if (/[\p{L}%٪‰]/u.test(form) && /\p{Nd}[\s\u00A0]?$/u.test(rest)) return false;
  // "41,00$ 29": and the sign that is written onto the figure before.
  if (/^\p{Sc}$/u.test(form) && /\p{Nd}$/u.test(rest)) return false;
  const last = rest.at(-1) ?? '';
  return !/[\p{L}\p{M}]/u.test(last) || hasRunOn(form[0] ?? '') || /^\P{L}/u.test(form);
}
