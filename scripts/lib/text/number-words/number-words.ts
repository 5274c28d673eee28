import { once, oncePerKey, oncePerObject } from '../../once.ts';
import { countedWords } from '../language/language-data.ts';
import { mayBeginWith } from '../language/word-search.ts';
import {
  type FoldedWord,
  folded,
  isPrefixing,
  isToned,
  mayHaveWord,
  nextPlace,
  unprefixed,
  untoned,
  wordsOf,
} from '../numbers/folded-words.ts';
import { composed, type FormAt, isHalfPrice, pieces } from './composition.ts';
import type { Form } from './forms.ts';
import { perCentWords } from './known-words.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

/** A number in words: value and place. */
export type SoftNumber = {
  /** A plain decimal; thirds and the like are rounded to three places. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** True where the words also mean something else, or no number in particular. */
  readonly isWeak?: boolean;
};

/** The fewest letters of a compound of number words. */
const SHORTEST_COMPOUND = 4;
/** UTF-16 units of a number that is part of no other word where words are not set apart: สองในสาม. */
const LONG_UNSPACED = 8;
const HANGUL_SCALE = /^[일이삼사오육칠팔구십]+[백천만억조]$/u;
/** A number in Hangul from end to end, with one of its tens, hundreds or thousands: 백이십. */
const HANGUL_NUMBER = /^(?=.{3})(?=.*[십백천])[일이삼사오육칠팔구십백천만억조]+$/u;

/** The numbers in words of a text, each word in one number, the longest reading. */
export function numberWords(text: string, tag: string): readonly SoftNumber[] {
  const lexicon = lexiconOf(tag);
  if (lexicon === undefined) return [];
  const hasTones = isToned(tag);
  if (!lexicon.isUnspaced && !hasTones && !mayHaveWord(text, lexicon.beginnings, (fold) => isNumber(fold, lexicon)))
    return [];
  const written = lexicon.isUnspaced ? unspacedWords(text, lexicon) : wordsOf(text);
  const words = hasTones ? written.map((word) => ({ ...word, fold: untoned(word.fold) })) : written;
  const next = (from: number): number => nextBeginning(words, from, lexicon, tag);
  const beginning = next(0);
  if (beginning === words.length) return [];
  const formAt = finder(words, text, lexicon, tag);
  const isWhole = lexicon.isUnspaced ? bounded(text) : undefined;
  const found: SoftNumber[] = [];
  for (let at = beginning; at < words.length; at = next(at)) {
    if (isHebrewCentury(words, at) || isOfFigure(words[at], formAt(at)?.form, text)) {
      at += 1;
      continue;
    }
    const isRange = lexicon.beforeRanges.has(words[at - 1]?.fold ?? '');
    const number = composed(at, formAt, isRange ? { ...lexicon, isUnitFirst: false } : lexicon);
    const [first, last] = [words[at], words[at + (number?.count ?? 1) - 1]];
    if (
      number !== undefined &&
      first !== undefined &&
      last !== undefined &&
      isWhole?.(first.start, last.end) !== false
    ) {
      const years = withoutYears(words.slice(at, at + number.count), lexicon, tag);
      const shorter = years === undefined ? undefined : composed(0, finder(years, text, lexicon, tag), lexicon);
      const isYears = shorter !== undefined && shorter.count === years?.length;
      if (isYears) found.push({ value: String(shorter.value), start: first.start, end: last.end, isWeak: true });
      const isTwo = number.count === 1 && formAt(at)?.form.isDual === true && isDual(first, text);
      found.push({
        value: String(isTwo ? 2 * number.value : number.value),
        start: first.start,
        end: last.end,
        ...((number.isWeak && !isTwo) || isYears ? { isWeak: true } : {}),
      });
    }
    at += number?.count ?? 1;
  }
  return found;
}

/** Whether a number may begin with a word, as it stands. */
const isNumber = (fold: string, lexicon: Lexicon): boolean =>
  lexicon.forms.has(fold) ||
  scaleWithEnding(fold, lexicon) !== undefined ||
  (lexicon.isFused && pieces(fold, lexicon) !== undefined);

/** The next word that a number may begin with: most texts have none. */
function nextBeginning(words: readonly FoldedWord[], from: number, lexicon: Lexicon, tag: string): number {
  let at = nextPlace(words, from, lexicon.beginnings);
  while (at < words.length && !mayBegin(words, at, lexicon, tag)) at = nextPlace(words, at + 1, lexicon.beginnings);
  return at;
}

/**
 * Whether a word of scale means two of its kind: ألفا شخص are two thousand; ألفاً is the one of "eleven thousand", and
 * before "and" it may be either.
 */
const isDual = ({ start, end }: FoldedWord, text: string): boolean =>
  !text.slice(start, end + 1).includes('\u064B') && /^[ \u00A0](?!و)\p{sc=Arab}/u.test(text.slice(end, end + 3));

