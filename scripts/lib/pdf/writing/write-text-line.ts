import { arabicNumbers, foldKerns, shareBoxes } from '../clusters/glyph-boxes.ts';
import { markLtrBorders, type RunSetting, tiedSign, tiedSigns } from '../clusters/ltr-borders.ts';
import { ltrLetters } from '../clusters/ltr-letters.ts';
import { ALM, ALM_WIDTH, blank, LRM, type PlacedGlyph, type RunScale, WORD_JOINER } from '../clusters/placed-glyph.ts';
import { markRtlBorders, signsToRight, withSpaceBehind } from '../clusters/rtl-borders.ts';
import { EMBEDDING, farLetters, rtlLetters } from '../clusters/rtl-letters.ts';
import { DROPPED, SPACE, traits, UNKNOWN } from '../fonts/traits.ts';
import { logicalOrder } from '../lines/directions.ts';
import type { LineRun, Side } from '../lines/line.ts';
import { farRuns, isCompound, joinRuns } from './join-runs.ts';
import type { PageWriter } from './page-writer.ts';
import { TextWriter } from './text-writer.ts';

/** The text before a line on its height, in another block: a cell, or the name of a fact; `side` is the line's. */
export type Neighbour = DirectionalRun & { readonly side: Side };

/**
 * Writes a line, and returns its last part: runs in the order in which they are read, the glyphs of each in the order
 * of the page, as one string. Of all arrangements it is the one that Poppler, PDFium, MuPDF and pdf.js all read right.
 */
export function writeTextLine(
  visual: readonly LineRun[],
  page: PageWriter,
  neighbour: Neighbour | undefined,
): DirectionalRun | undefined {
  const isRtlBase = visual.every(({ level }) => level > 0);
  const isMixed = isRtlBase || visual.some(({ isRtl }) => isRtl);
  const joined = farRuns(joinRuns(visual));
  const whole = isMixed ? partsOf(joined) : new Map<LineRun, DirectionalRun>();
  const runs = isRtlBase && isMixed ? tiedSigns(joined, (run) => whole.get(run)?.isCompound === true) : joined;
  const parts = runs === joined ? whole : partsOf(runs);
  const settings = new Map(
    runs.map((run, index) => [run, { isRtlBase, before: runs[index - 1], after: runs[index + 1] }] as const),
  );
  let text: TextWriter | undefined;
  let last: DirectionalRun | undefined = neighbour;
  let end: number | undefined;
  let before: LineRun | undefined;
  const order = logicalOrder(runs);
  const needsSpace =
    neighbour !== undefined &&
    (isRtlBase || neighbour.isRtl || neighbour.side === 'left') &&
    !startsWithSpace(order[0]);
  for (const run of order) {
    const setting = settings.get(run) ?? { isRtlBase, before: undefined, after: undefined };
    const own = placedGlyphs(run, setting);
    const items = needsSpace && run === order[0] ? apart(own, run) : own;
    const [first] = items;
    if (first === undefined) continue;
    if (page.current.mark !== run.mark || page.current.paint !== run.paint) {
      text?.end();
      text = undefined;
      page.enter(run);
    }
    text ??= new TextWriter(page);
    text.font(run);
    const part = parts.get(run);
    if (last !== undefined && part !== last) {
      if (end !== undefined && part?.isCompound === true && last.isCompound) text.carry(run, end, first.x);
      else if (part?.isCompound === true || last.isCompound) text.separate(run, first);
    }
    last = part ?? { isCompound: false, isRtl: run.isRtl };
    const final = items.at(-1);
    end = final === undefined ? undefined : final.x + final.width;
    const isReversed = run.isRtl && run.isFar !== true;
    if (isReversed) page.write('/ReversedChars BMC\n');
    if (before !== undefined && isOneWord(before, run)) text.show(run, [turnBefore(first, run)]);
    before = run;
    text.show(run, items);
    page.say(run.clusters.some((cluster) => cluster.text === '') ? UNKNOWN : readText(items, isReversed));
    if (isReversed) page.write('EMC\n');
    for (const { drawn } of items) if (drawn !== undefined) text.draw(run, drawn);
    for (const ink of run.ink ?? []) {
      text.font(ink);
      text.draw(ink, inkGlyphs(ink));
    }
  }
  text?.end();
  return last;
}

/** Whether a run continues the word that the one to its right ends in, both from right to left. */
function isOneWord(one: LineRun, other: LineRun): boolean {
  const [end, start] = [one.clusters[0], other.clusters.at(-1)];
  const isRtl = one.isRtl && other.isRtl && one.isTied !== true && other.isTied !== true && one.isFar !== true;
  return isRtl && ((traits(end?.text ?? ' ') | traits(start?.text ?? ' ')) & SPACE) === 0;
}

const inkGlyphs = (run: LineRun): readonly PlacedGlyph[] =>
  rtlLetters(run, { size: run.size, unitsPerEm: run.font.unitsPerEm, space: 0 }).map((item) => ({
    ...item,
    text: WORD_JOINER,
  }));

