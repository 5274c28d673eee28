import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { writeText } from './folder.ts';

/**
 * Writes a statement to start from.
 *
 * @param today ISO date
 * @throws {Fault} `usage` when there is one of that name already, `write-failed`
 */
export function newStatement(root: string, slug: string, today: string): string {
  const relative = `source/${slug}.md`;
  const file = path.join(root, relative);
  if (existsSync(file))
    throw new Fault('usage', `${relative} is there already`, 'Choose another name, or edit that one.');
  writeText(
    root,
    relative,
    `---\ndate: ${today}\nplace: City\nsummary: One sentence that says what happened.\n---\n\n# Headline: what happened\n\n<!-- note: a word to translators about the next paragraph; it is not published -->\nThe first paragraph says who did what, where and when.\n\nThe second says why it matters. [A source](https://example.org/) may be linked.\n`,
  );
  return file;
}
