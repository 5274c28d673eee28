import { textBefore } from '../../characters/text-before.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { type ListedWord, listedIn, mayBeVague } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { changedAmount, numbersOf, overlaps, unpairedAmounts } from './listed-pairs.ts';
import { multipleDifferences } from './multiples.ts';

/**
 * The differences between amounts without a number: hundreds that are thousands in the translation, and a price that
 * doubled there and has tripled here.
 */
export function vagueDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const dozens = dozenDifferences(source, target, sources, targets);
  if (!mayBeVague(source.text, source.tag)) return dozens;
  return [
    ...dozens,
    ...amountDifferences(source, target, sources, targets),
    ...multipleDifferences(source, target, sources, targets),
  ];
}

/** Ten may be said for a dozen, and a dozen for ten: des dizaines, десяток. */
const ABOUT_TEN = [10];

const A_DOZEN = /^a dozen$/iu;

/** A dozen or a score that is another round number in the translation: une vingtaine for a dozen. */
function dozenDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const word = softNumbersOf(source).find(
    ({ value, isWeak, start, end }) =>
      isWeak === true && /^(?:12|20)$/.test(value) && !isPlural(source, { start, end }),
  );
  const own = groupIn(source) ?? word;
  // Most texts have none: the words of the target are not read then.
  if (own === undefined) return [];
  const found = numbersOf(target, targets);
  const group = groupIn(target);
  if (group !== undefined) {
    const alike = own.value === '12' ? [...ABOUT_TEN, 12] : [Number(own.value)];
    const isSaid = alike.includes(Number(group.value)) || (own !== word && alike.some((each) => found.includes(each)));
    // Two tens are said for two dozen where nobody counts by dozens.
    const isNearly = Number(group.value) * 12 === Number(own.value) * 10;
    return isSaid ? [] : [changedWord(own, group, source, target, isNearly ? 'ask' : 'block')];
  }
  if (word === undefined) return [];
  const alike = word.value === '12' ? [...ABOUT_TEN, 12] : [Number(word.value)];
  const vague = A_DOZEN.test(source.text.slice(word.start, word.end)) && !found.includes(12) ? amountsIn(target) : [];
  if (numbersOf(target, targets, vague).some((value) => alike.includes(value))) return [];
  // Tens of them, or tens of thousands: decenas de miles.
  const [tens] = vague.filter(({ values: [size = 0] }) => size >= 10);
  if (tens !== undefined)
    return [numberDifference('ask', 'changed', placeOf(word, source), { ...tens, value: String(tens.values[0]) })];
  const said = new Set(numbersOf(source, sources));
  const other = softNumbersOf(target).find(
    ({ value, isWeak }) =>
      (isWeak !== true || /^(?:12|20)$/.test(value)) &&
      Number(value) >= 12 &&
      Number(value) <= 100 &&
      !said.has(Number(value)),
  );
  return other === undefined ? [] : [changedWord(word, other, source, target)];
}

const changedWord = (
  word: SoftNumber,
  other: SoftNumber,
  source: TaggedText,
  target: TaggedText,
  severity: 'block' | 'ask' = 'block',
): NumberDifference => numberDifference(severity, 'changed', placeOf(word, source), placeOf(other, target));

const placeOf = (word: SoftNumber, { text }: TaggedText): NumberPlace => ({
  ...word,
  text: text.slice(word.start, word.end),
});

const HALF_DOZEN = /^half[ -]an?[ -]dozen$/iu;

/** The difference where half a dozen is a whole one in the translation, surely where it has its one: ein Dutzend. */
export function halfDozenDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const half = softNumbersOf(source).find(({ start, end }) => HALF_DOZEN.test(source.text.slice(start, end)));
  if (half === undefined || numbersOf(source, sources).includes(12)) return [];
  const words = softNumbersOf(target);
  const dozen = words.find(({ value, isWeak }) => isWeak === true && value === '12');
  if (dozen === undefined || numbersOf(target, targets).some((value) => value === 6 || value === 0.5)) return [];
  const isOne = words.some(({ value, end }) => value === '1' && end === dozen.start - 1);
  return [changedWord(half, dozen, source, target, isOne ? 'block' : 'ask')];
}

