import type { Element, ElementContent, RootContent } from 'hast';
import { formatOrdinalDigits } from '../../lib/text/index.ts';
import { block, blocksOf, isBlock } from './block/block.ts';
import { type Lines, prefixed, stack } from './block/lines.ts';
import { isNotesSection } from './collect.ts';
import type { Setting } from './setting.ts';

/** Columns that the paragraph numbers hang in. */
export const NUMBER_COLUMN = 4;
const UNNUMBERED = ' '.repeat(NUMBER_COLUMN);
/** Elements that only hold others: the numbers inside them still hang. */
const WRAPPERS = new Set(['div', 'section', 'article', 'main']);

/** The statement's own text, numbers hanging at the start; footnotes are left to the foot. */
export function body(nodes: readonly (ElementContent | RootContent)[], setting: Setting, width: number): Lines {
  return stack(hung(nodes, setting, width - NUMBER_COLUMN));
}

function hung(nodes: readonly (ElementContent | RootContent)[], setting: Setting, width: number): readonly Lines[] {
  const blocks: Lines[] = [];
  let unnumbered: (ElementContent | RootContent)[] = [];
  const settle = (): void => {
    blocks.push(...blocksOf(unnumbered, setting, width).map((lines) => prefixed(lines, UNNUMBERED)));
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
