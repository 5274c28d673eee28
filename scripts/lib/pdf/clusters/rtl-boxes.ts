import { type Item, inkOf, type Scale } from './item.ts';
import { leadOf } from './marks.ts';

/** In ems: left ends nearer than this are taken for the same letter printed twice. */
const NEAR = 0.1;
const BEHIND = 0.02;
const LEAST = 0.2;

/** Letters without room of their own, such as the alef of Noto Naskh's lam-alef, share their neighbour's. */
export function shareBoxes(items: readonly Item[], { size, unitsPerEm }: Scale): Item[] {
  const shared = [...items];
  const units = (length: number): number => Math.round((length * unitsPerEm) / size);
  for (let index = 0; index + 1 < shared.length; index++) {
    const left = shared[index];
    const at = nextBase(shared, index);
    const right = shared[at];
    if (left?.kind !== 'letter' || right?.kind !== 'letter') continue;
    const distance = right.x - left.x;
    if (distance >= NEAR * size || distance <= -BEHIND * size) continue;
    const total = units(Math.max(left.x + left.width, right.x + right.width) - left.x);
    if (total <= LEAST * unitsPerEm) continue;
    const half = total >> 1;
    const middle = left.x + (half * size) / unitsPerEm;
    const parts = [...inkOf(left), ...inkOf(right, units(distance))];
    shared[index] = { ...left, glyph: undefined, parts, advance: half, width: (half * size) / unitsPerEm };
    for (let mark = index + 1; mark < at; mark++) {
      const item = shared[mark];
      if (item !== undefined) shared[mark] = { ...item, x: middle - (item.lead ?? leadOf(item.text) * size) };
    }
    const rest = total - half;
    shared[at] = { ...right, glyph: undefined, parts: [], advance: rest, x: middle, width: (rest * size) / unitsPerEm };
  }
  return shared;
}

/** In ems: kerning beyond these would be taken for a space, or for a step back. */
const WIDEST = 0.05;
const NARROWEST = -0.15;

/** Kerning inside a word becomes part of the letter's advance, so that no reader sees a gap. */
export function foldKerns(items: readonly Item[], { size, unitsPerEm }: Scale): Item[] {
  const folded = [...items];
  for (let index = 0; index + 1 < folded.length; index++) {
    const item = folded[index];
    const next = folded[nextBase(folded, index)];
    if (item?.kind !== 'letter' || folded[index + 1]?.kind === 'space' || next?.kind !== 'letter') continue;
    const gap = next.x - item.x - item.width;
    if (gap <= WIDEST * size && gap >= NARROWEST * size) continue;
    const advance = Math.round(((next.x - item.x) * unitsPerEm) / size);
    if (advance <= 0) continue;
    folded[index] = { ...item, glyph: undefined, parts: inkOf(item), advance, width: (advance * size) / unitsPerEm };
  }
  return folded;
}

function nextBase(items: readonly Item[], index: number): number {
  let at = index + 1;
  while (items[at]?.kind === 'mark') at++;
  return at;
}
