import { readFileSync } from 'node:fs';
import path from 'node:path';
import { messagesData } from '../../../scripts/cli/report/findings-json.ts';
import type { Store } from '../../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { checkNewsroom } from '../../../scripts/workflows/check.ts';
import type { Stamps } from '../../../scripts/workflows/known/file-state.ts';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';
import { pairsWithEnglish } from '../../support/udhr.ts';

/** A day on which everything in the newsroom is over. */
export const NOW = Date.UTC(2025, 0, 1, 12);
export const SLUG = 'night-at-the-pier';
export const SOURCE = `source/${SLUG}.md`;
export const GERMAN = `translations/de/${SLUG}.json`;

/** All that a check says, with what earlier checks have left in a store, or without. */
export async function checked(root: string, store?: Store, stamps?: Stamps): Promise<readonly unknown[]> {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const { files } = await checkNewsroom({ newsroom, statements, now: NOW, stamps, ...(store && { store }) });
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

/**
 * A newsroom in whose second statement a German text is cut, which blocks only once the texts of the first are approved: of its
 * source's language nothing is known.
 *
 * @param many names of the statements: with many texts, and with few
 */
export async function judgedTogether(many = 'one', few = 'two'): Promise<string> {
  const pairs = pairsWithEnglish('deu_1996').filter(([source]) => source.length > 60);
  const markdown = (title: string, from: number, to: number): string =>
    [`---\ndate: 2024-03-01\n---\n\n# ${title}`, ...pairs.slice(from, to).map(([source]) => source)].join('\n\n');
  const root = folderForTest({
    'source/newsroom.yaml': 'name: N\nlanguage: bar\nlanguages: [bar, de]\n',
    [`source/${many}.md`]: markdown('One', 0, 42),
    [`source/${few}.md`]: markdown('Two', 42, 45),
  });
  await runCommand(['sync'], root);
  const german = (name: string, from: number, to: number, isCut: boolean): string => {
    const base: unknown = JSON.parse(readFileSync(path.join(root, `translations/bar/${name}.json`), 'utf8'));
    const [title = '', ...keys] = Object.keys(base ?? {});
    const texts = pairs
      .slice(from, to)
      .map(([, target], at) => (isCut && at === 2 ? `${target.slice(0, 5)}.` : target));
    return JSON.stringify({ [title]: name, ...Object.fromEntries(keys.map((key, at) => [key, texts[at]])) });
  };
  writeFiles(root, {
    [`translations/de/${many}.json`]: german(many, 0, 42, false),
    [`translations/de/${few}.json`]: german(few, 42, 45, true),
  });
  await runCommand(['sync'], root);
  return root;
}
