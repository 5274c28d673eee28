import type { ElementContent } from 'hast';
import { visit } from 'unist-util-visit';

/** Nodes as plain text on one line. */
export function plain(nodes: readonly ElementContent[]): string {
  let text = '';
  visit({ type: 'root', children: [...nodes] }, 'text', ({ value }) => {
    text += value;
  });
  return text.replace(/\s+/g, ' ').trim();
}
