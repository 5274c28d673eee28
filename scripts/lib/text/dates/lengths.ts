import { tokensOf } from '../numbers/numbers-in.ts';
import { softNumbersOf } from '../numbers/soft-numbers.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { folded, unprefixed, wordsOf } from '../numbers/words.ts';
import { inOneUnit } from '../units/dimensions.ts';
import { type LengthWords, lengthWordsOf, mayHaveDuration, type Name, type Names } from './length-words.ts';

/** A length of time, or a count with a half: so many of a unit, which is unknown of what is no time. */
export type Length = {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string | undefined;
  /** Said with a half that may be apart from its number: cinq ans et demi. */
  readonly isHalf: boolean;
  /** Said in one word with its unit: يومان. */
  readonly isOneWord: boolean;
};

/** A name this long may carry an ending of up to so many letters: vuoden, vuodessa. */
const LONG = 4;
const ENDING = 3;

const READ = new WeakMap<TaggedText, readonly Length[]>();

/** The lengths of time of a text and its counts with a half, as they stand in it. */
export function lengthsIn(given: TaggedText): readonly Length[] {
  const known = READ.get(given);
  if (known !== undefined) return known;
  const found = read(given);
  READ.set(given, found);
  return found;
}

/** Those that are said in one word with their unit. */
export const inOneWord = (given: TaggedText): readonly Length[] =>
  mayHaveDuration(given) ? lengthsIn(given).filter(({ isOneWord }) => isOneWord) : [];

/**
 * Whether a length of a text may be one with a half: of words for halves in a text few are. Says yes of some that are
 * not, without a look at the names of what they count.
 */
export function mayBeHalved(given: TaggedText): boolean {
  const { hasBehind, before } = lengthWordsOf(given.tag);
  if (hasBehind(given.text) || before !== undefined || mayHaveDuration(given)) return true;
  const numerals = numeralsOf(given);
  // A year and six months are two numbers.
  return numerals.length > 1 || numerals.some(({ value }) => value > 1 && value % 1 === 0.5);
}

type Place = { readonly start: number; readonly end: number };
type Numeral = Place & { readonly value: number };

function read(given: TaggedText): readonly Length[] {
  const { text, tag } = given;
  const reader = lengthWordsOf(tag);
  const numerals = numeralsOf(given);
  const hasBehind = reader.hasBehind(text);
  const found = namesIn(given, reader.names()).flatMap(({ name, start, end }): readonly Length[] => {
    const lead = text.slice(Math.max(0, start - REACH), start);
    const halfBefore = reader.before?.exec(lead)?.[0].length ?? 0;
    const own = numeralBefore(numerals, start - halfBefore, text);
    const behind = hasBehind ? (reader.behind().exec(text.slice(end, end + REACH))?.[0].length ?? 0) : 0;
    const isWithHalf = behind > 0 || (halfBefore > 0 && own !== undefined);
    if (name.count !== undefined && own === undefined)
      return [
        {
          start,
          end: end + behind,
          value: name.count + (behind > 0 ? 0.5 : 0),
          unit: name.unit,
          isHalf: behind > 0,
          isOneWord: true,
        },
      ];
    if (own === undefined && behind === 0) return [];
    const value = (own?.value ?? 1) + (isWithHalf ? 0.5 : 0);
    return [
      {
        start: own?.start ?? start,
        end: end + behind,
        value,
        unit: name.unit,
        isHalf: isWithHalf || (value % 1 === 0.5 && value > 1),
        isOneWord: false,
      },
    ];
  });
  return [...found, ...(hasBehind ? countsIn(text, reader, numerals, found) : []), ...joined(found, given)];
}

/** UTF-16 units on either side of a name in which its half stands. */
const REACH = 24;

function namesIn({ text, tag }: TaggedText, { names, all }: Names): readonly (Place & { readonly name: Name })[] {
  if (all !== undefined)
    return [...text.matchAll(all)].flatMap(({ 0: hit, index }) => {
      const name = names.get(folded(hit).replaceAll('\u00A0', ' '))?.[0] ?? names.get(hit)?.[0];
      return name === undefined ? [] : [{ name, start: index, end: index + hit.length }];
    });
  const words = wordsOf(text);
  return words.flatMap(({ fold, start }, at) => {
    for (const first of unprefixed(fold, tag))
      for (let cut = 0; cut <= ENDING && (cut === 0 || first.length - cut >= LONG); cut += 1) {
        const name = names
          .get(cut === 0 ? first : first.slice(0, -cut))
          ?.find(
            ({ words: rest }) =>
              (cut === 0 || rest.length === 1) && rest.every((part, i) => i === 0 || words[at + i]?.fold === part),
          );
        if (name !== undefined) return [{ name, start, end: words[at + name.words.length - 1]?.end ?? start }];
      }
    return [];
  });
}

/** The numbers of a text, in figures and in words. */
export const numeralsOf = (given: TaggedText): readonly Numeral[] => [
  ...tokensOf(given)
    .filter(
      ({ kind, percent, unscaled, glued }) => kind === 'number' && percent === 'no' && unscaled === undefined && !glued,
    )
    .map(({ start, end, value }) => ({ start, end, value: Number(value) })),
  ...softNumbersOf(given).map(({ start, end, value }) => ({ start, end, value: Number(value) })),
];

/** What may stand between a number and the name: a blank, a hyphen, a counter. */
const GAP = /^(?:[\s\u00A0\u202F\u200B\u2010\u2011-]|de |[个個])?$/u;

/** The number right before a place, the longest. */
function numeralBefore(numerals: readonly Numeral[], place: number, text: string): Numeral | undefined {
  return numerals
    .filter(({ end }) => end <= place && place - end <= 3 && GAP.test(text.slice(end, place)))
    .toSorted((a, b) => a.start - b.start)[0];
}

/** Between a number and its half: one word, or two. */
const NOUN = /^[ \u00A0-][\p{L}\p{M}'’]{2,24}$/u;

/** Counts of other things with their half: deux mètres et demi. */
function countsIn(
  text: string,
  { anywhere }: LengthWords,
  numerals: readonly Numeral[],
  found: readonly Length[],
): readonly Length[] {
  if (anywhere === undefined) return [];
  return [...text.matchAll(anywhere())].flatMap((match) => {
    const end = match.index + match[0].length;
    if (found.some((each) => each.start < end && match.index < each.end)) return [];
    const own = numerals.find(
      (each) => each.end < match.index && each.value % 1 === 0 && NOUN.test(text.slice(each.end, match.index)),
    );
    return own === undefined || own.value < 1 || own.value >= 1000
      ? []
      : [{ start: own.start, end, value: own.value + 0.5, unit: undefined, isHalf: true, isOneWord: false }];
  });
}

/** Between two parts of one length: 4年6か月, quattro anni e sei mesi. */
const JOINT = /^,?[\s\u00A0]?(?:\p{L}{1,4}[\s\u00A0])?$/u;

/** Lengths of two parts, of which the second is half of the unit of the first. */
function joined(found: readonly Length[], { text }: TaggedText): readonly Length[] {
  return found.flatMap((first, at) => {
    const next = found[at + 1];
    if (next === undefined || first.unit === undefined || next.unit === undefined || first.isHalf) return [];
    if (next.start < first.end || !JOINT.test(text.slice(first.end, next.start))) return [];
    const part = inOneUnit(next.value, next.unit, first.unit);
    if (part !== 0.5) return [];
    return [{ ...first, end: next.end, value: first.value + part, isHalf: true }];
  });
}
