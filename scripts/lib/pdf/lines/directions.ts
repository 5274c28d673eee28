import { ARABIC } from '../../bidi-classes.ts';
import { DIGIT, LEFT, RIGHT, traits } from '../fonts/traits.ts';
import type { GlyphRun, TextPlace } from './glyph-run.ts';
import { baselineOf, type LineRun, runText } from './line.ts';

type Known = 'R' | 'L' | 'number' | undefined;

/**
 * The runs of a line with their direction and embedding level, in the order of the page. Skia marks the runs that it
 * turned round; it cannot do so for a single neutral character, whose level comes from its neighbours (UAX #9, N1 and
 * N2).
 */
export function withDirections(
  runs: readonly GlyphRun[],
  placeOf: (mark: number | undefined) => TextPlace,
): readonly LineRun[] {
  const places = runs.map(({ mark }) => placeOf(mark?.id));
  const known = withSeparators(runs, runs.map(knownDirection), places);
  return runs.map((run, index): LineRun => {
    const { block, base, level, isolate } = places[index] ?? NOWHERE;
    // White space at the end of a line is the block's, whatever it stands in (UAX #9, L1).
    const end = base === 1 ? 0 : runs.length - 1;
    if (index === end && level !== base && /^\s+$/.test(runText(run)))
      return {
        ...run,
        isRtl: base === 1,
        level: base,
        isolate: `${block} 0`,
        embedding: base,
        baseline: baselineOf(run),
      };
    const own = known[index];
    const isRtl = own === undefined ? isNeutralRtl(index, known, places) : own === 'R';
    const isOdd = level % 2 === 1;
    const followsRtl = own === 'number' && !isOdd && belongsToRight(index, runs, known, places);
    return {
      ...run,
      isRtl,
      level: followsRtl ? level + 2 : isRtl === isOdd ? level : level + 1,
      isolate: `${block} ${isolate}`,
      embedding: level,
      baseline: baselineOf(run),
    };
  });
}

const NOWHERE: TextPlace = { block: -1, base: 0, level: 0, isolate: 0 };

function knownDirection(run: GlyphRun): Known {
  const bits = traits(runText(run));
  // Left-to-right letters in reverse order are so because of an override (UAX #9, X4).
  if ((bits & RIGHT) !== 0 || run.isReversed) return 'R';
  if ((bits & LEFT) !== 0) return 'L';
  if ((bits & DIGIT) !== 0) return 'number';
  return run.clusters.length > 1 ? 'L' : undefined;
}

/** Signs of the classes CS, ES and ET of UAX #9. */
const COMMON = /^[,./:\u00A0\u060C\u202F]$/;
const PLUS_OR_MINUS = /^[+\-\u2212]$/;
const TERMINATOR = /^[#$%\u00A2-\u00A5\u00B0\u00B1\u0609\u060A\u066A\u2030\u20A0-\u20CF]$/;
const ARABIC_LETTER = new RegExp(`[${ARABIC}]`, 'u');

/**
 * The runs with signs that another font sets between the digits of a number, or beside them, as part of the number (UAX
 * #9, W4 and W5); but after Arabic letters only signs in common use count, and only between digits (W2).
 */
function withSeparators(
  runs: readonly GlyphRun[],
  known: readonly Known[],
  places: readonly TextPlace[],
): readonly Known[] {
  if (!known.includes(undefined) || !known.includes('number')) return known;
  const texts = runs.map(runText);
  const hasArabic = texts.some((text) => ARABIC_LETTER.test(text));
  const isArabic = (index: number): boolean => hasArabic && (places[index]?.level ?? 0) % 2 === 1;
  const joined = known.map((own, index): Known => {
    if (own !== undefined || known[index - 1] !== 'number' || known[index + 1] !== 'number') return own;
    const text = texts[index] ?? '';
    return COMMON.test(text) || (PLUS_OR_MINUS.test(text) && !isArabic(index)) ? 'number' : own;
  });
  return joined.map((own, index): Known => {
    if (own !== undefined || isArabic(index) || !TERMINATOR.test(texts[index] ?? '')) return own;
    const isBeside =
      (joined[index - 1] === 'number' && /\p{Nd}$/u.test(texts[index - 1] ?? '')) ||
      (joined[index + 1] === 'number' && /^\p{Nd}/u.test(texts[index + 1] ?? ''));
    return isBeside ? 'number' : own;
  });
}

/**
 * Whether a number belongs to the right-to-left words that it follows: in left-to-right surroundings it stands left of
 * them (UAX #9, W7, I1).
 */
function belongsToRight(
  index: number,
  runs: readonly GlyphRun[],
  known: readonly Known[],
  places: readonly TextPlace[],
): boolean {
  const run = runs[index];
  const own = places[index];
  const next = places[index + 1];
  if (run === undefined || own === undefined || next === undefined) return false;
  return (
    known[index + 1] === 'R' && own.block === next.block && own.isolate === next.isolate && !/\s$/.test(runText(run))
  );
}

/**
 * Whether a neutral run is right to left: numbers count as right to left beside it, but in left-to-right surroundings
 * they take part in them.
 */
function isNeutralRtl(index: number, known: readonly Known[], places: readonly TextPlace[]): boolean {
  const own = places[index];
  if (own === undefined) return false;
  const base = own.level % 2 === 1;
  const side = (step: 1 | -1): boolean => {
    for (let at = index + step; at >= 0 && at < known.length; at += step) {
      const place = places[at];
      if (place === undefined || place.block !== own.block) break;
      if (place.isolate !== own.isolate) {
        // An isolate counts as a neutral for what surrounds it; past the edge of the run's own isolate its direction
        // counts.
        if (place.level <= own.level) break;
        continue;
      }
      const direction = known[at];
      if (direction === undefined) continue;
      return direction === 'R' || (direction === 'number' && base);
    }
    return base;
  };
  const before = side(-1);
  return before === side(1) ? before : base;
}

/** A run's embedding level, and the isolate that it stands in with that isolate's own level. */
type Placed = {
  readonly clusters?: readonly { readonly at?: number }[];
  readonly level: number;
  readonly isolate: string;
  readonly embedding: number;
};

/**
 * The runs in the order in which they are read, given in the order of the page: UAX #9's rule L2 backwards, from the
 * lowest odd level up; where the sheet tells the order, in that.
 */
export function logicalOrder<Run extends Placed>(visual: readonly Run[]): readonly Run[] {
  const places = visual.map(({ clusters = [] }) => Math.min(...clusters.map(({ at }) => at ?? Infinity)));
  if (places.every((place) => place < Infinity)) return inOrderOf(visual, places);
  const order = [...visual];
  const highest = Math.max(0, ...visual.map(({ level }) => level));
  for (let level = 1; level <= highest; level++) {
    // Levels of one sequence are contiguous in either order, so each stretch is turned in its place.
    for (let start = 0; start < order.length; ) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level && (end === start || !isApart(order[end - 1], order[end], level)))
        end++;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}

const inOrderOf = <Run>(runs: readonly Run[], places: readonly number[]): readonly Run[] =>
  runs
    .map((run, index) => ({ run, place: places[index] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ run }) => run);

/**
 * Whether two runs are apart: between an isolate and its neighbour stands its initiator, whose level is that of the
 * text outside (UAX #9, X5a).
 */
function isApart(one: Placed | undefined, other: Placed | undefined, level: number): boolean {
  if (one === undefined || other === undefined || one.isolate === other.isolate) return false;
  const outside = one.embedding === other.embedding ? one.embedding - 1 : Math.min(one.embedding, other.embedding);
  return outside < level;
}
