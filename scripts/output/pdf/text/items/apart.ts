import type { LineRun } from '../line/line.ts';
import { ALM, blank, type Item } from './item.ts';
import { LRM } from './ltr-borders.ts';

/** In ems. */
const WIDTH = 0.1;

/** What begins a block to the left of another: a space before it, which no jump to the left shows a reader. */
export function apart(items: readonly Item[], { isRtl, font, size }: LineRun): readonly Item[] {
  const scale = { size, unitsPerEm: font.unitsPerEm, space: 0 };
  const first = items[0];
  const last = items.at(-1);
  if (first === undefined || last === undefined) return items;
  return isRtl
    ? [...items, blank('helper', `${ALM} `, last.x + last.width, WIDTH, scale)]
    : [blank('helper', `${LRM} `, first.x - WIDTH * size, WIDTH, scale), ...items];
}
