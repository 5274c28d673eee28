import type { Break, Html, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { brokenAt } from '../addresses/broken-addresses.ts';
import { taggedTree } from '../html/phrasing-tree.ts';
import { restorePhrasing } from '../html/restore-phrasing.ts';
import { givenSpan, nodeSpan, spanOfNodes } from '../tree/places.ts';

/**
 * The author's own characters from the first child to the last, as one line: soft line breaks and the prefixes of
 * the containers (`> `, indents) become one space, or nothing within an address; hard breaks stay as a backslash at a line's end. Tags stay; the author's
 * comments do not go to translators.
 *
 * @param quotes how many block quotes the children stand in: further `>` at the start of a line are text
 * @param written where the text stands, when its children do not say
 */
export function foldSource(
  text: string,
  children: readonly PhrasingContent[],
  quotes: number,
  written?: readonly [start: number, end: number],
): string {
  const span = written ?? spanOfNodes(children);
  if (span === undefined) return '';
  const [start, end] = span;
  const hard = hardBreaks(children);
  const broken = brokenAt(children);
  const prefix = new RegExp(`^(?:[ \\t]*>){0,${quotes}}[ \\t]*`);
  let folded = '';
  let position = start;
  for (const [index, line] of text.slice(start, end).split(LINE_END).entries()) {
    if (index % 2 === 0) folded += index === 0 ? line : line.replace(prefix, '');
    // Two blanks or a backslash at a line's end break it only where the parser says so: not inside code.
    else if (hard.has(position)) folded = `${withoutBreak(folded)}\\\n`;
    else if (!broken.has(position)) folded = `${folded.replace(/(?<![ \t])[ \t]+$/, '')} `;
    position += line.length;
  }
  return withoutNothings(folded).trim();
}

const LINE_END = /(\r\n?|\n)/;

/**
 * A line without the blanks or the backslash that break it. A sign that was text before blanks stays text before a
 * backslash: a backslash of its own, and signs that would begin or end an emphasis.
 */
function withoutBreak(line: string): string {
  const text = line.replace(/(?<! ) +$/, '');
  if (text === line) return line.replace(/\\$/, '');
  // Right behind an address the backslash would be part of it.
  if (/https?:\/\/|www\./i.test(text.slice(text.lastIndexOf(' ') + 1))) return `${text} `;
  if (/(?<!\\)(?:\\\\)*\\$/.test(text)) return `${text}\\`;
  return text.replace(/(?<![^ \n])[*_~]+$/, (signs) => signs.replace(/./g, '\\$&'));
}

/** The offsets of line ends that are hard breaks. */
function hardBreaks(children: readonly PhrasingContent[]): ReadonlySet<number> {
  const found = new Set<number>();
  visit({ type: 'paragraph', children: [...children] }, 'break', (node: Break) => {
    const [start, end] = givenSpan(node) ?? [0, 0];
    for (let at = start; at < end; at++) found.add(at);
  });
  return found;
}

/** The source without comments and empty elements: readers would not miss them. */
function withoutNothings(source: string): string {
  if (!source.includes('<')) return source;
  let rest = source;
  const cuts: (readonly [number, number])[] = [];
  visit({ type: 'paragraph', children: taggedTree(source) }, 'html', (node, index, parent) => {
    const next = index === undefined ? undefined : parent?.children[index + 1];
    if (next?.type === 'html' && isPair(node, next) && restorePhrasing([node, next]).length === 0)
      cuts.push(nodeSpan(node), nodeSpan(next));
    else if (node.value.startsWith('<!')) cuts.push(nodeSpan(node));
  });
  for (const [from, to] of cuts.reverse()) {
    const before = rest.slice(0, from);
    rest = before + (/(?:^|\s)$/.test(before) ? rest.slice(to).replace(/^ +/, '') : rest.slice(to));
  }
  return rest;
}

/** True for the beginning and the end of one element. */
function isPair(one: Html, other: Html): boolean {
  const name = /^<([a-z][^\s/>]*)/i.exec(one.value)?.[1];
  return name !== undefined && other.value.toLowerCase().startsWith(`</${name.toLowerCase()}`);
}
