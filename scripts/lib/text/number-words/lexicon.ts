import { Buffer } from 'node:buffer';
import { oncePerKey } from '../../once.ts';
import { wordBreaksOf } from '../characters/unspaced-scripts.ts';
import { type LanguageData, languageData } from '../language/language-data.ts';
import { addBeginning, type Beginnings, beginningsOf } from '../language/word-search.ts';
import { type SpelledNumbers, spelledNumbers } from '../language/written-words.ts';
import { folded, isToned, untoned, wordsOfName, wordsOfNames } from '../numbers/folded-words.ts';
import { scaleWordsOf } from '../numbers/scale.ts';
import { type Form, type FormKind, Forms, firstOf } from './forms.ts';
import { SpelledForms } from './spelled-forms.ts';

/** The number words of one language, and how it joins them. */
export type Lexicon = {
  /** The forms by their first word, the longest first. */
  readonly forms: Forms;
  /** The forms that multiply. */
  readonly scales: readonly Form[];
  /** The beginnings of all forms, for a quick test of words. */
  readonly beginnings: Beginnings;
  /** The words of one piece for a value, to be sought in compounds. */
  readonly wordsFor: (value: number) => readonly string[];
  /** True where numbers are written as one word: dreihundertzwölf. */
  readonly isFused: boolean;
  /** True where words are not set apart by spaces. */
  readonly isUnspaced: boolean;
  /** True where thirteen is ten and three, in whatever class the three is: kumi na matatu. */
  readonly isTenJoined: boolean;
  /** True where the thousand stands before its number: elfu tatu. */
  readonly isScaleFirst: boolean;
  /** True where the lakh and the million do, and the thousand does not: ලක්ෂ දෙකක්. */
  readonly isLargeScaleFirst: boolean;
  /** True where five and thirty is thirty-five. */
  readonly isUnitFirst: boolean;
  /** True where four and ten is fourteen. */
  readonly isTenLast: boolean;
  /** The words behind which they are two numbers, folded: between five and thirty. */
  readonly beforeRanges: ReadonlySet<string>;
  /** True where the three of forty-three is said before the forty, so that "forty three" is two numbers. */
  readonly isUnitBeforeTens: boolean;
  /** True where a half is added by "and": the second half is no two and a half. */
  readonly isHalfJoined: boolean;
  /** True where a half behind hundreds is half a hundred: hai trăm rưỡi. */
  readonly isHalfOfLast: boolean;
  /** Whether a word has the ending of a whole of which the next number is a part: பத்தில் நான்கு is four out of ten. */
  readonly isWhole: (word: string) => boolean;
  /** True where particles are written onto numbers: በመቶ, of a hundred. */
  readonly hasPrefixes: boolean;
};

/** Languages in which five and thirty is thirty-five. */
const UNIT_FIRST = new Set(['ar', 'so', 'mg', 'nb', 'nn', 'no', 'da']);
/** Languages in which the million stands before its number, beside those of CLDR: miliyan uku. */
const SCALE_FIRST = new Set(['ha']);
/** Languages in which the lakh and the million stand before their number, and the thousand behind it. */
const LARGE_SCALE_FIRST = new Set(['si']);
/** Languages that say the unit first in which four and ten is fourteen. */
const TEN_LAST = new Set(['so', 'mg']);
/** Those of UNIT_FIRST in which between five and twenty is said alike. */
const ALSO_RANGES = new Set(['nb', 'nn', 'no', 'da']);

/** Scripts of India, in which such endings are part of the number: puolitoista ends as a whole does in Finnish, and is none. */
const OF_INDIA = /^[\u0900-\u0DFF]/u;

/** Languages in which "of a hundred", per cent, is one word. */
const PREFIXED: ReadonlySet<string> = new Set(['am', 'ar', 'ckb', 'he', 'iw', 'ti']);

/** Words for seconds that are also ordinals: treinta segundos is not thirty-two. */
const SECONDS: ReadonlySet<string> = new Set(['segundos', 'segons', 'secondi']);

