import { oncePerKey } from '../../once.ts';
import { languageData } from '../language/language-data.ts';
import { folded } from '../numbers/folded-words.ts';
import { lexiconOf } from './lexicon.ts';
import type { SoftNumber } from './number-words.ts';

/** Words that the number before them multiplies: dozens, tens, hundreds. */
const groupWordsOf = oncePerKey(
  (tag): ReadonlySet<string> => new Set((languageData(tag).numbers?.groups ?? []).map((word) => folded(word))),
);
/** Between a number and what it multiplies: dos decenas, half a dozen. */
const BETWEEN = /^[ \u00A0\u202F-]?(?:an? )?$/u;
const MOST_GROUPS = 100;

/**
 * The numbers of a text, and those of several words for about as many: two dozen are twenty-four. These may stand for such a
 * figure, and demand none.
 */
export function groupsIn(
  text: string,
  tag: string,
  found: readonly SoftNumber[],
): readonly [numbers: readonly SoftNumber[], groups: readonly SoftNumber[]] {
  if (found.length === 0) return [found, found];
  const isTurning = COUNTED_FIRST.test(tag);
  const numbers = isTurning ? found.map((word) => turned(word, text, tag)) : found;
  const groups = found.length < 2 ? NO_WORDS : groupWordsOf(tag);
  if (groups.size === 0) return [numbers, []];
  const multiplied = found.flatMap(({ value, start, end }) => {
    if (!groups.has(folded(text.slice(start, end)))) return [];
    const before = found.find(
      (each) => each.end <= start && each.value !== '1' && BETWEEN.test(text.slice(each.end, start)),
    );
    return before === undefined || Number(before.value) > MOST_GROUPS
      ? []
      : [{ value: String(Number(before.value) * Number(value)), start: before.start, end, isWeak: true }];
  });
  return [numbers, isTurning ? [...multiplied, ...turnedByWord(text, tag, found)] : multiplied];
}
const NO_WORDS: ReadonlySet<string> = new Set();

/** Languages in which a number behind what it multiplies is about as much: десятка три are some thirty. */
const COUNTED_FIRST = /^(?:be|ru|uk)\b/;
/** The forms of their words that count one, and so are added to: тысяча три. */
const ONE = /(?:ок|ня|ню|ча|чу|[иьй]он|ён)$/u;
/** Between such a word and its number, where any word is: десятків зо три. */
const ABOUT = /^ (?:зо|з|со|са) $/u;
const MOST_TIMES = 20;

/** How much a word is that may be counted so; undefined for others. */
function sizeOf(word: string, tag: string): number | undefined {
  const fold = folded(word);
  if (ONE.test(fold)) return undefined;
  const form = lexiconOf(tag)
    ?.forms.get(fold)
    ?.find(({ words }) => words.length === 1);
  return form !== undefined && (form.kind === 'scale' || groupWordsOf(tag).has(fold)) ? form.value : undefined;
}

const isTimes = (value: number): boolean => value > 1 && value <= MOST_TIMES;

/** A number that was read as a sum, where it is one thing so many times. */
function turned(word: SoftNumber, text: string, tag: string): SoftNumber {
  const first = /^(\p{L}+) \p{L}+$/u.exec(text.slice(word.start, word.end))?.[1];
  const size = first === undefined ? undefined : sizeOf(first, tag);
  return size === undefined || !isTimes(Number(word.value) - size)
    ? word
    : { ...word, value: String(size * (Number(word.value) - size)) };
}

/** The numbers that stand behind what they multiply, with a word between. */
function turnedByWord(text: string, tag: string, found: readonly SoftNumber[]): readonly SoftNumber[] {
  return found.flatMap((word, at) => {
    const next = found[at + 1];
    if (next === undefined || !ABOUT.test(text.slice(word.end, next.start)) || !isTimes(Number(next.value))) return [];
    const size = sizeOf(text.slice(word.start, word.end), tag);
    return size === undefined
      ? []
      : [{ value: String(size * Number(next.value)), start: word.start, end: next.end, isWeak: true }];
  });
}

/** Numbers in words, with those of several words in place of their parts where they say one that is asked for. */
export function withWholeGroups(
  words: readonly SoftNumber[],
  asked: readonly Pick<SoftNumber, 'value'>[],
): readonly SoftNumber[] {
  const isIn = (part: SoftNumber, whole: SoftNumber): boolean =>
    part !== whole && whole.start <= part.start && part.end <= whole.end;
  const wholes = words.filter(
    (word) =>
      word.isWeak === true && asked.some(({ value }) => value === word.value) && words.some((part) => isIn(part, word)),
  );
  return wholes.length === 0
    ? words
    : words
        .filter((word) => !wholes.some((whole) => isIn(word, whole)))
        .map((word) => (wholes.includes(word) ? { ...word, isWeak: false } : word));
}
