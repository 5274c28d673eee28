import { matchesIn } from '../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { languageData } from '../language/language-data.ts';
import { namedThing } from '../language/named-things.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { folded, unprefixed, wordsOf, wordsOfName } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { isNight, leadsTo } from './nights.ts';

/** The fewest letters of a name at the beginning of a longer word: Freitagabend. */
const LONG = 5;
/** The most letters of an ending of case behind a name, or in place of its last one. */
const ENDING = 2;

/** The most letters of an ending of case behind the last word of a name of several. */
const LONGEST_ENDING = 4;

/** Before 周 and 週, what counts weeks: 三周, 每周. */
const COUNTED = '(?<![一二三四五六七八九十两兩几幾数數每半\\p{Nd}个個])';

/** What stands round a name, in languages whose names are read as they are written; the names are those of CLDR and the data. */
const AS_WRITTEN: Readonly<Record<string, (names: readonly string[]) => string>> = {
  zh: (names) => `(?:${names.map((name) => (/^[周週]/u.test(name) ? COUNTED : '') + name).join('|')})(?![次个個])`,
  ja: (names) => names.join('|'),
  ko: (names) => names.join('|'),
  // Thứ ba is the third as well: the day has a capital.
  vi: (names) =>
    `(?:${names.map((name) => name.replace(/^[Tt]/, '[Tt]').replace(/^[Cc]/, '[Cc]')).join('|')})(?!\\p{L})`,
  en: (names) => `(?<![\\p{L}\\p{M}])(?:${names.join('|')})(?!\\p{L}{2})`,
  fa: (names) => `(?:${names.join('|')})(?!\\p{L})`,
};

/** A day that is named, and whether the name may be another word: среда is the environment, na segunda in the second. */
type Found = NumberPlace & { readonly day: number; readonly isWeak?: boolean };
type Phrase = readonly [words: readonly string[], day: number];
type Names = {
  readonly words: ReadonlyMap<string, number>;
  /** Names of several words, by the first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  /** All names, where no space parts words. */
  readonly anywhere: RegExp | undefined;
};

/** A weekday of the translation that the source does not have, where one of the source's is missing: a Friday as Donnerstag. */
export function weekdayDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const wanted = hasWeekdays(source) ? weekdaysIn(source) : [];
  if (wanted.length === 0) return [];
  const own = new Set(wanted.map(({ day }) => day));
  const found = weekdaysIn(target);
  const foreign = found.filter(({ day }) => !own.has(day));
  const missing = wanted.find(({ day }) => !found.some((each) => each.day === day));
  if (missing === undefined) return [];
  const [other] = foreign;
  if (other === undefined) {
    const weak = weakOnly(target);
    const isNamed = found.length > 0 || weak.some(({ day }) => own.has(day));
    return isNamed ? [] : weak.slice(0, 1).map((each) => numberDifference('ask', 'weekday', missing, each));
  }
  const isOfNight = isNextDay(missing, other) && isNight(source, missing);
  if (isOfNight && leadsTo(target, other)) return [];
  return [numberDifference(isOfNight ? 'ask' : 'block', 'weekday', missing, other)];
}

/** Whether a day is the one after another: Saturday night is the night to Sunday in many languages. */
const isNextDay = (one: Found, other: Found): boolean => other.day === (one.day + 1) % 7;

/** Whether a text names a day of the week. */
export const hasWeekdays = (given: TaggedText): boolean =>
  (!given.tag.startsWith('en') || given.text.includes('day')) && weekdaysIn(given).length > 0;

/** The days of the week that a text surely names. */
export const weekdaysIn = oncePerObject((given: TaggedText): readonly Found[] =>
  allIn(given).filter(({ isWeak }) => isWeak !== true),
);

const weakOnly = (given: TaggedText): readonly Found[] => allIn(given).filter(({ isWeak }) => isWeak === true);

