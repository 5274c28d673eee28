import { FAR_BLOCKS } from '../../bidi-classes.ts';
import { MARK, RIGHT, traits } from '../text/characters.ts';
import { type LineRun, leftOf, runText } from './line.ts';

/**
 * Letters that run from right to left beyond U+FFFF: Adlam, Hanifi Rohingya and others. PDFium and pdf.js know no direction
 * of theirs, and turn none of them round.
 */
const FAR = new RegExp(`[${FAR_BLOCKS}]`, 'u');

/**
 * The runs of a line that has no other right-to-left letters than those, each right-to-left one marked as to be written in
 * the order of reading. Signs that another font lends to a word are part of it, and their ink is drawn apart: what is one
 * string no reader puts in another order.
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
    if (right !== undefined && areOne(run, right, isFar)) found[found.length - 1] = joined(run, right);
    else found.push(run);
  }
  return found.reverse();
}

/** Two neighbours as one run, in the font of the words. */
function joined(left: LineRun, right: LineRun): LineRun {
  const [owner, lent] = isSigns(left) ? [right, left] : [left, right];
  const blanks = lent.clusters.map((cluster, index) => {
    const x = leftOf(cluster);
    const next = lent.clusters[index + 1] ?? (lent === left ? right.clusters[0] : undefined);
    const width = next === undefined ? widthOf(lent, index) : leftOf(next) - x;
    return { ...cluster, glyphs: [{ glyph: 0, x, y: owner.baseline }], blank: Math.max(0, width), isLent: true };
  });
  const clusters = lent === left ? [...blanks, ...owner.clusters] : [...owner.clusters, ...blanks];
  return { ...owner, clusters, ink: [...(owner.ink ?? []), ...(lent.ink ?? []), lent] };
}

const hasNearLetter = ({ isRtl, clusters }: LineRun): boolean =>
  isRtl && clusters.some(({ text }) => (traits(text) & RIGHT) !== 0 && !FAR.test(text));

/** Whether one of two neighbours holds signs alone, for the words that the other holds. */
function areOne(left: LineRun, right: LineRun, isFar: boolean): boolean {
  if (!left.isRtl || !right.isRtl || left.level !== right.level) return false;
  if (left.mark !== right.mark || left.baseline !== right.baseline || left.matrix !== right.matrix) return false;
  if (left.paint !== right.paint || isSigns(left) === isSigns(right)) return false;
  // A mark stands before its letter, where readers see a gap between two strings.
  return isFar || (isSigns(left) && (traits(right.clusters[0]?.text ?? '') & MARK) !== 0);
}

const isSigns = ({ isRtl, clusters }: LineRun): boolean =>
  isRtl && clusters.every(({ text, glyphs }) => glyphs.length === 1 && SIGN.test(text));

const SIGN = /^[\p{P}\p{S}]$/u;

const widthOf = ({ font, size, clusters }: LineRun, index: number): number => {
  const [glyph] = clusters[index]?.glyphs ?? [];
  return clusters[index]?.blank ?? (font.width(glyph?.glyph ?? 0) * size) / 1000;
};
