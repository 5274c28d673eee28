import { CAPITAL, classAt, SMALL } from '../character-classes.ts';
import { once } from '../once.ts';
import type { ProseWord } from '../prose-words.ts';
import { foldName } from './fold-name.ts';

/** A name of the source. */
export type Name = {
  readonly text: string;
  /** Folded: without marks, in small letters. */
  readonly fold: string;
  /** The words beside it that are written with a capital too, folded: `Brett` of `Brett Kavanaugh`. */
  readonly beside: readonly string[];
  /** How many words of the source have it in them: `Scratch` stands in `Scratchers` too. */
  readonly count: number;
  /** Whether a capital is due at its place anyway, since a sentence opens there. */
  readonly isOpening: boolean;
  /** Whether the same text has it in small letters too: `Bitcoin`, and `a bitcoin`. */
  readonly isOrdinary: boolean;
};

/** Shorter words are near one another too often. */
const LEAST = 5;
const NAME = /^\p{Lu}[\p{Ll}\p{Lu}’'-]*$/u;

/** A text of letters that have no marks, and of signs: to fold it is to write it small. */
const UNMARKED = /^[\x00-\x7F\u00A0-\u00A9\u00AB-\u00BF\u2010-\u2018\u201C-\u2027\u2030-\u205E\u20AC]*$/;

/** What may be the names of a text: words of five Latin letters and more with a capital. */
export function namesIn(text: string, words: readonly ProseWord[]): readonly Name[] {
  if (!/\p{Lu}\p{L}{4}/u.test(text)) return [];
  const smallOnes = once(() => smallWords(text, words));
  let folds: readonly string[] | undefined;
  const whole = UNMARKED.test(text) ? text.toLowerCase() : undefined;
  const isName = (word: ProseWord | undefined): word is ProseWord =>
    word !== undefined &&
    (classAt(word.text, 0) & CAPITAL) !== 0 &&
    NAME.test(word.text) &&
    /\p{sc=Latn}/u.test(word.text) &&
    word.text.length > 1;
  return words.flatMap((word, at) => {
    if (!isName(word)) return [];
    const name = word.text.replace(/['’]s?$/u, '');
    if (name.length < LEAST || !/\p{Ll}/u.test(name)) return [];
    const [before, after] = [words[at - 1], words[at + 1]];
    const beside = [
      ...(isName(before) && text.slice(before.end, word.start) === ' ' ? [before] : []),
      ...(isName(after) && text.slice(word.end, after.start) === ' ' ? [after] : []),
    ];
    const fold = foldName(name);
    // Most names stand once: to see that takes no words.
    const isOnce = whole !== undefined && whole.indexOf(fold) === whole.lastIndexOf(fold);
    if (!isOnce) folds ??= words.map((each) => (isInAddress(text, each) ? '' : foldName(each.text)));
    const count = isOnce ? 1 : (folds ?? []).filter((each) => each.includes(fold)).length;
    const isOpening = opensAt(text, word.start);
    const inSmall = word.text.toLowerCase();
    const isOrdinary = text.includes(inSmall) && smallOnes().has(inSmall);
    return [{ text: name, fold, beside: beside.map((each) => foldName(each.text)), count, isOpening, isOrdinary }];
  });
}

const smallWords = (text: string, words: readonly ProseWord[]): ReadonlySet<string> =>
  new Set(
    words.flatMap((word) =>
      (classAt(word.text, 0) & SMALL) !== 0 && !isJoined(text, word.start, word.end) ? [word.text] : [],
    ),
  );

/** A part of an address or a file's name, in small letters: scratch.mit.edu, ann@example.org. */
export const isInAddress = (text: string, { text: word, start, end }: ProseWord): boolean =>
  (classAt(word, 0) & SMALL) !== 0 && isJoined(text, start, end);

const isJoined = (text: string, start: number, end: number): boolean =>
  (start > 0 && JOINS.test(text.charAt(start - 1))) ||
  (end < text.length && JOINS.test(text.charAt(end)) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1)));
const JOINS = /[./@_]/;

/** The beginning of a text or sentence, looked for backwards from a place: what stands before costs nothing. */
const OPENING = /(?<=(?:^|[.!?…:"“”«»(]\s*)["'“‘„«([*_]*)/uy;

/** Whether a capital is due at this place anyway. */
export function opensAt(text: string, at: number): boolean {
  OPENING.lastIndex = at;
  return OPENING.test(text);
}
