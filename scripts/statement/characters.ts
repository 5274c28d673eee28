import path from 'node:path';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { addMessage } from '../message/add-message.ts';
import { reportHidden, reportHiddenIn, reportLeft } from '../message/report-hidden.ts';
import { withoutPasting } from '../prose/pasted.ts';

/**
 * Puts right what pasting left in a statement, where that is safe, and says what hides in it and in its name. The file holds
 * the text as it goes on from here; lines stay lines.
 */
export function checkCharacters(file: VFile): void {
  const written = String(file);
  const { text, found } = withoutPasting(written);
  for (const { what, start, count, isDoubtful } of found) {
    const before = written.slice(0, start).split(/\r\n?|\n/);
    addMessage(file, {
      ruleId: 'pasted',
      severity: isDoubtful ? 'warning' : 'notice',
      reason: `Unexpected ${count === 1 ? '' : `${count} × `}${what}`,
      place: { line: before.length, column: (before.at(-1) ?? '').length + 1 },
      advice: isDoubtful
        ? 'Look at this place in the original.'
        : 'It is put right in what is published; nothing needs to be done.',
    });
  }
  if (text !== written) file.value = text;
  reportHidden(file);
  const start = { line: 1, column: 1 };
  reportHiddenIn(file, path.basename(file.path), start, '');
  reportLeft(file, path.basename(file.path), start);
}

/** Says what hides in a tree behind escapes (`&rlm;`, `&#x202E;`, `%E2%80%AE`). */
export function checkEscapes(tree: Root, file: VFile): void {
  const written = String(file);
  if (!/[&%]/.test(written)) return;
  visit(tree, (node) => {
    if (node.type === 'yaml' || node.type === 'html') return;
    const address = 'url' in node ? decoded(node.url) : undefined;
    const attributes = 'attributes' in node ? Object.values(node.attributes).map(String) : [];
    const texts = [
      'value' in node ? node.value : undefined,
      'alt' in node ? node.alt : undefined,
      'title' in node ? node.title : undefined,
      address,
      ...attributes,
    ];
    for (const text of texts) if (typeof text === 'string') reportHiddenIn(file, text, node.position, written, written);
  });
}

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