const allIn = oncePerObject((given: TaggedText): readonly Found[] => {
  const written = asWritten(given.tag);
  const named =
    written === undefined
      ? namedIn(given, languageData(given.tag).weakWeekdays ?? [])
      : matchesIn(given.text, written.pattern).map(({ index, 0: name }) =>
          placeOf(given.text, index, index + name.length, written.days.get(name.toLowerCase()) ?? 0),
        );
  return [...named, ...weekdaysInFigures(given)];
});

/** The days that a text names by a figure: 2ª feira, 2 дахь өдөр. Thứ 2 is the second as well. */
export const weekdaysInFigures = oncePerObject(({ text, tag }: TaggedText): readonly Found[] => {
  const numbered = inFigures(tag);
  if (numbered === undefined) return [];
  return matchesIn(text, numbered.pattern).map(({ index, 0: name }) =>
    placeOf(text, index, index + name.length, numbered.days.get(name.toLowerCase()) ?? 0, /^vi\b/.test(tag)),
  );
});

const HAS_FIGURE = /\p{Nd}/u;

const inFigures = oncePerKey((tag): Written | undefined => {
  const names = (languageData(tag).weekdays ?? []).flatMap((own, day) =>
    own.filter((name) => HAS_FIGURE.test(name)).map((name) => [name.toLowerCase(), day] as const),
  );
  if (names.length === 0) return undefined;
  const longest = names.map(([name]) => literalPattern(name)).toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(`(?<![\\p{L}\\p{Nd}])(?:${longest.join('|')})(?![\\p{L}\\p{Nd}])`, 'giu'),
    days: new Map(names),
  };
});

type Written = { readonly pattern: RegExp; readonly days: ReadonlyMap<string, number> };

const asWritten = oncePerKey((tag): Written | undefined => {
  const { language } = new Intl.Locale(tag);
  const around = AS_WRITTEN[language === 'yue' ? 'zh' : language];
  if (around === undefined) return undefined;
  const names = Array.from({ length: 7 }, (_, day) => [
    ...writtenDay(tag, day),
    ...(languageData(tag).weekdays?.[day] ?? []).filter((name) => !HAS_FIGURE.test(name)),
  ]);
  const longest = [...new Set(names.flat())].toSorted((a, b) => b.length - a.length);
  return {
    pattern: new RegExp(around(longest.map((name) => literalPattern(name))), 'gu'),
    days: new Map(names.flatMap((own, day) => own.map((name) => [name.toLowerCase(), day] as const))),
  };
});

const placeOf = (text: string, start: number, end: number, day: number, isWeak = false): Found => ({
  day,
  ...(isWeak && { isWeak }),
  value: String(day),
  text: text.slice(start, end),
  start,
  end,
});

function namedIn({ text, tag }: TaggedText, ambiguous: readonly number[]): readonly Found[] {
  const { words: names, phrases, anywhere } = namesOf(tag);
  if (anywhere !== undefined)
    return matchesIn(text, anywhere).flatMap(({ index, 0: name }) => {
      const day = names.get(folded(name));
      return day === undefined ? [] : [placeOf(text, index, index + name.length, day)];
    });
  if (names.size === 0 && phrases.size === 0) return [];
  const words = wordsOf(text);
  const found: Found[] = [];
  // Portuguese says the days by their ordinals: na quinta, and surely na quinta-feira.
  const isWeakPhrase = ([parts, day]: Phrase): boolean =>
    /^pt\b/.test(tag) && ambiguous.includes(day) && parts.at(-1) !== 'feira';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    const phrase = unprefixed(word.fold, tag)
      .flatMap((first) => phrases.get(first) ?? [])
      .find(([parts]) =>
        parts.every((part, n) => n === 0 || isPart(words[at + n]?.fold ?? '', part, n === parts.length - 1)),
      );
    const own = !names.has(word.fold) && ordinalsOf(tag).has(word.fold) ? undefined : dayOf(word.fold, names);
    const isSure = own === undefined || !ambiguous.includes(own) || isCapital(text, word.start, tag);
    // Çərşənbə axşamı is Tuesday, or the evening of Wednesday.
    const last = words[at + (phrase?.[0].length ?? 1) - 1] ?? word;
    if (phrase !== undefined) found.push(placeOf(text, word.start, last.end, phrase[1], isWeakPhrase(phrase)));
    if (own !== undefined) found.push(placeOf(text, word.start, word.end, own, !isSure));
    at += (phrase?.[0].length ?? 1) - 1;
  }
  return found;
}

