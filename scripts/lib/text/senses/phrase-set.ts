import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn, UNMARKED_LETTERS } from '../characters/unspaced-scripts.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** Where a phrase stands in a text; UTF-16 offsets, `end` exclusive. */
export type PhrasePlace = { readonly start: number; readonly end: number };

/** Whether one phrase is a part of another and not all of it: hơn alone is more, and thấp hơn lower. */
export const isPartOfPhrase = (one: PhrasePlace, other: PhrasePlace): boolean =>
  other.start <= one.start && one.end <= other.end && one.end - one.start < other.end - other.start;

/** Letters that Arabic and Hebrew write onto the beginning of a word: and, in, to, the. */
const JOINED = '(?:[وفبلك]{0,2}(?:ال|لل)?|[ובלכמהש]{0,3})';

/** Letters with a dot below, each of which is one character as well, or two: ज़, ড়. */
const NUKTA = /[\u0958-\u095F\u09DC\u09DD\u09DF\u0A59-\u0A5B\u0A5E]/gu;
const NUKTAS: ReadonlyMap<string, string> = new Map(
  [
    0x0958, 0x0959, 0x095a, 0x095b, 0x095c, 0x095d, 0x095e, 0x095f, 0x09dc, 0x09dd, 0x09df, 0x0a59, 0x0a5a, 0x0a5b,
    0x0a5e,
  ].map((code) => [String.fromCodePoint(code).normalize('NFC'), String.fromCodePoint(code)]),
);
const PAIR = new RegExp([...NUKTAS.keys()].join('|'), 'gu');
/** Where a phrase may be written in several ways, or has other words. */
const MAY_DIFFER = new RegExp(`[ …]|${NUKTA.source}|${PAIR.source}`, 'u');
/** A pattern that finds such letters written either way. */
const withNuktas = (pattern: string): string =>
  pattern
    .replace(NUKTA, (letter) => letter.normalize('NFC'))
    .replace(PAIR, (pair) => `(?:${pair}|${NUKTAS.get(pair)})`);

/** One to three other words, or a few characters where no words are set apart. */
const OTHERS = "(?:[ \\u00A0][\\p{L}\\p{M}'-]{1,24}){1,3}[ \\u00A0]";
const RUN_ON_OTHERS = '[\\p{L}\\p{M}\\u200B]{1,6}';
/** Signs for vowels of Arabic and Hebrew, and the Arabic stroke, which may stand behind each letter. */
const POINTS = /[\u0591-\u05C7\u0610-\u061A\u0640\u064B-\u0652\u0670]/gu;
/** A letter of a script where U+200B may be typed between words and syllables. */
const UNMARKED = new RegExp(`[${UNMARKED_LETTERS}]`, 'u');

/** Finds the next place of a phrase in a text, from a place on. */
type Next = (text: string, from: number) => PhrasePlace | undefined;

/** A phrase as it is looked for: its longest part that is written in one way alone, and what finds it, made when a text has that part. */
type Phrase = { readonly sure: string; readonly next: () => Next };

/**
 * A finder of the places of a language's phrases in a text, read as it is written but for capitals; `-` at either end of one is any
 * letters or none, a space may have a comma before it, and `…` within one a few other words. Korean and what sets no words apart is found within
 * words, too, and over U+200B between its syllables.
 *
 * @param phrasesOf the phrases of a tag; none where they are not known
 */
export function phraseFinder(
  phrasesOf: (tag: string) => readonly string[] | undefined,
): (given: TaggedText) => readonly PhrasePlace[] {
  const listOf = oncePerKey((tag): readonly Phrase[] =>
    [...new Set((phrasesOf(tag) ?? []).map((phrase) => small(phrase).replace(POINTS, '')))]
      .toSorted(longerFirst)
      .map((phrase) => ({
        sure: sureOf(phrase),
        next: once(() => nextOf(phrase)),
      })),
  );
  return ({ text, tag }) => {
    const list = listOf(tag);
    if (list.length === 0) return [];
    const { read, placeOf } = withoutPoints(small(text));
    // Few phrases stand in a text: one pattern of all takes hundreds of times as long to make ready.
    const unbroken = read.replaceAll('\u200B', '');
    const here = list.filter(({ sure }) => unbroken.includes(sure));
    return here.length === 0
      ? []
      : firstPlaces(
          read,
          here.map(({ next }) => next()),
        ).map(placeOf);
  };
}

type Read = { readonly read: string; readonly placeOf: (place: PhrasePlace) => PhrasePlace };

