import { FAR_BLOCKS } from '../../bidi-classes.ts';
import { LRM } from '../clusters/placed-glyph.ts';
import { HAS_MARK, RIGHT, SPACE, traits } from '../fonts/traits.ts';
import { logicalOrder } from '../lines/directions.ts';
import type { Cluster } from '../lines/glyph-run.ts';
import { type LineRun, leftEnd, runText } from '../lines/line.ts';

/** In ems: a wider gap is a space for readers. */
const WIDE = 0.2;
const GAP_BLANK = 0.1;

/** The runs with neighbours of one font, direction and place joined: no program changes the order within a run. */
export function joinRuns(runs: readonly LineRun[]): readonly LineRun[] {
  return signGaps(joinSpaces(runs.reduce<readonly LineRun[]>(joinNext, [])));
}

function joinNext(joined: readonly LineRun[], run: LineRun): readonly LineRun[] {
  const last = joined.at(-1);
  if (last === undefined || !isAlike(last, run) || last.level !== run.level || last.isRtl !== run.isRtl)
    return [...joined, run];
  return [...joined.slice(0, -1), { ...last, clusters: [...last.clusters, ...run.clusters] }];
}

const isAlike = (a: LineRun, b: LineRun): boolean =>
  a.font === b.font &&
  a.size === b.size &&
  a.mark === b.mark &&
  a.paint === b.paint &&
  a.baseline === b.baseline &&
  a.matrix === b.matrix;

/** The runs with spaces that another font lent to words as blanks of the words' own font. */
function joinSpaces(runs: readonly LineRun[]): readonly LineRun[] {
  const joined: LineRun[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    const before = joined.at(-1);
    const after = runs[index + 1];
    if (run === undefined) continue;
    const isLent =
      before !== undefined &&
      after !== undefined &&
      before.isRtl === run.isRtl &&
      after.isRtl === run.isRtl &&
      before.level === after.level &&
      isAlike(before, after) &&
      before.mark === run.mark &&
      run.clusters.every(({ text, glyphs }) => text === ' ' && glyphs.length === 1);
    if (isLent) {
      const blanks = run.clusters.map((cluster) => ({ ...cluster, blank: widthOf(run, cluster) }));
      joined[joined.length - 1] = { ...before, clusters: [...before.clusters, ...blanks, ...after.clusters] };
      index++;
    } else joined.push(run);
  }
  return joined;
}

const widthOf = ({ font, size }: LineRun, { glyphs, blank }: Cluster): number =>
  blank ?? (font.width(glyphs.at(-1)?.glyph ?? 0) * size) / 1000;

/** The right end of a cluster. Its last glyph may be a mark that stands over a letter. */
const rightOf = ({ font, size }: LineRun, { glyphs, blank }: Cluster): number =>
  glyphs.reduce((most, { glyph, x }) => Math.max(most, x + (blank ?? (font.width(glyph) * size) / 1000)), -Infinity);

/** The runs with a space in each wide gap, such as that after a list's number, so that no two readers differ. */
function signGaps(runs: readonly LineRun[]): readonly LineRun[] {
  const signed = [...runs];
  for (let index = 0; index + 1 < signed.length; index++) {
    const a = signed[index];
    const b = signed[index + 1];
    const last = a?.clusters.at(-1);
    const first = b?.clusters[0];
    if (a === undefined || b === undefined || last === undefined || first === undefined) continue;
    if (a.isolate !== b.isolate && a.isolate.split(' ')[0] !== b.isolate.split(' ')[0]) continue;
    if (((traits(last.text) | traits(first.text)) & SPACE) !== 0 || (a.mark === b.mark && isOneWord(last, first)))
      continue;
    const end = rightOf(a, last);
    const start = leftEnd(first);
    if (start - end <= WIDE * Math.min(a.size, b.size)) continue;
    const blank = (owner: LineRun, x: number, text = ' '): Cluster => ({
      text,
      glyphs: [{ glyph: 0, x, y: owner.baseline }],
      blank: GAP_BLANK * owner.size,
    });
    if (isReadFirst(b, a)) {
      // The space is read between the two, and `a` is gone to by a jump to the left.
      const spaced = blank(a, leftEnd(a.clusters[0] ?? first) - GAP_BLANK * a.size, `${LRM} `);
      signed[index] = { ...a, clusters: [spaced, ...a.clusters] };
    } else if (a.level > 0 ? b.isRtl || !a.isRtl : !b.isRtl)
      signed[index + 1] = { ...b, clusters: [blank(b, start - GAP_BLANK * b.size), ...b.clusters] };
    else signed[index] = { ...a, clusters: [...a.clusters, blank(a, end)] };
  }
  return signed;
}

