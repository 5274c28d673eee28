import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { proseDigest } from '../../scripts/lib/text/index.ts';
import { stringifyState } from '../../scripts/translation/catalog/state-file.ts';
import { stringifyEntries } from '../../scripts/translation/catalog/synced-state.ts';
import { copyNewsroom } from '../../tests/support/folder.ts';

const SLUG = 'koblenz-verdict';
/** The languages of the shipped statement, and one more that has the texts of another. */
const TAGS = ['ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa', 'es-MX'];
/** The texts that a short statement has: its head and two paragraphs. */
const SHORT = ['place', 'kicker', 'title', 'paragraph-today-january-13-2022-the', 'paragraph-we-would-like-to-extend'];
const DAY = 86_400_000;

/** The name of a statement of a large newsroom. */
export const nameAt = (at: number): string => `statement-${at}`;

/**
 * A newsroom of so many short statements in ten languages, each with its own headline, and with translations that are approved: parts of the
 * shipped statement.
 *
 * @param first the number of the first one
 * @param more lines for its settings, with its address
 */
export function writeLargeNewsroom(
  root: string,
  statements: number,
  first = 0,
  more = 'url: https://news.example\n',
): void {
  copyNewsroom('.', root);
  cpSync(path.join(root, 'translations/es'), path.join(root, 'translations/es-MX'), { recursive: true });
  const settings = path.join(root, 'source/newsroom.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8').replace(/(languages: \[.*)\]/, '$1, es-MX]')}${more}`);
  const textsOf = (tag: string): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(
        JSON.parse(
          readFileSync(path.join(root, `translations/${tag}/${SLUG}.json`), 'utf8').replace(
            /\[([^[\]]*)\]\(#\)/g,
            '$1',
          ),
        ),
      ),
    );
  const source = textsOf('en');
  const texts = new Map(['en', ...TAGS].map((tag) => [tag, textsOf(tag)] as const));
  for (const tag of ['en', ...TAGS])
    for (const end of ['json', 'state.json'])
      rmSync(path.join(root, `translations/${tag}/${SLUG}.${end}`), { force: true });
  rmSync(path.join(root, `source/${SLUG}.md`));
  for (let at = first; at < first + statements; at++) {
    const entriesOf = (tag: string): readonly (readonly [string, string])[] =>
      SHORT.map((key) => [key, `${texts.get(tag)?.get(key) ?? ''}${key === 'title' ? ` (B-${at})` : ''}`] as const);
    const own = new Map(entriesOf('en'));
    const date = new Date(Date.UTC(2022, 0, 13) + (at % 1000) * DAY).toISOString().slice(0, 10);
    const [today, thanks] = SHORT.slice(3).map((key) => own.get(key) ?? '');
    writeFileSync(
      path.join(root, `source/${nameAt(at)}.md`),
      `---\ndate: ${date}\nplace: ${source.get('place')}\n---\n\n## Statement\n\n### **${own.get('title')}**\n\n${today}\n\n${thanks}\n`,
    );
    writeFileSync(path.join(root, `translations/en/${nameAt(at)}.json`), stringifyEntries(entriesOf('en')));
    for (const tag of TAGS) {
      const entries = entriesOf(tag);
      const records = entries.map(([key, target]) => {
        const digests = { source: proseDigest(own.get(key) ?? ''), target: proseDigest(target) };
        return [key, { ...digests, state: 'reviewed', by: 'A reader', at: '2022-01-14' }] as const;
      });
      writeFileSync(path.join(root, `translations/${tag}/${nameAt(at)}.json`), stringifyEntries(entries));
      writeFileSync(path.join(root, `translations/${tag}/${nameAt(at)}.state.json`), stringifyState(new Map(records)));
    }
  }
}