/** Languages that add a half by "and" alone: une demi-heure is no hour and a half. */
const HALF_JOINED: ReadonlySet<string> = new Set([
  'en',
  'ca',
  'el',
  'es',
  'eu',
  'fr',
  'gl',
  'it',
  'pt',
  'ro',
  'sq',
  'sw',
]);

/** The number words of a language, by CLDR's rules and its data file; undefined where they are not known. */
export const lexiconOf = oncePerKey((tag): Lexicon | undefined => {
  const hasWords = hasLexicon(tag) || languageData(tag).numbers?.words !== undefined;
  return hasWords ? lexiconFrom(tag, new Intl.Locale(tag).language) : undefined;
});

/** Whether the number words of a language are all known, not just some of them; asked more often than they are read. */
export const hasLexicon = oncePerKey(
  (tag): boolean => spelledNumbers(tag)?.hasCardinals === true || languageData(tag).numbers?.isComplete === true,
);

function lexiconFrom(tag: string, language: string): Lexicon {
  const { numbers } = languageData(tag);
  const spelled = spelledNumbers(tag) ?? NO_NUMBERS;
  const isWithTones = isToned(language);
  // Chinese and Japanese numbers are read by their characters, and Tibetan ones by their syllables, as words are.
  const isUnspaced = wordBreaksOf(tag) === 'none';
  const keysOf = (texts: readonly string[]): readonly string[] =>
    wordsOfNames(texts).map((parts) => (isWithTones ? parts.map(untoned) : parts).join(isUnspaced ? '' : ' '));
  const weak = new Set(keysOf(numbers?.weak ?? []));
  const found = formsOf(numbers ?? {}, keysOf, weak);
  const plain = new SpelledForms(spelled.forms);
  const beginnings = beginningsOf(plain.beginnings);
  const weaknessOf = (key: string): boolean | undefined => {
    const own = found.get(key);
    const known = typeof own === 'number' ? weak.has(key) : own?.isWeak;
    const form = known === undefined ? plain.find(key) : undefined;
    return form === undefined ? known : !form.isCardinal || weak.has(key);
  };
  for (const hundred of spelled.hundreds ?? [])
    if (plain.find(folded(hundred)) === undefined)
      for (const key of keysOf([hundred])) addForm(found, key, 100, 'scale', weak);
  for (const text of numbers?.hundred ?? [])
    found.set(folded(text), { words: [folded(text)], value: 100, kind: 'scale', isWeak: true });
  for (const [word, exponent] of [...scaleWordsOf(tag), ...shortScales(numbers?.scales)]) {
    const parts = wordsOfName(word).map((fold) => (isWithTones ? untoned(fold) : fold));
    const words = isUnspaced ? [parts.join('')] : parts;
    const key = words.join(' ');
    const known = found.get(key);
    if ((words[0] ?? '').length > 1 || /^\p{sc=Hang}$/u.test(word) || isUnspaced)
      // A word that CLDR writes for a thousand by itself is one; "thousand" in English is not.
      found.set(key, {
        words,
        ...((typeof known === 'number' ? known : known?.value) === 2 * 10 ** exponent ? { isDual: true } : {}),
        value: 10 ** exponent,
        kind: 'scale',
        isWeak: weaknessOf(key) ?? true,
      });
  }
  const scales: Form[] = [];
  for (const [key, form] of found) {
    const first = firstOf(key);
    addBeginning(beginnings, first, first.length);
    if (typeof form !== 'number' && form.kind === 'scale') scales.push(form);
  }
  const forms = new Forms(found, plain, (text) => weak.has(text));
  return indexed(scales, forms, plain, beginnings, spelled, { language, isUnspaced });
}

type KnownForms = Map<string, Form | number>;

