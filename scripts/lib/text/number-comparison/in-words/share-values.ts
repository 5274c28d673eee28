import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import { isInClockTime } from '../../date-comparison/clock-times.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { deniesAnywhere, knowsDenial } from '../limits/denials.ts';

/** A share of a whole, `0.75`, of which a text says both parts: three of four. */
type Share = NumberPlace & {
  readonly share: number;
  readonly part: number;
  readonly whole: number;
  readonly isOutOf?: true;
};

/** Shares in words with their parts; a half is said of much that no number counts. */
const PARTS: readonly (readonly [part: number, whole: number])[] = [2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((whole) =>
  Array.from({ length: whole - 1 }, (_, at) => [at + 1, whole] as const),
);
/** Half of something that is counted; half of much else is said in no number. */
const HALF =
  /\b(?:(?:more|less|fewer) than|over|under|nearly|almost|about|around|at least|up to|only|just) half\b(?![- ](?:an?|past|hour|day|dozen|million|billion|time|year|century|way)\b)|\b(?:by|for) (?:a )?half\b(?= *[.,;]|$)|\bhalf of (?:the|all|its|their|these|those)\b/giu;
/** How far a share in words may be from its parts: 0.333. */
const ROUNDED = 0.006;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(${NUMBERS.join('|')}|\\d{1,2})`;
/** Four tenths are two fifths, which no language says of points and seconds. */
const TENTHS = /tenths/iu;
/** Behind three quarters of an hour, which many say in words of their own. */
const OF_TIME = /^ (?:of an?|of the) (?:hour|year|century)/iu;
const BEHIND = 16;
const OUT_OF = new RegExp(`\\b${NUMBER} (?:in|out of|of) (?:every )?${NUMBER}\\b(?! (?:and|or)\\b)`, 'giu');

/**
 * The difference where a source says one share, and its translation another or only a part of it: every fourth for three
 * quarters, a fifth for two fifths. A person has to look.
 */
export function shareValueDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [own, ...more] = sharesIn(source);
  if (own === undefined || more.length > 0) return [];
  const words = [...softNumbersOf(target), ...tokensOf(target)].map((each) => ({ ...each, value: Number(each.value) }));
  const says = (value: number): boolean => words.some((each) => Math.abs(each.value - value) < ROUNDED);
  const { share, part, whole } = own;
  if ([share, 100 * share, Math.round(100 * share)].some(says) || (part > 1 && says(whole) && says(part))) return [];
  const exchanged = exchangedShare(own, words, source, target);
  if (exchanged !== undefined) return [numberDifference('ask', 'changed', own, exchanged)];
  if (says(1 - share) || (says(whole) && (part === 1 || says(whole - part)))) return [];
  const others = softNumbersOf(target).filter((word) => isShare(word) && word.isWeak !== true);
  const parts = new Set([part, whole, ...numbersOf(source)]);
  const isPlain = part > 1 && !TENTHS.test(own.text) && !OF_TIME.test(source.text.slice(own.end, own.end + BEHIND));
  // One in five, as one of ten: the one number that the source has not.
  const unsaid = softNumbersOf(target).filter(({ value }) => isWhole(value) && !parts.has(Number(value)));
  const alone = isPlain
    ? softNumbersOf(target).find(({ value }) => Number(value) === whole)
    : part === 1 && own.isOutOf === true && unsaid.length === 1
      ? unsaid[0]
      : undefined;
  const [other = alone] = others;
  if (other === undefined || (other !== alone && parts.has(Number(other.value)))) return [];
  return [numberDifference('ask', 'changed', own, { ...other, text: target.text.slice(other.start, other.end) })];
}

/** Of नौ-दसवाँ, nine tenths, a part may be read as a tenth. */
const JOINED = /[-\u2010\u2011]$/u;
/** UTF-16 units between the two numbers of a share: her üç kadından ikisi. */
const APART = 24;

/**
 * Another part of the same whole, where the translation names it: two of three for one in three, a third for two thirds. The part that is
 * left may be meant where something is denied: two thirds stayed, and a third did not.
 */
function exchangedShare(
  { share, part, whole, isOutOf }: Share,
  words: readonly (Pick<SoftNumber, 'start' | 'end'> & { readonly value: number; readonly isWeak?: boolean })[],
  source: TaggedText,
  target: TaggedText,
): NumberPlace | undefined {
  const mayBeLeft = !knowsDenial(target.tag) || deniesAnywhere(target) || deniesAnywhere(source);
  const known = numbersOf(source);
  const isOther = ({ value }: { readonly value: number }): boolean =>
    !known.includes(value) && !(mayBeLeft && value === whole - part) && value !== 100 * share;
  const wholes = words.filter(({ value }) => value === whole);
  const isBeside = (one: NumberSpan, other: NumberSpan): boolean =>
    Math.max(one.start, other.start) - Math.min(one.end, other.end) < APART && one.start !== other.start;
  const others =
    isOutOf === true
      ? words.filter(
          (word) => word.isWeak !== true && word.value < whole && Number.isInteger(word.value) && isOther(word),
        )
      : [];
  const beside = others.find((word) => word.value > 0 && wholes.some((each) => isBeside(each, word)));
  const left =
    mayBeLeft || share === 0.5
      ? undefined
      : words.find(
          ({ value, start }) => Math.abs(value - (1 - share)) < ROUNDED && !JOINED.test(target.text.slice(0, start)),
        );
  const found = beside ?? left;
  return found && { ...found, value: String(found.value), text: target.text.slice(found.start, found.end) };
}

type NumberSpan = { readonly start: number; readonly end: number };

const numbersOf = (given: TaggedText): readonly number[] =>
  [...softNumbersOf(given), ...tokensOf(given)].map(({ value }) => Number(value));

const isWhole = (value: string): boolean => /^(?:[2-9]|[1-9]\d)$/.test(value);

const isShare = ({ value }: SoftNumber): boolean => Number(value) > 0 && Number(value) < 1 && value !== '0.5';

/** The shares that an English text says in words: three quarters, three in four. */
const sharesIn = oncePerObject((given: TaggedText): readonly Share[] => {
  const { text, tag } = given;
  if (!/^en\b/.test(tag)) return [];
  const pairs = matchesIn(text, OUT_OF).flatMap(
    ({ index: start, 0: said, 1: some = '', 2: all = '' }): readonly Share[] => {
      const [part, whole] = [numberOf(some), numberOf(all)];
      const end = start + said.length;
      return part > 0 && part < whole && whole <= 10
        ? [{ value: String(part / whole), text: said, start, end, share: part / whole, part, whole, isOutOf: true }]
        : [];
    },
  );
  const words = softNumbersOf(given)
    // A quarter to nine is three quarters of the way to it in many languages.
    .filter((word) => isShare(word) && !isInClockTime(word, given))
    .filter((word) => !pairs.some((each) => each.start < word.end && word.start < each.end))
    .flatMap(({ value, start, end }): readonly Share[] => {
      const found = PARTS.find(([part, whole]) => Math.abs(part / whole - Number(value)) < ROUNDED);
      if (found === undefined) return [];
      const [part, whole] = found;
      return [{ value, text: text.slice(start, end), start, end, share: part / whole, part, whole }];
    });
  const halves = matchesIn(text, HALF).map(({ index, 0: said }): Share => {
    const start = index + said.toLowerCase().indexOf('half');
    return { value: '0.5', text: said, start, end: start + 'half'.length, share: 0.5, part: 1, whole: 2 };
  });
  return [...pairs, ...words, ...halves];
});

const numberOf = (written: string): number => NUMBERS.indexOf(written.toLowerCase()) + 1 || Number(written);
