import { DIGIT, HAS_MARK, LEFT, SPACE, traits } from '../fonts/traits.ts';
import type { LineRun } from '../lines/line.ts';
import { ALM, ALM_WIDTH, blank, inkOf, LRM, LRM_WIDTH, type PlacedGlyph, type RunScale } from './placed-glyph.ts';

/** The surroundings of a run in its line, in the order of the page. */
export type RunSetting = {
  readonly isRtlBase: boolean;
  readonly before: LineRun | undefined;
  readonly after: LineRun | undefined;
};

/**
 * The glyphs of a left-to-right run with marks at its ends beside a right-to-left one: Poppler turns round brackets and
 * spaces with the letters that stand beside them.
 */
export function markLtrBorders(
  items: readonly PlacedGlyph[],
  { isRtlBase, before, after }: RunSetting,
  scale: RunScale,
): PlacedGlyph[] {
  const bordered = [...items];
  const first = bordered[0];
  const last = bordered.at(-1);
  if (first === undefined || last === undefined) return bordered;
  const lrm = (x: number): PlacedGlyph => blank('helper', LRM, x - LRM_WIDTH * scale.size, LRM_WIDTH, scale);
  if (isRtlBase) {
    if (after?.isRtl !== false && !isAnchored(last)) bordered.push(lrm(last.x + last.width));
    return bordered;
  }
  if (after?.isRtl === true && last.kind === 'space' && startsWithMark(after)) {
    const advance = Math.round((last.width * scale.unitsPerEm) / scale.size);
    bordered[bordered.length - 1] = { ...last, text: `${LRM} `, glyph: undefined, components: [], advance };
  }
  if (before?.isRtl === true && (traits(first.text) & LEFT) === 0) bordered.unshift(lrm(first.x));
  return bordered;
}

/** True for letters, digits and their signs, which have a direction of their own for Poppler. */
const isAnchored = ({ text }: PlacedGlyph): boolean =>
  (traits(text) & (LEFT | DIGIT)) !== 0 || SIGN.test(text) || STOP.test(text) || text.endsWith(LRM);

/** True for a run whose leftmost letter has marks, which stand before it. */
const startsWithMark = ({ clusters }: LineRun): boolean => (traits(clusters[0]?.text ?? '') & HAS_MARK) !== 0;

/** Signs of the classes ES and ET of UAX #9. */
export const SIGN = /^[+\-#$%\u00A2-\u00A5\u00B0\u00B1\u0609\u060A\u066A\u2030\u20A0-\u20CF\u2212]$/;

/** Signs of the class CS of UAX #9. */
export const STOP = /^[,./:\u060C]$/;

/** Brackets and other signs that are mirrored in right-to-left text (Bidi_Mirrored). */
export const MIRRORED = /^[()<>[\]{}«»‹›⁅⁆⁽⁾₍₎≤≥⟦⟧⟨⟩⟪⟫⦅⦆]$/;

/** In ems. MuPDF takes a glyph of two characters for as wide as nothing, and a gap of 0.15 em for a space. */
const WIDTH = 0.12;

/**
 * In ems: a letter that begins nearer to the one before is a word of its own for Poppler, and two of them are the same
 * one.
 */
const NEAR = 0.1;

/**
 * The glyphs of a sign at a left-to-right compound. For PDFium, which reads it in a left-to-right line, it is one of
 * those itself, and so is not mirrored; Poppler needs right-to-left marks on both sides of it. MuPDF takes jumps
 * between the two directions for no more than that: a sign begins right to left, and ends left to right unless the
 * compound follows.
 */
export function tiedSign(given: PlacedGlyph, { before, after }: RunSetting, scale: RunScale): PlacedGlyph[] {
  const { size, unitsPerEm } = scale;
  const comesFromLeft = after?.isRtl !== true || after.isTied === true;
  const endsLeft = before?.isRtl === true;
  const spare = given.width / size - WIDTH - ALM_WIDTH - (endsLeft ? LRM_WIDTH : 0);
  // Where there is no room for the first mark, it stands in that of what is to the left.
  const hasRoom = spare >= NEAR;
  const width = hasRoom ? spare : ALM_WIDTH;
  const start = blank('helper', ALM, hasRoom ? given.x : given.x - width * size, width, scale);
  const sign: PlacedGlyph = {
    ...given,
    text: LRM + given.text,
    glyph: undefined,
    components: inkOf(given, hasRoom ? -start.advance : 0),
    advance: Math.round(WIDTH * unitsPerEm),
    x: start.x + start.width,
    width: WIDTH * size,
  };
  const left = (x: number): PlacedGlyph => blank('helper', LRM, x, LRM_WIDTH, scale);
  const middle = sign.x + sign.width;
  const rest = (given.x + given.width - middle) / size - (endsLeft ? LRM_WIDTH : 0);
  const end = blank('helper', ALM, middle, Math.max(ALM_WIDTH, rest), scale);
  return [
    ...(comesFromLeft ? [] : [left(start.x - LRM_WIDTH * size)]),
    start,
    sign,
    end,
    ...(endsLeft ? [left(end.x + end.width)] : []),
  ];
}

/**
 * The runs of a right-to-left line with every sign that stands at a left-to-right compound, such as the bracket or the
 * comma at a telephone number, as a run of its own. PDFium must have the compound in a line by itself, and would end the
 * word where that line ends; where letters stand at the signs, it does.
 *
 * @param runs in the order of the page
 */
export function tiedSigns(runs: readonly LineRun[], isCompound: (run: LineRun) => boolean): readonly LineRun[] {
  /** How many clusters at the left and at the right end of a run are such signs. */
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  for (const [index, run] of runs.entries()) {
    if (!isCompound(run)) continue;
    for (const [at, count] of signsBeside(runs, index, 1)) lefts.set(at, count);
    for (const [at, count] of signsBeside(runs, index, -1)) rights.set(at, count);
  }
  if (lefts.size === 0 && rights.size === 0) return runs;
  return runs.flatMap((run, index): readonly LineRun[] => {
    const { clusters } = run;
    const start = lefts.get(index) ?? 0;
    const end = Math.max(start, clusters.length - (rights.get(index) ?? 0));
    if (start === 0 && end === clusters.length) return [run];
    return clusters.flatMap((cluster, at): readonly LineRun[] => {
      if (at < start || at >= end) return [{ ...run, clusters: [cluster], isTied: true }];
      return at === start ? [{ ...run, clusters: clusters.slice(start, end) }] : [];
    });
  });
}

/**
 * How many signs stand beside a run, by the index of the run that they are part of; none where letters stand at them.
 */
function signsBeside(runs: readonly LineRun[], index: number, step: 1 | -1): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = index + step; ; at += step) {
    const run = runs[at];
    if (run === undefined || !run.isRtl || run.baseline !== runs[index]?.baseline) return counts;
    const clusters = step === 1 ? run.clusters : run.clusters.toReversed();
    const end = clusters.findIndex(({ text }) => !TIED.test(text));
    if (end < 0) counts.set(at, clusters.length);
    else if ((traits(clusters[end]?.text ?? '') & SPACE) === 0) return new Map();
    else return end === 0 ? counts : counts.set(at, end);
  }
}

/** Signs that stand at a word and are not letters of it. */
const TIED = /^[\p{P}\p{S}]$/u;
