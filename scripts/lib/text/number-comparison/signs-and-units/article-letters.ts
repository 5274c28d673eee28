import { matchesIn } from '../../../matches-in.ts';
import { once, oncePerKey } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { wordBreaksOf } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import type { NumberDifference, NumberPlace } from '../../number-pairs/number-difference.ts';
import { COUNTING_LETTERS } from '../../numbers/counting-letters.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';

/**
 * A letter of an article: 5(2)(b), 5 (b), point (b). In the source only between brackets behind a figure, a bracket or
 * a word for it: elsewhere a letter alone is a word.
 */
const IN_SOURCE =
  /(?=\([a-z]\))(?:(?<=\d\s?(?:\(\d+\)\s?)*)|(?<=[.)]\s?)|(?<=\b(?:point|points|paragraph|subparagraph|clause|letter|item|section|article)\s))\((?<letter>[a-z])\)/giu;
/** A letter of an article as other languages write it: b), „b“, lit. b, пункт «б», (ب). */
const ENCLOSED = /(?:[(（「『"“„«‘']\s?)(\p{L})\.?(?:\s?[)）」』"”“»’'])|(?<![\p{L}\p{M}\d])(\p{L})\)/gu;
/** A quick test: a character between brackets or marks, or one before a bracket. */
const MAY_BE_ENCLOSED = /[(（「『"“„«‘']\s?\S{1,2}\.?\s?[)）」』"”“»’']|(?:^|[^A-Za-z\d])\S\)/;
const MAY_HOLD = /\([A-Za-z]\)/;
/** Languages whose Latin alphabet has letters of its own among the first: there the fifth is d, or đ. */
const LATIN_ALPHABETS: readonly (readonly [tags: RegExp, alphabet: string])[] = [
  [/^(?:tr|az)\b/, 'abcçdefgğhıijklmn'],
  [/^vi\b/, 'abcdđeghiklmnopqr'],
];
/** Letters that sound like a Latin one. */
const SOUNDS: Readonly<Record<string, string>> = {
  b: 'б',
  c: 'цсв',
  d: 'дг',
  e: 'ед',
  f: 'фе',
  g: 'гж',
  h: 'хз',
  i: 'иі',
  a: 'аएএએਏଏஏఏಏഎ',
};

/** A letter that may be a word, where nothing joins it to the next: "a" in French, "в" in Russian. */
const MAY_BE_WORD = /^(?:[aeiouywzksvàèéêíóôöåœ]|[авикосуяізйжбёе]|[οηω]|[وأ])$/u;
/** Languages in which no single letter is a word. */
const WITHOUT_ONE = /^(?:de|nl|fi|et|lt|lv|tr|az|id|ms|vi|sw|eu|ko|ja|zh|th|fil)\b/;

type Letter = {
  readonly letter: string;
  readonly text: string;
  readonly start: number;
  /** False where it may be a word. */
  readonly isSure: boolean;
};

/** Whether a source has letters of articles. */
export const hasLetters = (source: TaggedText): boolean => lettersSaid(source).length > 0;

/** The differences where the translation has another letter in place of an article's. */
export function letterDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const letters = lettersSaid(source);
  if (letters.length === 0) return [];
  const enclosed = lettersEnclosed(target);
  // Most translations keep the brackets, and the rest need not be read.
  const isSame = (wanted: string, letter: string): boolean => lettersFor(wanted, target.tag).includes(letter);
  if (letters.every(({ letter }) => enclosed.some((each) => isSame(letter, each.letter)))) return [];
  // Where a Latin letter is in brackets, 二 of 第二款 is a number.
  const isLatin = enclosed.some(({ letter }) => /^[a-z]$/u.test(letter)) && /\p{sc=Han}/u.test(target.text);
  const found = isLatin ? enclosed : [...lettersBesideWords(target), ...enclosed];
  const own = new Set(letters.map(({ letter }) => letter));
  const isOwn = (letter: string): boolean => [...own].some((each) => isSame(each, letter));
  const foreign = found.filter(({ letter, isSure }) => isSure && !isOwn(letter));
  return letters.flatMap(({ letter, text, start }): readonly NumberDifference[] => {
    if (found.some((each) => isSame(letter, each.letter))) return [];
    // Without brackets a letter may be the letter of an article, or a word (the Spanish "a"). It counts as a word
    // where another letter has brackets.
    const other = foreign.shift();
    if (other === undefined) return [];
    return [
      {
        severity: 'block',
        kind: 'letter',
        source: placeOf(text, letter, start),
        target: placeOf(other.text, other.letter, other.start),
      },
    ];
  });
}

/**
 * The letters of articles in a source: those in brackets, and in other languages than English those beside a word for
 * it.
 */
function lettersSaid(source: TaggedText): readonly Letter[] {
  const others = source.tag.startsWith('en') ? [] : lettersBesideWords(source).filter(({ isSure }) => isSure);
  if (!MAY_HOLD.test(source.text)) return others;
  const bracketed = matchesIn(source.text, IN_SOURCE).map((match) => ({
    letter: match.groups?.['letter']?.toLowerCase() ?? '',
    text: match[0],
    start: match.index,
    isSure: true,
  }));
  return [...bracketed, ...others];
}

const lettersEnclosed = ({ text }: TaggedText): readonly Letter[] =>
  (MAY_BE_ENCLOSED.test(text) ? matchesIn(text, ENCLOSED) : []).map((match) => ({
    letter: (match[1] ?? match[2] ?? '').toLowerCase(),
    text: match[0],
    start: match.index,
    isSure: true,
  }));

/**
 * The letters beside a word for an article: Buchstabe c, c alakohdan, στοιχ. γ΄, подпункт «в», 第c号; and 5.2 b, as
 * Swedish cites.
 */
function lettersBesideWords({ text, tag }: TaggedText): readonly Letter[] {
  const small = text.toLowerCase();
  return patternsOf(tag).flatMap(({ mayMatch, pattern }) =>
    (mayMatch(small) ? matchesIn(text, pattern()) : []).flatMap((match) => {
      const letter = (match.groups?.['letter'] ?? '').toLowerCase();
      if (isNoLetter(letter, match.index, { text, tag })) return [];
      const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
      const isParted = /^(?:$|\s?[\p{Nd}),.;:»”"’'΄\]])/u.test(rest) || /["“„«‘'(]|\.[ \u00A0]?\p{L}$/u.test(match[0]);
      const isSure = isParted || WITHOUT_ONE.test(tag) || !MAY_BE_WORD.test(letter);
      return [{ letter, text: match[0], start: match.index, isSure }];
    }),
  );
}

/** A pattern, with a quick test on a text in small letters; most have no match. */
type Beside = { readonly mayMatch: (small: string) => boolean; readonly pattern: () => RegExp };

const LETTER = '(?<letter>\\p{L}\\p{M}*)';
const ALONE = '(?![\\p{L}\\p{M}])';
/** A letter that is a unit (1.93 m), or a word of Chinese that counts nothing: 该款. */
const isNoLetter = (letter: string, start: number, { text, tag }: TaggedText): boolean =>
  (/\p{Nd}[ \u00A0]$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    unitsBeside(text, start - 1, start - 1, tag).size > 0) ||
  (/\p{sc=Han}/u.test(letter) && !COUNTING_LETTERS.some((alphabet) => alphabet.includes(letter)));
const FIGURES = /\p{Nd}\.\p{Nd}/u;
const BEHIND_FIGURES = new RegExp(`(?<=\\p{Nd}\\.\\p{Nd}{1,3}[ \u00A0])${LETTER}${ALONE}`, 'gu');

const patternsOf = oncePerKey((tag): readonly Beside[] => {
  const { before = [], after = [] } = languageData(tag).letters ?? {};
  const words = (list: readonly string[]): string =>
    `(?:${list
      .toSorted((a, b) => b.length - a.length)
      .map((word) => literalPattern(word).replaceAll('\\x20', ' '))
      .join('|')})`;
  const isApart = wordBreaksOf(tag) === 'spaces';
  // Hebrew and Arabic write their prepositions onto the word.
  const free = isApart && !/^(?:ar|he|fa|ps|ur)\b/.test(tag) ? '(?<![\\p{L}\\p{M}])' : '';
  const hasAny =
    (list: readonly string[]) =>
    (small: string): boolean =>
      list.some((word) => small.includes(word.toLowerCase()));
  const found: readonly Beside[] = [
    { mayMatch: (small) => FIGURES.test(small), pattern: () => BEHIND_FIGURES },
    ...(before.length === 0
      ? []
      : [
          {
            mayMatch: hasAny(before),
            pattern: once(
              () =>
                new RegExp(
                  `${free}${words(before)}${isApart ? '(?:[ \u00A0]["“„«‘\'(]?|["“„«(])' : ' ?'}${LETTER}${isApart ? ALONE : '(?=[ 号號项項款目호목항]|$)'}`,
                  'giu',
                ),
            ),
          },
        ]),
    ...(after.length === 0
      ? []
      : [
          {
            mayMatch: hasAny(after),
            pattern: once(
              () =>
                new RegExp(
                  `${isApart ? "(?<![\\p{L}\\p{M}\\p{Nd}][’']?)" : '(?<=^|[\\s第제항조项項款]|\\p{Nd}항 ?)'}${LETTER}[΄’')]?${isApart ? '[ \u00A0]' : ' ?'}${words(after)}${isApart ? ALONE : ''}`,
                  'giu',
                ),
            ),
          },
        ]),
  ];
  return found;
});

const placeOf = (text: string, value: string, start: number): NumberPlace => ({
  text,
  value,
  start,
  end: start + text.length,
});

/**
 * The letters that may stand for a Latin letter in a language: the one of its place in any alphabet, or of its sound.
 */
function lettersFor(letter: string, tag: string): readonly string[] {
  const at = letter.charCodeAt(0) - 'a'.charCodeAt(0);
  const latin = LATIN_ALPHABETS.flatMap(([tags, alphabet]) => (tags.test(tag) ? [alphabet] : []));
  return [
    letter,
    ...(SOUNDS[letter] ?? ''),
    ...[...COUNTING_LETTERS, ...latin].flatMap((alphabet) => [...alphabet].slice(at, at + 1)),
  ];
}
