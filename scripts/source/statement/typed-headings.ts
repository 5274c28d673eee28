import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage, pointsIn } from '../../model/add-message.ts';
import { nodeSpan, writtenAs } from '../tree/places.ts';

/** Empty anchors before the marks of a heading, as the usual converter of Word files writes them: `<a id="x"></a># Court`. */
const ANCHORED = /^((?:<a\s[^<>]{1,400}>[ \t]{0,9}<\/a>[ \t]{0,9}){1,20})(#{1,6}[ \t]+)(?=\S)/i;

/**
 * Makes headings of lines that have an anchor before the marks of one: the anchor stands behind the marks then. Each is
 * said as a notice.
 *
 * @returns whether the file's text has changed, and must be parsed again
 */
export function readAnchoredHeadings(tree: Root, file: VFile): boolean {
  const written = String(file);
  if (!/<\/a>[ \t]*#/i.test(written)) return false;
  const pointAt = pointsIn(written);
  let text = '';
  let end = 0;
  for (const node of tree.children) {
    if (node.type !== 'paragraph' && node.type !== 'html') continue;
    const [whole = '', anchors = '', marks = ''] = ANCHORED.exec(writtenAs(node, written)) ?? [];
    if (whole === '') continue;
    const [start] = nodeSpan(node);
    addMessage(file, {
      ruleId: 'pasted',
      severity: 'notice',
      reason: `Unexpected anchor before \`${marks.trim()}\`; the line is read as a heading`,
      place: pointAt(start),
      actual: whole.trim().slice(0, 60),
      advice: 'Nothing needs to be done; nothing links to most such anchors, and they may be taken out.',
    });
    text += written.slice(end, start) + marks + anchors.trimEnd();
    end = start + whole.length;
  }
  if (end === 0) return false;
  file.value = text + written.slice(end);
  return true;
}

/** A line that begins as a heading does, but for a blank or a sign of another width: `##Section`, `＃ Court`, U+00A0 and `#`. */
const ALMOST = /^(?:\u00A0{1,9}#{1,6}[ \t]?|#{2,6}(?=[^\s#])|＃{1,6}[ \t\u3000]?|#(?=\p{L}))(?=\S)/u;
const HASHTAGS = /^#\S+$|\s#\S/u;

/**
 * Warns of lines that may be meant as headings, and are paragraphs to Markdown. One that begins with a single `#` may
 * be a hashtag: it counts where the text has no heading, and goes on with words.
 */
export function warnOfTypedHeadings(tree: Root, file: VFile): void {
  const written = String(file);
  const isWithout = !tree.children.some(({ type }) => type === 'heading');
  let isFirst = true;
  visit(tree, 'paragraph', (node) => {
    const line = plainText(node);
    const marks = ALMOST.exec(line)?.[0];
    const isOne = isFirst;
    isFirst = false;
    if (marks === undefined || line.includes('\n') || writtenAs(node, written).startsWith('\\')) return;
    if (marks === '#' && (!isWithout || !isOne || HASHTAGS.test(line))) return;
    addMessage(file, {
      ruleId: 'foreign-markup',
      severity: 'warning',
      reason: `Unexpected \`${line.slice(0, 60)}\`: that may be a heading, and is published as it stands`,
      place: node.position,
      actual: line,
      advice: `For a heading, write \`${'#'.repeat(marks.replace(/[^#＃]/g, '').length)}\` and a blank at the start of the line; else put a backslash there.`,
    });
  });
}
