import type { Part } from '../fonts/glyph-file.ts';

export type ItemKind = 'letter' | 'mark' | 'space' | 'joiner' | 'number' | 'helper';

/** A glyph to be written: where it stands, how wide it is, and which text it stands for. */
export type Item = {
  readonly kind: ItemKind;
  readonly text: string;
  /** A glyph of the font as it is; else the glyph is made of `parts`, none for a blank. */
  readonly glyph?: number | undefined;
  readonly parts: readonly Part[];
  /** Font units; of a glyph that is made. */
  readonly advance: number;
  /** Left end and width, in the units of the page. */
  readonly x: number;
  readonly width: number;
  /** How far before its base a mark stands, in the units of the page. */
  readonly lead?: number;
  /** Ink that is set beside the text, where the glyph has none. */
  readonly drawn?: readonly Item[];
};

/** Lengths of one run: `size` in the units of the page, `unitsPerEm` font units an em, `space` an em's share. */
export type Scale = { readonly size: number; readonly unitsPerEm: number; readonly space: number };

/** A blank glyph; `width` in ems. */
export function blank(kind: ItemKind, text: string, x: number, width: number, { size, unitsPerEm }: Scale): Item {
  const advance = Math.round(width * unitsPerEm);
  return { kind, text, parts: [], advance, x, width: width * size };
}

/** The outline of an item, shifted by font units. */
export function inkOf({ glyph, parts }: Item, dx = 0): readonly Part[] {
  if (glyph !== undefined) return [{ glyph, dx, dy: 0 }];
  return dx === 0 ? parts : parts.map((part) => ({ ...part, dx: part.dx + dx }));
}

/**
 * The Arabic letter mark (U+061C), to end a stretch that readers turn round: of the invisible characters, it alone runs
 * right to left for all of them. pdf.js takes the right-to-left mark (U+200F) for a Latin letter.
 */
export const ALM = '\u061C';
export const ALM_WIDTH = 0.02;

/** A blank that ends at `x`; `width` in ems. */
export const almBefore = (x: number, scale: Scale, width = ALM_WIDTH): Item =>
  blank('helper', ALM, x - width * scale.size, width, scale);
