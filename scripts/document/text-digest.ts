import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { LocalizedStatement } from '../catalog/localize.ts';

/**
 * What a text and the text it was translated from are known by together: SHA-256, in hexadecimal, over their lines. It
 * hangs on what is said alone, not on how it is set, on who has read it, nor on what became of it afterwards: a sheet of
 * paper keeps its digest when the statement on it is withdrawn.
 */
export function textDigest(source: LocalizedStatement, target: LocalizedStatement): string {
  const said = [source, target].map((each) => [each.language.tag, ...linesOf(each)]);
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}

/** The parts of a statement's head that it says itself; how to reach whom, and why it was taken back, are none. */
const HEAD: ReadonlySet<string> = new Set(['place', 'kicker', 'title', 'summary', 'correction']);

function linesOf({ statement, head, tree }: LocalizedStatement): readonly string[] {
  const { date = '', reference = '' } = statement.front;
  const fields = [...head.values()].filter(({ segment }) => HEAD.has(segment.kind) && segment.key !== 'reason');
  return [date, reference, ...fields.map(({ text }) => text), ...blocksOf(tree)].map((line) =>
    line.normalize('NFC').replace(/\s+/g, ' ').trim(),
  );
}

/** The text of each block that holds no other, in reading order. */
function blocksOf(tree: Nodes): readonly string[] {
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'code') lines.push(node.value);
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    lines.push(plainText(node, { includeHtml: false }));
    return SKIP;
  });
  return lines;
}
