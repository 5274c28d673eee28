import type { Font } from '../../../support/pdf/font.ts';
import { type Outlines, outlinesOf } from '../../../support/pdf/outlines.ts';
import type { ReadPdf } from '../../../support/pdf/read-pdf.ts';

export type InkFigures = {
  /** Pieces of ink on the raw pages. */
  readonly pieces: number;
  /** Pieces that are missing or too many. */
  readonly strays: number;
  /** The farthest that a piece has moved, in font units. */
  readonly farthest: number;
};

type Piece = { readonly x: number; readonly y: number; readonly unit: number };

/** Farther than this (points) a piece is another one. */
const REACH = 0.5;

/** How far the ink of a mended PDF stands from where the browser printed it, piece by piece. */
export function compareInk(raw: ReadPdf, mended: ReadPdf): InkFigures {
  let [pieces, strays, farthest] = [0, Math.abs(raw.pages.length - mended.pages.length), 0];
  for (const [index, page] of raw.pages.entries()) {
    const before = piecesOf(page);
    const after = piecesOf(mended.pages[index] ?? { glyphs: [] });
    for (const [key, list] of before) {
      const left = [...(after.get(key) ?? [])];
      after.delete(key);
      pieces += list.length;
      for (const piece of list) {
        const nearest = nearestTo(piece, left);
        const other = nearest < 0 ? undefined : left.splice(nearest, 1)[0];
        if (other === undefined) strays += 1;
        else farthest = Math.max(farthest, distance(piece, other) / piece.unit);
      }
      strays += left.length;
    }
    for (const list of after.values()) strays += list.length;
  }
  return { pieces, strays, farthest };
}

const fonts = new WeakMap<Font, Outlines | null>();

function outlines(font: Font): Outlines | null {
  const known = fonts.get(font);
  if (known !== undefined) return known;
  const program = font.program();
  const made = program === undefined ? null : outlinesOf(program);
  fonts.set(font, made);
  return made;
}

/** Visible outlines by font and shape, whatever their numbers; a font without a TrueType program gives its codes. */
function piecesOf({ glyphs }: Pick<ReadPdf['pages'][number], 'glyphs'>): Map<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>();
  for (const { font, code, x, y, size, isHidden } of glyphs) {
    if (isHidden) continue;
    const shapes = outlines(font);
    const unit = size / (shapes?.unitsPerEm ?? 1000);
    for (const part of shapes?.partsOf(code) ?? [{ glyph: code, x: 0, y: 0 }]) {
      const shape = shapes?.shapeOf(part.glyph) ?? String(part.glyph);
      const key = `${font.name.replace(/^\/?[A-Z]{6}\+/, '')} ${size.toFixed(2)} ${shape}`;
      const list = pieces.get(key) ?? [];
      list.push({ x: x + part.x * unit, y: y + part.y * unit, unit });
      pieces.set(key, list);
    }
  }
  return pieces;
}

function nearestTo(piece: Piece, others: readonly Piece[]): number {
  let [found, least] = [-1, REACH];
  for (const [index, other] of others.entries()) {
    const far = distance(piece, other);
    if (far < least) [found, least] = [index, far];
  }
  return found;
}

const distance = (one: Piece, other: Piece): number => Math.hypot(one.x - other.x, one.y - other.y);
