import type { MarkedContent, MarkedObject } from '../content/mark-artifacts.ts';
import { type PlainTextObject, plainTextObject, reads } from '../content/plain-text-object.ts';
import { type MarkAndPaint, NOWHERE } from '../content/text-object.ts';
import type { TextFont } from '../fonts/text-font.ts';
import { ODD, RIGHT, UNKNOWN } from '../fonts/traits.ts';
import { withDirections } from '../lines/directions.ts';
import { type GlyphRun, runsOf, type TextPlace } from '../lines/glyph-run.ts';
import { type Bounds, boundsOf, type LineRun, linesOf, runText } from '../lines/line.ts';
import { asInSheet, type SheetCharacter } from '../lines/sheet-line.ts';
import { spaceAtEnd, spacedRuns, withAddedSpace } from './added-space.ts';
import { compact } from './compact.ts';
import { PageWriter, type Split } from './page-writer.ts';
import { acrossPage } from './text-writer.ts';
import { type DirectionalRun, type Neighbour, writeTextLine } from './write-text-line.ts';

/** A page as the browser printed it, with what is known of its text from the sheet. */
export type PageToRemediate = {
  readonly content: MarkedContent;
  /**
   * The fonts by resource name without its slash; those that cannot take new glyphs are left out, and their text stays.
   */
  readonly fonts: ReadonlyMap<string, TextFont>;
  /** The place of marked content; `undefined` asks for text outside all of it. */
  readonly place: (mcid: number | undefined) => TextPlace;
  /** Whether the page holds cells of a table. */
  readonly isTabular: boolean;
  readonly sheet: PageInSheet;
};

/** The page's text objects as the sheet has them. */
export type PageInSheet = {
  /** The range of a text object on its line, by its mark and its place in it, and whether a space is lost after it. */
  readonly objectOf: (mcid: number, index: number) => InSheet | undefined;
  /** The characters of a line from left to right. */
  readonly visual: (ranges: readonly InSheet['range'][]) => readonly SheetCharacter[] | undefined;
  /** Whether all of a text is set in the order of reading, from left to right. */
  readonly isFlat: (place: number) => boolean;
  /** The letters that a text stands for, however a style sheet changes it. */
  readonly lettersOf: (text: string) => string;
};

type InSheet = {
  readonly range: { readonly place: number; readonly start: number; readonly end: number };
  readonly isBeforeSpace: boolean;
};

/** The new content of a page, and which marked content it has. */
export type RemediatedPage = {
  readonly content: Uint8Array;
  /** New MCIDs, each with the one whose structure element it belongs to. */
  readonly splits: readonly Split[];
  /** The page's MCIDs in the order of reading. */
  readonly order: readonly number[];
  /** The text of each of them. */
  readonly texts: ReadonlyMap<number, string>;
};

/**
 * The page with its text set so that programs which read PDFs find what was written: words in their order, letters
 * under their own codes, marks after their letters. No ink moves. Text that is read right as it is stays as it is, its
 * glyphs as strings.
 */
export function remediatePage({ content, fonts, place, isTabular, sheet }: PageToRemediate): RemediatedPage {
  const page = new PageWriter(content.firstFree);
  const setting = { text: content.text, place, page, sheet };
  let before: MarkAndPaint = NOWHERE;
  let end: LineEnd | undefined;
  for (const [at, stretch] of stretchesOf(content.objects).entries()) {
    const [first] = stretch;
    if (first === undefined) continue;
    // Beyond these, heights are measured in another way.
    if (first.gap.isMoved) end = undefined;
    page.goOn(first.gap, before, first.surroundings);
    if (isTabular && at === 0) page.write(acrossPage(first.object, fonts));
    const parts = stretch.map(({ object, gap, surroundings }): KnownObject => {
      const { mark } = surroundings;
      const inSheet = mark === undefined ? undefined : sheet.objectOf(mark.id, object.index);
      const plain = place(mark?.id).level === 0 ? plainTextObject(object) : undefined;
      const spaced = plain !== undefined && inSheet?.isBeforeSpace === true ? withAddedSpace(plain) : plain;
      const part = { object, gap, surroundings, before, hasGap: object !== first.object, inSheet, plain: spaced };
      before = surroundings;
      return part;
    });
    if (parts.every(({ plain }) => plain !== undefined)) {
      copy(parts, setting);
      end = undefined;
    } else end = remediateStretch(parts, setting, end);
  }
  page.goOn(content.rest, before, NOWHERE);
  return { content: page.out.end(), splits: page.splits, order: page.order, texts: page.texts };
}

