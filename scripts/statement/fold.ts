import type { Break, PhrasingContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { phrasingTree } from './phrasing/phrasing-tree.ts';

/**
 * The author's own characters from the first child to the last, as one line: soft line breaks and the prefixes of
 * the containers (`> `, indents) become one space, hard breaks stay as a backslash at a line's end. HTML is left out,
 * as it is out of the tree: neither tags nor the author's comments go to translators.
 *
 * @param quotes how many block quotes the children stand in: further `>` at the start of a line are text
 */
export function foldSource(text: string, children: readonly PhrasingContent[], quotes: number): string {
  const start = children[0]?.position?.start.offset;
  const end = children.at(-1)?.position?.end.offset;
  if (start === undefined || end === undefined) return '';
  const hard = hardBreaks(children);
  const prefix = new RegExp(`^(?:[ \\t]*>){0,${quotes}}[ \\t]*`);
  let folded = '';
  let position = start;
  for (const [index, line] of text.slice(start, end).split(LINE_END).entries()) {
    if (index % 2 === 0) folded += index === 0 ? line : line.replace(prefix, '');
    // Two blanks or a backslash at a line's end break it only where the parser says so: not inside code.
    else if (hard.has(position)) folded = `${folded.replace(/ +$|\\$/, '')}\\\n`;
    else folded = `${folded.replace(/[ \t]+$/, '')} `;
    position += line.length;
  }
  return withoutHtml(folded).trim();
}

const LINE_END = /(\r\n?|\n)/;

/** Offsets of the line ends that break a line for good. */
function hardBreaks(children: readonly PhrasingContent[]): ReadonlySet<number> {
  const found = new Set<number>();
  visit({ type: 'paragraph', children: [...children] }, 'break', (node: Break) => {
    const { start, end } = node.position ?? {};
    for (let at = start?.offset ?? 0; at < (end?.offset ?? 0); at++) found.add(at);
  });
  return found;
}

function withoutHtml(source: string): string {
  if (!source.includes('<')) return source;
  let rest = source;
  const cuts: (readonly [number, number])[] = [];
  visit({ type: 'paragraph', children: phrasingTree(source) }, 'html', (node) => {
    cuts.push([node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]);
  });
  for (const [from, to] of cuts.reverse()) {
    const before = rest.slice(0, from);
    rest = before + (/(?:^|\s)$/.test(before) ? rest.slice(to).replace(/^ +/, '') : rest.slice(to));
  }
  return rest;
}
