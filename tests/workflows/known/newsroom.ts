import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messagesData } from '../../../scripts/cli/report/findings-json.ts';
import type { Store } from '../../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { checkNewsroom } from '../../../scripts/workflows/check.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';

/** A day on which everything in the newsroom is over. */
export const NOW = Date.UTC(2025, 0, 1, 12);
export const SLUG = 'night-at-the-pier';
export const SOURCE = `source/${SLUG}.md`;
export const GERMAN = `translations/de/${SLUG}.json`;

/** All that a check says, with what earlier checks have left in a store, or without. */
export async function checked(root: string, store?: Store): Promise<readonly unknown[]> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const { files } = await checkNewsroom({ newsroom, statements, now: NOW, ...(store && { store }) });
  return messagesData(files);
}

/** A newsroom of which two statements are like each other, and one has no date. */
export function newsroomForTest(): string {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const text = readFileSync(path.join(root, SOURCE), 'utf8');
  writeFiles(root, {
    'source/morning.md': text.replace(/^title: .*$/m, '').replace(/^# .*$/m, '# Morning at the pier'),
    'translations/de/morning.json': readFileSync(path.join(root, GERMAN), 'utf8'),
    'source/undated.md': '---\ntopics: [harbour]\n---\n\n# No day is named here\n\nTwelve boats came in.\n',
  });
  return root;
}
