import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matchesIn } from '../../lib/matches-in.ts';
import { addMessage } from '../../model/add-message.ts';

/** Words of Hebrew that begin, and that end, with a letter in the form that it has at the end of a word. */
const BEGINS = /(?<![\p{L}\p{M}'’"״׳-])[ךםןףץ][א-ת]{2,}(?![\p{L}\p{M}])/gu;
const ENDS = /(?<![\p{L}\p{M}])[א-ת]{2,}[ךםןףץ](?![\p{L}\p{M}'’"״׳-])/gu;
/** Words of Arabic in forms of presentation that begin with the form of an end, and with that of a beginning. */
const FORM = '\\uFB50-\\uFBB1\\uFBD3-\\uFBFF\\uFE70-\\uFEFC';
const FORMS = new RegExp(`(?<![\\p{L}\\p{M}])[${FORM}]{3,}(?![\\p{L}\\p{M}])`, 'gu');
/** The forms of the beginning of a word, by their names in Unicode: of four forms of a letter the third. */
const INITIAL =
  /[\uFE8B\uFE91\uFE97\uFE9B\uFE9F\uFEA3\uFEA7\uFEB3\uFEB7\uFEBB\uFEBF\uFEC3\uFEC7\uFECB\uFECF\uFED3\uFED7\uFEDB\uFEDF\uFEE3\uFEE7\uFEEB\uFEF3]/;
const FINAL =
  /[\uFE82\uFE84\uFE86\uFE88\uFE8A\uFE8E\uFE90\uFE94\uFE96\uFE9A\uFE9E\uFEA2\uFEA6\uFEAA\uFEAC\uFEAE\uFEB0\uFEB2\uFEB6\uFEBA\uFEBE\uFEC2\uFEC6\uFECA\uFECE\uFED2\uFED6\uFEDA\uFEDE\uFEE2\uFEE6\uFEEA\uFEEE\uFEF0\uFEF2]/;
/** The fewest words that show it. */
const FEWEST = 2;

/**
 * Refuses a text that is written back to front, as it is copied from old PDFs: readers see `םישנא` for `אנשים`, and the order
 * of its words and figures is turned as well.
 */
export function refuseVisualOrder(tree: Root, file: VFile): void {
  let [turned, right] = [0, 0];
  let first: { readonly node: Nodes; readonly word: string } | undefined;
  visit(tree, 'text', (node) => {
    const forms = matchesIn(node.value, FORMS).map(([word]) => word);
    const back = forms.filter((word) => FINAL.test(word.charAt(0)) && INITIAL.test(word.slice(-1)));
    const found = [...matchesIn(node.value, BEGINS).map(([word]) => word), ...back];
    turned += found.length;
    right += matchesIn(node.value, ENDS).length;
    right += forms.filter((word) => INITIAL.test(word.charAt(0)) || FINAL.test(word.slice(-1))).length;
    const [word] = found;
    if (word !== undefined) first ??= { node, word };
  });
  if (first === undefined || turned < FEWEST || turned <= right) return;
  addMessage(file, {
    ruleId: 'encoding',
    severity: 'error',
    reason: `Unexpected letters of the end of a word at its beginning: \`${first.word}\`, and in ${turned - 1} more ${turned === 2 ? 'word' : 'words'}; the text is written back to front`,
    place: first.node.position,
    actual: first.word,
    expected: [[...first.word].reverse().join('')],
    advice: 'Copy it from another source, or turn each line round, but for its figures; then read it.',
  });
}
