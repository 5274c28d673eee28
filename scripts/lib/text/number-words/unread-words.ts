import { oncePerObject } from '../../once.ts';
import { isUnreadable } from '../numbers/digits.ts';
import { type FoldedWord, untoned, wordsOf } from '../numbers/folded-words.ts';
import type { NumberToken } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { hasNumberWords } from './known-words.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { softNumbersOf } from './soft-numbers.ts';
import { mayHoldLost, spokenKind } from './trusted-words.ts';

/**
 * Whether the number words of a text can be judged: not in a language of few known words, nor in a font's own encoding.
 */
export const hasReadableWords = (target: TaggedText): boolean => hasNumberWords(target.tag) && !isUnreadable(target);

/**
 * Whether a figure that is missing may stand in the text in words that cannot be read as a number: a full hour, since
 * every language has words for twelve, or a larger one where words of its tens, hundreds or millions stand there that
 * nothing in the source accounts for. Of texts whose words can be read, never, but for kinds of numbers that right
 * translations say in words that are not read after all.
 *
 * @param missing the figures that the text lacks, this one among them
 */
export function mayStandInWords(
  token: NumberToken,
  missing: readonly NumberToken[],
  source: TaggedText,
  target: TaggedText,
): boolean {
  const isReadable = hasReadableWords(target);
  if (isReadable && mayHoldLost(target.tag, spokenKind(token, source, token.kind === 'time'))) return false;
  if (token.kind === 'time')
    return /:(?:00|15|30|45)$/.test(token.value) && (!isReadable || softNumbersOf(target).length > 0);
  if (token.kind !== 'number') return false;
  if (isUnreadable(target)) return true;
  if (isSaidByDigits(token, target)) return true;
  const lexicon = lexiconOf(target.tag);
  const words = largeWords(source, target, lexicon);
  return (
    words.length >= missing.filter(({ value }) => Number(value) >= 10).length &&
    words.some((word) => isPartOf(token, stemsIn(word, lexicon, target.tag), target.tag))
  );
}

/** Whether both parts of a decimal stand in the text as words: seven comma five. */
function isSaidByDigits({ value }: NumberToken, target: TaggedText): boolean {
  const parts = value.split('.').map((part) => String(Number(part)));
  const values = softNumbersOf(target).map((soft) => soft.value);
  return (
    parts.length === 2 &&
    parts.every((part, at) => values.indexOf(part, at === 0 ? 0 : values.indexOf(parts[0] ?? '') + 1) >= 0)
  );
}

/** The beginning of a number word, and what it stands for. */
type Stem = { readonly stem: string; readonly value: number };

/** Letters of a stem, where the script writes vowels as letters and where it does not. */
const LATIN_STEM = 4;
const OTHER_STEM = 3;
/** The fewest letters of a stem that is recognised behind a prefix too: ezingamashumi. */
const PREFIXED_STEM = 6;
/** Words for millions and billions, which are alike in most languages. */
const LOAN = /^(?:ama|ma|di|dzi|zi|e)?(?:[mb][iy][lr]+[iy]{1,2}(?:[oɔu]+n|an$)|mil[iy]+ar)/u;
const LATIN = /^\p{sc=Latn}/u;

const unmarked = (word: string): string => (LATIN.test(word) ? untoned(word).replaceAll("'", '') : word);

/** The beginnings of words for ten and more. */
const stemsOf = oncePerObject((lexicon: Lexicon): readonly Stem[] => {
  const found = new Map<string, Stem>();
  for (const { value, words } of [...lexicon.forms.values()].flat()) {
    const word = unmarked(words[0] ?? '');
    const least = LATIN.test(word) ? LATIN_STEM : OTHER_STEM;
    const stem = word.length > least ? word.slice(0, -1) : word;
    if (value >= 10 && word.length >= least) found.set(`${stem} ${value}`, { stem, value });
  }
  return [...found.values()];
});

/** A Yoruba number between the tens: four less than, two more than. */
const COUNTED = /^.{3,}(?:din|le) ?l[aeiou].{3}/u;
const NEVER = /(?!)/u;

/** The values of ten and more that a word may stand for. */
function stemsIn({ fold }: FoldedWord, lexicon: Lexicon | undefined, tag: string): readonly number[] {
  const counts = TAKES_AWAY.test(tag) ? COUNTED : NEVER;
  const word = unmarked(fold);
  const whole = lexicon?.forms.get(fold)?.filter(({ words }) => words.length === 1) ?? [];
  const stems = lexicon === undefined ? [] : stemsOf(lexicon);
  return [
    ...(LOAN.test(word) ? [1e6] : []),
    ...(counts.test(word) ? [10, 20, 30, 40, 50, 60, 70, 80, 90, 100] : []),
    ...[
      ...whole,
      ...stems.filter(
        ({ stem }) =>
          word.startsWith(stem) || (stem.length >= PREFIXED_STEM && LATIN.test(stem) && word.includes(stem)),
      ),
    ].flatMap(({ value }) => (value >= 10 ? [value] : [])),
  ];
}

/** The words for ten and more that no figure, name or number of the source accounts for. */
function largeWords(source: TaggedText, target: TaggedText, lexicon: Lexicon | undefined): readonly FoldedWord[] {
  const names = new Set(wordsOf(source.text).map(({ fold }) => fold));
  const said = new Set((source.tokens ?? []).map(({ value }) => value));
  const own = softNumbersOf(source).filter(({ value }) => Number(value) >= 10);
  for (const { value } of own) said.add(value);
  const read = softNumbersOf(target).filter(({ value }) => said.has(value));
  const found = wordsOf(target.text).filter(
    (word) =>
      stemsIn(word, lexicon, target.tag).length > 0 &&
      !names.has(word.fold) &&
      !isBesideFigure(target.text, word) &&
      !read.some(({ start, end }) => start < word.end && word.start < end),
  );
  // What the source says in words may be said in others here.
  return found.slice(own.filter(({ value }) => !read.some((soft) => soft.value === value)).length);
}

/** Whether a word of scale stands beside a figure: the million of 3.6 million. */
const isBesideFigure = (text: string, { start, end }: FoldedWord): boolean =>
  /\p{Nd}[^\p{L}]{0,3}$/u.test(text.slice(Math.max(0, start - 4), start)) ||
  /^[^\p{L}]{0,3}\p{Nd}/u.test(text.slice(end, end + 4));

/** Yoruba, which takes away from the next ten: 65 is five less than seventy. */
const TAKES_AWAY = /^yo\b/;

/** Whether a word for one of `values` can be part of the figure said in words: forty of 45, a hundred of 300. */
function isPartOf({ value, unscaled }: NumberToken, values: readonly number[], tag: string): boolean {
  const figure = (unscaled?.[0]?.value ?? value).split('.')[0] ?? '';
  const steps = TAKES_AWAY.test(tag) ? [0, 1] : [0];
  // The last two figures of each thousand, and the nineteen of 1918.
  const tens = Array.from({ length: Math.ceil(figure.length / 3) }, (_, at) => figure.slice(0, figure.length - 3 * at));
  const groups = [...tens, figure.slice(0, -2)].map((digits) => Number(digits.slice(-2)));
  return values.some((each) =>
    each < 100
      ? groups.some((group) => steps.includes(Math.floor(each / 10) - Math.floor(group / 10)))
      : Number(value) >= each || (each < 1e6 && Number(figure) >= each),
  );
}
