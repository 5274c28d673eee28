import { likeness, mayPair, type Pairing, pairUp } from './pairing.ts';

const LEAST = 0.1;
/** Letters below which likeness says nothing: a one-word heading has no word left when it changes. */
const SHORT = 60;

/**
 * Between two neighbours that kept together, equally many leftovers of a kind are taken for each other in order, even
 * where hardly a word is left. A key wrongly kept costs little, for its translation is outdated anyway; a key lost costs
 * the translation.
 */
export function fillGaps(pairing: Pairing): void {
  const { after, toBefore } = pairing;
  for (let start = 0; start < after.length; start++) {
    if (toBefore[start] !== undefined) continue;
    let end = start;
    while (end < after.length && toBefore[end] === undefined) end++;
    fillGap(pairing, start, end);
    start = end;
  }
}

function fillGap(pairing: Pairing, start: number, end: number): void {
  const { before, after, toAfter, toBefore } = pairing;
  const from = start === 0 ? 0 : (toBefore[start - 1] ?? -1) + 1;
  const to = end === after.length ? before.length : (toBefore[end] ?? -1);
  const lost = range(from, to).filter((i) => toAfter[i] === undefined);
  const fresh = range(start, end);
  for (const isHeading of [true, false]) {
    const news = fresh.filter((j) => (after[j]?.kind === 'heading') === isHeading);
    const olds = lost.filter(
      (i) => news.some((j) => mayPair(pairing, i, j)) && (before[i]?.kind === 'heading') === isHeading,
    );
    if (news.length !== olds.length) continue;
    for (const [at, i] of olds.entries()) {
      const j = news[at];
      if (j === undefined || !mayPair(pairing, i, j)) continue;
      if ((isHeading && news.length === 1) || areBothShort(pairing, i, j) || likeness(pairing, i, j) >= LEAST)
        pairUp(pairing, i, j);
    }
  }
}

function areBothShort({ before, after }: Pairing, i: number, j: number): boolean {
  return Math.max(before[i]?.text.length ?? 0, after[j]?.text.length ?? 0) < SHORT;
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
