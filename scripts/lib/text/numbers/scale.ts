import { once, oncePerKey } from '../../once.ts';
import { classAt, endOfClass, LETTER_BIT, MARK_BIT } from '../characters/character-classes.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { countedWords, languageData } from '../language/language-data.ts';
import { type FindForm, formFinder, isBlankOrHyphen } from '../language/word-search.ts';
import { writtenWords } from '../language/written-words.ts';
import { measurePhrases, phraseAlternatives } from '../phrases/word-lists.ts';
import { encodings } from './folded-words.ts';

/** Words that multiply the figure beside them. */
export type ScaleReader = {
  /** The power of ten, and the length of what follows the figure; undefined where nothing multiplies it. */
  readonly after: (rest: string) => ScaleHit | undefined;
  readonly before: (text: string) => ScaleHit | undefined;
  /** The length of the word that joins a number of millions and its thousands: 3 milhões e 400 mil; 0 where there is none. */
  readonly joiner: (rest: string) => number;
};

/** A word of scale beside a figure: its power of ten, and how long it is. */
export type ScaleHit = { readonly exponent: number; readonly length: number; readonly unspaced: boolean };

/** English words, as much of the press of Africa and Asia prints them; where a language writes the first itself, the second may be 10¹². */
const ENGLISH: readonly (readonly [string, number])[] = [
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
];

const INFLECTED = new Set('kk ky tt ba uz tk tr az ug hu fi et mn'.split(' '));
/** Whether a word begins with a letter of a script in which words may begin within a run of letters. */
const isRunOn = (word: string): boolean => hasRunOn(String.fromCodePoint(word.codePointAt(0) ?? 0));

/** The reader of the words of scale (million, 万) that a language has beside figures. */
export const scaleOf = (tag: string): ScaleReader => scalesOf(tag).reader;

const scalesOf = oncePerKey((tag) => {
  const { scales } = writtenWords(tag);
  // Of Hong Kong CLDR has million and billion alone.
  const common = /^zh-(?:Hant-)?(?:HK|MO)$/.test(tag) ? writtenWords('zh-Hant').scales.words : {};
  const words = new Map(Object.entries({ ...common, ...scales.words }));
  const glued = new Map(Object.entries(scales.glued));
  const first = new Map(Object.entries(scales.first));
  const abbreviations = new Set(scales.abbreviations);
  for (const [exponent, forms] of Object.entries(languageData(tag).numbers?.scales ?? {})) {
    for (const form of forms) words.set(form.toLowerCase().replace(/\.$/, ''), Number(exponent));
  }
  for (const [exponent, forms] of Object.entries(languageData(tag).numbers?.scalesFirst ?? {}))
    for (const form of forms) first.set(form.toLowerCase(), Number(exponent));
  if (!words.has('million')) for (const [word, exponent] of ENGLISH) words.set(word, exponent);
  for (const each of [words, glued, first])
    for (const [word, exponent] of [...each]) for (const form of encodings(word)) each.set(form, exponent);
  const spelledOut = [...words].filter(([word, exponent]) => exponent > 2 && !abbreviations.has(word));
  // "42 mil" is 42 miles in Czech, and "42 mil." 42 millions.
  const isStopped = (word: string): boolean => word.length > 2 && abbreviations.has(word) && isUnit(word, tag);
  const isInflected = INFLECTED.has(new Intl.Locale(tag).language);
  const reader: ScaleReader = {
    after: after(words, glued, isInflected, isStopped),
    before: before(first),
    joiner: joiner(tag),
  };
  return { reader, words: new Map([...first, ...spelledOut]) };
});

function joiner(tag: string): ScaleReader['joiner'] {
  const { and = [] } = languageData(tag).numbers ?? {};
  if (and.length === 0) return () => 0;
  const found = new RegExp(`^\\.?[ \\u00A0](?:${phraseAlternatives(and)})[ \\u00A0\\-\\u05BE]?(?=\\p{Nd})`, 'iu');
  return (rest) => found.exec(rest)?.[0].length ?? 0;
}

/** Whether a word is a unit of the language. */
const isUnit = (word: string, tag: string): boolean =>
  Object.values(countedWords(tag).units).some((patterns) =>
    patterns.some(
      (pattern) =>
        pattern.length <= word.length + LONGEST_PLACE && pattern.replace('{0}', '').trim().toLowerCase() === word,
    ),
  );

/** The length of `{0}` and the blanks round it. */
const LONGEST_PLACE = 5;

/** The words of scale of a language and the powers of ten that they stand for. */
export const scaleWordsOf = (tag: string): ReadonlyMap<string, number> => scalesOf(tag).words;

function after(
  words: ReadonlyMap<string, number>,
  glued: ReadonlyMap<string, number>,
  isInflected: boolean,
  isStopped: (word: string) => boolean,
): ScaleReader['after'] {
  const [wordAt, letterAt] = [formFinder(longestFirst(words)), formFinder(longestFirst(glued))];
  // Of what follows a figure little is either.
  return (rest) => {
    const hit = behindGap(rest, wordAt);
    const word = asListed(hit === undefined ? '' : rest.slice(hit.start, hit.end));
    const exponent = words.get(word);
    if (hit !== undefined && rest[hit.end] !== '.' && isStopped(word)) return undefined;
    if (hit !== undefined && INITIAL.test(word) && IN_INITIALS.test(rest.slice(hit.end))) return undefined;
    if (hit !== undefined && exponent !== undefined && endsWord(word, rest.slice(hit.end), isInflected)) {
      const unspaced = isRunOn(word);
      return { exponent, length: unspaced ? hit.end : endOfClass(rest, hit.end, LETTER_BIT | MARK_BIT), unspaced };
    }
    // French writes 90 M$ for ninety millions of dollars.
    const start = glued.size > 0 && isBlankOrHyphen(rest.charCodeAt(0)) && BEFORE_MONEY.test(rest) ? 1 : 0;
    const letter = letterAt(
      rest,
      start,
      (form) => (classAt(rest, start + form.length) & (LETTER_BIT | MARK_BIT)) === 0,
    );
    const power = glued.get(letter ?? '');
    return letter === undefined || power === undefined
      ? undefined
      : { exponent: power, length: start + letter.length, unspaced: false };
  };
}