/** Text objects in stretches with nothing but colours and borders of marked content between. */
function stretchesOf(objects: readonly MarkedObject[]): readonly (readonly MarkedObject[])[] {
  const stretches: MarkedObject[][] = [];
  let last: MarkedObject | undefined;
  for (const object of objects) {
    const { isJoint, text } = object.gap;
    const follows = last !== undefined && isJoint && (text === '' || !last.isInArtifact);
    if (follows) stretches.at(-1)?.push(object);
    else stretches.push([object]);
    last = object;
  }
  return stretches;
}

/** The runs of a line as the sheet has them; undefined where the sheet has others or does not tell. */
function sheetRuns(
  line: readonly KnownObject[],
  runs: readonly GlyphRun[],
  place: PageToRemediate['place'],
  { visual, lettersOf }: PageInSheet,
): readonly LineRun[] | undefined {
  const ranges = line.flatMap(({ inSheet }) => (inSheet === undefined ? [] : [inSheet.range]));
  const characters = visual(ranges);
  return characters === undefined ? undefined : asInSheet(runs, characters, place, lettersOf);
}

/** A text object with what is known of it, whether or not it has to be set anew. */
type KnownObject = Pick<MarkedObject, 'object' | 'gap' | 'surroundings'> & {
  /** Its glyphs in runs; most text is plain, and not even taken apart. */
  runs?: readonly GlyphRun[];
  /** The state before its gap. */
  readonly before: MarkAndPaint;
  readonly hasGap: boolean;
  readonly inSheet: InSheet | undefined;
  readonly plain: PlainTextObject | undefined;
};

/** The surroundings of a part; of clipped text only the colour is its own. */
const surroundingsOf = ({ object, surroundings }: KnownObject): MarkAndPaint =>
  object.isOff ? { mark: undefined, paint: surroundings.paint } : surroundings;

function runsIn(part: KnownObject): readonly GlyphRun[] {
  if (part.runs === undefined) {
    const runs = runsOf(part.object, surroundingsOf(part)) ?? [];
    part.runs = part.inSheet?.isBeforeSpace === true ? spacedRuns(runs) : runs;
  }
  return part.runs;
}

function boundsIn(part: KnownObject, place: PageToRemediate['place']): Bounds | undefined {
  const { block } = place(surroundingsOf(part).mark?.id);
  const { isEven, isKnown, isShown, y, left, size } = part.object;
  if (part.plain === undefined || !isEven || !isKnown || !isShown) return boundsOf(runsIn(part), block);
  return { baseline: y, left, size, block };
}

/** True for a line that programs read right as it is, and for which the sheet has no other order. */
const isFlat = (line: readonly KnownObject[], sheet: PageInSheet): boolean =>
  line.every(
    ({ plain, inSheet }) => plain !== undefined && (inSheet === undefined || sheet.isFlat(inSheet.range.place)),
  );

/** The line that was set last. */
type LineEnd = { readonly bounds: Bounds | undefined; readonly last: DirectionalRun | undefined };

type Setting = Pick<PageToRemediate, 'place' | 'sheet'> & {
  readonly page: PageWriter;
  /** The page's content. */
  readonly text: string;
};

