import type { ElementContent, Nodes } from 'hast';
import type { Document } from '../../document/document.ts';
import { bidiFaults } from '../../prose/bidi.ts';

/** How far a word may stand from where the one before it ended, and still be the next one. */
const NEAR = 2000;
/** The same of a figure, whose digits stand in other figures too. */
const BESIDE = 12;

const isFigure = (word: string): boolean => /^\p{N}+$/u.test(word);

/**
 * Holds a page or a plain text against the document that it was made of: every word and figure is in it, and nothing turns
 * the order in which it is read.
 *
 * @param shown what a reader sees, line by line
 * @throws {Error} names the first word that is not there, or the control that is
 */
export function assertShown(document: Document, shown: string): void {
  // Words of the mirrored language are turned round on purpose.
  if (document.language.pseudo !== undefined) return;
  const text = bare(shown);
  const counts = countsOf(wordsOf(shown));
  let position = 0;
  for (const word of saidBy(document)) {
    const letters = bare(word);
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    const next = text.indexOf(letters, position);
    const isNear = next >= 0 && next - position <= (isFigure(word) ? BESIDE : NEAR);
    if (isNear) position = next + letters.length;
    // Parted over two lines, or with a mark on it, it is no word of its own there: then its letters are.
    if (left > 0 || isNear || (!isFigure(word) && text.includes(letters))) continue;
    throw new Error(`It does not show “${word}”, which the document says`);
  }
  for (const line of shown.split('\n')) {
    const [fault] = bidiFaults(line, { direction: 'rtl' });
    if (fault !== undefined) throw new Error(`It shows ${fault.what}, which turns what is read`);
  }
}

/** What a tree shows, its blocks on lines of their own. */
export function textOf(tree: Nodes): string {
  if (tree.type === 'text') return tree.value;
  if (!('children' in tree) || (tree.type === 'element' && /^(?:head|script|style)$/.test(tree.tagName))) return '';
  const text = tree.children.map(textOf).join('');
  return tree.type === 'element' && INLINE.test(tree.tagName) ? text : `${text}\n`;
}

const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

/** What stands in a document, in its order. */
function saidBy({ kickers, headline, summary, body }: Document): readonly string[] {
  const texts: string[] = [];
  const walk = (node: Nodes | ElementContent): void => {
    if (node.type === 'text') texts.push(node.value);
    const isNumber = node.type === 'element' && [node.properties.className].flat().includes('pn');
    if ('children' in node && !isNumber) node.children.forEach(walk);
  };
  for (const node of [...kickers.flat(), ...headline, ...summary, body]) walk(node);
  return texts.flatMap(wordsOf);
}

/** Characters that show nothing by themselves. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const bare = (text: string): string => wordsOf(text).join('');

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
