import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { copyNewsroom } from '../../tests/support/folder.ts';

const SLUG = 'koblenz-verdict';

/** The shipped newsroom with so many copies of its statement, each whole in every language; returns the name of the last. */
export function writeNewsroom(root: string, statements: number): string {
  copyNewsroom('.', root);
  const languages = readdirSync(path.join(root, 'translations'), { withFileTypes: true }).filter((each) =>
    each.isDirectory(),
  );
  const text = readFileSync(path.join(root, `source/${SLUG}.md`), 'utf8');
  for (let at = 1; at < statements; at++) {
    writeFileSync(path.join(root, `source/copy-${at}.md`), text);
    for (const { name: tag } of languages)
      for (const end of ['json', 'state.json']) {
        const from = path.join(root, `translations/${tag}/${SLUG}.${end}`);
        if (existsSync(from)) copyFileSync(from, path.join(root, `translations/${tag}/copy-${at}.${end}`));
      }
  }
  return statements === 1 ? SLUG : `copy-${statements - 1}`;
}