/** The forms that the data of a language list. */
function formsOf(
  { and = [], half = [], plus = {}, words = {}, endings = [] }: NonNullable<LanguageData['numbers']>,
  keysOf: (texts: readonly string[]) => readonly string[],
  weak: ReadonlySet<string>,
): KnownForms {
  const [texts, values, kinds]: [string[], number[], FormKind[]] = [[], [], []];
  const list = (text: string, value: number, kind: FormKind): void => {
    texts.push(text);
    values.push(value);
    kinds.push(kind);
  };
  for (const text of and) list(text, 0, 'and');
  for (const text of half) list(text, 0.5, 'half');
  for (const [value, said] of Object.entries(plus)) for (const text of said) list(text, Number(value), 'plus');
  for (const [written, said] of Object.entries(words))
    for (const text of said) {
      list(text, numberOf(written), 'number');
      for (const ending of endings) list(text + ending, numberOf(written), 'number');
    }
  const found: KnownForms = new Map();
  for (const [at, key] of keysOf(texts).entries()) addForm(found, key, values[at] ?? 0, kinds[at] ?? 'number', weak);
  return found;
}

/** Adds a form; what was read once is known, whatever else it may stand for. */
function addForm(found: KnownForms, key: string, value: number, kind: FormKind, weak: ReadonlySet<string>): void {
  if (key === '' || found.has(key) || SECONDS.has(key.slice(key.lastIndexOf(' ') + 1))) return;
  found.set(
    key,
    kind === 'number' ? value : { words: key.split(' '), value, kind, isWeak: kind === 'half' || weak.has(key) },
  );
}

/** The abbreviations among words of scale, without their stop, by the power of ten: a word may stand before them, too. */
const shortScales = (
  scales: Readonly<Record<string, readonly string[]>> = {},
): readonly (readonly [string, number])[] =>
  Object.entries(scales).flatMap(([power, words]) =>
    words.filter((word) => word.endsWith('.')).map((word) => [word.slice(0, -1).toLowerCase(), Number(power)] as const),
  );

const NO_NUMBERS: SpelledNumbers = { forms: Buffer.alloc(0) };

/** The value of `1/3` or `0.5`. */
function numberOf(text: string): number {
  const [above = '', below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

function indexed(
  scales: readonly Form[],
  forms: Forms,
  plain: SpelledForms,
  beginnings: Beginnings,
  { isFused, isScaleFirst, isUnitBeforeTens, joiners }: SpelledNumbers,
  { language, isUnspaced }: { readonly language: string; readonly isUnspaced: boolean },
): Lexicon {
  const wholeEnds = (languageData(language).parts?.behind ?? []).filter((end) => OF_INDIA.test(end)).map(folded);
  return {
    forms,
    scales,
    beginnings,
    wordsFor: (value) => wordsFor(value, forms, plain),
    isFused: isFused === true || language === 'tr' || language === 'ko',
    isTenJoined: joiners?.some((word) => forms.has(word)) === true,
    isUnspaced,
    isUnitFirst: UNIT_FIRST.has(language),
    isTenLast: TEN_LAST.has(language),
    beforeRanges: new Set(ALSO_RANGES.has(language) ? (languageData(language).range?.before ?? []).map(folded) : []),
    isUnitBeforeTens: isUnitBeforeTens === true,
    isHalfJoined: HALF_JOINED.has(language),
    isWhole: (word) => wholeEnds.some((end) => word.length > end.length && word.endsWith(end)),
    isHalfOfLast: language === 'vi' || language === 'cy',
    hasPrefixes: PREFIXED.has(language),
    isScaleFirst: isScaleFirst === true || SCALE_FIRST.has(language),
    isLargeScaleFirst: LARGE_SCALE_FIRST.has(language),
  };
}

function wordsFor(value: number, forms: Forms, spelled: SpelledForms): readonly string[] {
  return forms.ofValue(value).flatMap(({ words, kind }) => {
    const [first = ''] = words;
    // Petak, Friday, is no compound of the fifth.
    const isPlain =
      words.length === 1 && (kind === 'number' || kind === 'scale') && spelled.find(first)?.isOrdinal !== true;
    return isPlain ? [first] : [];
  });
}
