import { ALM, ALM_WIDTH, blank, type Item, inkOf, type Scale } from './item.ts';
import { LRM, LRM_WIDTH } from './ltr-borders.ts';
import type { RunSetting } from './run-setting.ts';

/** In ems. MuPDF takes a glyph of two characters for as wide as nothing, and a gap of 0.15 em for a space. */
const WIDTH = 0.12;
/** Nearer than this to the one before, Poppler takes a letter for a word of its own, and two of them for the same one. */
const NEAR = 0.1;

/**
 * A sign that stands at a left-to-right compound. For PDFium, which reads it in a left-to-right line, it is one of those
 * itself, and so looks its own way; Poppler needs right-to-left marks on both sides of it. MuPDF takes jumps between the
 * two directions for no more than that: a sign begins right to left, and ends left to right unless the compound follows.
 */
export function tiedSign(given: Item, { before, after }: RunSetting, scale: Scale): Item[] {
  const { size, unitsPerEm } = scale;
  const comesFromLeft = after?.isRtl !== true || after.isTied === true;
  const endsLeft = before?.isRtl === true;
  const spare = given.width / size - WIDTH - ALM_WIDTH - (endsLeft ? LRM_WIDTH : 0);
  // Where there is no room for the first mark, it stands in that of what is to the left.
  const hasRoom = spare >= NEAR;
  const width = hasRoom ? spare : ALM_WIDTH;
  const start = blank('helper', ALM, hasRoom ? given.x : given.x - width * size, width, scale);
  const sign: Item = {
    ...given,
    text: LRM + given.text,
    glyph: undefined,
    parts: inkOf(given, hasRoom ? -start.advance : 0),
    advance: Math.round(WIDTH * unitsPerEm),
    x: start.x + start.width,
    width: WIDTH * size,
  };
  const left = (x: number): Item => blank('helper', LRM, x, LRM_WIDTH, scale);
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
