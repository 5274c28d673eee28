import { once, oncePerKey } from '../../once.ts';
import { CAPITAL_BIT, classAt, SMALL_BIT } from '../characters/character-classes.ts';
import type { ProseWord } from '../characters/prose-words.ts';

/** A name of the source. */
export type Name = {
  readonly text: string;
  /** The name folded: without marks, in small letters. */
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

/** The fewest letters of a name: shorter words are too often alike. */
const LEAST = 5;
const NAME = /^\p{Lu}[\p{Ll}\p{Lu}’'-]*$/u;
/** A name in ASCII letters, as nearly all are: this pattern compiles at once. */
const ASCII_NAME = /^[A-Z][A-Za-z'-]*$/;
const ASCII = /^[\x00-\x7F]*$/;

/** A text of letters without marks, and of signs: folding it only takes small letters. */
const UNMARKED = /^[\x00-\x7F\u00A0-\u00A9\u00AB-\u00BF\u2010-\u2018\u201C-\u2027\u2030-\u205E\u20AC]*$/;

/** The possible names of a text: words of five Latin letters and more with a capital. */
export function namesIn(text: string, words: readonly ProseWord[]): readonly Name[] {
  if (!/[A-Z][A-Za-z]{4}/.test(text) && !/\p{Lu}\p{L}{4}/u.test(text)) return [];
  const around = new Surroundings(text, words);
  return words.flatMap((word, at) => {
    if (word.text.length < LEAST || !isName(word)) return [];
    const name = word.text.replace(/['’]s?$/u, '');
    return name.length < LEAST || !(/[a-z]/.test(name) || /\p{Ll}/u.test(name))
      ? []
      : [new NameInText(name, at, around)];
  });
}

const isName = (word: ProseWord | undefined): word is ProseWord =>
  word !== undefined &&
  word.text.length > 1 &&
  (classAt(word.text, 0) & CAPITAL_BIT) !== 0 &&
  (ASCII.test(word.text) ? ASCII_NAME.test(word.text) : NAME.test(word.text) && /\p{sc=Latn}/u.test(word.text));

/** The text that names stand in. */
class Surroundings {
  readonly text: string;
  readonly words: readonly ProseWord[];
  /** The text in small letters, where none of them has a mark. */
  readonly small: string | undefined;
  /** The words, folded; empty for parts of addresses. */
  readonly folds = once(() => this.words.map((word) => (isInAddress(this.text, word) ? '' : foldName(word.text))));
  /** Words in small letters that are no parts of addresses. */
  readonly smallWords = once(
    () =>
      new Set(
        this.words.flatMap(({ text, start, end }) =>
          (classAt(text, 0) & SMALL_BIT) !== 0 && !isJoined(this.text, start, end) ? [text] : [],
        ),
      ),
  );

  constructor(text: string, words: readonly ProseWord[]) {
    this.text = text;
    this.words = words;
    this.small = UNMARKED.test(text) ? text.toLowerCase() : undefined;
  }
}

/** A name in a text; most names stand in the translation unchanged, and the other properties are needed for few. */
class NameInText implements Name {
  readonly text: string;
  readonly fold: string;
  readonly count: number;
  readonly #at: number;
  readonly #around: Surroundings;

  constructor(text: string, at: number, around: Surroundings) {
    this.text = text;
    this.fold = foldName(text);
    this.#at = at;
    this.#around = around;
    const { small } = around;
    // Most names stand once: to see that takes no words.
    const isOnce = small !== undefined && small.indexOf(this.fold) === small.lastIndexOf(this.fold);
    this.count = isOnce ? 1 : around.folds().filter((each) => each.includes(this.fold)).length;
  }

  get beside(): readonly string[] {
    const { text, words } = this.#around;
    const [before, word, after] = [words[this.#at - 1], words[this.#at], words[this.#at + 1]];
    return [
      ...(isName(before) && text.slice(before.end, word?.start) === ' ' ? [foldName(before.text)] : []),
      ...(isName(after) && text.slice(word?.end, after.start) === ' ' ? [foldName(after.text)] : []),
    ];
  }

  get isOpening(): boolean {
    return opensAt(this.#around.text, this.#around.words[this.#at]?.start ?? 0);
  }

  get isOrdinary(): boolean {
    const small = this.#around.words[this.#at]?.text.toLowerCase() ?? '';
    return this.#around.text.includes(small) && this.#around.smallWords().has(small);
  }
}

/** A part of an address or a file's name, in small letters: scratch.mit.edu, ann@example.org. */
export const isInAddress = (text: string, { text: word, start, end }: ProseWord): boolean =>
  (classAt(word, 0) & SMALL_BIT) !== 0 && isJoined(text, start, end);

const isJoined = (text: string, start: number, end: number): boolean =>
  (start > 0 && JOINS.test(text.charAt(start - 1))) ||
  (end < text.length && JOINS.test(text.charAt(end)) && /[\p{L}\p{N}]/u.test(text.charAt(end + 1)));
const JOINS = /[./@_]/;

/** The beginning of a text or sentence, looked for backwards from a place: what stands before costs nothing. */
const OPENING = /(?<=(?:^|[.!?…:"“”«»(]\s*)["'“‘„«([*_]*)/uy;

/** Whether a capital is due at a place anyway, since a sentence begins there. */
export function opensAt(text: string, at: number): boolean {
  OPENING.lastIndex = at;
  return OPENING.test(text);
}

/**
 * A word without marks, in small letters.
 *
 * @example foldName('Šípková') // 'sipkova'
 */
export const foldName = (word: string): string => (PLAIN.test(word) ? word.toLowerCase() : unmarkedName(word));

const PLAIN = /^[\x20-\x7E]*$/;
const MOST_FOLDED = 50_000;

/** A word with marks, without them and in small letters, kept since such words come again and again. */
const unmarkedName = oncePerKey(
  (word): string =>
    word
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/’/g, "'")
      .toLowerCase()
      .replace(/[øłđ]/gu, (letter) => WITHOUT_STROKE[letter] ?? letter),
  MOST_FOLDED,
);

/** Letters whose stroke is no separate mark, with their plain ones. */
const WITHOUT_STROKE: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd' };