/** The number of a text that is so many dozens, tens or hundreds: zwei Dutzend. */
function groupIn(given: TaggedText): SoftNumber | undefined {
  const words = softNumbersOf(given);
  return words.find(
    ({ value, start, end, isWeak }) =>
      isWeak === true &&
      words.some(
        (part) =>
          part.start > start && part.end === end && /^(?:10|12|20|100)$/.test(part.value) && part.value !== value,
      ),
  );
}

type Place = Pick<SoftNumber, 'start' | 'end'>;
const isPlural = ({ text, tag }: TaggedText, place: Place): boolean =>
  listedIn(text, tag, 'amounts').some((listed) => overlaps(listed, place));

function amountDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const own = amountsIn(source);
  if (own.length === 0) return [];
  const others = amountsIn(target);
  const half = halfOfDozens(own, source, target, sources);
  if (half.length > 0) return half;
  const { lost, added } = unpairedAmounts(own, others);
  if (lost.length === 0 || added.length === 0) return [];
  const [said, found] = [numbersOf(source, sources, own), numbersOf(target, targets, others)];
  const free = added.filter((other) => !said.some((value) => isOfSize(value, other)));
  return lost.flatMap((word) => {
    if (found.some((value) => isOfSize(value, word))) return [];
    const other = free.shift();
    return other === undefined ? [] : [changedAmount(word, other, isLoose(word, other) ? 'ask' : 'block')];
  });
}

/** Dozens that are half of one in the translation: ein halbes Dutzend. */
function halfOfDozens(
  amounts: readonly ListedWord[],
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): readonly NumberDifference[] {
  const dozens = amounts.find(({ values }) => values[0] === 10 || values[0] === 12);
  if (dozens === undefined || numbersOf(source, sources).includes(6)) return [];
  const words = softNumbersOf(target);
  const half = words.find(
    ({ value, isWeak, start, end }) =>
      value === '6' &&
      isWeak === true &&
      words.some((part) => part.value === '12' && start < part.start && part.end === end),
  );
  return half === undefined
    ? []
    : [changedAmount(dozens, { ...half, values: [6], text: target.text.slice(half.start, half.end) }, 'ask')];
}

/** Whether the translation's amount is only less exact: tens of millions as millions. */
const isLoose = ({ values: [size = 0] }: ListedWord, { values }: ListedWord): boolean =>
  (size === 1e4 || size === 1e7 || size === 1e10) && values.includes(size / 10);

/** The vague amounts of a text, without those of a number: "three thousands", "3 thousands". */
function amountsIn(given: TaggedText): readonly ListedWord[] {
  const all = listedIn(given.text, given.tag, 'amounts');
  if (all.length === 0) return all;
  const soft = softNumbersOf(given);
  return multiplied(all, given.text).filter(
    ({ start, end }) =>
      !OF_FIGURE.test(textBefore(given.text, start, 8)) && !soft.some((word) => word.start < start && word.end >= end),
  );
}

/** Text before a word that belongs to a figure: the millions of "3,5 millions", and of "3 mil millones". */
const OF_FIGURE = /\p{Nd}[\p{L}\p{P}]{0,3}[\s\u00A0\u202F-]?(?:de |di )?$/u;
/**
 * The word between two that multiply: decenas de millones, δεκάδες εκατομμύρια; what is "of" in English is "or" in
 * Dutch.
 */
const OF = /^[ \u00A0](?:(?:de|di|des|ya|van|af|av) )?$/iu;

function multiplied(all: readonly ListedWord[], text: string): readonly ListedWord[] {
  const found: ListedWord[] = [];
  for (const word of all) {
    const last = found.at(-1);
    const [size = 0, other = 0] = [last?.values[0], word.values[0]];
    if (last === undefined || size >= other || !OF.test(text.slice(last.end, word.start))) found.push(word);
    else {
      const values = last.values.flatMap((one) => word.values.map((two) => one * two));
      found.splice(-1, 1, { values, start: last.start, end: word.end, text: text.slice(last.start, word.end) });
    }
  }
  return found;
}

/** Whether a number is some hundreds, for an amount of hundreds. */
const isOfSize = (value: number, { values }: ListedWord): boolean =>
  values.some((size) => value >= size && value < size * 10);
