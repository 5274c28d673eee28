import type { Delete, Emphasis, Parents, Root, Strong, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

type Marked = Delete | Emphasis | Strong;

/** Of scripts that part words by blanks; of others nobody can say where a word begins. */
const IN_WORD = String.raw`[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]`;
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, 'u');
const STARTS_IN_WORD = new RegExp(`^${IN_WORD}`, 'u');
const ENDS_IN_FIGURE = /\p{N}$/u;
const STARTS_IN_FIGURE = /^\p{N}/u;

/**
 * Makes text again of marks that mean themselves: the tilde of a range (`10~20세, 30~40세`), which GFM takes for the start
 * of what is struck out, and the star between factors (`5*6 and 7*8`). Two tildes strike out anywhere, and so does one
 * round whole words.
 */
export function readMarksInWords(tree: Root): void {
  visit(tree, ['delete', 'emphasis', 'strong'], (node, index, parent) => {
    if (node.type !== 'delete' && node.type !== 'emphasis' && node.type !== 'strong') return undefined;
    if (parent === undefined || index === undefined || !('children' in parent)) return undefined;
    const mark = markOf(node);
    const before = textAt(parent, index - 1);
    const after = textAt(parent, index + 1);
    const isText = node.type === 'delete' ? mark === '~' && isJoined(before, after) : isFactor(node, before, after);
    if (!isText) return undefined;
    const { position } = node;
    const sign: Text = { type: 'text', value: mark, position };
    parent.children.splice(index, 1, sign, ...node.children, { ...sign });
    const first = Math.max(0, index - 1);
    joinTexts(parent);
    return [SKIP, first];
  });
}

const isJoined = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);

function isFactor(node: Emphasis | Strong, before: string, after: string): boolean {
  const start = textAt(node, 0);
  const end = textAt(node, node.children.length - 1);
  if (ENDS_IN_FIGURE.test(before) && (STARTS_IN_FIGURE.test(start) || STARTS_IN_FIGURE.test(after))) return true;
  if (ENDS_IN_FIGURE.test(end) && STARTS_IN_FIGURE.test(after)) return true;
  return ENDS_IN_WORD.test(before) && STARTS_IN_WORD.test(after) && /\s/.test(`${start}${end}`);
}

/** The characters that a node begins with, as they are written. */
function markOf({ type, children, position }: Marked): string {
  const length = (children[0]?.position?.start.offset ?? 0) - (position?.start.offset ?? 0);
  if (type === 'delete') return length === 1 ? '~' : '~~';
  return type === 'strong' ? '**' : '*';
}

function textAt({ children }: Parents | Marked, index: number): string {
  const node = children[index];
  return node?.type === 'text' ? node.value : '';
}

/** Neighbouring texts as one, so that whoever looks for a name or a figure finds it whole. */
function joinTexts(parent: Parents): void {
  for (let index = parent.children.length - 1; index > 0; index--) {
    const [one, two] = [parent.children[index - 1], parent.children[index]];
    if (one?.type !== 'text' || two?.type !== 'text') continue;
    one.value += two.value;
    if (one.position !== undefined && two.position !== undefined)
      one.position = { start: one.position.start, end: two.position.end };
    parent.children.splice(index, 1);
  }
}
