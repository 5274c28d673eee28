import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { syncNewsroom } from '../../../scripts/workflows/translate/sync.ts';
import { folderForTest } from '../../support/folder.ts';

const SOURCE = '# Verdict\n\nThe court convicted him of 27 murders.\n\nHe was jailed for life.\n';
const EDITED = SOURCE.replace('27', '28');
const GERMAN = `{
    "title": "Urteil",
    "paragraph-the-court-convicted-him-of": "Das Gericht verurteilte ihn wegen 27 Morden.",
    "paragraph-he-was-jailed-for-life": "Er bekam lebenslang."
}
`;
const ALL = 'languages: [en, ar, de]\n';
const LESS = 'languages: [en, ar]\n';

const load = (root: string) => loadNewsroom(openNewsroom(root));
const sync = async (root: string) => (await syncNewsroom(() => load(root), { confirm: false })).results;
const write = (root: string, name: string, text: string): void => writeFileSync(path.join(root, name), text);
const stales = async (root: string) =>
  (await load(root)).editions[0]?.catalogs
    .find(({ language }) => language.tag === 'de')
    ?.units.map(({ stale }) => stale);

async function newsroomOf(german: string): Promise<string> {
  const root = folderForTest({
    'source/newsroom.yaml': ALL,
    'source/verdict.md': SOURCE,
    'translations/old drafts/notes.txt': '',
  });
  await sync(root);
  write(root, 'translations/de/verdict.json', german);
  return root;
}

test.each([
  ['synced before', true],
  ['never synced', false],
])(
  'a language that was out of the settings while its source moved on comes back outdated: %s',
  async (_, isRecorded) => {
    const root = await newsroomOf(GERMAN);
    if (isRecorded) await sync(root);
    write(root, 'source/newsroom.yaml', LESS);
    write(root, 'source/verdict.md', EDITED);
    await sync(root);
    write(root, 'source/newsroom.yaml', ALL);
    expect((await stales(root))?.[1]).toBe(isRecorded ? 'source-changed' : 'changed-together');
    await sync(root);
    expect((await stales(root))?.[1]).toBeDefined();
  },
);

test('what its translator did meanwhile is judged by what she had before her', async () => {
  const root = await newsroomOf(GERMAN);
  await sync(root);
  write(root, 'source/newsroom.yaml', LESS);
  const longer = GERMAN.replace('bekam lebenslang', 'muss lebenslang ins Gefängnis');
  write(root, 'translations/de/verdict.json', longer);
  write(root, 'source/verdict.md', EDITED.replace('for life', 'for good'));
  await sync(root);
  write(root, 'translations/de/verdict.json', longer.replace('27 Morden', '28 Morden'));
  await sync(root);
  write(root, 'source/newsroom.yaml', ALL);
  expect(await stales(root)).toEqual([undefined, undefined, 'changed-together']);
});

test('it is neither published nor checked, and gets no file that it has not', async () => {
  const root = await newsroomOf('{"title": ""}');
  write(root, 'source/newsroom.yaml', LESS);
  write(root, 'source/second.md', '# Second\n\nText.\n');
  const loaded = await load(root);
  expect(loaded.editions[0]?.catalogs.map(({ language }) => language.tag)).toEqual(['ar']);
  expect(loaded.files.filter(({ path: name }) => name.startsWith('translations/de/'))).toEqual([]);
  const written = (await sync(root)).flatMap((result) => result.written);
  expect(written.filter((name) => name.includes('/de/second'))).toEqual([]);
});

test('its file in the middle of a merge holds the base file too', async () => {
  const root = await newsroomOf(GERMAN);
  await sync(root);
  write(root, 'source/newsroom.yaml', LESS);
  write(root, 'source/verdict.md', EDITED);
  write(root, 'translations/de/verdict.json', `<<<<<<< HEAD\n${GERMAN}`);
  const results = await sync(root);
  expect(results.flatMap(({ waitingFor }) => waitingFor)).toEqual(['translations/de/verdict.json']);
  expect(readFileSync(path.join(root, 'translations/en/verdict.json'), 'utf8')).toContain('27 murders');
  rmSync(path.join(root, 'translations/de'), { recursive: true });
  expect((await sync(root)).flatMap(({ waitingFor }) => waitingFor)).toEqual([]);
});
