import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasUnspaced } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { countsFromSunrise } from '../number-pairs/equal-times.ts';
import { lexiconOf } from '../number-words/lexicon.ts';
import { hanValue, plainDigits } from '../numbers/digits.ts';
import { folded, unprefixed } from '../numbers/folded-words.ts';
import { type NumberToken, numberToken } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../numbers/tagged-text.ts';
import { middleWords } from './midday.ts';
import { asTimeOf, isPointed } from './pointed-times.ts';

/** A way to say a time: the minutes that it adds to its hour, and the words round the hour. */
type Phrase = {
  readonly minutes: number;
  readonly sign: string;
  readonly size: number;
  readonly isFollowed: boolean;
  /** The last hour that is said so. */
  readonly last: number;
  readonly pattern: () => RegExp;
};

/** An hour in words, of two words at most, or in figures. */
const WORD = "[\\p{L}\\p{M}]+(?:['’‘][\\p{L}\\p{M}]+)?";
const HOUR = `(?<hour>\\p{Nd}{1,2}(?![:.,٫]?\\p{Nd})|(?:${WORD} )?${WORD})`;
const HAN_HOUR = '(?<hour>\\p{Nd}{1,2}|[一二三四五六七八九十两兩]{1,3})';
const MINUTE = '(?<minute>\\p{Nd}{1,2}|[\\p{L}\\p{M}]+)';
const HAN_MINUTE = '(?<minute>\\p{Nd}{1,2}|[一二三四五六七八九十]{1,3})';
const HAS_FIGURE = /\p{Nd}/u;
const HAN = /^(?:zh|ja|yue)\b/;
/** The most letters of an hour's ending of case that the tables of number words lack. */
const LONGEST_ENDING = 4;
const NOT_BEHIND = '(?<![\\p{L}\\p{M}\\p{Nd}]|\\p{Nd}[.:,])';
const NOT_BEFORE = '(?![\\p{L}\\p{M}])';
/** What a range counts, or what has become so much: from a quarter to five per cent, by a quarter to nine billion. */
const IS_SHARE =
  /^\s?(?:%|per ?cent|(?:thousand|million|billion|trillion|lakh|crore)\b|quarters|Prozent|pour cent|(?:second|minute|hour|day|night|week|month|year|decade)s\b|(?:people|times|men|women|children|metres|meters|kilomet\p{Ll}+|miles|tonnes|tons|points|degrees|and an? \p{Ll}+|point)\b)/u;

/**
 * Both texts with the times in words (half past six, halb sieben, без четверти девять) as times, and not as numbers.
 */
export function withClockTimes(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const said = clockTimesIn(source);
  const isTimed = (given: TaggedText): boolean => tokensOf(given).some(({ kind }) => kind === 'time');
  const pointed = tokensOf(source).filter((token) => isPointed(token));
  if (said.length === 0 && pointed.length === 0 && !isTimed(source)) return [source, target];
  const heard = clockTimesIn(target);
  const timed = pointed.flatMap((token) => asTimeOf(token, heard, countsFromSunrise(target.tag)));
  if (said.length === 0 && timed.length === 0 && !isTimed(source)) return [source, target];
  // Nine o'clock is nine, where the other language's word for the clock is not known.
  const isRead = heard.length > 0 || isTimed(target);
  const own = isRead ? said : said.filter(({ value }) => !value.endsWith(':00'));
  return [withNumbers(source, [...own, ...timed]), withNumbers(target, heard)];
}

/** The times of a text that it says in words, half past six and halb sieben, as times. */
export const clockTimesIn = oncePerObject(timesIn);

/** Whether a text says a time in words. */
export const hasClockTimes = (given: TaggedText): boolean => clockTimesIn(given).length > 0;

/** Whether a place is part of a time in words that is no full hour: the twenty, and the eight, of twenty to eight. */
export const isInClockTime = (
  { start, end }: { readonly start: number; readonly end: number },
  given: TaggedText,
): boolean => clockTimesIn(given).some((time) => !time.value.endsWith(':00') && time.start < end && start < time.end);

