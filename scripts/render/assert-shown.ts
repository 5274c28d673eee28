import type { ElementContent, Nodes } from 'hast';
import { bidiFaults } from '../lib/text/index.ts';
import type { Document } from '../model/document.ts';

/**
 * Checks a plain text against the document that it was made of: every word and figure is in it, and nothing turns the
 * order in which it is read.
 *
 * @throws {Error} names the first word that is not there, or the control that is
 */
export function assertTextShown(document: Document, text: string): void {
  // Words of the mirrored language are turned round on purpose.
  if (document.language.pseudo !== undefined) return;
  const whole = plainOf(text);
  const letters = whole.replace(NO_WORD, '');
  assertWords(saidBy(document), wordsOf(text), (word) =>
    // Parted over two lines, or with a mark on it, it is no word of its own there: then its letters are.
    isFigure(word) ? hasFigure(whole, word) : letters.includes(word),
  );
  for (const line of text.split('\n')) {
    const [fault] = bidiFaults(line, { direction: 'rtl' });
    if (fault !== undefined) throw new Error(`It shows ${fault.what}, which turns what is read`);
  }
}

/**
 * Checks that a page has every word of the document that it was made of, and that it says that it is a draft, was
 * corrected or taken back.
 *
 * @throws {Error} names the first word that is not there
 */
export function assertPageShown(document: Document, page: Nodes): void {
  const labels = partsIn(document.notices.map(({ label }) => label).join('\n'));
  const whole = [...labels, ...saidBy(document)].map((parts) => [parts.join('')]);
  const shown = partsIn(textIn(page)).map((parts) => parts.join(''));
  assertWords(whole, shown, () => false);
}

/**
 * Checks that each word stands as often as it should, whole or in the parts that it is set in, or in another allowed
 * place.
 */
function assertWords(
  said: readonly (readonly string[])[],
  shown: readonly string[],
  isElsewhere: (word: string) => boolean,
): void {
  const counts = new Map<string, number>();
  for (const word of shown) counts.set(word, (counts.get(word) ?? 0) + 1);
  const take = (word: string): boolean => {
    const left = counts.get(word) ?? 0;
    if (left > 0) counts.set(word, left - 1);
    return left > 0;
  };
  for (const parts of said) {
    if (parts.length > 1 && take(parts.join(''))) continue;
    const lost = parts.find((part) => !take(part) && !isElsewhere(part));
    if (lost !== undefined) throw new Error(`It does not show “${lost}”, which the document says`);
  }
}

const isFigure = (word: string): boolean => /^\p{N}+$/u.test(word);

/** Whether a figure stands in a text at an end of a run of digits: 14 is in m14 and in 14⁶, not in 131469. */
function hasFigure(text: string, figure: string): boolean {
  for (let at = text.indexOf(figure); at >= 0; at = text.indexOf(figure, at + 1)) {
    const isInside = /\p{N}$/u.test(text.slice(0, at).slice(-2)) && /^\p{N}/u.test(text.slice(at + figure.length));
    if (!isInside) return true;
  }
  return false;
}

/** The words of a document in their order, each in its parts. */
function saidBy({ kickers, headline, summary, body }: Document): readonly (readonly string[])[] {
  const line = (nodes: readonly ElementContent[]): string => nodes.map(textIn).join('');
  return partsIn([...kickers.map(line), line(headline), line(summary), textIn(body)].join('\n'));
}

/** Stands between two texts that touch: a word may go on there, in other type. */
const SEAM = '\u{F0000}';
/** Elements in a line of text; any other ends it. */
const INLINE =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;

/** The text in a tree, without the numbers of paragraphs. */
function textIn(node: Nodes | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && [node.properties.className].flat().includes('pn')) return '\n';
  const inside = 'children' in node ? node.children.map(textIn).join('') : '';
  if (node.type !== 'element') return inside;
  return INLINE.test(node.tagName) ? `${SEAM}${inside}${SEAM}` : `\n${inside}\n`;
}

/** The words of a text, each in the parts that touch. */
const partsIn = (text: string): readonly (readonly string[])[] =>
  (plainOf(text).match(/[\p{L}\p{M}\p{N}\u{F0000}]+/gu) ?? [])
    .map((word) => word.split(SEAM).filter((part) => part !== ''))
    .filter((parts) => parts.length > 0);

/** Characters that show nothing by themselves. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu;
const NO_WORD = /[^\p{L}\p{M}\p{N}]/gu;

const plainOf = (text: string): string => text.normalize('NFKC').replace(UNSEEN, '');

const wordsOf = (text: string): readonly string[] => plainOf(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
