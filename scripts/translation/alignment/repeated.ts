import { type AlignedText, likeness, mayPair, pairUp, type SegmentPairing, unpaired } from './segment-pairing.ts';

type Twins = { readonly before: readonly number[]; readonly after: readonly number[] };
type Bid = { readonly i: number; readonly j: number; readonly score: number };

/** How much better the best partner must be than the second-best to be clear. */
const MARGIN = 0.5;
/** Groups with more pairs than this (a table full of "yes") are judged by neighbours that are paired already. */
const MAX_PAIRS = 400;

/**
 * Pairs texts that are equal in some respect but occur several times, by their neighbours: clear cases first, since each
 * is a neighbour to others; what is never clear goes in order, or to the nearest place.
 */
export function matchRepeated(pairing: SegmentPairing, respect: (item: AlignedText) => string): void {
  const groups = twinsOf(pairing, respect);
  for (;;) {
    const open = groups
      .map((group) => openOf(pairing, group))
      .filter(({ before, after }) => before.length * after.length > 0);
    const isClearer = open.map((group) => pairClear(pairing, group)).includes(true);
    if (!isClearer && !open.some((group) => pairRest(pairing, group))) return;
  }
}

function twinsOf(pairing: SegmentPairing, respect: (item: AlignedText) => string): readonly Twins[] {
  const groups = new Map<string, { readonly before: number[]; readonly after: number[] }>();
  for (const side of ['before', 'after'] as const) {
    for (const index of unpaired(side === 'before' ? pairing.toAfter : pairing.toBefore)) {
      const item = pairing[side][index];
      if (item === undefined) continue;
      const group = groups.get(respect(item)) ?? { before: [], after: [] };
      group[side].push(index);
      groups.set(respect(item), group);
    }
  }
  return [...groups.values()];
}

function openOf({ toAfter, toBefore }: SegmentPairing, { before, after }: Twins): Twins {
  return {
    before: before.filter((i) => toAfter[i] === undefined),
    after: after.filter((j) => toBefore[j] === undefined),
  };
}

/** Pairs those whose best partner is clearly better than any other, on both sides. */
function pairClear(pairing: SegmentPairing, group: Twins): boolean {
  const bids = bidsOf(pairing, group);
  const [byBefore, byAfter] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const { i, j, score } of bids) {
    byBefore.set(i, [...(byBefore.get(i) ?? []), score]);
    byAfter.set(j, [...(byAfter.get(j) ?? []), score]);
  }
  const isClear = (score: number, scores: readonly number[] = []): boolean =>
    scores.filter((other) => other > score - MARGIN).length === 1;
  const clear = bids.filter(({ i, j, score }) => isClear(score, byBefore.get(i)) && isClear(score, byAfter.get(j)));
  for (const { i, j } of clear) pairUp(pairing, i, j);
  return clear.length > 0;
}

function bidsOf(pairing: SegmentPairing, { before, after }: Twins): readonly Bid[] {
  const isWide = before.length * after.length > MAX_PAIRS;
  const wanted = new Set(after);
  return before.flatMap((i) => {
    const partners = isWide ? besideNeighbours(pairing, i).filter((j) => wanted.has(j)) : after;
    return partners.flatMap((j) => {
      const score = mayPair(pairing, i, j) ? scoreOf(pairing, i, j) : 0;
      return score > MARGIN ? [{ i, j, score }] : [];
    });
  });
}

function besideNeighbours({ toAfter, before, after }: SegmentPairing, i: number): readonly number[] {
  const left = i === 0 ? 0 : (toAfter[i - 1] ?? -2) + 1;
  const right = i === before.length - 1 ? after.length - 1 : (toAfter[i + 1] ?? -1) - 1;
  return [...new Set([left, right])];
}

function scoreOf(pairing: SegmentPairing, i: number, j: number): number {
  return (
    neighbourScore(pairing, i - 1, j - 1) +
    neighbourScore(pairing, i + 1, j + 1) +
    distantScore(pairing, i - 2, j - 2) +
    distantScore(pairing, i + 2, j + 2)
  );
}

function neighbourScore(pairing: SegmentPairing, i: number, j: number): number {
  const { before, after, toAfter, toBefore } = pairing;
  const [a, b] = [before[i], after[j]];
  if (a === undefined || b === undefined) return a === b ? 2 : 0;
  if (toAfter[i] === j) return 2;
  if (toAfter[i] !== undefined || toBefore[j] !== undefined || !mayPair(pairing, i, j)) return 0;
  if (a.fold === b.fold) return 1.5;
  const alike = likeness(pairing, i, j, 0.3);
  return alike > 0.3 ? alike : 0;
}

