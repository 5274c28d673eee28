import { oncePerKey } from '../../once.ts';
import { likelyScript } from '../language/language.ts';

/**
 * How a language shows where a word begins: by spaces; by spaces, but with particles and endings written onto the word,
 * as Korean has them; by syllables that have marks between them (Tibetan); by characters, each of which may be a word
 * (Chinese, Japanese); or not at all, so that only somebody who knows the words finds them (Thai, Lao, Khmer, Burmese).
 */
export type WordBreaks = 'spaces' | 'particles' | 'syllables' | 'characters' | 'none';

/** The scripts without spaces between words, by ISO 15924 code. No other file lists them. */
const SCRIPTS: Readonly<Record<'characters' | 'syllables' | 'none' | 'bySyllable', readonly string[]>> = {
  characters: ['Hani', 'Hira', 'Kana', 'Bopo'],
  syllables: ['Tibt'],
  /** Those of line breaking class SA (UAX #14), which need a dictionary. */
  none: ['Thai', 'Laoo', 'Khmr', 'Mymr', 'Tale', 'Talu', 'Lana', 'Tavt', 'Ahom'],
  /** Lines may break between any two syllables (class AK). */
  bySyllable: ['Java', 'Bali'],
};

const classOf = (scripts: readonly string[]): string => scripts.map((script) => `\\p{sc=${script}}`).join('');

/** Scripts whose lines break where a dictionary has words, as the inside of a character class: line breaking class SA. */
export const DICTIONARY_LETTERS: string = classOf(SCRIPTS.none);
/** Scripts without spaces where U+200B is typed between words: all but those of Chinese and Japanese. Inside of a class. */
export const UNMARKED_LETTERS: string = classOf([...SCRIPTS.none, ...SCRIPTS.bySyllable, ...SCRIPTS.syllables]);
/** All scripts without spaces between words, as the inside of a character class. */
export const UNSPACED_LETTERS: string = classOf(Object.values(SCRIPTS).flat());
/**
 * Scripts in which a word may begin or end within a run of letters: those without spaces, and Hangul, which has
 * particles and endings written onto the word. The inside of a character class.
 */
export const RUN_ON_LETTERS = `${UNSPACED_LETTERS}\\p{sc=Hang}`;

/** A quick test for these scripts: most texts have none of these blocks, and need no look at the script of each letter. */
const MAY_BE_RUN_ON = /[\u02EA\u02EB\u0E00-\u1DFF\u2E80-\uFFFF]/;
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u');
const RUN_ON = new RegExp(`[${RUN_ON_LETTERS}]`, 'u');

/** Whether a text has a letter of a script that writes words without spaces between them. */
export const hasUnspaced = (text: string): boolean => MAY_BE_RUN_ON.test(text) && UNSPACED.test(text);
/** Whether a text has a letter of a script in which a word may begin or end within a run of letters: of Hangul, too. */
export const hasRunOn = (text: string): boolean => MAY_BE_RUN_ON.test(text) && RUN_ON.test(text);

/** The codes of scripts that are written in several others at once. */
const MIXED: Readonly<Record<string, WordBreaks>> = {
  Hans: 'characters',
  Hant: 'characters',
  Jpan: 'characters',
  Hang: 'particles',
  Kore: 'particles',
};

/** How the language of a tag shows where a word begins, by its script. */
export const wordBreaksOf = oncePerKey((tag): WordBreaks => {
  const script = likelyScript(tag);
  if (SCRIPTS.characters.includes(script)) return 'characters';
  if (SCRIPTS.syllables.includes(script)) return 'syllables';
  if (SCRIPTS.none.includes(script) || SCRIPTS.bySyllable.includes(script)) return 'none';
  return MIXED[script] ?? 'spaces';
});
