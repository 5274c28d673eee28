import { Fault } from '../../../message/fault.ts';
import { UNKNOWN } from '../text/characters.ts';
import { isMatched, type Matched } from './match-tags.ts';
import { AS_IN_SHEET, placeOf } from './place-of.ts';
import { isMark, type Mark } from './printed-tree.ts';
import type { PageOrder } from './reading-order.ts';
import { isInLine, isTag, type Tag } from './tag.ts';

/**
 * Makes sure that every block of a PDF says what it says in the sheet, letter by letter and figure by figure. Spaces and
 * signs are not compared, nor is what a style sheet may change: capitals, with the accents that they lose.
 *
 * @throws {Fault} `pdf-tags`, with the place, where the two differ
 */
export function assertSameText(tree: Matched, pages: readonly PageOrder[]): void {
  const said = ({ page, mcid }: Mark): string => pages[page]?.texts.get(mcid) ?? '';
  const walk = (block: Matched, path: readonly Tag[]): void => {
    const here = [...path, block.tag];
    const shown = shownIn(block, said);
    if (!shown.includes(UNKNOWN)) {
      const [expected, found] = [essence(writtenIn(block.tag)), essence(shown)];
      if (expected !== found) throw differing(here, expected, found);
    }
    for (const kid of block.kids) if (isMatched(kid) && isBlock(kid.tag)) walk(kid, here);
  };
  walk(tree, []);
}

/** The marker of a list's item is the style sheet's. */
const isBlock = (tag: Tag): boolean => !isInLine(tag);
const isSkipped = (tag: Tag): boolean => tag.isOptional === true;

function writtenIn({ children }: Tag): string {
  let text = '';
  for (const kid of children) {
    if (!isTag(kid)) text += kid.text;
    else if (kid.type === undefined || !isBlock(kid)) text += writtenIn(kid);
  }
  return text;
}

function shownIn({ tag, kids }: Matched, said: (mark: Mark) => string): string {
  if (isSkipped(tag)) return '';
  let text = '';
  for (const kid of kids) {
    if (isMark(kid)) text += said(kid);
    else if (isMatched(kid) && !isBlock(kid.tag)) text += shownIn(kid, said);
  }
  return text;
}

/** Letters, figures and the marks that are part of letters. */
function essence(text: string): string {
  return text
    .toUpperCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}\p{M}]|[\u0300-\u036F]/gu, '');
}

function differing(path: readonly Tag[], expected: string, found: string): Fault {
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const near = (text: string): string => `“${text.slice(Math.max(0, at - 10), at + 20)}”`;
  return new Fault(
    'pdf-tags',
    `The PDF does not say what its sheet says, at ${placeOf(path)}: found ${near(found)}, expected ${near(expected)}`,
    AS_IN_SHEET,
  );
}
