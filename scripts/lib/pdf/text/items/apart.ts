import type { LineRun } from '../line/line.ts';
import { EMBEDDING } from './far-letters.ts';
import { ALM, ALM_WIDTH, blank, type Item } from './item.ts';
import { LRM } from './ltr-borders.ts';
import { withSpace } from './rtl-borders.ts';

/** In ems. */
const WIDTH = 0.1;

/** What begins a block to the left of another: a space before it, which no jump to the left shows a reader. */
export function apart(items: readonly Item[], { isRtl, isFar, font, size }: LineRun): readonly Item[] {
  const scale = { size, unitsPerEm: font.unitsPerEm, space: 0 };
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return items;
  if (!isRtl) return [blank('helper', `${LRM} `, first.x - WIDTH * size, WIDTH, scale), ...items];
  if (isFar === true) return [blank('helper', `${EMBEDDING} `, first.x + first.width, WIDTH, scale), ...items];
  const end = last.x + last.width;
  const spaced = withSpace(last, { end: end + WIDTH * size }, scale);
  const kept = spaced === undefined ? [last, blank('helper', `${ALM} `, end, WIDTH, scale)] : [spaced];
  // The space is of what is to the right, for Poppler, unless a letter mark stands between.
  return [...items.slice(0, -1), ...kept, blank('helper', ALM, end + WIDTH * size, ALM_WIDTH, scale)];
}
