import { matchesIn } from '../../matches-in.ts';
import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { wordBreaksOf } from '../characters/unspaced-scripts.ts';
import { isWithin } from '../comparison/letter-distance.ts';
import { languageData } from '../language/language-data.ts';
import { correctedMonths } from '../language/month-names.ts';
import { type Beginnings, beginningsOf, mayBeginWith } from '../language/word-search.ts';
import { writtenWords } from '../language/written-words.ts';
import {
  type FoldedWord,
  folded,
  isPrefixing,
  mayHaveWord,
  nextPlace,
  unprefixed,
  untoned,
  wordsOf,
  wordsOfName,
} from './folded-words.ts';

/** A month named in a text. */
export type Month = {
  /** 1-12. */
  readonly month: number;
  readonly start: number;
  readonly end: number;
  /** True beside a day or year, where it is certainly a month: "May", "mars" and "مارس" are also other words. */
  readonly sure: boolean;
};

type Name = { readonly words: readonly string[]; readonly month: number; readonly long: boolean };
type Table = {
  /** The names by their first word; the stem of a long name stands under `stem-`. */
  readonly names: ReadonlyMap<string, readonly Name[]>;
  readonly beginnings: Beginnings;
  /** The first letters of the long names of one word, which have endings of case. */
  readonly stems: ReadonlySet<string>;
  /** Finds names within a run of letters, where nothing parts words; undefined elsewhere. */
  readonly runOn?: { readonly pattern: RegExp; readonly months: ReadonlyMap<string, number> } | undefined;
};

/** The number of lists of names, from the first, that have long ones. */
const LONG = 2;

/** The fewest letters of a stem. */
const STEM = 4;

/** The fewest letters of a name. */
const SHORTEST = 2;
/** The fewest code units of a name that is known within a run of letters. */
const RUN_ON = 5;
/** An abbreviation that no other word has in it: ต.ค. */
const DOTTED = /^\P{ASCII}{1,3}\.\P{ASCII}\.$/u;

/** Whether CLDR names the months of the language. */
export function hasMonthNames(tag: string): boolean {
  return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
}

/** The letters that a name in another spelling shares, and how many others it may have. */
const SAME = 3;
const LONGER = 2;

/** Whether a word looks like a month's long name in another spelling: Nowammbur beside Nowàmbar. */
export function isMonthNearly(month: number, text: string, tag: string): boolean {
  const names = [...tableOf(tag).names.values()].flat().filter(({ long, words }) => long && words.length === 1);
  const own = names.filter((name) => name.month === month).map(({ words: [first = ''] }) => first);
  const beginnings = new Set(
    own
      .map((name) => untoned(name).slice(0, SAME))
      .filter((beginning) =>
        names.every((name) => name.month === month || untoned(name.words[0] ?? '').slice(0, SAME) !== beginning),
      ),
  );
  return wordsOf(text).some(
    ({ fold }) =>
      !tableOf(tag).names.has(fold) &&
      inflected(fold, tableOf(tag)) === undefined &&
      beginnings.has(untoned(fold).slice(0, SAME)) &&
      own.some((name) => fold.length > SAME + 2 && isWithin(untoned(name), untoned(fold), LONGER)),
  );
}

