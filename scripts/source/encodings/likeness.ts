import { createRequire } from 'node:module';
import { oncePerKey } from '../../lib/once.ts';
import { type Alphabet, alphabetsOf } from '../../lib/text/index.ts';
import type { Single } from './encoding-list.ts';
import { isOddWord, LATN, type Letters, lettersIn } from './letters-in.ts';

/** Letters of encodings that are older than the alphabet's present ones: Romanian was written with cedillas. */
const OLDER: Readonly<Record<string, string>> = { ro: 'şţ' };
/** The greatest likeness that a text has to its language. */
const MOST_LIKE = 0.8;

/** The share of characters beyond ASCII that a language writes, and a score beside others. */
export type Judged = { readonly share: number; readonly score: number };

/**
 * The best of an encoding's languages for a text, by the language's own letters in words as it writes them, and by its
 * rows of three letters.
 *
 * @param least where no language has this share of the text's letters, nothing is judged
 * @param letters those of the text for this script, where they are known
 */
export function judgeLetters(
  written: string,
  { script, languages }: Pick<Single, 'script' | 'languages'>,
  { rows, least = 0, letters }: { readonly rows?: Rows; readonly least?: number; readonly letters?: Letters } = {},
): Judged {
  // Vietnamese is carried with its marks apart.
  const text = written.normalize('NFC');
  const { counts, odd, foreign, signs, inWords } = letters ?? lettersIn(text, script);
  const shares = languages.split(' ').map((pair) => {
    const [tag = '', code = ''] = pair.split(':');
    const alphabet = alphabetsOf(script).get(tag);
    let own = -odd;
    for (const [char, count] of counts) if (isOwn(char, script, tag, alphabet)) own += count;
    return { tag, code, share: Math.max(0, own + signs - 2 * inWords) / Math.max(1, foreign) };
  });
  let best: Judged = { share: 0, score: 0 };
  if (shares.every(({ share }) => share < least)) return best;
  const counted = rows ?? rowsOf(written);
  for (const { tag, code, share } of shares.toSorted((a, b) => b.share - a.share)) {
    if (share + MOST_LIKE < best.score) break;
    const score = share + (modelScore(counted, code) ?? commonShare(text, tag) ?? share / 4);
    if (score > best.score) best = { share, score };
  }
  return best;
}

const ofScript = oncePerKey((script: string) => new RegExp(`\\p{sc=${script}}`, 'u'));

function isOwn(char: string, script: string, tag: string, alphabet: Alphabet | undefined): boolean {
  if (/\p{M}/u.test(char)) return script !== LATN;
  if (alphabet === undefined) return ofScript(script).test(char);
  // In small it is i with a dot above.
  const small = char === 'İ' ? 'ı' : char.toLowerCase();
  return alphabet.own.has(small) || (OLDER[tag] ?? '').includes(small);
}

/** The commonest letters of languages that have their script alone, so that no model tells them from others. */
const COMMON: Readonly<Record<string, RegExp>> = { el: /[αοιετσνάέίό]/g, th: /[านรกอเงมยลว่้]/g };
const GREEK_WORD = /\p{sc=Grek}{3,}/gu;
/** Words of Greek end in a vowel, in ν, ρ or ς, which stands nowhere else. */
const GREEK_END = /^[^ς]*[αεηιουωάέήίόύώϊϋΐΰνρς]$/u;

function commonShare(text: string, tag: string): number | undefined {
  const common = COMMON[tag];
  if (common === undefined) return undefined;
  const words = tag === 'el' ? (text.toLowerCase().match(GREEK_WORD) ?? []) : [];
  const ending = words.length === 0 ? 1 : words.filter((word) => GREEK_END.test(word)).length / words.length;
  return 0.6 * ending * ((text.match(common)?.length ?? 0) / Math.max(1, text.match(/[^\0-\x7F]/g)?.length ?? 0));
}

type Ranks = ReadonlyMap<string, number>;
const load = createRequire(import.meta.url);

/** How often a text has each row of three letters. */
export type Rows = { readonly counts: ReadonlyMap<string, number>; readonly all: number };

/** The rows of three letters in a text, counted across the borders of words. */
export function rowsOf(text: string): Rows {
  const plain = ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')} `;
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= plain.length; at++) {
    const row = plain.slice(at, at + 3);
    counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return { counts, all: Math.max(0, plain.length - 2) };
}

