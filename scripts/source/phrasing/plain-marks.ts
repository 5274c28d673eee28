import type { Link, PhrasingContent, Text } from 'mdast';
import type { Point, Position } from 'unist';
import { matchesIn } from '../../lib/matches-in.ts';
import { SOURCE_NUMBER } from './as-meant.ts';

/**
 * A link whose words and address have no characters with a meaning to Markdown: `[the
 * report](https://example.org/a_b)`.
 */
const LINK =
  /\[(?!\^)([^\s*_`[\]<>\\~&@!](?:[^*_`[\]<>\\~&@!\t\n\r\0\uFEFF]*[^\s*_`[\]<>\\~&@!])?)\]\(([A-Za-z0-9/.#][\w:/.#?=%+,-]*)\)/g;
/**
 * A text between stars or low lines that stand behind a blank and before one or a stop, with links or without: `**Two**
 * people`. Elsewhere their meaning depends on both neighbours.
 */
const SPAN = new RegExp(
  String.raw`(?<=^| )(\*\*|__|\*|_)(?=[^\s*_])((?:[^*_${'`'}[\]()<>\\~&@!\t\n\r\0\uFEFF]|\([^*_${'`'}[\]()<>\\~&@!\t\n\r\0\uFEFF]*\)|${LINK.source})*)(?<=[^\s*_])\1(?=$|[ .,:;?)])`,
  'g',
);
/** Characters that Markdown, or its extensions, may read otherwise than they stand. */
const MARK = /[*_`[\]<\\~&@\t\n\r\0\uFEFF]|^ | $|:\/\/|www\./i;

/**
 * The tree of a text that has no marks but plain links and emphasis, made with a tenth of the work of a parser. It is
 * that of the parser; undefined for every other text.
 */
export function plainMarks(value: string): PhrasingContent[] | undefined {
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: whole, 1: mark = '', 2: inside = '', index } of /[*_]/.test(value) ? matchesIn(value, SPAN) : []) {
    const before = linksIn(value.slice(end, index), end, { isFirst: end === 0, isLast: false });
    const children = linksIn(inside, index + mark.length, { isFirst: false, isLast: false });
    if (before === undefined || children === undefined) return undefined;
    end = index + whole.length;
    found.push(...before, { type: mark.length === 2 ? 'strong' : 'emphasis', children, position: placeOf(index, end) });
  }
  if (found.length === 0 && !value.includes('](')) return undefined;
  const rest = linksIn(value.slice(end), end, { isFirst: end === 0, isLast: true });
  return rest === undefined || (end === 0 && rest.every(({ type }) => type === 'text'))
    ? undefined
    : [...found, ...rest];
}

type Ends = { readonly isFirst: boolean; readonly isLast: boolean };

/** The links and texts of a part of a text, where it has no other marks. */
function linksIn(part: string, offset: number, { isFirst, isLast }: Ends): PhrasingContent[] | undefined {
  const found: PhrasingContent[] = [];
  let end = 0;
  for (const match of matchesIn(part, LINK)) {
    const { 0: whole, 1: words = '', 2: url = '', index } = match;
    const before = part.slice(end, index);
    // A picture, the number of a source, or an address within the words.
    if (
      before.endsWith('!') ||
      SOURCE_NUMBER.test(words) ||
      /[\p{N}}]$/u.test(before) ||
      isMarked(before, isFirst && end === 0, false) ||
      isMarked(words, false, false)
    )
      return undefined;
    if (before !== '') found.push(textOf(before, offset + end));
    end = index + whole.length;
    found.push(linkOf(words, url, offset + index, offset + end));
  }
  const rest = part.slice(end);
  if (isMarked(rest, isFirst && end === 0, isLast)) return undefined;
  if (rest !== '') found.push(textOf(rest, offset + end));
  return found;
}

/** True for a part with other marks. Spaces at the ends of a text are removed; those beside a link stay. */
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
