import { differenceOf, isSame, joinedBags, type LetterBag, NO_LETTERS } from './letter-bag.ts';

/**
 * For each printed stretch, in order, the text of the sheet that it is part of; undefined for one that is part of none.
 */
export type TextPairs = readonly (number | undefined)[];

/**
 * The text of the sheet for each printed stretch. Both are in document order, and a text may be printed in several
 * stretches; letters are compared in no order, so that the direction of writing does not matter. Where the two differ,
 * as few letters as possible stay without a partner.
 */
export function pairTexts(texts: readonly LetterBag[], stretches: readonly LetterBag[]): TextPairs {
  const pairs = new Array<number | undefined>(stretches.length).fill(undefined);
  const whole = { from: 0, to: texts.length, first: 0, last: stretches.length };
  solve({ texts, stretches, pairs }, whole);
  return pairs;
}

type Task = {
  readonly texts: readonly LetterBag[];
  readonly stretches: readonly LetterBag[];
  readonly pairs: (number | undefined)[];
};
/** Texts `from` to `to` and stretches `first` to `last`, ends not included. */
type Region = { readonly from: number; readonly to: number; readonly first: number; readonly last: number };

function solve(task: Task, region: Region): void {
  const rest = withoutEqualEnd(task, withoutEqualStart(task, region));
  if (rest.from === rest.to || rest.first === rest.last) return;
  const parts = (rest.to - rest.from) * (rest.last - rest.first) > LARGEST ? parted(task, rest) : [];
  if (parts.length === 0) weigh(task, rest);
  else for (const part of parts) solve(task, part);
}

/** The most texts times stretches that are weighed against each other at once. */
const LARGEST = 250_000;

function withoutEqualStart({ texts, stretches, pairs }: Task, region: Region): Region {
  let { from, first } = region;
  while (from < region.to) {
    const count = countEqual(texts[from], stretches, first, region.last, 1);
    if (count === 0) break;
    pairs.fill(from, first, first + count);
    first += count;
    from++;
  }
  return { ...region, from, first };
}

function withoutEqualEnd({ texts, stretches, pairs }: Task, region: Region): Region {
  let { to, last } = region;
  while (to > region.from) {
    const count = countEqual(texts[to - 1], stretches, last - 1, region.first - 1, -1);
    if (count === 0) break;
    pairs.fill(to - 1, last - count, last);
    last -= count;
    to--;
  }
  return { ...region, to, last };
}

/** How many stretches from `at` on make up a text; 0 if none do. */
function countEqual(
  text: LetterBag | undefined,
  stretches: readonly LetterBag[],
  at: number,
  end: number,
  step: 1 | -1,
): number {
  const found: LetterBag[] = [];
  let [letters, jokers] = [0, 0];
  for (let next = at; text !== undefined && next !== end; next += step) {
    const stretch = stretches[next];
    if (stretch === undefined) return 0;
    found.push(stretch);
    letters += stretch.count;
    jokers += stretch.jokers;
    if (letters + jokers >= text.count && isSame(text, joinedBags(found))) return found.length;
    if (letters >= text.count) return 0;
  }
  return 0;
}

/** The fewest letters of a text that is looked for by itself. */
const LONG = 8;

/** The regions between texts that were printed in one stretch, and that occur once on either side. */
function parted({ texts, stretches, pairs }: Task, { from, to, first, last }: Region): readonly Region[] {
  const printed = onlyOnes(stretches, first, last);
  const regions: Region[] = [];
  let [text, stretch] = [from, first];
  for (const [key, at] of onlyOnes(texts, from, to)) {
    const partner = printed.get(key);
    if (partner === undefined || partner < stretch) continue;
    pairs[partner] = at;
    regions.push({ from: text, to: at, first: stretch, last: partner });
    [text, stretch] = [at + 1, partner + 1];
  }
  return regions.length === 0 ? [] : [...regions, { from: text, to, first: stretch, last }];
}

function onlyOnes(all: readonly LetterBag[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  for (let at = start; at < end; at++) {
    const letters = all[at] ?? NO_LETTERS;
    if (letters.count < LONG || letters.jokers > 0) continue;
    const key = letters.sorted.join();
    if (places.has(key)) twice.add(key);
    places.set(key, at);
  }
  for (const key of twice) places.delete(key);
  return places;
}

/** The most stretches that one text may be printed in, where print and sheet differ. */
const MOST = 40;

/** Pairs the texts and stretches of a region in the way that leaves the fewest letters without a partner. */
function weigh({ texts, stretches, pairs }: Task, { from, to, first, last }: Region): void {
  const width = last - first + 1;
  const costs = new Float64Array((to - from + 1) * width);
  /** How many stretches the last text of a state has: -1 for none and a stretch left out. */
  const ways = new Int16Array(costs.length);
  for (let column = 1; column < width; column++) {
    costs[column] = (costs[column - 1] ?? 0) + sizeOf(stretches[first + column - 1]);
    ways[column] = -1;
  }
  for (let row = 1; row <= to - from; row++) {
    const text = texts[from + row - 1];
    for (let column = 0; column < width; column++) {
      const at = row * width + column;
      let [least, way] = [(costs[at - width] ?? 0) + sizeOf(text), 0];
      const left = (costs[at - 1] ?? 0) + sizeOf(stretches[first + column - 1]);
      if (column > 0 && left < least) [least, way] = [left, -1];
      let group: LetterBag | undefined;
      for (let count = 1; count <= Math.min(column, MOST) && text !== undefined; count++) {
        const next = stretches[first + column - count];
        if (next === undefined) break;
        group = group === undefined ? next : joinedBags([next, group]);
        const { missing, more } = differenceOf(text, group);
        if (2 * more <= sizeOf(group)) {
          const cost = (costs[at - width - count] ?? 0) + missing + more;
          if (cost < least) [least, way] = [cost, count];
        }
        if (more > text.count) break;
      }
      costs[at] = least;
      ways[at] = way;
    }
  }
  let [row, column] = [to - from, width - 1];
  while (row > 0 || column > 0) {
    const way = ways[row * width + column] ?? 0;
    if (way < 0) column--;
    else {
      for (let count = 1; count <= way; count++) pairs[first + column - count] = from + row - 1;
      row--;
      column -= way;
    }
  }
}

const sizeOf = (letters: LetterBag | undefined): number => (letters?.count ?? 0) + (letters?.jokers ?? 0);
