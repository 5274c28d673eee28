import type { Element, ElementContent, RootContent } from 'hast';
import { firstStrong, formatOrdinalDigits, hasStrong } from '../../lib/text/index.ts';
import { elementText, LEFT_TO_RIGHT, property } from './element.ts';
import { beginsWithFigure, list } from './list.ts';
import { isNotesSection } from './note-links.ts';
import type { Setting } from './setting.ts';
import { table } from './table.ts';
import { paragraph, prefixed, stack, type TextLines, underlined } from './text-lines.ts';

/** Columns that the paragraph numbers hang in. */
export const NUMBER_COLUMN = 4;
const UNNUMBERED = ' '.repeat(NUMBER_COLUMN);
/** Elements that only hold others: the numbers inside them still hang. */
const WRAPPERS = new Set(['div', 'section', 'article', 'main']);

/** The statement's own text as lines, numbers hanging at the start; footnotes are left to the foot. */
export function body(nodes: readonly (ElementContent | RootContent)[], setting: Setting, width: number): TextLines {
  return stack(hung(nodes, setting, width - NUMBER_COLUMN));
}

function hung(nodes: readonly (ElementContent | RootContent)[], setting: Setting, width: number): readonly TextLines[] {
  const blocks: TextLines[] = [];
  let unnumbered: (ElementContent | RootContent)[] = [];
  const settle = (): void => {
    blocks.push(...blocksAsLines(unnumbered, setting, width).map((lines) => prefixed(lines, UNNUMBERED)));
    unnumbered = [];
  };
  for (const node of nodes) {
    const number = node.type === 'element' ? numberOf(node) : undefined;
    if (node.type === 'element' && isBlock(node) && (number !== undefined || WRAPPERS.has(node.tagName))) {
      settle();
      if (number !== undefined)
        blocks.push(prefixed(block(node, setting, width), numeral(number, setting), UNNUMBERED));
      else if (!isNotesSection(node)) blocks.push(...hung(node.children, setting, width));
    } else unnumbered.push(node);
  }
  settle();
  return blocks;
}

function numberOf({ data }: Element): number | undefined {
  return data !== undefined && 'number' in data && typeof data.number === 'number' ? data.number : undefined;
}

function numeral(number: number, { language }: Setting): string {
  const digits = formatOrdinalDigits(number, language);
  return `${' '.repeat(Math.max(0, 2 - [...digits].length))}${digits} `.padEnd(NUMBER_COLUMN);
}

const INDENT = '    ';
/** Characters that may not stand in a line, line ends aside: controls, soft hyphens, bidirectional controls. */
const DROPPED = /[\p{Cc}\u00ad\u202a-\u202e\u2066-\u2069]/gu;

/** Preformatted text as it stands, four columns in, tabs as four spaces, never wrapped. */
function codeBlock(element: Element, { language }: Setting): TextLines {
  const lines = elementText(element)
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .split('\n');
  return lines.map((raw) => {
    const line = raw.replaceAll('\t', INDENT).replace(DROPPED, '').trimEnd();
    if (line === '') return '';
    return language.direction === 'rtl' && !hasStrong(line, 'rtl')
      ? `${INDENT}${LEFT_TO_RIGHT}${line}\u2069`
      : INDENT + line;
  });
}

type SetBlock = (element: Element, setting: Setting, width: number) => TextLines;

const close: SetBlock = (element, setting, width) => blocksAsLines(element.children, setting, width).flat();
/** One text; where it holds blocks after all, such as the paragraphs of a caption, each has lines of its own. */
const plain: SetBlock = (element, setting, width) =>
  element.children.some(isBlock) ? close(element, setting, width) : paragraph(element.children, setting, width);
const ruled: SetBlock = (element, setting, width) => underlined(plain(element, setting, width), '-');
const container: SetBlock = (element, setting, width) => stack(blocksAsLines(element.children, setting, width));

/** How each block is set. An element that is not here is inline. */
const BLOCKS: Readonly<Record<string, SetBlock>> = {
  p: plain,
  h1: ruled,
  h2: ruled,
  h3: plain,
  h4: plain,
  h5: plain,
  h6: plain,
  figcaption: plain,
  dt: plain,
  summary: plain,
  dd: (element, setting, width) => prefixed(container(element, setting, width - 4), '    '),
  // The caption stands close under what it describes.
  figure: close,
  hr: () => ['* * *'],
  pre: codeBlock,
  ul: (element, setting, width) => list(element, setting, width, blocksAsLines),
  ol: (element, setting, width) => list(element, setting, width, blocksAsLines),
  blockquote: (element, setting, width) => {
    // Before a figure the usual mark would say “more than”.
    const mark = beginsWithFigure(element) ? '| ' : '> ';
    return prefixed(container(element, setting, width - 2), mark, mark);
  },
  table: (element, setting, width) => table(element, setting, width, blocksAsLines),
  ...Object.fromEntries(
    ['div', 'section', 'article', 'aside', 'header', 'footer', 'address', 'dl', 'li', 'details'].map((name) => [
      name,
      container,
    ]),
  ),
};

/** Each block among the nodes as lines; inline content between blocks becomes paragraphs of its own. */
export function blocksAsLines(
  nodes: readonly (ElementContent | RootContent)[],
  setting: Setting,
  width: number,
): readonly TextLines[] {
  const blocks: TextLines[] = [];
  let loose: (ElementContent | RootContent)[] = [];
  const settle = (): void => {
    blocks.push(paragraph(loose, setting, width));
    loose = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      loose.push(node);
      continue;
    }
    settle();
    blocks.push(block(node, setting, width));
  }
  settle();
  return blocks.filter((lines) => lines.length > 0);
}

/** One block as lines of at most `width` columns, in the direction it declares. */
function block(element: Element, setting: Setting, width: number): TextLines {
  const set = BLOCKS[element.tagName] ?? plain;
  return set(element, { ...setting, direction: directionOf(element, setting) }, width);
}

/** True for an element that stands on lines of its own. */
function isBlock(node: ElementContent | RootContent): node is Element {
  return node.type === 'element' && Object.hasOwn(BLOCKS, node.tagName);
}

function directionOf(element: Element, { direction }: Setting): Setting['direction'] {
  const declared = property(element, 'dir');
  if (declared === 'ltr' || declared === 'rtl') return declared;
  if (declared === undefined && property(element, 'lang') === undefined) return direction;
  return firstStrong(elementText(element)) ?? direction;
}
