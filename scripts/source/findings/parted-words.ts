import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../../model/add-message.ts';

/** A hyphen at the end of a line, between two parts that one word may have; a sign that some programs have for it. */
const PARTED = /(\p{Ll}{2,30})-\n(\p{Ll}{2,30})(?!\p{L})|(\p{L}{2,30})¬\n?(\p{L}{2,30})/gu;
/** What goes on behind the first part of two words that share their end: `Vor- und Nachteile`, `pre- and post-war`. */
const AND =
  /^(?:and|or|und|oder|bzw|bis|sowie|et|ou|ed|en|of|och|eller|og|samt|ja|tai|lub|oraz|nebo|ali|ili|és|vagy|și|sau|ve|veya|или|або|към)$/u;

/**
 * Warns of words that were parted at the end of a line, as they are in a PDF (`tor-` and `ture`): readers would see the hyphen,
 * and a space. Once a paragraph.
 */
export function warnOfPartedWords(tree: Root, file: VFile): void {
  visit(tree, 'text', (node) => {
    for (const [actual, one, other, first, second] of node.value.matchAll(PARTED)) {
      if (other !== undefined && AND.test(other)) continue;
      const shown = actual.replace('\n', ' ');
      addMessage(file, {
        ruleId: 'pasted',
        severity: 'warning',
        reason: `Unexpected \`${shown}\`: a word seems to be parted at the end of a line`,
        place: node,
        actual,
        expected: [`${one ?? first ?? ''}${other ?? second ?? ''}`],
        advice: 'Write the word in one; or put both of its parts into one line, where the hyphen is meant.',
      });
      return;
    }
  });
}
