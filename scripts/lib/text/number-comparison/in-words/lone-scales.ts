import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

/** A hundred, a thousand, a million, a billion: by themselves they say how large something is, and no exact number. */
const SIZE = /^1(?:00|000|000000|000000000)$/;
/** Letters that may be a numeral, and an initial as well. */
const LETTERS = /^[IVXLCDM]+$/;

/**
 * The differences where a word of scale that nothing multiplies is another in the translation: several hundred as mehrere
 * tausend, une centaine as около тысячи. A person has to look: such words are said of much.
 */
export function scaleDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = scalesIn(source);
  if (own.length === 0 || hasShare(source) || hasShare(target)) return [];
  const [said, found] = [valuesIn(source), valuesIn(target)];
  const several = [...multipliedDifferences(own, source, target, said, found), ...fewerTens(own, source, target)];
  const others = scalesIn(target);
  if (others.length === 0 || several.length > 0) return several;
  const free = others.filter((other) => !said.some((value) => isOfSize(value, other)));
  return own.flatMap((word) => {
    const other = found.some((value) => isOfSize(value, word)) ? undefined : free.shift();
    return other === undefined ? [] : [numberDifference('ask', 'changed', word, other)];
  });
}

/** English for one of a scale, and for some of it. */
const ONE = /\ba $/iu;
const SOME = /\b(?:several|(?:a )?few|a couple of|many) $/iu;

/** A hundred that is two hundred or more in the translation, where no number of the source is so. */
function multipliedDifferences(
  own: readonly NumberPlace[],
  source: TaggedText,
  target: TaggedText,
  said: readonly number[],
  found: readonly number[],
): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  return own.flatMap((word) => {
    const size = Number(word.value);
    if (!ONE.test(source.text.slice(0, word.start)) || found.includes(size)) return [];
    const other = softNumbersOf(target).find(
      ({ value, isWeak }) =>
        isWeak !== true &&
        Number(value) % size === 0 &&
        Number(value) > size &&
        Number(value) < 10 * size &&
        !said.includes(Number(value)),
    );
    return other === undefined
      ? []
      : [numberDifference('ask', 'changed', word, { ...other, text: target.text.slice(other.start, other.end) })];
  });
}

/** Several hundred that are several tens in the translation. */
function fewerTens(own: readonly NumberPlace[], source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  const [word] = own.filter(({ start }) => SOME.test(source.text.slice(0, start)));
  if (word === undefined || listedIn(source.text, source.tag, 'amounts').length > 0) return [];
  const listed = listedIn(target.text, target.tag, 'amounts');
  const [other] = listed;
  const isSaid = valuesIn(target).some((value) => isOfSize(value, word));
  return other === undefined || listed.length > 1 || isSaid
    ? []
    : [numberDifference('ask', 'changed', word, { ...other, value: String(other.values[0]) })];
}

/** The words of scale that stand by themselves, and the vague amounts of such a size: Plusieurs milliers. */
const scalesIn = oncePerObject((given: TaggedText): readonly NumberPlace[] => {
  const { text } = given;
  const words = softNumbersOf(given).map((word) => ({ ...word, text: text.slice(word.start, word.end) }));
  const single = words.filter((word) => SIZE.test(word.value) && !LETTERS.test(word.text));
  if (single.length === 0) return single;
  const tokens = tokensOf(given);
  return single.filter(({ start, end }) => !tokens.some((each) => each.start < end && start < each.end));
});

const hasShare = (given: TaggedText): boolean => tokensOf(given).some(({ percent }) => percent !== 'no');

/** The numbers of a text, and the sizes of its vague amounts. */
const valuesIn = (given: TaggedText): readonly number[] => [
  ...[...softNumbersOf(given), ...tokensOf(given)].map(({ value }) => Number(value)),
  ...listedIn(given.text, given.tag, 'amounts').flatMap(({ values }) => values),
];

const isOfSize = (value: number, { value: size }: NumberPlace): boolean =>
  value >= Number(size) && value < Number(size) * 10;
