import type { LineRun } from '../line/line.ts';
import { ALM, ALM_WIDTH, blank, type Item } from './item.ts';
import { LRM } from './ltr-borders.ts';

/** In ems. */
const WIDTH = 0.1;

/** What begins a block to the left of another: a space before it, which no jump to the left shows a reader. */
export function apart(items: readonly Item[], { isRtl, font, size }: LineRun): readonly Item[] {
  const scale = { size, unitsPerEm: font.unitsPerEm, space: 0 };
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return items;
  const end = last.x + last.width;
  // The space is of what is to the right, for Poppler, unless a letter mark stands between.
  return isRtl
    ? [
        ...items,
        blank('helper', `${ALM} `, end, WIDTH, scale),
        blank('helper', ALM, end + WIDTH * size, ALM_WIDTH, scale),
      ]
    : [blank('helper', `${LRM} `, first.x - WIDTH * size, WIDTH, scale), ...items];
}
