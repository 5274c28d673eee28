import { ODD, RIGHT, UNKNOWN } from './characters.ts';
import { partsOf, type TextPart } from './content/parts.ts';
import { type PlainText, plainText, reads } from './content/plain-text.ts';
import type { Run } from './content/run.ts';
import { readTextObject } from './content/text-object.ts';
import type { TextFont } from './font/text-font.ts';
import { directed } from './line/directions.ts';
import { type LineRun, runText } from './line/line.ts';
import { type Bounds, linesOf } from './line/lines.ts';
import { asInSheet, type SheetCharacter } from './line/sheet-line.ts';
import type { TextPlace } from './text-place.ts';
import { spacedRuns, withSpace } from './write/added-space.ts';
import { acrossPage } from './write/asides.ts';
import { compact } from './write/compact.ts';
import { PageWriter, type Split } from './write/page-writer.ts';
import { type Part as LinePart, type Neighbour, writeLine } from './write/write-line.ts';

export type PageText = {
  /** The page's content, inflated: a character a byte. */
  readonly content: string;
  /** By resource name without its slash; fonts that cannot take new glyphs are left out, and their text as it is. */
  readonly fonts: ReadonlyMap<string, TextFont>;
  /** Where marked content stands; `undefined` asks for text outside all of it. */
  readonly place: (mcid: number | undefined) => TextPlace;
  /** The first MCID that the page does not use. */
  readonly firstFree: number;
  /** Whether it holds cells of a table. */
  readonly isTabular: boolean;
  readonly sheet: Sheet;
};

/** What is known of the page's text objects from the sheet that it was printed from. */
export type Sheet = {
  /** A text object by its mark and its place in it: what its text has on its line, and whether a space is lost after it. */
  readonly objectOf: (mcid: number, index: number) => InSheet | undefined;
  /** The characters of a line from left to right. */
  readonly visual: (ranges: readonly InSheet['range'][]) => readonly SheetCharacter[] | undefined;
  /** The letters that a text stands for, whatever a style sheet makes of it. */
  readonly lettersOf: (text: string) => string;
};

type InSheet = {
  readonly range: { readonly place: number; readonly start: number; readonly end: number };
  readonly isBeforeSpace: boolean;
};

export type MendedText = {
  readonly content: string;
  /** New MCIDs with those whose structure element they belong to. */
  readonly splits: readonly Split[];
  /** The page's MCIDs in the order of reading. */
  readonly order: readonly number[];
  /** What each of them says. */
  readonly texts: ReadonlyMap<number, string>;
};

/**
 * Sets the text of a page so that programs which read PDFs find what was written: words in their order, letters under
 * their own codes, marks after their letters. No ink moves. Text that is read right as it is stays as it is, its glyphs
 * as strings.
 */
export function mendText({ content, fonts, place, firstFree, isTabular, sheet }: PageText): MendedText {
  const page = new PageWriter(firstFree);
  const { chains, rest, before } = partsOf(content, fonts);
  const objectOf = inOrder(sheet);
  let end: LineEnd | undefined;
  for (const chain of chains) {
    const [first] = chain;
    // Beyond these, heights are measured in another way.
    if (/(?<!\S)(?:cm|q|Q)(?!\S)/.test(first?.gap ?? '')) end = undefined;
    if (first !== undefined) page.goOn(first.gap, first.before, first.surroundings);
    if (first !== undefined && isTabular && chain === chains[0]) page.write(acrossPage(first.source, fonts));
    const parts = chain.map((part): Part => {
      const inSheet = objectOf(part);
      const plain = plainOf(part, fonts, place);
      const spaced = inSheet?.isBeforeSpace === true ? withSpace(plain, fonts) : plain;
      return { ...part, hasGap: part !== first, inSheet, plain: spaced };
    });
    if (parts.every(({ plain }) => plain !== undefined)) {
      copy(parts, page, fonts);
      end = undefined;
    } else end = mendChain(parts, { fonts, place, page, end, sheet });
  }
  page.goOn(rest, before, { mark: undefined, paint: '' });
  return { content: page.text(), splits: page.splits, order: page.order, texts: page.texts };
}

/** What is known of each text object, asked in their order. */
function inOrder({ objectOf }: Sheet): (part: TextPart) => InSheet | undefined {
  const counts = new Map<number, number>();
  return ({ surroundings: { mark } }) => {
    if (mark === undefined) return undefined;
    const index = counts.get(mark.id) ?? 0;
    counts.set(mark.id, index + 1);
    return objectOf(mark.id, index);
  };
}

/** The runs of a line as the sheet has them; undefined where it does not say, or has others. */
function sheetRuns(
  line: readonly ReadPart[],
  runs: readonly Run[],
  place: PageText['place'],
  { visual, lettersOf }: Sheet,
): readonly LineRun[] | undefined {
  const ranges = line.flatMap(({ inSheet }) => (inSheet === undefined ? [] : [inSheet.range]));
  const characters = visual(ranges);
  return characters === undefined ? undefined : asInSheet(runs, characters, place, lettersOf);
}

