import { oncePerObject } from '../../../once.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';

type Place = { readonly start: number; readonly end: number };
/** A part of a whole, and the places of its numbers. */
type Part = { readonly share: number; readonly places: readonly Place[] };

/** Wholes of which so many are told per mille. */
const WHOLES: ReadonlySet<number> = new Set([1e3, 1e4, 1e5, 1e6]);
/** What may stand between so many and their whole: 3 in 10,000, 3 von 10.000, 3 de cada 1.000, 3 на 1000. */
const BETWEEN = /^[^\p{Nd}.,;:!?()。、，；]{1,24}$/u;
const CLOSE = 1e-9;
/** UTF-16 units behind a number in which the thousand of its unit stands: 3 pour mille. */
const REACH = 12;

/**
 * Both texts without what one says per mille and the other in per cent, or as so many of a thousand or more: 0.3 per mille is 0.03 per
 * cent, and 3 in 10,000.
 */
export function withPartsPerThousand(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [parts, others] = [
    [...partsIn(source), ...percentsFor(source, target)],
    [...partsIn(target), ...percentsFor(target, source)],
  ];
  if (parts.length === 0 && others.length === 0) return [source, target];
  const found = pairOf(perMilleIn(target, parts), parts);
  if (found !== undefined) return [withNumbers(source, [], found[1].places), withNumbers(target, [], found[0].places)];
  const turned = pairOf(perMilleIn(source, others), others);
  return turned === undefined
    ? [source, target]
    : [withNumbers(source, [], turned[0].places), withNumbers(target, [], turned[1].places)];
}

/** The shares of a text in per cent, where the other has none: 0.05 per cent is 0.5 per mille. */
function percentsFor(given: TaggedText, other: TaggedText): readonly Part[] {
  const inPercent = (text: TaggedText) => tokensOf(text).filter(({ percent }) => percent === 'yes');
  const own = inPercent(given);
  return own.length === 0 || inPercent(other).length > 0
    ? []
    : own.map(({ value, start, end }) => ({ share: Number(value) / 100, places: [{ start, end }] }));
}

function pairOf(rates: readonly Part[], parts: readonly Part[]): readonly [Part, Part] | undefined {
  for (const rate of rates) {
    const part = parts.find(({ share }) => Math.abs(share - rate.share) < CLOSE);
    if (part !== undefined) return [rate, part];
  }
  return undefined;
}

/** The numbers of a text, in figures and words, in their order. */
const numbersOf = (given: TaggedText): readonly (Place & { readonly value: string })[] =>
  [...tokensOf(given).filter(({ kind, inDate }) => kind === 'number' && !inDate), ...softNumbersOf(given)].sort(
    (a, b) => a.start - b.start,
  );

/** What a text says per mille, where the other has parts to compare it with. */
function perMilleIn(given: TaggedText, parts: readonly Part[]): readonly Part[] {
  if (parts.length === 0) return [];
  const all = numbersOf(given);
  return all.flatMap(({ value, start, end }) => {
    if (!unitsBeside(given.text, start, end, given.tag).has('permille')) return [];
    const ofUnit = all.filter((each) => each.value === '1000' && each.start >= end && each.start < end + REACH);
    return [{ share: Number(value) / 1000, places: [{ start, end }, ...ofUnit] }];
  });
}

/** The parts of large wholes in a text; most texts have none. */
const partsIn = oncePerObject((given: TaggedText): readonly Part[] => {
  const all = numbersOf(given);
  const wholes = all.length < 2 ? [] : all.filter(({ value }) => WHOLES.has(Number(value)));
  return wholes.flatMap((whole) =>
    all
      .filter(
        ({ end, value }) => BETWEEN.test(given.text.slice(end, whole.start)) && Number(value) < Number(whole.value),
      )
      .map((part) => ({ share: Number(part.value) / Number(whole.value), places: [part, whole] })),
  );
});

/** Hundredths of a percentage point behind their number, in English. */
const BASIS_POINTS = /^[ -]basis points?\b/u;

/**
 * Both texts without the basis points of an English source that its translation says as percentage points: 250 basis points are two and a
 * half points.
 */
export function withBasisPoints(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  if (!source.text.includes('basis point')) return [source, target];
  const own = [...tokensOf(source), ...softNumbersOf(source)].filter(({ end }) =>
    BASIS_POINTS.test(source.text.slice(end)),
  );
  const others = [...tokensOf(target), ...softNumbersOf(target)];
  const pairs = own.flatMap((each) => {
    const other = others.find(({ value }) => Math.abs(Number(value) - Number(each.value) / 100) < CLOSE);
    return other === undefined ? [] : [{ each, other }];
  });
  return [
    withNumbers(
      source,
      [],
      pairs.map(({ each }) => each),
    ),
    withNumbers(
      target,
      [],
      pairs.map(({ other }) => other),
    ),
  ];
}