/** The months of a text with plain digits. Both names side by side (كانون الثاني/يناير) are one month. */
export function monthsIn(text: string, tag: string): readonly Month[] {
  const found: Month[] = [...numbered(text, tag)];
  const table = tableOf(tag);
  if (table.names.size > 0 && mayHaveWord(text, table.beginnings)) {
    const isEnglish = /^en\b/.test(tag);
    const words = wordsOf(text);
    const next = (from: number): number => nextPlace(words, from, table.beginnings);
    for (let at = next(0); at < words.length; at = next(at + 1)) {
      const name = nameAt(words, at, table);
      if (name === undefined) continue;
      const [first, last] = [words[at], words[at + name.words.length - 1]];
      if (first === undefined || last === undefined) continue;
      // "may" and "march" are verbs.
      if (isEnglish && /^[a-z]/.test(text[first.start] ?? '')) continue;
      // Jan is a person: "Jan's age", "Jan is 30".
      const isPerson =
        isEnglish &&
        /^(?:Jan|April|May|June|August)$/u.test(text.slice(first.start, last.end)) &&
        /^(?:['’]s| (?:is|was|has|had)\b)/u.test(text.slice(last.end, last.end + 5)) &&
        !/(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|until|till|by|last|next|this|early|late|mid))[\s-]$/iu.test(
          text.slice(Math.max(0, first.start - 7), first.start),
        );
      if (isPerson) continue;
      found.push({
        month: name.month,
        start: first.start,
        end: last.end,
        sure: isBesideFigure(text, first.start, last.end),
      });
      at += name.words.length - 1;
    }
  }
  return merged(text, [...found, ...withinRuns(text, table)]);
}

/** The months that stand within a run of letters: ในเดือนพฤษภาคม. */
const withinRuns = (text: string, { runOn }: Table): readonly Month[] =>
  runOn === undefined
    ? []
    : matchesIn(text, runOn.pattern).map(({ index: start, 0: name }) => {
        const end = start + name.length;
        return { month: runOn.months.get(name) ?? 0, start, end, sure: isBesideFigure(text, start, end) };
      });

const MAY_BE_NUMBERED = /[月월]/;

/** The months of Han figures: 七月, and neither 七个月, which is seven months, nor 二十月. */
const HAN_MONTH = /(?<![〇一二三四五六七八九十百千两兩几幾数數第每])(十[一二]?|[一二三四五六七八九])月(?![間间])/gu;
const HAN_FIGURES = '一二三四五六七八九十';
const hanMonth = (figure: string): number =>
  figure.length === 1 ? HAN_FIGURES.indexOf(figure) + 1 : 11 + HAN_FIGURES.indexOf(figure.slice(1));

/** The months that are written as figures: 1月, 七月, 1월, tháng 1. */
function numbered(text: string, tag: string): readonly Month[] {
  const isVietnamese = /^vi\b/.test(tag);
  if (!isVietnamese && !MAY_BE_NUMBERED.test(text)) return [];
  const pattern = isVietnamese ? /tháng (\d{1,2})(?!\d)/giu : /(?<![\d.])(\d{1,2}) ?(?:月(?!間|间)|월)/gu;
  const inHan = /^(?:zh|yue|ja)\b/.test(tag)
    ? matchesIn(text, HAN_MONTH).map(({ index: start, 0: name, 1: figure = '' }) => {
        const end = start + name.length;
        return { month: hanMonth(figure), start, end, sure: /^[\d〇一二三四五六七八九十]/u.test(text.slice(end)) };
      })
    : [];
  const inDigits = matchesIn(text, pattern).flatMap((match) => {
    const month = Number(match[1]);
    return month < 1 || month > 12
      ? []
      : [{ month, start: match.index, end: match.index + match[0].length, sure: true }];
  });
  return [...inDigits, ...inHan];
}

function nameAt(words: readonly FoldedWord[], at: number, table: Table): Name | undefined {
  const fold = words[at]?.fold ?? '';
  const bare = isPrefixing(fold) ? unprefixed(fold) : [fold];
  if (!bare.some((word) => mayBeginWith(word, table.beginnings))) return undefined;
  const isNamed =
    (isWord: (found: string | undefined, word: string, isLast: boolean) => boolean) =>
    ({ words: rest }: Name): boolean =>
      rest.every((word, n) => n === 0 || isWord(words[at + n]?.fold, word, n === rest.length - 1));
  for (const first of bare) {
    const names = table.names.get(first) ?? [];
    const name = names.find(isNamed((found, word) => found === word)) ?? names.find(isNamed(isWithEnding));
    if (name !== undefined) return name;
  }
  return inflected(fold, table) ?? withPostposition(fold, table);
}

/** Scripts of India, in which a postposition is written onto a name: जुलैमध्ये, ಜುಲೈನಲ್ಲಿ. */
const OF_INDIA =
  /^[\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}]/u;
/** The most code units of a postposition, and the fewest of a name before it. */
const POSTPOSITION = 8;
const BEFORE_IT = 3;

/** The month of a long name with a postposition, which begins with a letter and no sign of a vowel. */
function withPostposition(fold: string, table: Table): Name | undefined {
  if (!OF_INDIA.test(fold)) return undefined;
  for (let length = fold.length - 1; length >= Math.max(BEFORE_IT, fold.length - POSTPOSITION); length -= 1) {
    const name = table.names.get(fold.slice(0, length))?.find(({ long, words }) => long && words.length === 1);
    if (name !== undefined && /^\p{L}/u.test(fold.slice(length))) return name;
  }
  return undefined;
}

/** Whether a word is the wanted one; the last of several may have an ending: долоодугаар сар, долоодугаар сарын. */
function isWithEnding(found: string | undefined, wanted: string, isLast: boolean): boolean {
  if (found === wanted) return true;
  return isLast && found?.startsWith(wanted) === true && found.length - wanted.length <= 3;
}

