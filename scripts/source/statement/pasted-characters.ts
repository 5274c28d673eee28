import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { readableAddress } from '../../lib/decoded-address.ts';
import { directionIn, withoutPasting } from '../../lib/text/index.ts';
import { addMessage, pointsIn } from '../../model/add-message.ts';
import { reportHidden, reportHiddenIn, reportLeft } from '../../model/report-hidden.ts';
import { peekFrontMatter } from '../front-matter/read-front-matter.ts';

/**
 * Repairs what pasting left in a statement, where that is safe, and reports what hides in it and in its name. The file
 * holds the repaired text; lines stay lines.
 *
 * @param isAlone true for a file without a newsroom: a letter that looks like another is a warning
 */
export function checkCharacters(file: VFile, isAlone = false): void {
  clean(file, String(file));
  reportHidden(file, peekFrontMatter(String(file)).language, isAlone);
  const start = { line: 1, column: 1 };
  reportHiddenIn(file, path.basename(file.path), start, '', undefined, isAlone);
  reportLeft(file, path.basename(file.path), start);
}

function clean(file: VFile, written: string): void {
  const { text, found } = withoutPasting(written);
  const pointAt = pointsIn(written);
  for (const { what, start, count, isDoubtful, joinsFigures } of found) {
    addMessage(file, {
      ruleId: 'pasted',
      severity: joinsFigures === true ? 'error' : isDoubtful ? 'warning' : 'notice',
      reason: `Unexpected ${count === 1 ? '' : `${count} × `}${what}`,
      place: pointAt(start),
      advice:
        joinsFigures === true
          ? 'Write a space or a sign between the two; or take the character out, where they are one figure.'
          : isDoubtful
            ? 'Look at this place in the original.'
            : 'It is put right in what is published; nothing needs to be done.',
    });
  }
  if (text !== String(file)) file.value = text;
}

/** References to characters that `withoutPasting` takes out. */
const REFERENCE =
  /(?<!\\)&(?:(shy)|(NoBreak)|ZeroWidthSpace|#(0*(?:173|8203|8288|65279))|#x(0*(?:AD|200B|2060|FEFF)));/gi;

/**
 * Repairs what a reference has instead of the character itself: `&shy;`, `&#8203;`. In code it is text.
 *
 * @returns whether the file's text has changed, and must be parsed again
 */
export function readReferences(tree: Root, file: VFile): boolean {
  const written = String(file);
  if (written.search(REFERENCE) < 0) return false;
  let text = '';
  let end = 0;
  visit(tree, ['text', 'html'], ({ position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    if (from < end) return;
    text += written.slice(end, from) + written.slice(from, to).replace(REFERENCE, characterOf);
    end = to;
  });
  text += written.slice(end);
  if (text === written) return false;
  clean(file, text);
  return true;
}

function characterOf(_: string, shy?: string, joiner?: string, decimal?: string, hex?: string): string {
  if (shy !== undefined) return '\u00AD';
  if (joiner !== undefined) return '\u2060';
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return hex === undefined ? '\u200B' : String.fromCodePoint(Number.parseInt(hex, 16));
}

/** Reports hidden characters that are written as escapes (`&rlm;`, `&#x202E;`, `%E2%80%AE`). */
export function checkEscapes(tree: Root, file: VFile): void {
  const written = String(file);
  if (!/[&%]/.test(written)) return;
  const direction = directionIn(written);
  const linked = new Set<string>();
  visit(tree, 'linkReference', ({ identifier }) => void linked.add(identifier));
  visit(tree, (node) => {
    if (node.type === 'yaml' || node.type === 'html') return;
    // Headings with an emoji have addresses with its selector.
    const url = 'url' in node ? readableAddress(node.url).replace(/[\uFE0E\uFE0F\u200D]/g, '') : undefined;
    const isOfPicture = node.type === 'image' || (node.type === 'definition' && !linked.has(node.identifier));
    // Badges have a label of nothing so; nobody reads or opens the address of a picture.
    const address = isOfPicture ? url?.replaceAll('\u200B', '') : url;
    const attributes = 'attributes' in node ? Object.values(node.attributes).map(String) : [];
    const texts = [
      'value' in node ? node.value : undefined,
      'alt' in node ? node.alt : undefined,
      'title' in node ? node.title : undefined,
      address,
      ...attributes,
    ];
    for (const text of texts)
      if (typeof text === 'string') reportHiddenIn(file, text, node.position, written, direction);
  });
}
