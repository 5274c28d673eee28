import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';

/** A field that holds a statement back, as it stands in front matter, with a value that would hold it. */
const FIELD =
  /^[ \t>#*_-]*["']?(embargo|status|draft|published|publish_?date|expires|expiry_?date|staging)["']?[ \t]*(?:[:=][ \t]*["']?(?:draft|embargoed|withheld|canceled|true|false|\d{4}-\d{2}|[0-9a-f]{32})|[ \t]\d{4}-\d{2}-\d{2}(?:T|\s*$))/i;
/** The same in a press officer's words: `EMBARGOED UNTIL 10:00 ON 3 MAY`. */
const LINE =
  /^[^\p{L}]*(?:strictly |under )*(?:embargo(?:ed)?|sperrfrist)\b(?:[^\p{L}\d]*(?:until|till|bis)\b|[ \t*_]*[:–—-]|[ \t]*\d).*\d/iu;
/** Blocks at the head of a text that such a line stands in, or a field within a comment or code. */
const HEAD = 4;

/**
 * Says where a text holds, as text, what would hold it back if it were front matter: after an empty line, without its
 * hyphens, or with others in their place, it is printed, and holds nothing.
 */
export function refuseStray(tree: Root, file: VFile, front: { readonly embargo?: string | undefined }): void {
  let blocks = 0;
  visit(tree, ['paragraph', 'heading', 'html', 'code'], (node) => {
    blocks++;
    // Further down, code and comments are about something else.
    const most = node.type === 'code' ? 1 : node.type === 'html' ? HEAD : Number.POSITIVE_INFINITY;
    if (node.position === undefined || blocks > most) return;
    const { start, end } = node.position;
    const lines = String(file).slice(start.offset, end.offset).split('\n');
    for (const [at, line] of lines.entries()) {
      const name = FIELD.exec(line)?.[1];
      const place = { line: start.line + at, column: at === 0 ? start.column : 1 };
      if (name !== undefined)
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: `Unexpected field \`${name}\` in the text, where it holds nothing back`,
          place,
          actual: line,
          advice: 'Front matter begins in the first line of the file with ---, and ends with a line of ---.',
        });
      else if (blocks <= HEAD && front.embargo === undefined && LINE.test(line))
        addMessage(file, {
          ruleId: 'front-matter',
          severity: 'error',
          reason: 'The text says that it is under embargo, and the front matter does not',
          place,
          actual: line,
          advice: 'Write `embargo:` with the time into the front matter; or take the line out of the text.',
        });
    }
  });
}