/**
 * How many of a text's rows of three letters are common in a language, from 0 to 1; undefined for one that has its
 * script alone.
 */
export function modelScore({ counts, all }: Rows, code: string): number | undefined {
  const known = ranksOf(code);
  if (known === undefined) return undefined;
  // A language has fewer common rows than a text has rows.
  let sum = 0;
  for (const [row, rank] of known) sum += (counts.get(row) ?? 0) * (2 * known.size - rank);
  return all === 0 ? 0 : sum / (2 * known.size) / all;
}

/** How much a text looks like the language of a script that it resembles most. */
export const likestScore = (text: string, name: string): number => likest(`${name} ${text}`, text, name);

/** Of the last texts: each is asked for once for each reading that it is held against. */
const likest = oncePerKey((_: string, text: string, name: string): number => {
  const rows = rowsOf(text);
  return Math.max(0, ...codesOf(name).map((code) => modelScore(rows, code) ?? 0));
}, 16);

/** The languages of a script that franc has a model of, by its codes. */
export function codesOf(name: string): readonly string[] {
  const { data }: typeof import('franc-all/data.js') = load('franc-all/data.js');
  return Object.keys(data[name] ?? {});
}

const ranksOf = oncePerKey((code: string): Ranks | undefined => {
  const { data }: typeof import('franc-all/data.js') = load('franc-all/data.js');
  const rows = Object.values(data).flatMap((languages) => languages[code] ?? [])[0];
  return rows === undefined ? undefined : new Map(rows.split('|').map((row, at): [string, number] => [row, at]));
});

/** How much a text looks like one language, from 0 to 1, as far as that is known. */
export const likeOf = (rows: Rows, text: string, tag: string, code: string): number =>
  modelScore(rows, code) ?? commonShare(text, tag) ?? 0.25;

/** Characters before and behind a word's letters, in ASCII and beyond. */
const OPENING = /^[!-/:-@[-`{-~“”„‘’‚«»‹›\u2010-\u2015…·•¿¡]+/u;
const CLOSING = /(?<![!-/:-@[-`{-~“”‘’«»‹›\u2010-\u2015…·•])[!-/:-@[-`{-~“”‘’«»‹›\u2010-\u2015…·•]+$/u;
/** Characters between the letters of a word, or between two words without a blank. */
const BETWEEN = /[!-/:-@[-`{-~’‘·\u2010-\u2015…\u00A0\u00AD\u200B-\u200F\u2060]+/u;

/** A fault in a word: a letter of another language, or a sign among its letters. */
export type WordFault = 'letter' | 'sign';

/**
 * What is wrong with a word in a language; undefined where nothing is.
 *
 * @param token without white space of ASCII; one with digits says nothing
 */
export function faultOfWord(token: string, script: string, tag: string): WordFault | undefined {
  if (!/[^\0-\x7F]/.test(token) || token.length > 60) return undefined;
  const words = wordsIn(token);
  if (typeof words === 'string') return words;
  const alphabet = alphabetsOf(script).get(tag);
  for (const { word, letters } of words) {
    if (letters === undefined || isOddWord(word, script)) return 'sign';
    if (letters.some((char) => !isOwn(char, script, tag, alphabet))) return 'letter';
  }
  return undefined;
}

/** A word that has something beyond ASCII; `letters` are those beyond ASCII, `undefined` where it has signs as well. */
type WordInToken = { readonly word: string; readonly letters: readonly string[] | undefined };

/** How many tokens are remembered: each is held against many languages. */
const MOST_TOKENS = 4000;

/** The words of a token, or its fault in any language. */
const wordsIn = oncePerKey((token: string): readonly WordInToken[] | 'sign' => {
  if (/\p{Nd}/u.test(token)) return [];
  if (!/\p{L}/u.test(token)) return /^[^\0-\x7F]{3,}$/u.test(token) && new Set(token).size > 1 ? 'sign' : [];
  return token
    .normalize('NFC')
    .replace(OPENING, '')
    .replace(CLOSING, '')
    .split(BETWEEN)
    .filter((word) => /[^\0-\x7F]/.test(word))
    .map((word) => ({
      word,
      letters: /[^\p{L}\p{M}]/u.test(word) ? undefined : [...word].filter((char) => char > '\x7F'),
    }));
}, MOST_TOKENS);