/** A text object with what it is where it needs not be set anew. */
type Part = TextPart & {
  readonly hasGap: boolean;
  readonly inSheet: InSheet | undefined;
  readonly plain: PlainText | undefined;
};
/** A text object that has been taken apart. */
type ReadPart = Part & { readonly runs: readonly Run[] };

/** The line that was set last. */
type LineEnd = { readonly bounds: Bounds | undefined; readonly last: LinePart | undefined };

type ChainSetting = Pick<PageText, 'fonts' | 'place' | 'sheet'> & {
  readonly page: PageWriter;
  readonly end: LineEnd | undefined;
};

function mendChain(chain: readonly Part[], { fonts, place, page, end, sheet }: ChainSetting): LineEnd {
  const parts = chain.map((part) => {
    const { paint } = part.surroundings;
    const surroundings = part.isOff ? { mark: undefined, paint } : part.surroundings;
    const runs = readTextObject(part.source, fonts, surroundings) ?? [];
    return { ...part, runs: part.inSheet?.isBeforeSpace === true ? spacedRuns(runs) : runs };
  });
  let last = end?.last;
  let bounds = end?.bounds;
  for (const { parts: line, beside: side, ...rest } of linesOf(parts, place, bounds)) {
    bounds = rest.bounds;
    const given = line.flatMap((part) => part.runs);
    const runs = sheetRuns(line, given, place, sheet) ?? directed(given, place);
    const neighbour = side && { ...(last ?? { isCompound: false, isRtl: false }), side };
    const isPlain = line.every(({ plain }) => plain !== undefined) || runs.every(isRead);
    if (isPlain && !needsBorders(runs, neighbour)) {
      copy(line, page, fonts);
      last = undefined;
    } else {
      for (const part of line) paintBars(part, page);
      const off = line.find(({ isOff }) => isOff);
      if (off === undefined) last = writeLine(runs, page, neighbour);
      else page.decorate(() => writeLine(runs, page, neighbour), off.surroundings);
      for (const part of line) drawDots(part, page);
    }
  }
  return { bounds, last };
}

/** Right-to-left letters about a line are taken for its own where it begins or ends in punctuation, or stands beside them. */
function needsBorders(runs: readonly LineRun[], neighbour: Neighbour | undefined): boolean {
  if (runs.some(({ isRtl }) => isRtl) || (runs.length > 0 && neighbour?.isRtl === true)) return true;
  if (runs.length > 0 && neighbour?.side === 'left') return true;
  if (runs.length === 0 || runs.some(({ level }) => level === 0)) return false;
  return neighbour !== undefined || /^[^\p{L}\p{N}]|[^\p{L}\p{N}]$/u.test(runs.map(runText).join(''));
}

function copy(parts: readonly (Part | ReadPart)[], page: PageWriter, fonts: PageText['fonts']): void {
  for (const part of parts) {
    const { gap, hasGap, before, surroundings, source, isOff, plain } = part;
    if (hasGap && page.isAt(before)) page.copy(gap, surroundings);
    else {
      paintBars(part, page);
      page.enter(surroundings);
    }
    if (isOff) page.decorate(() => page.write(source), surroundings);
    else {
      page.write(compact(plain?.content ?? source, fonts));
      page.say(plain?.text ?? textOf(part));
    }
    drawDots(part, page);
  }
}

/** What a text object says that is written as it was. */
function textOf(part: Part | ReadPart): string {
  const runs = 'runs' in part ? part.runs : [];
  return runs.length === 0 && part.source.includes('Tj') ? UNKNOWN : runs.map(runText).join('');
}

/** Poppler and MuPDF read artifacts too, but not what has an empty text instead. */
function drawDots({ dots, surroundings }: Part, page: PageWriter): void {
  if (dots !== '') page.decorate(() => page.write(`/Span <</ActualText ()>> BDC\n${dots}EMC\n`), surroundings);
}

/** In the gap before a chain they have been painted. A bar and its text are of one colour: which is first cannot be seen. */
function paintBars({ bars, hasGap }: Part, page: PageWriter): void {
  if (!hasGap) return;
  for (const { surroundings, source } of bars) {
    page.enter(surroundings);
    page.write(`${source}\n`);
  }
}

/** Most text is plain; it is not even taken apart. */
const plainOf = (
  { source, surroundings }: TextPart,
  fonts: ReadonlyMap<string, TextFont>,
  place: PageText['place'],
): PlainText | undefined => (place(surroundings.mark?.id).level === 0 ? plainText(source, fonts) : undefined);

/** Whether programs read a run of left-to-right text right as it is. */
const isRead = ({ font, clusters }: Run): boolean =>
  clusters.every(
    ({ text, glyphs }) =>
      glyphs.every(({ glyph }) => (font.traits(glyph) & (ODD | RIGHT)) === 0) &&
      reads(glyphs.map(({ glyph }) => font.text(glyph)).join(''), text),
  );
