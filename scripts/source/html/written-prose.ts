import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { matchesIn } from '../../lib/matches-in.ts';
import { frontBlock } from '../newsroom/front-block.ts';
import { givenSpan } from '../tree/places.ts';

/** Nodes that nobody reads as prose. */
const WHOLE: ReadonlySet<string> = new Set(['code', 'inlineCode', 'definition']);
/** An element of HTML with code in it, or one that is never shown. */
const CODE = /<(code|pre|samp|kbd|tt|script|style|textarea|xmp)\b[^<>]*>(?:(?!<\/?\1\b)[\s\S])*?<\/\1\s*>/gi;
const COMMENT = /<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g;

/** A text of HTML without its comments. */
export const withoutComments = (html: string): string => html.replace(COMMENT, '');

type Range = readonly [from: number, to: number];

/**
 * A file's text with blanks in place of everything that is no prose: front matter, code, addresses, comments of HTML.
 * It is as long as the file, so that places stay the same.
 */
export function writtenProse(tree: Root, written: string): string {
  const ranges: Range[] = [[0, frontBlock(written)?.end ?? 0]];
  visit(tree, (node) => {
    const span = givenSpan(node);
    if (span === undefined) return;
    const [from, to] = span;
    if (WHOLE.has(node.type)) ranges.push([from, to]);
    if (node.type === 'html')
      for (const { index, 0: found } of matchesIn(written.slice(from, to), COMMENT))
        ranges.push([from + index, from + index + found.length]);
    // The address of a link stands behind its words.
    const isLink = node.type === 'link' || (node.type === 'linkReference' && node.referenceType !== 'shortcut');
    const last = isLink ? node.children.at(-1) : undefined;
    if (last !== undefined) ranges.push([givenSpan(last)?.[1] ?? from, to]);
  });
  return withBlanks(
    written,
    ranges.toSorted(([a], [b]) => a - b),
  ).replace(CODE, blanks);
}

const blanks = (text: string): string => text.replace(/[^\n]/g, ' ');

function withBlanks(text: string, ranges: readonly Range[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    if (to <= end) continue;
    const start = Math.max(from, end);
    parts.push(text.slice(end, start), blanks(text.slice(start, to)));
    end = to;
  }
  return parts.join('') + text.slice(end);
}
