import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { loadNewsroom } from '../../../scripts/workflows/load/load-newsroom.ts';
import { wordingOf } from '../../../scripts/workflows/load/wordings.ts';
import { type SyncOptions, syncNewsroom } from '../../../scripts/workflows/translate/sync.ts';
import { folderForTest } from '../../support/folder.ts';

const SOURCE =
  '---\ndate: 2022-01-13\nplace: Koblenz\n---\n# Verdict in Koblenz\n\nThe court convicted him of 27 murders.\n\nHe was jailed for life.\n';
const newsroomOf = (files: Readonly<Record<string, string>> = {}) =>
  folderForTest({
    'source/newsroom.yaml': 'languages: [en, ar, de]\nname: Court News\n',
    'source/verdict.md': SOURCE,
    ...files,
  });
const sync = async (root: string, options: SyncOptions = { confirm: false }) =>
  (await syncNewsroom(() => loadNewsroom(openNewsroom(root)), options)).results;
const read = (root: string, name: string): string => readFileSync(path.join(root, 'translations', name), 'utf8');
const write = (root: string, name: string, text: string): void => writeFileSync(path.join(root, name), text);
const standingOf = async (root: string, tag: string) => {
  const loaded = await loadNewsroom(openNewsroom(root));
  const catalog = loaded.editions[0]?.catalogs.find(({ language }) => language.tag === tag);
  return catalog?.units.map(({ state, stale }) => stale ?? state);
};

const ARABIC =
  '{\n    "place": "كوبلنز",\n    "title": "حكم في كوبلنز",\n    "paragraph-the-court-convicted-him-of": "أدانته المحكمة بـ27 جريمة قتل.",\n    "paragraph-he-was-jailed-for-life": "سُجن مدى الحياة."\n}\n';

test('the first sync writes what is missing, the second nothing', async () => {
  const root = newsroomOf();
  const [masthead, verdict] = await sync(root);
  expect(masthead).toMatchObject({ name: 'newsroom', minted: ['name'] });
  expect(verdict?.written).toEqual([
    'translations/ar/verdict.json',
    'translations/ar/verdict.state.json',
    'translations/de/verdict.json',
    'translations/de/verdict.state.json',
    'translations/en/verdict.json',
  ]);
  expect(read(root, 'ar/verdict.json')).toBe('{}\n');
  expect(read(root, 'en/verdict.json')).toBe(
    '{\n    "place": "Koblenz",\n    "title": "Verdict in Koblenz",\n    "paragraph-the-court-convicted-him-of": "The court convicted him of 27 murders.",\n    "paragraph-he-was-jailed-for-life": "He was jailed for life."\n}\n',
  );
  expect((await sync(root)).flatMap(({ written }) => written)).toEqual([]);
});

test('nothing that a translator wrote is touched, whatever it is', async () => {
  const root = newsroomOf();
  await sync(root);
  for (const text of [
    ARABIC,
    `${ARABIC.trimEnd()}\t\r\n\n`,
    '{"orphan":"x"}',
    '{"a": "cut',
    '<<<<<<< HEAD\n{}',
    '["x"]',
  ]) {
    write(root, 'translations/ar/verdict.json', text);
    await sync(root);
    await sync(root, { confirm: true });
    expect(read(root, 'ar/verdict.json')).toBe(text);
  }
});