function distantScore({ before, after, toAfter, toBefore }: SegmentPairing, i: number, j: number): number {
  const [a, b] = [before[i], after[j]];
  if (a === undefined || b === undefined) return 0;
  const isNear = toAfter[i] === j || (toAfter[i] === undefined && toBefore[j] === undefined && a.fold === b.fold);
  return isNear ? 0.5 : 0;
}

/**
 * Pairs the rest of a group: in order where both sides have equally many, else each with the nearest place. Returns
 * whether anything was paired.
 */
function pairRest(pairing: SegmentPairing, { before, after }: Twins): boolean {
  const left = new Set(before);
  for (const [at, j] of after.entries()) {
    const may = (i: number | undefined): i is number => i !== undefined && left.has(i) && mayPair(pairing, i, j);
    const expected = expectedPlace(pairing, j);
    const nearest = [...left].filter(may).sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected) || a - b)[0];
    const partner = before.length === after.length && may(before[at]) ? before[at] : nearest;
    if (partner === undefined) continue;
    pairUp(pairing, partner, j);
    left.delete(partner);
  }
  return left.size < before.length;
}

function expectedPlace({ toBefore }: SegmentPairing, j: number): number {
  for (let at = j - 1; at >= 0; at--) {
    const i = toBefore[at];
    if (i !== undefined) return i + (j - at);
  }
  return j;
}

/** A text that occurs several times was paired, but might as well have been any of the others. */
type Doubt = { readonly after: number; readonly rivals: readonly number[] };

/**
 * Finds the pairs of repeated texts that are not certain. Certain is a pair whose neighbours are paired with each other on
 * both sides, up to a text that occurs once or an end of the document; one side is enough where no twin came or went or
 * changed its place, and no other twin can claim this one.
 */
export function findTwins(pairing: SegmentPairing): readonly Doubt[] {
  const { before, after, toAfter, toBefore } = pairing;
  if (isUnchanged(pairing)) return [];
  const counts = [before, after].map((items) => {
    const found = new Map<string, number>();
    for (const { fold } of items) found.set(fold, (found.get(fold) ?? 0) + 1);
    return found;
  });
  const count = (side: 0 | 1, fold: string): number => counts[side]?.get(fold) ?? 0;
  const isTwin = (fold: string): boolean => count(0, fold) > 1 || count(1, fold) > 1;

  const isWhole = (fold: string): boolean => count(0, fold) === count(1, fold);

  /**
   * Whether the neighbours in one direction are paired, up to a text that is certain: where a twin is missing, it may
   * be in an edited one.
   */
  const isGrounded = (i: number, j: number, step: 1 | -1): boolean => {
    for (let [a, b] = [i + step, j + step]; ; a += step, b += step) {
      const [old, now] = [before[a], after[b]];
      if (old === undefined || now === undefined) return old === now;
      if (toAfter[a] !== b) return false;
      if (old.fold !== now.fold && !isWhole(before[i]?.fold ?? '')) return false;
      if (!isTwin(old.fold) && !isTwin(now.fold)) return true;
    }
  };
  const touches = (i: number, j: number): boolean =>
    [-1, 1].some((step) =>
      before[i + step] === undefined ? after[j + step] === undefined : toAfter[i + step] === j + step,
    );

  const pairs = after.flatMap(({ fold }, j) => {
    const i = toBefore[j];
    if (i === undefined || before[i]?.fold !== fold || count(0, fold) < 2) return [];
    return [{ i, j, fold, sides: [isGrounded(i, j, -1), isGrounded(i, j, 1)].filter(Boolean).length }];
  });
  const floating = new Set(pairs.flatMap(({ fold, sides }) => (sides === 0 ? fold : [])));
  return pairs.flatMap(({ i, j, fold, sides }) => {
    const rivals = before.flatMap((item, other) => (item.fold === fold && other !== i ? [other] : []));
    const isClaimed =
      rivals.some((other) => touches(other, j)) ||
      after.some((item, other) => item.fold === fold && other !== j && touches(i, other));
    const isCertain = sides === 2 || (sides === 1 && isWhole(fold) && !isClaimed && !floating.has(fold));
    return isCertain ? [] : [{ after: j, rivals }];
  });
}

function isUnchanged({ before, after, toAfter }: SegmentPairing): boolean {
  return before.length === after.length && toAfter.every((j, i) => j === i && before[i]?.text === after[i]?.text);
}