/** In ems: Poppler takes what begins nearer than 0.1 for printed twice, and parts a word there. */
const TURN = 0.105;

/**
 * A mark at which MuPDF begins no new line where it goes back to the left, since it takes it for a jump between the two
 * directions. PDFium and pdf.js do not see it by itself.
 */
const turnBefore = ({ x }: PlacedGlyph, { font, size }: LineRun): PlacedGlyph =>
  blank('helper', LRM, x - TURN * size, TURN, { size, unitsPerEm: font.unitsPerEm, space: 0 });

/** A part of a line with one direction; `isCompound` where PDFium must see it in a line of its own. */
export type DirectionalRun = { readonly isCompound: boolean; readonly isRtl: boolean };

/** The text of glyphs: those of `ReversedChars` from the last character to the first (ISO 32000-1, 14.8.2.3.3). */
function readText(items: readonly PlacedGlyph[], isReversed: boolean): string {
  const text = items.map((item) => item.text).join('');
  return isReversed ? Array.from(text).reverse().join('') : text;
}

const startsWithSpace = (run: LineRun | undefined): boolean => {
  const first = run?.isRtl === true ? run.clusters.at(-1) : run?.clusters[0];
  return first !== undefined && (traits(first.text) & SPACE) !== 0;
};

/**
 * Parts of a line: neighbours of one direction, and whether PDFium must see them in a line of their own, with the signs
 * tied to them.
 */
function partsOf(runs: readonly LineRun[]): Map<LineRun, DirectionalRun> {
  const parts = new Map<LineRun, DirectionalRun>();
  for (let start = 0; start < runs.length; ) {
    let end = start;
    const { isRtl, isTied = false } = runs[start] ?? { isRtl: false };
    do end++;
    while (!isTied && end < runs.length && runs[end]?.isRtl === isRtl && runs[end]?.isTied !== true);
    const part = { isRtl, isCompound: isTied || (!isRtl && isCompound(runs.slice(start, end))) };
    for (const run of runs.slice(start, end)) parts.set(run, part);
    start = end;
  }
  return parts;
}

/** In ems: how wide the space is that sets a block apart. */
const WIDTH = 0.1;

/**
 * The glyphs with a space before them where they begin a block to the left of another: a jump to the left shows a
 * reader nothing.
 */
function apart(items: readonly PlacedGlyph[], { isRtl, isFar, font, size }: LineRun): readonly PlacedGlyph[] {
  const scale = { size, unitsPerEm: font.unitsPerEm, space: 0 };
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return items;
  if (!isRtl) return [blank('helper', `${LRM} `, first.x - WIDTH * size, WIDTH, scale), ...items];
  if (isFar === true) return [blank('helper', `${EMBEDDING} `, first.x + first.width, WIDTH, scale), ...items];
  const end = last.x + last.width;
  const spaced = withSpaceBehind(last, { end: end + WIDTH * size }, scale);
  const kept = spaced === undefined ? [last, blank('helper', `${ALM} `, end, WIDTH, scale)] : [spaced];
  // The space is of what is to the right, for Poppler, unless a letter mark stands between.
  return [...items.slice(0, -1), ...kept, blank('helper', ALM, end + WIDTH * size, ALM_WIDTH, scale)];
}

/** The glyphs that are written for a run, in the order of the page, or of reading where the run says so. */
function placedGlyphs(given: LineRun, setting: RunSetting): readonly PlacedGlyph[] {
  const run = { ...given, clusters: given.clusters.filter(({ text }) => !DROPPED.test(text)) };
  const { font, size } = run;
  const scale: RunScale = { size, unitsPerEm: font.unitsPerEm, space: font.space / 1000 };
  if (!run.isRtl) {
    const letters = foldKerns(arabicNumbers(ltrLetters(run, scale), scale), scale);
    return markLtrBorders(letters, setting, scale);
  }
  const letters = arabicNumbers(rtlJoiners(rtlLetters(run, scale)), scale);
  const words = foldKerns(shareBoxes(letters, scale), scale);
  if (run.isFar === true) return farLetters(words, scale);
  if (run.isTied === true) return words.flatMap((sign) => tiedSign(sign, setting, scale));
  return markRtlBorders(signsToRight(words, scale), setting, scale);
}

/**
 * The glyphs with each joiner or non-joiner on the letter to its right: it has no glyph of its own, which pdf.js would
 * skip.
 */
function rtlJoiners(items: readonly PlacedGlyph[]): PlacedGlyph[] {
  const joined = [...items];
  for (let index = joined.length - 2; index >= 0; index--) {
    const item = joined[index];
    const right = joined[index + 1];
    if (item?.kind !== 'joiner' || right?.kind !== 'letter') continue;
    joined.splice(index, 2, { ...right, text: item.text + right.text });
  }
  return joined;
}
