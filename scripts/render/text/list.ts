import type { Element, ElementContent, Nodes } from 'hast';
import stringWidth from 'string-width';
import { formatOrdinalDigits } from '../../lib/text/index.ts';
import { elementText, hasClass, property } from './element.ts';
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
  const markers = element.tagName === 'ol' ? numbers(element, items, setting) : bullets(items);
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

function numbers(element: Element, items: readonly Element[], { language }: Setting): readonly string[] {
  let next = Number(property(element, 'start') ?? 1);
  const kind = property(element, 'type');
  const end = hasClass(element, 'bracketed') ? ')' : '.';
  return items.map((item) => {
    next = Number(property(item, 'value') ?? next);
    const marker = `${markerOf(next, kind) ?? formatOrdinalDigits(next, language)}${end} `;
    next += 1;
    return marker;
  });
}

/** A number as letters or Roman numerals, as browsers count with them; undefined where it has none. */
function markerOf(number: number, kind: string | undefined): string | undefined {
  if (kind === undefined || number < 1) return undefined;
  const isRoman = kind.toLowerCase() === 'i';
  if (isRoman && number > 3999) return undefined;
  const counter = isRoman ? romanOf(number) : lettersOf(number);
  return kind === kind.toUpperCase() ? counter.toUpperCase() : counter;
}

function lettersOf(number: number): string {
  const rest = number - 1;
  const last = String.fromCharCode(97 + (rest % 26));
  return rest < 26 ? last : lettersOf(Math.floor(rest / 26)) + last;
}

const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function romanOf(number: number): string {
  const [letters, worth] = ROMAN.find(([, each]) => each <= number) ?? ['', 0];
  return worth === 0 ? '' : letters + romanOf(number - worth);
}

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
