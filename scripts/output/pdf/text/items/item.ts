import type { Part } from '../font/glyph-file.ts';

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

/** A right-to-left mark, to end a stretch that readers turn round. */
export const RLM = '\u200F';
const RLM_WIDTH = 0.02;
const rlm = (x: number, scale: Scale): Item => blank('helper', RLM, x, RLM_WIDTH, scale);
export const rlmBefore = (x: number, scale: Scale): Item => rlm(x - RLM_WIDTH * scale.size, scale);
