import type { Element, ElementContent, Nodes } from 'hast';
import stringWidth from 'string-width';
import { listMarkersOf } from '../../compose/shown-markers.ts';
import { elementText } from './element.ts';
import type { Setting } from './setting.ts';
import { prefixed, stack, type TextLines } from './text-lines.ts';

type SetBlocks = (nodes: readonly ElementContent[], setting: Setting, width: number) => readonly TextLines[];

/**
 * A list as lines with hanging markers: `- `, or the source's own numbers in the digits of the document, padded to the
 * widest. Items stand apart by a blank line where the source set them apart. A hyphen before a figure would be its
 * sign: where an item begins with one, all items of the list have a bullet, `• 35 %`.
 */
export function list(element: Element, setting: Setting, width: number, setBlocks: SetBlocks): TextLines {
  const items = element.children.filter((child) => child.type === 'element').filter(({ tagName }) => tagName === 'li');
  const markers =
    element.tagName === 'ol' ? listMarkersOf(element, setting.language).map((marker) => `${marker} `) : bullets(items);
  const column = Math.max(0, ...markers.map((marker) => stringWidth(marker)));
  const blocks = items.map((item, index) => {
    const marker = markers[index] ?? '';
    const lines = setItem(item, setting, width - column, setBlocks);
    return prefixed(lines, ' '.repeat(column - stringWidth(marker)) + marker, ' '.repeat(column));
  });
  return items.some(isLoose) ? stack(blocks) : blocks.flat();
}

const bullets = (items: readonly Element[]): readonly string[] =>
  items.map(() => (items.some(beginsWithFigure) ? '• ' : '- '));

function setItem(item: Element, setting: Setting, width: number, setBlocks: SetBlocks): TextLines {
  const blocks = setBlocks(item.children, setting, width);
  if (blocks.length === 0) return [''];
  return isLoose(item) ? stack(blocks) : blocks.flat();
}

function isLoose(item: Element): boolean {
  return item.children.some((child) => child.type === 'element' && child.tagName === 'p');
}

/** A figure, a sign of money, or the name of a currency before a figure; quotation marks and brackets may stand before it. */
const FIGURE = /^[^\p{L}\p{N}]*(?:\p{Sc}|\p{N}|\p{Lu}{1,3}[\p{Z}\p{Cf}]*\p{Sc}?[\p{Z}\p{Cf}]*\p{N})/u;

/** Whether an element begins with a figure, which a mark before it would be the sign of: `- 35 %`, `> 1,000`. */
export const beginsWithFigure = (node: Nodes): boolean => FIGURE.test(elementText(node).slice(0, LOOKED_AT));
const LOOKED_AT = 40;