/** Whether a word is a part of a name; the last may have an ending of case. */
const isPart = (fold: string, part: string, isLast: boolean): boolean =>
  fold === part ||
  (isLast && part.length >= LONG && fold.startsWith(part) && fold.length - part.length <= LONGEST_ENDING);

/** Whether a word has a capital that tells a day: Τρίτη within a sentence is Tuesday, and τρίτη the third one. */
const isCapital = (text: string, start: number, tag: string): boolean =>
  /^el\b/.test(tag) &&
  /^\p{Lu}/u.test(text.slice(start, start + 1)) &&
  /\p{Ll}[ \u00A0]$/u.test(text.slice(Math.max(0, start - 2), start));

/** The day of a word: the name itself, with an ending, or at the beginning of a longer word. */
function dayOf(fold: string, names: ReadonlyMap<string, number>): number | undefined {
  const own = names.get(fold);
  if (own !== undefined) return own;
  if (fold.length < LONG) return undefined;
  for (let length = fold.length; length >= LONG; length -= 1) {
    const day =
      names.get(fold.slice(0, length)) ??
      (fold.length - length <= ENDING ? names.get(`${fold.slice(0, length)}-`) : undefined);
    if (day !== undefined && day >= 0) return day;
  }
  return undefined;
}

/** The ordinals of a language, which may begin as the name of a day does: четврта is the fourth, and четвртак Thursday. */
const ordinalsOf = oncePerKey(
  (tag): ReadonlySet<string> =>
    new Set(
      Object.values(languageData(tag).orders ?? {})
        .flat()
        .map((word) => folded(word)),
    ),
);

/** Scripts that do not set words apart, and whose names begin with the word for the day. */
const GLUED = /^(?:th|lo|km)\b/;

/**
 * The long names of the days by CLDR and the data file, and the stems of long ones under `stem-`; a stem of two days is
 * neither's (-1).
 */
const namesOf = oncePerKey((tag): Names => {
  const words = new Map<string, number>();
  const phrases = new Map<string, Phrase[]>();
  const { weekdays } = languageData(tag);
  const hasNames = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  const all: string[] = [];
  for (let day = 0; day < 7; day += 1)
    for (const name of [...(hasNames ? writtenDay(tag, day) : []), ...(weekdays?.[day] ?? [])]) {
      if (HAS_FIGURE.test(name)) continue;
      const parts = wordsOfName(name).map((fold) => folded(fold));
      const [first = ''] = parts;
      all.push(name);
      if (parts.length > 1) phrases.set(first, [...(phrases.get(first) ?? []), [parts, day]]);
      else if (first.length >= 3) {
        words.set(first, day);
        // Ketvirtadienis, ketvirtadienį.
        for (const stem of new Set([first.slice(0, -1), first.replace(/is$/u, '')]))
          if (first.length > LONG && stem !== first)
            words.set(`${stem}-`, words.has(`${stem}-`) && words.get(`${stem}-`) !== day ? -1 : day);
      }
    }
  const longest = all.toSorted((a, b) => b.length - a.length).map((name) => literalPattern(name));
  return { words, phrases, anywhere: GLUED.test(tag) ? new RegExp(longest.join('|'), 'gu') : undefined };
});

/** Languages that write a day otherwise beside a date. */
const IN_DATES = /^(?:km|ml|yo)\b/;

/**
 * The names of a day as the language writes it.
 *
 * @param day 0 is Sunday
 */
function writtenDay(tag: string, day: number): readonly string[] {
  const name = namedThing(tag, `weekday ${(day + 6) % 7}`) ?? '';
  if (!IN_DATES.test(tag)) return [name];
  const format = new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  // 4 January 1970 was a Sunday.
  const part = format.formatToParts((day + 3) * 86_400_000).find(({ type }) => type === 'weekday');
  return [name, part?.value ?? ''];
}