/**
 * Whether words are a Hebrew century: המאה השלישית is the third, and not a hundred and three, since the ordinal has an
 * article.
 */
function isHebrewCentury(words: readonly FoldedWord[], at: number): boolean {
  return words[at + 1]?.fold.startsWith('ה') === true && /^[ובלמהשכ]{0,3}מאה$/u.test(words[at]?.fold ?? '');
}

function mayBegin(words: readonly FoldedWord[], at: number, lexicon: Lexicon, tag: string): boolean {
  const fold = words[at]?.fold ?? '';
  return (
    (mayBeginWith(fold, lexicon.beginnings) &&
      (lexicon.isFused ||
        lexicon.forms.begins(fold, words[at + 1]?.fold) ||
        scaleWithEnding(fold, lexicon) !== undefined)) ||
    (isPrefixing(fold) && unprefixed(fold, tag).length > 1)
  );
}

/**
 * The words of a number but for the last, where that is the language's word for the year as well: năm is five, שנים two,
 * and ten years are no fifteen. Undefined where it is not.
 */
function withoutYears(words: readonly FoldedWord[], lexicon: Lexicon, tag: string): readonly FoldedWord[] | undefined {
  const names = yearsOf(tag);
  const last = words.at(-1);
  if (names.size === 0 || last === undefined) return undefined;
  if (names.has(last.fold)) return words.slice(0, -1);
  const name = lexicon.isUnspaced ? [...names].find((each) => last.fold.endsWith(each)) : undefined;
  if (name === undefined) return undefined;
  const fold = last.fold.slice(0, -name.length);
  return [...words.slice(0, -1), { start: last.start, end: last.end - name.length, fold }];
}

/** The names of the year that are number words too. */
const yearsOf = oncePerKey((tag): ReadonlySet<string> => {
  const forms = lexiconOf(tag)?.forms;
  const names = (countedWords(tag).units['year'] ?? []).map((pattern) => folded(pattern.replace('{0}', '').trim()));
  return new Set(names.filter((name) => forms?.get(name)?.some(({ kind }) => kind === 'number') === true));
});

const segmenter = once(() => new Intl.Segmenter('km', { granularity: 'word' }));

/** Whether a number stands between two ends of words: បី is three, and ដើម្បី is "in order to". The text is read when first asked. */
function bounded(text: string): (start: number, end: number) => boolean {
  let ends: ReadonlySet<number> | undefined;
  return (start, end) => {
    ends ??= new Set([...segmenter().segment(text)].map(({ index }) => index).concat(text.length));
    return end - start >= LONG_UNSPACED || (ends.has(start) && ends.has(end));
  };
}

/** Whether a word of scale belongs to a figure: the million of "3.6 million". */
function isOfFigure(word: FoldedWord | undefined, form: Form | undefined, text: string): boolean {
  return (
    form?.kind === 'scale' &&
    word !== undefined &&
    /\d[\s\u00A0\u202F-]?$/u.test(text.slice(Math.max(0, word.start - 3), word.start))
  );
}

/** Turkish for per cent, and no case of a hundred: iki yüzde puan. */
const PER_CENT = 'yüzde';
function finder(words: readonly FoldedWord[], text: string, lexicon: Lexicon, tag: string): FormAt {
  const isBeside = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    if (before === undefined || word === undefined) return false;
    const between = text.slice(before.end, word.start);
    // One thousand, two hundred.
    if (between === ', ') return /^(?:thousand|million|billion)$/.test(before.fold);
    return /^[\s\-\u05BE\u0F0B\u2010\u2011‘’'\u00A0\u200B]{0,2}$/u.test(between);
  };
  const known = new Map<number, ReturnType<FormAt>>();
  return (at, isJoined = false) => {
    if (isJoined && !isBeside(at)) return undefined;
    if (known.has(at)) return known.get(at);
    const word = words[at];
    if (word?.fold === PER_CENT || (isJoined && isHalfPrice(word?.fold, words[at + 1]?.fold))) return undefined;
    let found: ReturnType<FormAt>;
    if (word !== undefined)
      for (const first of unprefixed(word.fold, tag)) {
        const form = lexicon.forms.get(first)?.find(
          ({ words: rest, value, kind, isWeak }) =>
            // The twenty thousand of a hundred and twenty thousand are its twenty, and the thousand of all. Thirty high schools.
            !(isJoined && rest.length > 1 && (value >= COMPOSED || (isWeak && kind === 'number'))) &&
            rest.every((part, i) => i === 0 || (words[at + i]?.fold === part && part !== PER_CENT && isBeside(at + i))),
        );
        if (form !== undefined && form.words.length > (found?.count ?? 0))
          found = { form, count: form.words.length, isWithAnd: first !== word.fold && word.fold.startsWith('و') };
      }
    const scale = found === undefined && word !== undefined ? scaleWithEnding(word.fold, lexicon) : undefined;
    if (scale !== undefined) found = { form: scale, count: 1 };
    // Zwölftausend, and the rest of un milione duecentomila.
    const whole = found === undefined && !perCentWords(tag).has(word?.fold ?? '') ? compound(word, lexicon) : undefined;
    if (word !== undefined && whole !== undefined)
      found = { form: { words: [word.fold], value: whole.value, kind: 'number', isWeak: whole.isWeak }, count: 1 };
    known.set(at, found);
    return found;
  };
}

