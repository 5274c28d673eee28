import { languageData } from '../../language/language-data.ts';
import type { NumberDifference } from '../../number-pairs/number-difference.ts';
import { type ListedWord, listedIn } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { phraseFinder } from '../../senses/phrase-set.ts';
import { changedAmount, numbersOf, unpairedAmounts } from './listed-pairs.ts';

type Place = Pick<SoftNumber, 'start' | 'end'>;

/** The differences where something is so many times another, and so many others in the translation: halved for doubled. */
export function multipleDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const own = listedIn(source.text, source.tag, 'multiples').filter((word) => isMultiple(word, source));
  if (own.length === 0) return [];
  const listed = listedIn(target.text, target.tag, 'multiples');
  // What rises by half is not halved: вдвое is twice then.
  const others = RISEN.test(source.text) ? listed.map(risen) : listed.map((word) => asLess(word, target));
  const { lost, added } = unpairedAmounts(own, ownMultiples(others, target));
  if (lost.length === 0 || added.length === 0) return [];
  // Twice as a second time, two of them, 2 times: the number may be said as any.
  const [said, found] = [
    [...numbersOf(source, sources, own), ...own.flatMap(({ values }) => values)],
    [...numbersOf(target, targets, others), ...ownMultiples(others, target).flatMap(({ values }) => values)],
  ];
  const more = (list: readonly number[], than: readonly number[], [value]: readonly number[]): boolean =>
    list.filter((each) => each === value).length > than.filter((each) => each === value).length;
  const free = added.filter(({ values }) => more(found, said, values));
  return lost.flatMap((word) => {
    const other = more(said, found, word.values) ? free.shift() : undefined;
    return other === undefined ? [] : [changedAmount(word, other, RISING.test(other.text) ? 'ask' : 'block')];
  });
}

/** A rise by half in English. */
const RISEN =
  /\b(?:ris(?:e[ns]?|ing)|rose|gr(?:e|o)w(?:n|s|ing)?|increas(?:e[ds]?|ing)|up|climb(?:ed|s)?|jump(?:ed|s)?|soar(?:ed|s)?|went up) (?:\p{L}+ )?by half\b/iu;
const risen = (word: ListedWord): ListedWord =>
  word.values.includes(2) && word.values.includes(0.5) ? { ...word, values: [2] } : word;
/** Twice less is half as many: двојно помалку. */
const asLess = (word: ListedWord, target: TaggedText): ListedWord =>
  word.values.length === 1 &&
  word.values[0] === 2 &&
  (lessIn(target).some((less) => isNext(word, less)) || fallsIn(target).some((fall) => isBehind(word, fall)))
    ? { ...word, values: [0.5] }
    : word;
const lessIn = phraseFinder((tag) => {
  const { fewer = [], smaller = [], lower = [] } = languageData(tag).contraries ?? {};
  return [...fewer, ...smaller, ...lower];
});
const fallsIn = phraseFinder((tag) => languageData(tag).trends?.down ?? []);
/** UTF-16 units between how often and less. */
const NEXT = 3;
const isBehind = ({ end }: Place, other: Place): boolean => other.start >= end && other.start - end <= NEXT;
const isNext = (word: Place, other: Place): boolean => isBehind(word, other) || isBehind(other, word);
/** Chinese for a rise by so much, which is loosely said for a rise to it. */
const RISING = /^[增上提]/u;
/** English for once that counts: it is "formerly" as well. */
const PER = /^ (?:a|per|every|each) (?:day|night|week|month|year|decade)\b/iu;

const isMultiple = ({ values, end }: ListedWord, { text, tag }: TaggedText): boolean =>
  values[0] !== 1 || !/^en\b/.test(tag) || PER.test(text.slice(end, end + 20));

/** Languages whose word for doubled is that for multiplied, where how often stands behind it: تضاعف ثلاث مرات. */
const IS_MULTIPLIED = /^(?:ar|acm|aeb|afb|apc|apd|ars|ary|arz)\b/;

/** Multiples that are told by themselves, not by another behind them in the clause. */
function ownMultiples(all: readonly ListedWord[], { text, tag }: TaggedText): readonly ListedWord[] {
  if (all.length < 2 || !IS_MULTIPLIED.test(tag)) return all;
  return all.filter(
    ({ values, end }) =>
      !values.includes(2) ||
      !all.some(
        (other) =>
          other.start >= end &&
          !values.includes(other.values[0] ?? 0) &&
          !/[.،؛,;:]/u.test(text.slice(end, other.start)),
      ),
  );
}
