import { isUpright, type MarkAndPaint, type OpenMark, type ReadText } from '../content/text-object.ts';
import type { TextFont } from '../fonts/text-font.ts';
import { RIGHT } from '../fonts/traits.ts';

/** A glyph as the page sets it; its place in the units of the text object's surroundings. */
export type Glyph = { readonly glyph: number; readonly x: number; readonly y: number };

/** Glyphs that stand for one stretch of text together, such as a ligature or a letter with its marks. */
export type Cluster = {
  /** The text in base letters, in logical order. */
  readonly text: string;
  /** The glyphs in the order of the page, left to right. */
  readonly glyphs: readonly Glyph[];
  /** The width of a blank that stands for a space and has no glyph of its own. */
  readonly blank?: number;
  /** True for a blank whose ink is in another font. */
  readonly isLent?: boolean;
  /** True for a space that the browser left out. */
  readonly isAdded?: boolean;
  /** Its place in the sheet's text, where that is known. */
  readonly at?: number;
};

/** Clusters that one font sets in one direction, in the order of the page. */
export type GlyphRun = {
  readonly font: TextFont;
  /** The resource name, without its slash. */
  readonly name: string;
  readonly size: number;
  /** The first four numbers of the text matrix, as written. */
  readonly matrix: string;
  /** 1 where y grows downwards, as Skia writes it; -1 where it grows upwards. */
  readonly flip: 1 | -1;
  readonly clusters: readonly Cluster[];
  /** Whether Skia says that these glyphs stand in reverse order; it cannot say so of a single one. */
  readonly isReversed: boolean;
  readonly mark: OpenMark | undefined;
  /** The operators that set the colour, as written. */
  readonly paint: string;
};

/**
 * The runs of a text object; undefined when it holds anything that Skia does not write, or does not stand upright: it is
 * then left as it is.
 */
export function runsOf(
  { operations, isKnown }: ReadText,
  { mark, paint }: MarkAndPaint,
): readonly GlyphRun[] | undefined {
  if (!isKnown) return undefined;
  const runs: GlyphRun[] = [];
  let clusters: Cluster[] = [];
  let isReversed = false;
  /** How many letters are said to differ from their glyphs. */
  let different = 0;
  let span: { readonly text: string; readonly glyphs: Glyph[] } | undefined;
  let name = '';
  let font: TextFont | undefined;
  let size = 0;
  let matrix = '';
  let flip: 1 | -1 = 1;
  let [x, y, pen] = [0, 0, 0];

  const close = (): void => {
    if (clusters.length > 0 && font !== undefined) {
      // One letter can be written with the glyph of another; two are a mistake.
      const given = different > 1 ? ownTexts(clusters, font) : clusters;
      runs.push({ font, name, size, matrix, flip, clusters: given, isReversed, mark, paint });
    }
    clusters = [];
    different = 0;
  };
  for (const operation of operations) {
    switch (operation.kind) {
      case 'show': {
        if (font === undefined || matrix === '') return undefined;
        const { codes, steps, rises } = operation;
        for (let index = 0; index < codes.length; index++) {
          const glyph = codes[index] ?? 0;
          const step = steps[index] ?? Number.NaN;
          if (!Number.isNaN(step)) {
            x += step;
            y -= (rises?.[index] ?? 0) * flip;
            pen = x;
          }
          const placed = { glyph, x: pen, y };
          if (span === undefined) clusters.push({ text: font.text(glyph), glyphs: [placed] });
          else span.glyphs.push(placed);
          pen += (font.width(glyph) * size) / 1000;
        }
        break;
      }
      case 'span':
        span = { text: operation.text, glyphs: [] };
        break;
      case 'span-end':
        if (span !== undefined && span.glyphs.length > 0) {
          clusters.push(span);
          if (font !== undefined && differs(span, font)) different++;
        }
        span = undefined;
        break;
      case 'font':
        if (name !== operation.name || size !== operation.size) close();
        ({ name, size, font } = operation);
        break;
      case 'matrix': {
        if (!isUpright(operation.matrix)) return undefined;
        const [a, b, c, d, e, f] = operation.matrix;
        close();
        matrix = `${a} ${b} ${c} ${d}`;
        flip = d < 0 ? 1 : -1;
        x = e;
        y = f;
        pen = x;
        break;
      }
      default:
        close();
        isReversed = operation.kind === 'reversed';
    }
  }
  close();
  return runs;
}

/** Whether a letter's glyph is said to stand for another character. */
function differs({ text, glyphs }: Cluster, font: TextFont): boolean {
  const [first] = glyphs;
  if (first === undefined || glyphs.length > 1) return false;
  return (font.traits(first.glyph) & RIGHT) !== 0 && font.text(first.glyph) !== text;
}

/**
 * The clusters with the texts of their own glyphs. Where a line ends or begins within a word of joined letters, the
 * browser shapes up to three parts of it by themselves, and gives their texts in the order of reading to glyphs in the
 * order of the page; for a glyph of which nothing else is known, the PDF then says the same. Clusters stay as they are
 * unless the parts put the other way round agree with the glyphs of all letters that differ.
 */
function ownTexts(clusters: readonly Cluster[], font: TextFont): readonly Cluster[] {
  const texts = clusters.map(({ text }) => text);
  const said = texts.map(sortedCharacters);
  const own = clusters.map(({ glyphs }, index) =>
    glyphs.some(({ glyph }) => (font.traits(glyph) & RIGHT) !== 0)
      ? sortedCharacters(glyphs.map(({ glyph }) => font.text(glyph)).join(''))
      : said[index],
  );
  let right = texts;
  let most = 0;
  for (let first = 1; first < texts.length; first++) {
    for (let last = first; last < texts.length; last++) {
      const turned = turn(said, first, last);
      if (own.some((text, index) => text !== turned[index] && text !== said[index])) continue;
      const agreeing = own.filter((text, index) => text === turned[index]).length;
      if (agreeing <= most) continue;
      most = agreeing;
      right = turn(texts, first, last);
    }
  }
  return clusters.map((cluster, index) => ({ ...cluster, text: right[index] ?? '' }));
}

/** The texts with those before `first` and those from `last` on exchanged. */
const turn = (texts: readonly string[], first: number, last: number): string[] => [
  ...texts.slice(last),
  ...texts.slice(first, last),
  ...texts.slice(0, first),
];

/** The characters of a text, sorted: equal for texts that differ in their order alone. */
export const sortedCharacters = (text: string): string => (text.length < 2 ? text : Array.from(text).sort().join(''));

/** Where marked content stands in the document: the order of a line's runs depends on it. */
export type TextPlace = {
  /** A number that all marked content of one block (paragraph, heading, cell …) shares. */
  readonly block: number;
  /** The block's own level: 1 where it runs from right to left. */
  readonly base: 0 | 1;
  /** Embedding level (UAX #9, 3.2) of the innermost element that sets a direction: even is left to right. */
  readonly level: number;
  /** A number that all marked content of that element shares; 0 for the block's own. */
  readonly isolate: number;
};
