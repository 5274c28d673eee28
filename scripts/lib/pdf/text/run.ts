import type { Mark } from '../content/surroundings.ts';
import type { TextFont } from '../fonts/text-font.ts';

/** A glyph as the page sets it; its place in the units of the text object's surroundings. */
export type Glyph = { readonly glyph: number; readonly x: number; readonly y: number };

/** Glyphs that stand for one stretch of text together, such as a ligature or a letter with its marks. */
export type Cluster = {
  /** In base letters, in logical order. */
  readonly text: string;
  /** In the order of the page, left to right. */
  readonly glyphs: readonly Glyph[];
  /** Of a blank that stands for a space and has no glyph of its own. */
  readonly blank?: number;
  /** True of a blank whose ink another font has. */
  readonly isLent?: boolean;
  /** True for a space that the browser left out. */
  readonly isAdded?: boolean;
  /** Its place in the sheet's text, where that is known. */
  readonly at?: number;
};

/** Clusters that one font sets in one direction, in the order of the page. */
export type Run = {
  readonly font: TextFont;
  /** Resource name, without its slash. */
  readonly name: string;
  readonly size: number;
  /** First four numbers of the text matrix, as written. */
  readonly matrix: string;
  /** 1 where y grows downwards, as Skia writes it; -1 where it grows upwards. */
  readonly flip: 1 | -1;
  readonly clusters: readonly Cluster[];
  /** Whether Skia says that these glyphs stand in reverse order; it cannot say so of a single one. */
  readonly isReversed: boolean;
  readonly mark: Mark | undefined;
  /** Operators that set the colour, as written. */
  readonly paint: string;
};
