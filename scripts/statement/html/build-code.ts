import type { Element, ElementContent } from 'hast';
import type { Html, Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { raisedText } from '../../prose/raised.ts';
import { REFUSED } from './elements.ts';
import type { Fragment } from './fragment.ts';
import { isHidden } from './hidden.ts';
import { markOf, placeOf } from './lost-mark.ts';
import { hasWords } from './lost-words.ts';
import type { Flow } from './nodes.ts';
import { shiftOf } from './shift.ts';
import { nameOf, toldBy } from './style.ts';
import { lostTitle } from './title.ts';
import { droppedNode, isBlock } from './to-phrasing.ts';

/** Text as it stands, line by line. What code cannot show (a raised letter, what is struck out or hidden) stands before it as lost. */
export function code(element: Element, { fragment }: { readonly fragment: Fragment }): Flow[] {
  const lost: Flow[] = [];
  const value = linesOf(element, fragment, lost).replace(/\n$/, '');
  if (value.trim() === '') return lost;
  const inner = element.children.find((child) => child.type === 'element');
  const classes = inner?.type === 'element' ? inner.properties.className : undefined;
  const named = Array.isArray(classes) ? classes.map(String).find((each) => each.startsWith('language-')) : undefined;
  const lang = named?.slice('language-'.length) ?? null;
  return [...lost, { type: 'code', value, lang, position: placeOf(element, fragment) }];
}

function linesOf(element: Element, fragment: Fragment, lost: Flow[]): string {
  return element.children.map((child) => lineOf(child, fragment, lost)).join('');
}

function lineOf(node: ElementContent, fragment: Fragment, lost: Flow[]): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'comment') {
    const known = fragment.nodeOf(node.value);
    if (known === undefined) return '';
    const text = plainText(known, { includeHtml: false });
    if (!isBlock(known)) return text;
    // Behind a blank line the Markdown begins again, in the middle of the code: only its paragraphs read as they stand.
    if (known.type !== 'paragraph' && hasWords(text)) lost.push(lostBlock(known, text));
    return `\n\n${text}`;
  }
  if (node.type !== 'element') return '';
  const name = nameOf(node);
  lost.push(...lostTitle(node, fragment));
  if (REFUSED.has(name) || name === 'img' || isHidden(node)) {
    lost.push(...droppedNode(node, fragment));
    return '';
  }
  if (name === 'br') return '\n';
  const inside = linesOf(node, fragment, lost);
  if ((name === 'del' || toldBy(node, fragment).includes('del')) && hasWords(inside))
    lost.push(markOf(node, fragment, `<del> of ${inside.trim()}`, 'Code cannot be struck out: write it as text.'));
  const shift = name === 'sup' || name === 'sub' ? name : shiftOf(node, fragment);
  return shift === undefined ? inside : raisedText(inside, shift);
}

function lostBlock({ type, position }: Nodes, words: string): Html {
  const advice = 'Write code between lines of three backquotes: a blank line ends the HTML.';
  return { type: 'html', value: '', position, data: { dropped: { name: 'pre', words: `${type}: ${words}`, advice } } };
}
