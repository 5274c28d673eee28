import { oncePerObject } from '../../../once.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { percentOf } from '../../numbers/percent.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';

type Place = Pick<NumberToken, 'start' | 'end'>;
type Numeral = Place & { readonly value: number };
/** A share in per cent, and the number that says it. */
type Percent = { readonly share: number; readonly numeral: Numeral };
/** A share in per cent, its whole, and the places of its numbers. */
type Part = { readonly share: number; readonly whole: number; readonly places: readonly Place[] };

/** What may stand between so many and their whole: one child in five, 4 von 5, 5人に1人. */
const BETWEEN = /^[^\p{Nd}.,;:!?()–、。，；-]{1,24}$/u;
/** How far a share in per cent may be from the one that its numbers say: a third is 33 per cent. */
const ROUNDED = 0.51;
/** The greatest whole of which a text says that each so-manyth of it is something. */
const GREATEST = 20;

/**
 * Both texts without what one says in per cent and the other as every so-manyth, or as so many of a few: 20 per cent of the children are
 * every fifth child, one child in five.
 */
export function withNaturalShares(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [percentsIn(source), percentsIn(target)];
  if (own.length > 0 && others.length === 0) {
    const found = sameShare(own, source, target);
    if (found !== undefined) return [withNumbers(source, [], [found.numeral]), withNumbers(target, [], found.places)];
  }
  if (others.length > 0 && own.length === 0) {
    const found = sameShare(others, target, source);
    if (found !== undefined) return [withNumbers(source, [], found.places), withNumbers(target, [], [found.numeral])];
  }
  return [source, target];
}

/** The only share in per cent of a text, with the numbers by which another text says it: their whole is nowhere in the first. */
function sameShare(percents: readonly Percent[], given: TaggedText, other: TaggedText): (Percent & Part) | undefined {
  const [percent, ...more] = percents;
  if (percent === undefined || more.length > 0) return undefined;
  const part = partsIn(other).find(({ share }) => Math.abs(share - percent.share) < ROUNDED);
  const isSaid = numeralsIn(given).some(({ value }) => value === part?.whole);
  return part === undefined || isSaid ? undefined : { ...percent, ...part };
}

/** The numbers of a text, in figures and words, in their order. */
const numeralsIn = oncePerObject((given: TaggedText): readonly Numeral[] =>
  [
    ...tokensOf(given).filter(({ kind, inDate, percent }) => kind === 'number' && !inDate && percent === 'no'),
    ...softNumbersOf(given),
  ]
    .map(({ value, start, end }) => ({ value: Number(value), start, end }))
    .sort((a, b) => a.start - b.start),
);

/** What a text says in per cent, in figures and in words. */
const percentsIn = oncePerObject((given: TaggedText): readonly Percent[] => {
  const { after } = percentOf(given.tag);
  const figures = tokensOf(given).filter(({ percent }) => percent !== 'no');
  const words = softNumbersOf(given).filter(({ end }) => after(given.text.slice(end)) !== '');
  return [...figures, ...words].map(({ value, start, end }) => ({
    share: Number(value),
    numeral: { value: Number(value), start, end },
  }));
});

/** The shares that a text may say as so many of a few, or as every so-manyth. */
function partsIn(given: TaggedText): readonly Part[] {
  const all = numeralsIn(given);
  const pairs = all.flatMap((first, at): readonly Part[] => {
    const second = all[at + 1];
    if (second === undefined || !BETWEEN.test(given.text.slice(first.end, second.start))) return [];
    const [some, whole] = first.value < second.value ? [first.value, second.value] : [second.value, first.value];
    return some >= 1 && whole <= GREATEST && some < whole && Number.isInteger(some) && Number.isInteger(whole)
      ? [{ share: (100 * some) / whole, whole, places: [first, second] }]
      : [];
  });
  // Ten percentage points are no tenth.
  const isFree = (each: Numeral): boolean =>
    !pairs.some(({ places }) => places.includes(each)) &&
    !unitsBeside(given.text, each.start, each.end, given.tag).has('percentage-point');
  const alone = all.flatMap((each): readonly Part[] =>
    Number.isInteger(each.value) && each.value >= 2 && each.value <= GREATEST && isFree(each)
      ? [{ share: 100 / each.value, whole: each.value, places: [each] }]
      : [],
  );
  return [...pairs, ...alone];
}