/** Letters of a word of scale that may carry an ending, and of the ending: millionene, milliónirnar, milijon-us. */
const LONG_SCALE = 6;
const LONG_ENDING = 4;
/** The endings that CLDR itself writes behind the stem: milijon-as. */
const CASE_ENDING = /[aeiouyąęįųūėāēīōıіїаеиоуыя]{1,2}s?$/u;

/** A number from which on what has several words is composed of others. */
const COMPOSED = 1000;

type Stemmed = { readonly stem: string; readonly form: Form };
/** The stems of the words of scale, the longest first, and what they begin with. */
type Stems = { readonly all: readonly Stemmed[]; readonly beginnings: ReadonlySet<string> };
const BEGINNING = 3;

function scaleWithEnding(fold: string, lexicon: Lexicon): Form | undefined {
  if (fold.length <= LONG_SCALE) return undefined;
  const { all, beginnings } = stemsOf(lexicon);
  if (!beginnings.has(fold.slice(0, BEGINNING))) return undefined;
  return all.find(({ stem }) => fold.startsWith(stem) && fold.length - stem.length <= LONG_ENDING)?.form;
}

const stemsOf = oncePerObject((lexicon: Lexicon): Stems => {
  const scales = lexicon.scales.filter(({ value, words }) => value >= 1e6 && words.length === 1);
  const all = scales
    .flatMap((form): readonly Stemmed[] => {
      const [word = ''] = form.words;
      return [...new Set([word, word.replace(CASE_ENDING, '')])].map((stem) => ({ stem, form }));
    })
    .filter(({ stem }) => stem.length >= LONG_SCALE)
    .sort((a, b) => b.stem.length - a.stem.length);
  return { all, beginnings: new Set(all.map(({ stem }) => stem.slice(0, BEGINNING))) };
});

type Compound = { readonly value: number; readonly isWeak: boolean };

/** The number of a word of several forms: dreihundertzwölf. */
function compound(word: FoldedWord | undefined, lexicon: Lexicon): Compound | undefined {
  if (word === undefined || !lexicon.isFused) return undefined;
  // 삼만 is thirty thousand, and 사이 is between.
  const isShort = word.fold.length < SHORTEST_COMPOUND && !HANGUL_NUMBER.test(word.fold);
  if (isShort && !(word.fold.length > 1 && HANGUL_SCALE.test(word.fold))) return undefined;
  const found = pieces(word.fold, lexicon);
  if (found === undefined || found.length < 2) return undefined;
  const formAt: FormAt = (at) => {
    const form: Form | undefined = found[at];
    return form === undefined ? undefined : { form, count: 1 };
  };
  const number = composed(0, formAt, lexicon);
  return number?.count === found.length ? { value: number.value, isWeak: isShort } : undefined;
}

/** Words by their letters: what may come next, and whether one ends here. */
type Letters = { readonly next: Map<number, Letters>; isEnd: boolean };

/** A tree of the number words: a pattern of them takes longer to compile than most documents take to be read. */
const lettersOf = oncePerObject(({ forms }: Lexicon): Letters => {
  const root: Letters = { next: new Map(), isEnd: false };
  for (const { words } of [...forms.values()].flat()) {
    let place = root;
    for (const word of words)
      for (let at = 0; at < word.length; at += 1) {
        const unit = word.charCodeAt(at);
        const known = place.next.get(unit);
        const next = known ?? { next: new Map(), isEnd: false };
        if (known === undefined) place.next.set(unit, next);
        place = next;
      }
    place.isEnd = true;
  }
  return root;
});

/** The number words of a text without spaces between words, each as long as can be. */
function unspacedWords(text: string, lexicon: Lexicon): readonly FoldedWord[] {
  const letters = lettersOf(lexicon);
  const found: FoldedWord[] = [];
  for (let start = 0; start < text.length; ) {
    const end = endOfWord(text, start, letters);
    if (end > start) found.push({ start, end, fold: folded(text.slice(start, end)) });
    start = Math.max(end, start + 1);
  }
  return found;
}

/** Where the longest word that begins at a place ends; the place itself where none does. A breaker may stand between letters. */
function endOfWord(text: string, start: number, letters: Letters): number {
  let end = start;
  let place = letters.next.get(text.charCodeAt(start));
  for (let at = start + 1; place !== undefined; at += 1) {
    if (place.isEnd) end = at;
    if (text.charCodeAt(at) === BREAKER) at += 1;
    place = place.next.get(text.charCodeAt(at));
  }
  return end;
}
const BREAKER = 0x200b;
