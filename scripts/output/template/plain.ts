import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/** Nodes as plain text on one line. */
export function plain(nodes: readonly ElementContent[]): string {
  return textOf({ type: 'root', children: [...nodes] })
    .replace(/\s+/g, ' ')
    .trim();
}
