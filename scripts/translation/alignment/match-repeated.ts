import { type Item, leftovers, likeness, mayPair, type Pairing, pairUp } from './pairing.ts';

type Twins = { readonly before: readonly number[]; readonly after: readonly number[] };
type Bid = { readonly i: number; readonly j: number; readonly score: number };

/** What a second-best partner must stay behind for the best to be clear. */
const MARGIN = 0.5;
/** Groups with more pairs than this (a table full of "yes") are judged by neighbours that are paired already. */
const MAX_PAIRS = 400;

/**
 * Pairs texts that are equal in some respect but occur several times, by their neighbours: clear cases first, since each
 * is a neighbour to others; what is never clear goes in order, or to the nearest place.
 */
export function matchRepeated(pairing: Pairing, respect: (item: Item) => string): void {
  const groups = twinsOf(pairing, respect);
  for (;;) {
    const open = groups
      .map((group) => openOf(pairing, group))
      .filter(({ before, after }) => before.length * after.length > 0);
    const isClearer = open.map((group) => pairClear(pairing, group)).includes(true);
    if (!isClearer && !open.some((group) => pairRest(pairing, group))) return;
  }
}

function twinsOf(pairing: Pairing, respect: (item: Item) => string): readonly Twins[] {
  const groups = new Map<string, { readonly before: number[]; readonly after: number[] }>();
  for (const side of ['before', 'after'] as const) {
    for (const index of leftovers(side === 'before' ? pairing.toAfter : pairing.toBefore)) {
      const item = pairing[side][index];
      if (item === undefined) continue;
      const group = groups.get(respect(item)) ?? { before: [], after: [] };
      group[side].push(index);
      groups.set(respect(item), group);
    }
  }
  return [...groups.values()];
}

function openOf({ toAfter, toBefore }: Pairing, { before, after }: Twins): Twins {
  return {
    before: before.filter((i) => toAfter[i] === undefined),
    after: after.filter((j) => toBefore[j] === undefined),
  };
}

/** Pairs those whose best partner is clearly better than any other, on both sides. */
function pairClear(pairing: Pairing, group: Twins): boolean {
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

function bidsOf(pairing: Pairing, { before, after }: Twins): readonly Bid[] {
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

function besideNeighbours({ toAfter, before, after }: Pairing, i: number): readonly number[] {
  const left = i === 0 ? 0 : (toAfter[i - 1] ?? -2) + 1;
  const right = i === before.length - 1 ? after.length - 1 : (toAfter[i + 1] ?? -1) - 1;
  return [...new Set([left, right])];
}

function scoreOf(pairing: Pairing, i: number, j: number): number {
  return (
    neighbourScore(pairing, i - 1, j - 1) +
    neighbourScore(pairing, i + 1, j + 1) +
    distantScore(pairing, i - 2, j - 2) +
    distantScore(pairing, i + 2, j + 2)
  );
}

function neighbourScore(pairing: Pairing, i: number, j: number): number {
  const { before, after, toAfter, toBefore } = pairing;
  const [a, b] = [before[i], after[j]];
  if (a === undefined || b === undefined) return a === b ? 2 : 0;
  if (toAfter[i] === j) return 2;
  if (toAfter[i] !== undefined || toBefore[j] !== undefined || !mayPair(pairing, i, j)) return 0;
  if (a.fold === b.fold) return 1.5;
  const alike = likeness(pairing, i, j, 0.3);
  return alike > 0.3 ? alike : 0;
}

function distantScore({ before, after, toAfter, toBefore }: Pairing, i: number, j: number): number {
  const [a, b] = [before[i], after[j]];
  if (a === undefined || b === undefined) return 0;
  const isNear = toAfter[i] === j || (toAfter[i] === undefined && toBefore[j] === undefined && a.fold === b.fold);
  return isNear ? 0.5 : 0;
}

/** In order where there are equally many; else each to the nearest place. Whether anything was paired. */
function pairRest(pairing: Pairing, { before, after }: Twins): boolean {
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

function expectedPlace({ toBefore }: Pairing, j: number): number {
  for (let at = j - 1; at >= 0; at--) {
    const i = toBefore[at];
    if (i !== undefined) return i + (j - at);
  }
  return j;
}