function remediateStretch(stretch: readonly KnownObject[], setting: Setting, end: LineEnd | undefined): LineEnd {
  const { place, page, sheet } = setting;
  let last = end?.last;
  let bounds = end?.bounds;
  for (const { parts: line, beside: side, ...rest } of linesOf(stretch, (part) => boundsIn(part, place), bounds)) {
    const isEmpty = rest.bounds === undefined;
    bounds = rest.bounds;
    const neighbour = side && { ...(last ?? { isCompound: false, isRtl: false }), side };
    if (isFlat(line, sheet) && (isEmpty || !isBesideOther(neighbour))) {
      copy(line, setting);
      last = undefined;
      continue;
    }
    const given = line.flatMap(runsIn);
    const runs = (sheetRuns(line, given, place, sheet) ?? withDirections(given, place)).map(spaceAtEnd);
    const isPlain = line.every(({ plain }) => plain !== undefined) || runs.every(isRead);
    if (isPlain && !needsBorders(runs, neighbour)) {
      copy(line, setting);
      last = undefined;
    } else {
      for (const part of line) paintBars(part, page);
      const off = line.find(({ object }) => object.isOff);
      if (off === undefined) last = writeTextLine(runs, page, neighbour);
      else page.decorate(() => writeTextLine(runs, page, neighbour), off.surroundings);
      for (const part of line) drawDots(part, setting);
    }
  }
  return { bounds, last };
}

/** Whether the text before a line on its height is read after it, or from right to left. */
const isBesideOther = (neighbour: Neighbour | undefined): boolean =>
  neighbour !== undefined && (neighbour.isRtl || neighbour.side === 'left');

/**
 * Whether a line needs marks at its ends, since it begins or ends in punctuation, or stands beside right-to-left
 * letters, which would be taken for its own.
 */
function needsBorders(runs: readonly LineRun[], neighbour: Neighbour | undefined): boolean {
  if (runs.some(({ isRtl }) => isRtl) || (runs.length > 0 && isBesideOther(neighbour))) return true;
  if (runs.length === 0 || runs.some(({ level }) => level === 0)) return false;
  return neighbour !== undefined || /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u.test(runs.map(runText).join(''));
}

function copy(parts: readonly KnownObject[], setting: Setting): void {
  const { page, text } = setting;
  for (const part of parts) {
    const { object, gap, hasGap, before, surroundings, plain } = part;
    const write = (): void => {
      const isWritten = object.isKnown && compact(plain?.operations ?? object.operations, text, page.out);
      if (!isWritten) page.out.text(text, object.start, object.end);
    };
    if (hasGap && page.isAt(before)) page.copy(gap, surroundings);
    else {
      paintBars(part, page);
      page.enter(surroundings);
    }
    if (object.isOff) page.decorate(write, surroundings);
    else {
      write();
      page.say(plain?.text ?? textOf(part));
    }
    drawDots(part, setting);
  }
}

/** The text of a text object that is written unchanged. */
function textOf(part: KnownObject): string {
  const runs = runsIn(part);
  return runs.length === 0 && part.object.isShown ? UNKNOWN : runs.map(runText).join('');
}

/** Draws dots with an empty text: Poppler and MuPDF read artifacts too, but not what has an empty text. */
function drawDots({ object, surroundings }: KnownObject, { page, text }: Setting): void {
  const { end, dotsEnd } = object;
  if (dotsEnd === end) return;
  const dots = text.slice(end, dotsEnd);
  page.decorate(() => page.write(`/Span <</ActualText ()>> BDC\n${dots}EMC\n`), surroundings);
}

/**
 * Paints the bars of a gap; those before a stretch have been painted. A bar and its text are of one colour: which is
 * first cannot be seen.
 */
function paintBars({ gap, hasGap }: KnownObject, page: PageWriter): void {
  if (!hasGap) return;
  for (const { surroundings, source } of gap.bars) {
    page.enter(surroundings);
    page.write(`${source}\n`);
  }
}

/** Whether programs read a run of left-to-right text right as it is. */
const isRead = ({ font, clusters }: GlyphRun): boolean =>
  clusters.every(
    ({ text, glyphs }) =>
      glyphs.every(({ glyph }) => (font.traits(glyph) & (ODD | RIGHT)) === 0) &&
      reads(glyphs.map(({ glyph }) => font.text(glyph)).join(''), text),
  );
