import type { Delete, Emphasis, PhrasingContent, Root, Strong, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { nodeSpan, spanOfNodes } from '../tree/places.ts';
import { joinedTexts } from './phrases.ts';

type Marked = Delete | Emphasis | Strong;

/** Characters of words in scripts that separate words by blanks; in others nobody can say where a word begins. */
const IN_WORD = String.raw`[\p{N}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]`;
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, 'u');
const STARTS_IN_WORD = new RegExp(`^${IN_WORD}`, 'u');
const ENDS_IN_FIGURE = /\p{N}$/u;
const STARTS_IN_FIGURE = /^\p{N}/u;

/** The last word of a text, where no blank follows it, and the first one. */
const LAST_WORD = /(?<!\S)\S+$/u;
const FIRST_WORD = /^\S+/u;
/** A letter that is a word by itself, as in a formula, or a number. */
const ENDS_IN_SYMBOL = /(?<![\p{L}\p{M}\p{N}])(?:[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]|\p{N}+)$/u;
const STARTS_IN_SYMBOL = /^(?:[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}]|\p{N}+)(?![\p{L}\p{M}\p{N}])/u;
const SYMBOL = /^(?:\p{L}|[\p{N}.,]+)$/u;

/**
 * Turns marks back into text that mean themselves: the tilde of a range (`10~20세, 30~40세`), which GFM takes for the
 * start of struck-out text, and the star between factors (`5*6 and 7*8`, `10m*20m*30m`). Two tildes strike out anywhere
 * but from one range to the next (`9시~~11시, 13시~~15시`), and so does one round whole words.
 */
export function readMarksInWords(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(isMarked)) return;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      node.children = withSigns(node.children);
    } else if (isMarked(node) || node.type === 'link' || node.type === 'linkReference') {
      node.children = withSigns(node.children);
    }
  });
}

const isMarked = (node: { readonly type: string }): node is Marked =>
  node.type === 'delete' || node.type === 'emphasis' || node.type === 'strong';

/**
 * The children with such marks as text; the text between the marks is looked at again, as a neighbour of what stands
 * round them.
 */
function withSigns(children: PhrasingContent[]): PhrasingContent[] {
  const done: PhrasingContent[] = [];
  const waiting = children.toReversed();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isMarked(node) && meansItself(node, textOf(done.at(-1)), textOf(waiting.at(-1)))) {
      const [open, close] = signsOf(node);
      done.push(open);
      waiting.push(close, ...node.children.toReversed());
    } else done.push(node);
  }
  return done.length === children.length ? children : joinedTexts(done);
}

function meansItself(node: Marked, before: string, after: string): boolean {
  const [start, end] = [textOf(node.children[0]), textOf(node.children.at(-1))];
  const areFigures = [LAST_WORD.exec(before)?.[0], `${start}${end}`, FIRST_WORD.exec(after)?.[0]].every((each) =>
    /\p{N}/u.test(each ?? ''),
  );
  if (node.type === 'delete')
    return markOf(node) === '~' ? isJoined(before, after) : areFigures && /[\s,،、]/.test(`${start}${end}`);
  if (areFigures) return true;
  if (ENDS_IN_SYMBOL.test(before) && SYMBOL.test(start) && STARTS_IN_SYMBOL.test(after)) return true;
  if (ENDS_IN_FIGURE.test(before) && (STARTS_IN_FIGURE.test(start) || STARTS_IN_FIGURE.test(after))) return true;
  if (ENDS_IN_FIGURE.test(end) && STARTS_IN_FIGURE.test(after)) return true;
  return ENDS_IN_WORD.test(before) && STARTS_IN_WORD.test(after) && /\s/.test(`${start}${end}`);
}

const isJoined = (before: string, after: string): boolean =>
  /[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(after);

const textOf = (node: PhrasingContent | undefined): string => (node?.type === 'text' ? node.value : '');

/** The mark that a node begins with, as it is written. */
function markOf(node: Marked): string {
  const { type, children } = node;
  const length = (spanOfNodes(children)?.[0] ?? 0) - nodeSpan(node)[0];
  if (type === 'delete') return length === 1 ? '~' : '~~';
  return type === 'strong' ? '**' : '*';
}

/** The marks on either side as texts, with their places. */
function signsOf(node: Marked): readonly [open: Text, close: Text] {
  const { children, position } = node;
  const sign = { type: 'text', value: markOf(node) } as const;
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  if (position === undefined || first === undefined || last === undefined) return [{ ...sign }, { ...sign }];
  return [
    { ...sign, position: { start: position.start, end: first.start } },
    { ...sign, position: { start: last.end, end: position.end } },
  ];
}