/** Whether two neighbours follow each other in one text of the sheet, with nothing between. */
function isOneWord(one: Cluster, other: Cluster): boolean {
  if (one.at === undefined || other.at === undefined) return false;
  const [first, second] = one.at < other.at ? [one, other] : [other, one];
  return (second.at ?? 0) - (first.at ?? 0) <= first.text.length;
}

/**
 * Whether the right one of two left-to-right neighbours is read first: an isolate and what is beside it in
 * right-to-left text.
 */
const isReadFirst = (right: LineRun, left: LineRun): boolean =>
  !left.isRtl && !right.isRtl && logicalOrder([left, right])[0] === right;

/**
 * Whether runs are a compound whose parts PDFium would put in another order: Latin words with anything else beside
 * them, numbers with spaces or dashes.
 */
export function isCompound(runs: readonly LineRun[]): boolean {
  const text = runs.map(runText).join('').trim();
  return LATIN.test(text) ? OTHER.test(text) : /\p{Nd}/u.test(text) && NEUTRAL.test(text);
}

const LATIN = /[A-Za-z\u00C0-\u024F\u0370-\u058F]/;
/** Characters that do not go with digits (those that do: UAX #9's EN, AN, CS, ES, ET, NSM, BN). */
const NEUTRAL =
  /[^\p{Nd}\p{Mn}\p{Cf}.,:/+\-\u2212#$%\u00A2-\u00A5\u00B0\u00B1\u0609\u060A\u066A-\u066C\u060C\u2030\u20A0-\u20CF\u00A0\u202F]/u;
const OTHER = /[^A-Za-z\u00C0-\u024F\u0370-\u058F]/;

/**
 * Right-to-left letters beyond U+FFFF: Adlam, Hanifi Rohingya and others. PDFium and pdf.js do not know their
 * direction, and turn none of them round.
 */
const FAR = new RegExp(`[${FAR_BLOCKS}]`, 'u');

/**
 * The runs of a line whose only right-to-left letters are those, each right-to-left one marked as to be written in the
 * order of reading. Signs that another font lends to a word are part of it, and their ink is drawn apart: no reader
 * changes the order within a string.
 *
 * @param runs in the order of the page
 */
export function farRuns(runs: readonly LineRun[]): readonly LineRun[] {
  const isFar = runs.some((run) => run.isRtl && FAR.test(runText(run))) && !runs.some(hasNearLetter);
  if (!isFar && !runs.some(isSigns)) return runs;
  const found: LineRun[] = [];
  for (const given of runs.toReversed()) {
    const run: LineRun = isFar && given.isRtl ? { ...given, isFar: true } : given;
    const right = found.at(-1);
    if (right !== undefined && areOne(run, right, isFar)) found[found.length - 1] = joinedSigns(run, right);
    else found.push(run);
  }
  return found.reverse();
}

/** Two neighbours as one run, in the font of the words. */
function joinedSigns(left: LineRun, right: LineRun): LineRun {
  const [owner, lent] = isSigns(left) ? [right, left] : [left, right];
  const blanks = lent.clusters.map((cluster, index) => {
    const x = leftEnd(cluster);
    const next = lent.clusters[index + 1] ?? (lent === left ? right.clusters[0] : undefined);
    const width = next === undefined ? signWidth(lent, index) : leftEnd(next) - x;
    return { ...cluster, glyphs: [{ glyph: 0, x, y: owner.baseline }], blank: Math.max(0, width), isLent: true };
  });
  const clusters = lent === left ? [...blanks, ...owner.clusters] : [...owner.clusters, ...blanks];
  return { ...owner, clusters, ink: [...(owner.ink ?? []), ...(lent.ink ?? []), lent] };
}

const hasNearLetter = ({ isRtl, clusters }: LineRun): boolean =>
  isRtl && clusters.some(({ text }) => (traits(text) & RIGHT) !== 0 && !FAR.test(text));

/** Whether one of two neighbours holds only signs, for the words that the other holds. */
function areOne(left: LineRun, right: LineRun, isFar: boolean): boolean {
  if (!left.isRtl || !right.isRtl || left.level !== right.level) return false;
  if (left.mark !== right.mark || left.baseline !== right.baseline || left.matrix !== right.matrix) return false;
  if (left.paint !== right.paint || isSigns(left) === isSigns(right)) return false;
  // A mark stands before its letter, where readers see a gap between two strings.
  return isFar || (isSigns(left) && (traits(right.clusters[0]?.text ?? '') & HAS_MARK) !== 0);
}

const isSigns = ({ isRtl, clusters }: LineRun): boolean =>
  isRtl && clusters.every(({ text, glyphs }) => glyphs.length === 1 && SIGN.test(text));

const SIGN = /^[\p{P}\p{S}]$/u;

const signWidth = ({ font, size, clusters }: LineRun, index: number): number => {
  const [glyph] = clusters[index]?.glyphs ?? [];
  return clusters[index]?.blank ?? (font.width(glyph?.glyph ?? 0) * size) / 1000;
};