function timesIn({ text, tag }: TaggedText): readonly NumberToken[] {
  const phrases = phrasesOf(tag);
  if (phrases.length === 0) return [];
  const lower = text.toLowerCase();
  const found: NumberToken[] = [];
  const isFree = (start: number, end: number): boolean =>
    !found.some((other) => other.start < end && start < other.end);
  for (const { minutes, sign, pattern, isFollowed, last } of phrases) {
    if (!lower.includes(sign)) continue;
    for (const match of matchesIn(text, pattern())) {
      const written = match.groups?.['hour'] ?? '';
      // Of the words behind "half past" the first is the hour, of those before "o’clock" the last.
      const hour = hourIn(written, tag, match[0].endsWith(written));
      const more = minuteIn(match, tag);
      if (hour === undefined || hour.value > last || Number.isNaN(more)) continue;
      // A full hour in figures is read as a figure, and so are 6时30分.
      const isFull = isInFigures(match.groups?.['minute'], tag);
      if (minutes === 0 && !isFollowed && isFull && HAS_FIGURE.test(written)) continue;
      const at = match.index + match[0].indexOf(written, match.groups?.['lead']?.length ?? 0);
      // The phrase may have two words that could be the hour; only the one at its beginning or its end is.
      const isFirst = match[0].startsWith(written);
      const isLast = match[0].endsWith(written);
      const start = isFirst ? at + hour.start : match.index;
      const end = isLast ? at + hour.end : match.index + match[0].length;
      if ((!isFirst && hour.start > 0) || (!isLast && hour.end < written.length)) continue;
      if (IS_SHARE.test(text.slice(end, end + 12)) || !isFree(start, end)) continue;
      // Norwegian "halv ti" is half past nine, and "halv time" half an hour.
      if (lengthsOf(tag).has(folded(text.slice(start, end)))) continue;
      found.push(timeToken(text, start, end, onClock(hour.value, minutes + more)));
    }
  }
  for (const [time, words] of Object.entries(languageData(tag).times ?? {}))
    for (const word of words)
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const [hour = 0, minute = 0] = time.split(':').map(Number);
        if (isFree(at, at + word.length)) found.push(timeToken(text, at, at + word.length, onClock(hour % 12, minute)));
      }
  return found;
}

const isInFigures = (minute: string | undefined, tag: string): boolean =>
  minute === undefined || (HAN.test(tag) && HAS_FIGURE.test(minute));

/** The lengths of time that a language says in words of their own. */
const lengthsOf = oncePerKey(
  (tag): ReadonlySet<string> =>
    new Set(
      Object.values(languageData(tag).durations ?? {})
        .flat()
        .map(folded),
    ),
);

const DAY = 24 * 60;
/** The minutes since midnight, or on a clock of twelve hours where the hour is said by that. */
const onClock = (hour: number, minutes: number): number => (hour * 60 + minutes + DAY) % (hour > 12 ? DAY : DAY / 2);

/** The minutes that a phrase names in words or figures: десять минут двенадцатого. */
function minuteIn({ groups }: RegExpMatchArray, tag: string): number {
  const written = groups?.['minute'];
  const value = written === undefined ? 0 : numberOf(written, tag);
  if (value === undefined || value >= 60) return Number.NaN;
  // Acht Uhr zehn is a time, and "acht Uhr drei Männer" is not.
  return written !== undefined && groups?.['last'] !== undefined && value % 5 !== 0 ? Number.NaN : value;
}

function timeToken(text: string, start: number, end: number, minutes: number): NumberToken {
  const hour = Math.floor(minutes / 60);
  return numberToken({
    start,
    end,
    text: text.slice(start, end),
    value: `${hour === 0 ? 12 : hour}:${String(minutes % 60).padStart(2, '0')}`,
    kind: 'time',
    isSpoken: true,
  });
}

type Hour = { readonly value: number; readonly start: number; readonly end: number };

/** The hour in some words, and where it stands among them: all of them, or one. */
function hourIn(written: string, tag: string, isFirst: boolean): Hour | undefined {
  const blank = written.indexOf(' ');
  const whole = { start: 0, end: written.length };
  const apart = [
    { start: 0, end: blank },
    { start: blank + 1, end: written.length },
  ];
  const places = blank < 0 ? [whole] : [whole, ...(isFirst ? apart : apart.toReversed())];
  for (const { start, end } of places) {
    const value = numberOf(written.slice(start, end), tag);
    if (value !== undefined && value >= 1 && value <= 24) return { value, start, end };
  }
  return undefined;
}

