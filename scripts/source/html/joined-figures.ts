import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { Nodes as MarkdownNodes } from 'mdast';
import { declarationsIn, isBox } from '../styles/declarations.ts';
import { isHidden } from '../styles/hidden-elements.ts';
import { BLOCKS, MARKDOWN_BLOCKS, REFUSED } from './html-elements.ts';
import { isSetApart, type StandIns, shiftOf, textWithin } from './style.ts';

/** Elements between two figures that keep readers from reading them as one. */
const PARTS: ReadonlySet<string> = new Set('br hr img rt rp q'.split(' '));
/** Nodes of Markdown that are no part of the figures beside them. */
const MARKS: ReadonlySet<string> = new Set(['break', 'image', 'imageReference', 'footnoteReference', 'html']);

/** Two figures that would be one, and the element that keeps them apart. */
export type Joined = { readonly name: string; readonly figures: readonly [string, string] };

type Readable = StandIns & {
  readonly root: Root;
  readonly written: (from: number | undefined, to: number | undefined) => string;
};

/** A tag that browsers pass over where it stands, such as a cell outside a table. */
const BLOCK_TAG = /<\/?(t[dhr]|t(?:head|body|foot)|caption|li|d[dt]|p|div|h[1-6]|option)(?![\w-])/i;
const WITHIN = /(\p{N})((?:<[^<>]*>)+)(\p{N})/u;

/**
 * The nodes whose first figure would be read as one with the figure before it, although an element keeps them apart on
 * the screen: `10<span class="raised">6</span>` is not 106.
 */
export function joinedFigures(fragment: Readable): ReadonlyMap<ElementContent, Joined> {
  const found = new Map<ElementContent, Joined>();
  let before = '';
  // What the raised or lowered text ended with that ends right here.
  let shifted: { readonly shift: string; readonly text: string } | undefined;
  let apart: string | undefined;
  let isWithin = false;
  let end: number | undefined;
  const part = (): void => {
    before = '';
    shifted = undefined;
  };
  const read = (node: ElementContent, text: string): void => {
    if (text === '') return;
    const start = node.position?.start.offset;
    const joins = /\p{N}$/u.test(before) && /^\p{N}/u.test(text);
    const name = apart ?? BLOCK_TAG.exec(fragment.written(end, start))?.[1];
    if (joins && name !== undefined) found.set(node, { name, figures: [lastOf(before), firstOf(text)] });
    before = text;
    shifted = undefined;
    apart = undefined;
    end = node.position?.end.offset;
    const [, one = '', tags = '', other = ''] =
      node.type === 'text' ? (WITHIN.exec(fragment.written(start, end)) ?? []) : [];
    const within = BLOCK_TAG.exec(tags)?.[1];
    if (within !== undefined) found.set(node, { name: within, figures: [one, other] });
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') return read(node, node.value);
    if (node.type === 'comment') {
      const known = fragment.nodeOf(node.value);
      if (known !== undefined && isMark(known)) part();
      else read(node, textWithin(node, fragment));
      return;
    }
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'root') return node.children.forEach(walk);
    if (REFUSED.has(node.tagName) || isHidden(node)) return;
    const shift = /^su[bp]$/.test(node.tagName) ? node.tagName : shiftOf(node, fragment);
    if (shift !== undefined && isWithin) {
      // Raised once more: 3²² of 3<sup>2<sup>2</sup></sup> would be read as 22.
      apart = node.tagName;
      node.children.forEach(walk);
      return;
    }
    if (shift !== undefined) {
      // Two of a kind right behind each other read as one: m²¹ of m<sup>2</sup><sup>1</sup>.
      const last = shifted?.shift === shift ? shifted.text : '';
      part();
      [before, apart] = [last, last === '' ? undefined : node.tagName];
      isWithin = true;
      node.children.forEach(walk);
      isWithin = false;
      const text = before;
      part();
      shifted = { shift, text };
      return;
    }
    const isPart = BLOCKS.has(node.tagName) || PARTS.has(node.tagName) || isBox(node);
    const isStyled = isSetApart(node);
    if (isPart) part();
    if (isStyled) apart = node.tagName;
    const isRow = setsApart(node);
    for (const child of node.children) {
      const own = isRow && child.type === 'element' ? child.tagName : undefined;
      apart = own ?? apart;
      walk(child);
      apart = own ?? apart;
    }
    if (isStyled) apart = node.tagName;
    if (isPart) part();
  };
  walk(fragment.root);
  return found;
}

/** True for a box that sets its contents apart from each other. */
const setsApart = (element: Element): boolean =>
  declarationsIn(element).some(([name, value]) => name === 'display' && /flex|grid/.test(value));

const isMark = ({ type }: MarkdownNodes): boolean => MARKS.has(type) || MARKDOWN_BLOCKS.has(type);

const lastOf = (text: string): string => /(?<![\p{N}.,])[\p{N}.,]+$/u.exec(text.slice(-12))?.[0] ?? '';
const firstOf = (text: string): string => /^\p{N}[\p{N}.,]*/u.exec(text.slice(0, 12))?.[0] ?? '';