test.each([
  ['bytes that are not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
  ['more than a megabyte', Buffer.from(`{"title": "${'x'.repeat(1_000_000)}"}`)],
])('a translation of %s is no empty file: it is left alone, and the base file waits', async (_, bytes) => {
  const root = newsroomOf();
  await sync(root);
  const base = read(root, 'en/verdict.json');
  writeFileSync(path.join(root, 'translations/ar/verdict.json'), bytes);
  write(root, 'source/verdict.md', SOURCE.replace('27', '28'));
  const [, verdict] = await sync(root, { confirm: true, prune: true });
  expect(verdict?.waitingFor).toEqual(['translations/ar/verdict.json']);
  expect(readFileSync(path.join(root, 'translations/ar/verdict.json'))).toEqual(bytes);
  expect(read(root, 'en/verdict.json')).toBe(base);
});

test('from the first translation to an edit of both', async () => {
  const root = newsroomOf();
  await sync(root);
  write(root, 'translations/ar/verdict.json', ARABIC);
  expect(await standingOf(root, 'ar')).toEqual(Array(4).fill('translated'));
  await sync(root);
  write(root, 'source/verdict.md', SOURCE.replace('# Verdict in Koblenz', '# Historic verdict'));
  expect(await standingOf(root, 'ar')).toEqual(['translated', 'source-changed', 'translated', 'translated']);
  write(root, 'translations/ar/verdict.json', ARABIC.replace('حكم في كوبلنز', 'حكم تاريخي'));
  expect((await standingOf(root, 'ar'))?.[1]).toBe('changed-together');
  await sync(root);
  await sync(root, { confirm: true, tags: ['de'] });
  expect((await standingOf(root, 'ar'))?.[1]).toBe('changed-together');
  await sync(root, { confirm: true, tags: ['ar'] });
  expect(await standingOf(root, 'ar')).toEqual(Array(4).fill('translated'));
  expect(read(root, 'ar/verdict.state.json').split('\n')).toHaveLength(7);
});

test('a paragraph put in between costs no other its key or its translation', async () => {
  const root = newsroomOf();
  await sync(root);
  write(root, 'translations/ar/verdict.json', ARABIC);
  await sync(root);
  write(
    root,
    'source/verdict.md',
    SOURCE.replace('He was', 'Survivors came from nine countries to hear it.\n\nHe was'),
  );
  const [, verdict] = await sync(root);
  expect(verdict).toMatchObject({ kept: 4, gone: [] });
  expect(verdict?.minted).toHaveLength(1);
  expect((await standingOf(root, 'ar'))?.toSorted()).toEqual(['initial', ...Array(4).fill('translated')]);
});

test.each(['translations/ar/verdict.state.json', 'translations/en/verdict.json'])(
  'a generated file in the middle of a merge is left for a person to mend: %s',
  async (name) => {
    const root = newsroomOf();
    await sync(root);
    const text = `<<<<<<< HEAD\n${readFileSync(path.join(root, name), 'utf8')}=======\n{}\n>>>>>>> b\n`;
    write(root, name, text);
    const loaded = await loadNewsroom(openNewsroom(root));
    expect(loaded.files.find((file) => file.path === name)?.messages.map(({ fatal, line }) => [fatal, line])).toEqual([
      [true, 1],
    ]);
    await sync(root);
    expect(readFileSync(path.join(root, name), 'utf8')).toBe(text);
  },
);

test('a text that has moved on is said on the statement', async () => {
  const root = newsroomOf();
  await sync(root);
  write(root, 'source/verdict.md', SOURCE.replace('life', 'good'));
  const { files } = await loadNewsroom(openNewsroom(root));
  expect(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toContain('base-outdated');
});

test('two statements of one name: both are refused', async () => {
  const root = newsroomOf({ 'source/zwei.md': SOURCE.replace('---\n', '---\nslug: verdict\n') });
  const { editions } = await loadNewsroom(openNewsroom(root));
  const errors = editions.map(({ statement }) =>
    statement.file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId),
  );
  expect(errors).toEqual([['slug'], ['slug']]);
});

test('a byte-order mark does not hide the first key, and is said', async () => {
  const root = newsroomOf({ 'translations/ar/verdict.json': `\uFEFF${ARABIC}` });
  const { editions } = await loadNewsroom(openNewsroom(root));
  const arabic = editions[0]?.catalogs[0];
  expect(arabic?.units.map(({ target }) => target !== undefined)).toEqual([true, true, true, true]);
  expect(arabic?.file.messages.map(({ ruleId }) => ruleId)).toContain('encoding');
});

test("labels: the newsroom's own go first, what lacks stands in English and is said", () => {
  const newsroom = openNewsroom(
    newsroomOf({
      'translations/ar/labels.json': '{"download": "نزّل"}',
      'translations/en/labels.json': '{"extra": "More"}',
    }),
  );
  const [english, arabic] = newsroom.languages.map((language) => wordingOf(newsroom, language));
  expect(arabic?.words('download')).toBe('نزّل');
  expect(arabic?.words('ends')).not.toBe(english?.words('ends'));
  expect(arabic?.words('extra')).toBe('More');
  expect(arabic?.files.at(-1)?.messages.map(({ ruleId }) => ruleId)).toEqual(['label-missing']);
});
