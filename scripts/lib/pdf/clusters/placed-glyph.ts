import type { GlyphComponent } from '../fonts/glyph-file.ts';
import { HAS_MARK, IS_JOINER, SPACE, traits } from '../fonts/traits.ts';
import type { Cluster } from '../lines/glyph-run.ts';
import type { LineRun } from '../lines/line.ts';

/**
 * What a glyph stands for; a `helper` is an invisible one, which only makes readers of PDF find the order of the text.
 */
export type GlyphKind = 'letter' | 'mark' | 'space' | 'joiner' | 'number' | 'helper';

/** A glyph to be written: where it stands, how wide it is, and which text it stands for. */
export type PlacedGlyph = {
  readonly kind: GlyphKind;
  readonly text: string;
  /** A glyph of the font as it is; else the glyph is made of `components`, none for a blank. */
  readonly glyph?: number | undefined;
  readonly components: readonly GlyphComponent[];
  /** The advance of a composed glyph, in font units. */
  readonly advance: number;
  /** Left end and width, in the units of the page. */
  readonly x: number;
  readonly width: number;
  /** How far before its base a mark stands, in the units of the page. */
  readonly lead?: number;
  /** Glyphs that are drawn beside the text, where this one has no ink. */
  readonly drawn?: readonly PlacedGlyph[];
};

/** Lengths of one run: `size` in the units of the page, `unitsPerEm` font units an em, `space` an em's share. */
export type RunScale = { readonly size: number; readonly unitsPerEm: number; readonly space: number };

/** A blank glyph; `width` in ems. */
export function blank(
  kind: GlyphKind,
  text: string,
  x: number,
  width: number,
  { size, unitsPerEm }: RunScale,
): PlacedGlyph {
  const advance = Math.round(width * unitsPerEm);
  return { kind, text, components: [], advance, x, width: width * size };
}

/** The outline of an item, shifted by font units. */
export function inkOf({ glyph, components }: PlacedGlyph, dx = 0): readonly GlyphComponent[] {
  if (glyph !== undefined) return [{ glyph, dx, dy: 0 }];
  return dx === 0 ? components : components.map((part) => ({ ...part, dx: part.dx + dx }));
}

/**
 * The Arabic letter mark (U+061C), which ends a stretch that readers turn round: of the invisible characters, only this
 * one runs right to left for all of them. pdf.js takes the right-to-left mark (U+200F) for a Latin letter.
 */
export const ALM = '\u061C';
/** The width in ems of a blank that stands for the Arabic letter mark. */
export const ALM_WIDTH = 0.02;

/** A blank that ends at `x`; `width` in ems. */
export const almBefore = (x: number, scale: RunScale, width = ALM_WIDTH): PlacedGlyph =>
  blank('helper', ALM, x - width * scale.size, width, scale);

/** How far a blank that carries marks stands from its letter, in ems, by the number of marks. */
const LEADS = [0.11, 0.11, 0.135, 0.145] as const;

/** How far a blank that carries these marks stands from its letter, in ems. */
export const leadOf = (marks: string): number => LEADS[Math.min(marks.length, 3)] ?? 0.145;

/**
 * A blank that carries marks; `x` is where its letter starts. Poppler takes neighbours whose left ends are nearer than
 * 0.1 em for printed twice and wider gaps than that for a space, PDFium half a space's width: its width is chosen so
 * that neither happens. pdf.js takes a glyph with a mark for narrower than it is.
 */
export function markBefore(marks: string, x: number, scale: RunScale): PlacedGlyph {
  const lead = leadOf(marks);
  const width = Math.max(marks.length === 1 ? 0.045 : 0.06, lead - Math.max(0, scale.space / 2 - 0.02));
  return { ...blank('mark', marks, x - lead * scale.size, width, scale), lead: lead * scale.size };
}

/** All ink of a cluster as one glyph on the run's baseline. */
type Composite = {
  readonly components: readonly GlyphComponent[];
  /** The advance in font units. */
  readonly advance: number;
  readonly x: number;
  /** The glyph, where one alone is enough and nothing has to be composed. */
  readonly single: number | undefined;
};

/**
 * The ink of a cluster as one glyph. Shifts are whole font units: Chromium places glyphs by those where sizes of type
 * are whole quarters of a pixel. What its rounding leaves over, some hundredths, is halved by setting the glyph in the
 * middle of it.
 */
export function compositeOf(
  { glyphs }: Cluster,
  { font, baseline, flip }: LineRun,
  { size, unitsPerEm }: RunScale,
): Composite {
  const [first] = glyphs;
  let left = Infinity;
  let right = -Infinity;
  for (const { glyph, x } of glyphs) {
    const width = font.width(glyph);
    if (width <= 0) continue;
    left = Math.min(left, x);
    right = Math.max(right, x + (width * size) / 1000);
  }
  if (left === Infinity) {
    left = first?.x ?? 0;
    right = left;
  }
  const perUnit = size / unitsPerEm;
  let least = Infinity;
  let most = -Infinity;
  const components = glyphs.map(({ glyph, x, y }) => {
    const dx = Math.round((x - left) / perUnit);
    const rest = x - left - dx * perUnit;
    least = Math.min(least, rest);
    most = Math.max(most, rest);
    return { glyph, dx, dy: Math.round(((baseline - y) * flip) / perUnit) };
  });
  const [part] = components;
  const isSingle = components.length === 1 && part?.dx === 0 && part.dy === 0;
  return {
    components,
    advance: Math.round((right - left) / perUnit),
    x: left + (least + most) / 2,
    single: isSingle ? part.glyph : undefined,
  };
}

/** A cluster of one glyph and one character on the baseline; undefined for others. */
export function asItIs(
  { text, glyphs, blank: width, isLent }: Cluster,
  run: LineRun,
  scale: RunScale,
): PlacedGlyph | undefined {
  const [glyph] = glyphs;
  if (glyph === undefined) return undefined;
  const { size } = scale;
  if (width !== undefined) return blank(isLent === true ? 'letter' : 'space', text, glyph.x, width / size, scale);
  if (glyphs.length > 1 || Array.from(text).length !== 1 || Math.abs(glyph.y - run.baseline) >= 1e-3) return undefined;
  const bits = traits(text);
  const thousandths = run.font.width(glyph.glyph);
  const kind =
    (bits & SPACE) !== 0
      ? 'space'
      : (bits & HAS_MARK) !== 0 && thousandths === 0
        ? 'mark'
        : (bits & IS_JOINER) !== 0
          ? 'joiner'
          : 'letter';
  return {
    kind,
    text,
    glyph: glyph.glyph,
    components: [],
    advance: 0,
    x: glyph.x,
    width: (thousandths * size) / 1000,
  };
}

/** The left-to-right mark (U+200E), and its width in ems where it is set by itself. */
export const LRM = '\u200E';

/** The width in ems of a blank that stands for the left-to-right mark by itself. */
export const LRM_WIDTH = 0.02;

/** The word joiner: it says nothing, and does not end a word. */
export const WORD_JOINER = '\u2060';
