import type { Link, PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { NUMBER } from './numbered-links.ts';

/** A link whose words and address are of characters that mean nothing to Markdown: `[the report](https://example.org/a_b)`. */
const LINK =
  /\[(?!\^)([^\s*_`[\]<>\\~&@!](?:[^*_`[\]<>\\~&@!\t\n\r\0\uFEFF]*[^\s*_`[\]<>\\~&@!])?)\]\(([A-Za-z0-9/.#][\w:/.#?=%+,-]*)\)/g;
/** What Markdown, or its extensions, may read otherwise than it stands. */
const MARK = /[*_`[\]<\\~&@\t\n\r\0\uFEFF]|^ | $|:\/\/|www\./i;

/**
 * Reads a text that has links like these and no other marks, a tenth of the work of a parser. What comes out is what the
 * parser gives; undefined for every other text.
 */
export function plainLinks(value: string): PhrasingContent[] | undefined {
  if (!value.includes('](')) return undefined;
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const match of value.matchAll(LINK)) {
    const { 0: whole, 1: words = '', 2: url = '', index } = match;
    const before = value.slice(end, index);
    // A picture, the number of a source, or an address within the words.
    if (
      before.endsWith('!') ||
      NUMBER.test(words) ||
      /[\p{N}}]$/u.test(before) ||
      isMarked(before, end === 0, false) ||
      isMarked(words, false, false)
    )
      return undefined;
    if (before !== '') found.push(textOf(before, end));
    end = index + whole.length;
    found.push(linkOf(words, url, index, end));
  }
  const rest = value.slice(end);
  if (found.length === 0 || isMarked(rest, false, true)) return undefined;
  if (rest !== '') found.push(textOf(rest, end));
  return found;
}

/** Spaces at the ends of a text are taken off; those beside a link stand. */
function isMarked(part: string, isFirst: boolean, isLast: boolean): boolean {
  const inside = `${isFirst ? '' : '.'}${part}${isLast ? '' : '.'}`;
  return MARK.test(inside);
}

const linkOf = (words: string, url: string, start: number, end: number): Link => ({
  type: 'link',
  title: null,
  url,
  children: [textOf(words, start + 1)],
  position: placeOf(start, end),
});

const textOf = (value: string, start: number): Text => ({
  type: 'text',
  value,
  position: placeOf(start, start + value.length),
});

const placeOf = (start: number, end: number): Position => ({ start: pointAt(start), end: pointAt(end) });

const pointAt = (offset: number): Point => ({ line: 1, column: offset + 1, offset });