/** The month of a long name with another ending of case than CLDR has: Ocakta, januárban, январе. */
function inflected(fold: string, table: Table): Name | undefined {
  if (fold.length <= STEM || !table.stems.has(fold.slice(0, STEM))) return undefined;
  for (let length = fold.length - 1; length >= Math.max(STEM, fold.length - 4); length -= 1) {
    const stem = fold.slice(0, length);
    const names = [
      ...(table.names.get(stem) ?? []).filter((name) => name.long && name.words.length === 1),
      ...(table.names.get(`${stem}-`) ?? []),
    ];
    const [name] = names;
    if (name !== undefined && names.every(({ month }) => month === name.month)) return name;
  }
  return undefined;
}

/** Signs and a digit beside the month, as in most dates. */
const BEFORE_DIGIT = /^[\s.,/()\-’']*\d/;
const BEHIND_DIGIT = /\d[ºª.]?[\s,.\-/(]*$/;

function isBesideFigure(text: string, start: number, end: number): boolean {
  const [lead, rest] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 16)];
  return (
    BEFORE_DIGIT.test(rest) ||
    BEHIND_DIGIT.test(lead) ||
    (/\d/.test(rest) && /^[\s.,/()\-’']*(?:\p{L}{1,3}\.?\s+){0,2}\d/u.test(rest)) ||
    (/\d/.test(lead) && /\d(?:['’\u2010-]?[\p{L}\p{M}ºª.]{1,3})?[\s,.\-/(]*(?:\p{L}{1,4}\s+){0,2}$/u.test(lead))
  );
}

function merged(text: string, months: readonly Month[]): readonly Month[] {
  if (months.length < 2) return months;
  const result: Month[] = [];
  for (const month of [...months].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (
      last !== undefined &&
      last.month === month.month &&
      /^[\s/()\-–،,]{1,3}$/u.test(text.slice(last.end, month.start))
    ) {
      result[result.length - 1] = { ...last, end: month.end, sure: last.sure || month.sure };
    } else if (last === undefined || month.start >= last.end) result.push(month);
  }
  return result;
}

const tableOf = oncePerKey((tag): Table => {
  const names = new Map<string, Name[]>();
  const put = (key: string, name: Name): void => {
    const list = names.get(key);
    if (list === undefined) names.set(key, [name]);
    else if (!list.some(({ words }) => words.join() === name.words.join())) {
      list.push(name);
      list.sort((a, b) => b.words.length - a.words.length);
    }
  };
  const [added, addedAsLong] = [new Set<string>(), new Set<string>()];
  const inRuns = new Map<string, number>();
  const isRunOn = ['none', 'syllables'].includes(wordBreaksOf(tag));
  const add = (text: string, month: number, long: boolean): void => {
    if (isRunOn && (text.length >= RUN_ON || DOTTED.test(text)) && !/\p{Nd}/u.test(text)) inRuns.set(text, month);
    // Most names are the same beside a day.
    if ((long ? addedAsLong : added).has(text)) return;
    added.add(text);
    if (long) addedAsLong.add(text);
    if (/\p{Nd}/u.test(text)) return;
    const parts = wordsOfName(text).map((fold) => folded(fold));
    // "d’abril": the elided preposition is no part of the name.
    const words = parts.length > 1 && parts[0]?.length === 1 ? parts.slice(1) : parts;
    const [first] = words;
    if (first === undefined || first.length < SHORTEST) return;
    put(first, { words, month, long });
    if (!long || words.length > 1 || !/^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}]/u.test(first)) return;
    // Květech are flowers, and květnech are Mays.
    for (const cut of [1, 2])
      if (first.length - cut >= (cut === 1 ? STEM : STEM + 1))
        put(`${first.slice(0, -cut)}-`, { words: [first], month, long });
  };
  const corrected = correctedMonths(tag) ?? {};
  for (const [at, list] of writtenWords(tag).months.entries())
    for (const [month, name] of list.entries())
      if (!Object.hasOwn(corrected, month + 1)) add(name, month + 1, at < LONG);
  for (const [month, forms] of Object.entries(corrected))
    for (const [at, name] of forms.entries()) add(name, Number(month), at === 0 || name.length > 3);
  for (const [at, others] of (languageData(tag).months ?? []).entries())
    for (const name of others) add(name, at + 1, name.length > 3);
  const stems = new Set<string>();
  for (const [first, list] of names)
    if (first.endsWith('-') || list.some(({ long, words }) => long && words.length === 1))
      stems.add(first.slice(0, STEM));
  const longest = [...inRuns.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => (DOTTED.test(name) ? `(?<!\\.)${literalPattern(name)}(?!\\p{L}{1,2}\\.)` : literalPattern(name)));
  const runOn = longest.length === 0 ? undefined : { pattern: new RegExp(longest.join('|'), 'gu'), months: inRuns };
  return { names, beginnings: beginningsOf(names.keys()), stems, runOn };
});