/** A syllable of a script of India that abbreviates a word of scale, and more syllables of which it may be the first: 8.5 டி.எம்.சி. */
const INITIAL = /^[\u0900-\u0DFF]{1,3}$/u;
const IN_INITIALS = /^\.[\p{L}\p{M}]/u;

const longestFirst = (words: ReadonlyMap<string, number>): readonly string[] =>
  [...words.keys()].sort((a, b) => b.length - a.length);

const BEFORE_MONEY = /^[ \u00A0\u202F](?=\p{Lu}\p{Ll}?\p{Sc})/iu;
/** The word between a figure and its word of scale: 550多万 is somewhat more than 5.5 million. */
const link = once(
  () => new RegExp(`^(?:(?:${phraseAlternatives(measurePhrases('scaleOf'))}) |[多余餘](?=[万萬億亿千百]))`, 'i'),
);

type Hit = { readonly start: number; readonly end: number };

/** The word of scale behind a figure, or behind a gap, and behind a link, if there is any. */
function behindGap(rest: string, wordAt: FindForm): Hit | undefined {
  for (const gap of isBlankOrHyphen(rest.charCodeAt(0)) ? [1, 0] : [0]) {
    const linking = mayBeLink().has(rest.charAt(gap)) ? (link().exec(rest.slice(gap))?.[0].length ?? 0) : 0;
    for (const start of linking > 0 ? [gap + linking, gap] : [gap]) {
      const word = wordAt(rest, start);
      if (word !== undefined) return { start, end: start + word.length };
    }
  }
  return undefined;
}

/** A quick test: how what may link them begins. */
const mayBeLink = once((): ReadonlySet<string> => {
  const firsts = measurePhrases('scaleOf').map((word) => word.charAt(0));
  return new Set(['多', '余', '餘', ...firsts, ...firsts.map((letter) => letter.toUpperCase())]);
});

function before(words: ReadonlyMap<string, number>): ScaleReader['before'] {
  // Where the language puts the word first, as Swahili does: "milioni 2".
  if (words.size === 0) return () => undefined;
  const found = once(() => new RegExp(`(?<!\\p{L})(${pattern([...words.keys()])})(?:(?<=་)|[ \\u00A0])$`, 'iu'));
  return (text) => {
    const hit = ENDS_WORD.test(text) ? found().exec(text) : null;
    const exponent = words.get(asListed(hit?.[1] ?? ''));
    return hit === null || exponent === undefined ? undefined : { exponent, length: hit[0].length, unspaced: false };
  };
}

const ENDS_WORD = /[་ \u00A0]$/u;

/**
 * Whether a word of scale ends where it should: long words may have an ending (Milliarden, миллионов); short ones end
 * where the letters end.
 */
function endsWord(word: string, rest: string, isInflected: boolean): boolean {
  // 兆字节 is a megabyte, 千克 a kilogram.
  if (isRunOn(word))
    return !(
      (/^[兆千]$/u.test(word) && /^[字瓦赫帕克米卡]/u.test(rest)) ||
      // 1만큼 is by one.
      (word === '만' && /^[\s\u200B]?큼/u.test(rest)) ||
      // พันโท is a lieutenant colonel, no thousand.
      (/^[พพ]ัน$|^ພັນ$/u.test(word) && /^[\s\u200B]?(?:โท|เอก|ตรี|จ่า|ธ|ໂທ|ເອກ|ຕີ|ທະ)/u.test(rest))
    );
  // Bambara `2013 k’i …`: a word that has lost a letter, no thousands.
  if (word.length < 5 && /^['’ʼ]\p{L}/u.test(rest)) return false;
  const ending = /^[\p{L}\p{M}]*/u.exec(rest)?.[0] ?? '';
  // 30 мыңнан, 380 ezres: languages that write cases onto the word.
  // Deux cents milles are as many miles.
  if (word === 'mille' && ending === 's') return false;
  // 125 ألفًا: an Arabic ending that its marks show.
  if (/^\u0627?[\u064B-\u0652]+\u0627?$/u.test(ending)) return true;
  return ending === '' || (ending.length <= 4 && (word.length >= 5 || (word.length >= 3 && isInflected)));
}

/** A word of scale as its language lists it, of however many words, and whatever space stands between them. */
const asListed = (word: string): string => word.toLowerCase().replaceAll(/[\u00A0\u202F]/g, ' ');

function pattern(words: readonly string[]): string {
  const sorted = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .replace(/[.*+?^${}()|[\]\\\-/]/g, '\\$&')
        .replaceAll('\\-', '-')
        .replaceAll('\\/', '/')
        .replaceAll(' ', '[ \\u00A0\\u202F]'),
    );
  return sorted.length === 0 ? '(?!)' : sorted.join('|');
}