function numberOf(written: string, tag: string): number | undefined {
  if (/\p{Nd}/u.test(written)) return Number(plainDigits(written).text);
  // A quarter to midnight.
  if (middleWords(tag).has(folded(written))) return 12;
  if (HAN.test(tag)) return hanValue(written);
  const forms = lexiconOf(tag)?.forms;
  // Uzbek o‘n is read as two words.
  const words = written.split(/[ ‘]/u).map(folded);
  if (forms === undefined) return undefined;
  for (const first of unprefixed(words[0] ?? '', tag))
    for (let cut = 0; cut <= LONGEST_ENDING; cut += 1) {
      const word = words.length > 1 ? first : first.slice(0, first.length - cut);
      if (word.length < 2 && cut > 0) break;
      const form = forms
        .get(word)
        ?.find(
          (each) =>
            each.words.length === words.length &&
            words.every((other, at) => at === 0 || unprefixed(other, tag).includes(each.words[at] ?? '')) &&
            each.kind === 'number' &&
            Number.isInteger(each.value),
        );
      if (form !== undefined) return form.value;
      if (words.length > 1) break;
    }
  return undefined;
}

/** The phrases of a language, long ones first. */
const phrasesOf = oncePerKey((tag): readonly Phrase[] =>
  Object.entries(languageData(tag).clock ?? {})
    .flatMap(([minutes, patterns]) => patterns.map((pattern) => phraseOf(pattern, Number(minutes), tag)))
    .sort((a, b) => Number(a.minutes === 0) - Number(b.minutes === 0) || b.size - a.size),
);

/** The last hour of a phrase that is said of the first hours alone: {0-5}โมงเช้า. */
const LAST_HOUR = /\{0-(\d+)\}/;

/** The phrase of a listed form, `{0} heures (du matin)`: words in brackets must follow, and are no part of the time. */
function phraseOf(written: string, minutes: number, tag: string): Phrase {
  const last = Number(LAST_HOUR.exec(written)?.[1] ?? 24);
  const [phrase = '', next] = written.replace(LAST_HOUR, '{0}').split(' (');
  const [lead = '', rest = ''] = phrase.split('{0}');
  const [first = ''] = [lead, rest]
    .flatMap((part) => part.split('{1}'))
    .map((part) => part.trim())
    .toSorted((a, b) => b.length - a.length);
  return {
    minutes,
    size: phrase.length,
    isFollowed: next !== undefined,
    last,
    sign:
      first
        .toLowerCase()
        .split(/['’ ]/u)
        .toSorted((a, b) => b.length - a.length)[0] ?? '',
    // Most are never looked for.
    pattern: once(() => patternOf({ phrase, lead, rest, next }, tag)),
  };
}

type Parts = {
  readonly phrase: string;
  readonly lead: string;
  readonly rest: string;
  readonly next: string | undefined;
};

/** Whether the hour is one of a list of words, wherever it stands. */
const isRunOn = (tag: string): boolean => lexiconOf(tag)?.isUnspaced === true;

function patternOf({ phrase, lead, rest, next }: Parts, tag: string): RegExp {
  const isApart = !hasUnspaced(phrase) && !/[\p{sc=Arab}\p{sc=Hebr}]/u.test(phrase);
  const source = [
    isApart || (lead.trim() === '' && !isRunOn(tag)) ? (HAN.test(tag) ? '' : NOT_BEHIND) : '',
    `(?<lead>${literal(lead).replace('\\{1\\}', MINUTE)})`,
    hourPattern(tag),
    literal(rest).replace('\\{1\\}', HAN.test(tag) ? HAN_MINUTE : MINUTE) + (rest.endsWith('{1}') ? '(?<last>)' : ''),
    // No letter may follow, but where the hour's own word comes last: that may have an ending.
    isApart && rest.trim() !== '' && !/\p{sc=Hang}/u.test(rest) ? NOT_BEFORE : '',
    next === undefined ? '' : `(?=[ \u00A0]?${literal(next.replace(')', ''))})`,
  ];
  return new RegExp(source.join(''), 'giu');
}

const literal = (text: string): string =>
  literalPattern(text).replaceAll('\\x20', '[ \u00A0]').replaceAll(/['’]/gu, "['’]");

/** A pattern for an hour where no blank separates words: one of the words for it, and nothing else. */
function hourPattern(tag: string): string {
  if (HAN.test(tag)) return HAN_HOUR;
  const lexicon = lexiconOf(tag);
  if (lexicon?.isUnspaced !== true) return HOUR;
  const words = Array.from({ length: 12 }, (_, at) => lexicon.wordsFor(at + 1))
    .flat()
    .toSorted((a, b) => b.length - a.length)
    .map((word) => literalPattern(word));
  return `(?<hour>\\p{Nd}{1,2}(?!\\p{Nd})|${words.join('|')})`;
}
