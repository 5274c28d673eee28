import type { Link, LinkReference, Nodes, Parents, Root, Text } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';

/** A link's words that are the number of a source: `3`, `12`, `3a`. */
export const NUMBER = /^\p{N}{1,4}\p{L}?$/u;
/** What a number right behind it would be read as one with. */
const JOINING = /[\p{L}\p{M}\p{N}%‰°)\]"'”’»]$/u;
/** A figure, or the call of a fact, which is one. */
const FIGURE_AT_END = /(?:\p{N}|\}\})$/u;
/** What would be read as one with a figure before it: `1-3`, `p. 3`, `n1`. Units and ordinals are meant to: `14[th](…)`. */
const FIGURE = /^(?:\p{N}|\p{L}[\p{L}. ]{0,8}\p{N})/u;

/**
 * Keeps the brackets round links that are numbers alone, and puts them round what would join a figure. Mail and wikis number
 * their sources so: `At least 14[1] people`, with the address of `[1]` below. Without brackets readers would see 141.
 */
export function bracketNumberedLinks(tree: Root): void {
  bracketIn(tree, '');
}

/** @returns what the node ends with, for what stands right behind it */
function bracketIn(node: Parents, before: string): string {
  let last = before;
  for (const child of node.children) {
    if (child.type === 'link' || child.type === 'linkReference') {
      if (isNumbered(child, last)) bracket(child);
      last = plainText(child);
    } else if (child.type === 'text') last = child.value;
    else if (child.type === 'html') last = PARTING.test(child.value) ? '' : last;
    else if ('children' in child) last = bracketIn(child, PHRASES.has(child.type) ? last : '');
    else last = child.type === 'inlineCode' ? child.value : '';
  }
  return PHRASES.has(node.type) ? last : '';
}

const PHRASES: ReadonlySet<string> = new Set(['emphasis', 'strong', 'delete', 'htmlSpan']);
/** A tag that parts what stands beside it. */
const PARTING = /^<\/?(?:br|hr|img|p|div|td|th|li|q|sup|sub)(?![\w-])/i;

function isNumbered(node: Link | LinkReference, before: string): boolean {
  const words = plainText(node);
  if (NUMBER.test(words) && (isOwnName(node) || JOINING.test(before))) return true;
  if (!FIGURE_AT_END.test(before)) return false;
  return FIGURE.test(words) || (isOwnName(node) && /^\p{L}$/u.test(words));
}

/** True for `[1]` and `[1][]`, which are called what they say. */
const isOwnName = (node: Nodes): boolean => node.type === 'linkReference' && node.referenceType !== 'full';

function bracket(node: Link | LinkReference): void {
  const sign = (value: string): Text => ({ type: 'text', value, ...(node.position && { position: node.position }) });
  const [only, ...others] = node.children;
  node.children =
    only?.type === 'text' && others.length === 0
      ? [{ ...only, value: `[${only.value}]` }]
      : [sign('['), ...node.children, sign(']')];
}