/** A text without the points of its letters, and where a place of that stands in the text; most have none. */
function withoutPoints(text: string): Read {
  const points = matchesIn(text, POINTS);
  if (points.length === 0) return { read: text, placeOf: (place) => place };
  const gone = new Set(points.map(({ index }) => index));
  const kept = Array.from({ length: text.length }, (_, at) => at).filter((at) => !gone.has(at));
  const at = (index: number): number => kept[index] ?? text.length;
  return { read: text.replace(POINTS, ''), placeOf: ({ start, end }) => ({ start: at(start), end: at(end) }) };
}

/** What one pattern of all these phrases finds, one behind the other: of those that begin at the same place, the first in the list. */
function firstPlaces(text: string, phrases: readonly Next[]): readonly PhrasePlace[] {
  const found: PhrasePlace[] = [];
  let ahead = phrases.map((next) => ({ next, place: next(text, 0) }));
  for (;;) {
    ahead = ahead.filter(({ place }) => place !== undefined);
    let first: PhrasePlace | undefined;
    for (const { place } of ahead)
      if (place !== undefined && (first === undefined || place.start < first.start)) first = place;
    if (first === undefined) return found;
    found.push(first);
    const from = Math.max(first.end, first.start + 1);
    ahead = ahead.map((each) =>
      each.place !== undefined && each.place.start < from ? { ...each, place: each.next(text, from) } : each,
    );
  }
}

/** What finds a phrase: a pattern, or, of a word that is written in one way alone, the word itself, of which an engine has nothing to compile. */
function nextOf(phrase: string): Next {
  const word = phrase.replace(/^-|-$/gu, '');
  if (WHOLE_WORD.test(word)) return nextWord(word, phrase.startsWith('-'), phrase.endsWith('-'));
  const pattern = phrasePattern(phrase);
  return (text, from) => {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
  };
}

/** A word of letters that nothing is joined to, in scripts that set words apart. */
const WHOLE_WORD = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}'-]+$/u;
const LETTER_BEFORE = /[\p{L}\p{M}]$/u;
const LETTERS = /[\p{L}\p{M}]*/uy;

/** Finds a word by itself; as the tail of a longer one, or as the beginning of one, with all of its letters behind. */
function nextWord(word: string, isTail: boolean, isStem: boolean): Next {
  return (text, from) => {
    for (let start = text.indexOf(word, from); start >= 0; start = text.indexOf(word, start + 1)) {
      if (!isTail && LETTER_BEFORE.test(text.slice(Math.max(0, start - 2), start))) continue;
      const end = start + word.length;
      LETTERS.lastIndex = end;
      const more = LETTERS.exec(text)?.[0].length ?? 0;
      if (isStem || more === 0) return { start, end: end + more };
    }
    return undefined;
  };
}

/** What a text must have where a phrase stands in it. */
const sureOf = (phrase: string): string =>
  phrase
    .replace(/^-|-$/gu, '')
    .split(MAY_DIFFER)
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');

/** A text in small letters, each in its place. */
function small(text: string): string {
  const plain = text.replaceAll('İ', 'i').replaceAll('’', "'");
  const lower = plain.toLowerCase();
  return lower.length === plain.length ? lower : plain;
}

const longerFirst = (a: string, b: string): number => b.length - a.length;

/** The pattern of one phrase, in small letters, for texts in small letters; see {@link phraseFinder}. */
export function phrasePattern(phrase: string): RegExp {
  const [isStem, isTail] = [phrase.endsWith('-'), phrase.startsWith('-')];
  const words = phrase
    .slice(isTail ? 1 : 0, isStem ? -1 : undefined)
    .split(/ ?… ?/u)
    .map((each) => literal(each).replaceAll(' ', ',?[ \\u00A0]'))
    .join(hasRunOn(phrase) ? RUN_ON_OTHERS : OTHERS);
  if (hasRunOn(phrase) || /\p{sc=Hang}/u.test(phrase)) return new RegExp(words, 'gu');
  const apart = isTail ? '' : '(?<![\\p{L}\\p{M}])';
  const isJoined = /[\p{sc=Arab}\p{sc=Hebr}]/u.test(phrase);
  const before = isJoined ? `(?<=${apart}${JOINED})` : apart;
  return new RegExp(`${before}${words}${isStem ? '[\\p{L}\\p{M}]*' : '(?![\\p{L}\\p{M}])'}`, 'gu');
}

/** A pattern of a phrase as it is written, with U+200B where it may be typed. */
const literal = (phrase: string): string =>
  UNMARKED.test(phrase) ? [...phrase].map(literalPattern).join('\\u200B?') : withNuktas(literalPattern(phrase));
