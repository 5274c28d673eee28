import { existsSync, readFileSync, renameSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { folderStore, type Store } from '../../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { stampsIn } from '../../../scripts/workflows/known/file-state.ts';
import { knownStatements } from '../../../scripts/workflows/known/known-statements.ts';
import { INPUT_FOLDERS } from '../../../scripts/workflows/known/shared-files.ts';
import { fontSettings } from '../../../scripts/workflows/load/font-settings.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { checked, GERMAN, judgedTogether, NOW, newsroomForTest, SLUG } from './newsroom.ts';

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** The statements that the next check need not read. */
async function knownIn(root: string, store: Store, now = NOW): Promise<readonly string[]> {
  const newsroom = openNewsroom(root);
  const fonts = await fontSettings(newsroom);
  const { known } = await knownStatements(store, { newsroom, statements: newsroom.statements, now, fonts });
  return [...(await known()).keys()].map((name) => path.basename(name, '.md')).sort();
}

test('only what has changed is read again', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  await checked(root, store);
  const all = await knownIn(root, store);
  expect(all).toContain(SLUG);
  // A statement without a date has that of the day.
  expect(all).not.toContain('undated');
  writeFiles(root, { [GERMAN]: readFileSync(path.join(root, GERMAN), 'utf8').replace('45', '54') });
  expect(await knownIn(root, store)).toEqual(all.filter((name) => name !== SLUG));
  await checked(root, store);
  expect(await knownIn(root, store)).toEqual(all);
  // A new statement is its own affair, what all have together is that of all.
  writeFiles(root, {
    'source/light.md': '---\ndate: 2024-03-01\n---\n\n# The light is on again\n\nIt is.\n',
    'translations/de/light.json': '{ "title": "Das Licht brennt wieder" }\n',
  });
  expect(await knownIn(root, store)).toEqual(all);
  writeFiles(root, { 'translations/terms.csv': 'en,de\npier,Mole\n' });
  expect(await knownIn(root, store)).toEqual([]);
});

test('a copy with other times is known, and a file that changed unseen is not; nor is anything where the clock was set back', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  await checked(root, store);
  const all = await knownIn(root, store);
  const file = path.join(root, GERMAN);
  const [text, past] = [readFileSync(file, 'utf8'), new Date(NOW)];
  utimesSync(file, past, past);
  expect(await knownIn(root, store)).toEqual(all);
  await checked(root, store);
  // The same size and the same time: another file that was moved there.
  const aside = path.join(root, 'translations/aside');
  writeFiles(root, { 'translations/aside': text.replace('45', '54') });
  utimesSync(aside, past, past);
  renameSync(aside, file);
  expect(await knownIn(root, store)).toEqual(all.filter((name) => name !== SLUG));
  writeFiles(root, { [GERMAN]: text });
  expect(await knownIn(root, store, NOW - 1)).toEqual([]);
});

test('on another day a statement is known, until a time has come that it names', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  // A day begins fourteen hours earlier in the zone that is first.
  const begins = Date.UTC(2025, 1, 2, 10);
  const text = '---\ndate: 2024-03-01\n---\n\n# The light\n\nRelease: 3 February 2025, said the harbour.\n';
  writeFiles(root, { 'source/light.md': text });
  await checked(root, store);
  const all = await knownIn(root, store);
  expect(all).toContain('light');
  expect(await knownIn(root, store, NOW + 86_400_000)).toEqual(all);
  expect(await knownIn(root, store, begins - 1)).toEqual(all);
  expect(await knownIn(root, store, begins)).toEqual(all.filter((name) => name !== 'light'));
});

test('what a statement has together with a new one is shown with its line', async () => {
  vi.stubEnv('COMMUNIQUE_STORE', path.join(folderForTest(), 'store'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const text = '---\ndate: 2022-03-01\n---\n\n# The quay is open\n\nShips may land.\n';
  const root = folderForTest({
    'source/newsroom.yaml': 'name: N\nlanguages: [en]\nurl: https://example.org\n',
    'source/one.md': text,
  });
  expect((await runCommand(['check'], root)).code).toBe(0);
  writeFiles(root, { 'source/two.md': text.replace('Ships', 'Boats') });
  const { stderr, stdout } = await runCommand(['check'], root);
  expect(stderr + stdout).toMatch(/source\/one\.md:1:1: .*headline.*\n {2}\| ---\n/);
});

test('what was changed while it was read is not remembered', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  const slow: Store = {
    ...store,
    async find(inputs) {
      const found = await store.find(inputs);
      // After the files were looked at, and before they are read.
      writeFiles(root, { [GERMAN]: readFileSync(path.join(root, GERMAN), 'utf8').replace('45', '54') });
      return found;
    },
  };
  await checked(root, slow);
  const known = await knownIn(root, store);
  expect(known).not.toContain(SLUG);
  expect(known.length).toBeGreaterThan(0);
});

test('what was changed since the disk was asked is neither mistaken for what it was nor remembered', async () => {
  const root = newsroomForTest();
  const store = folderStore(path.join(folderForTest(), 'store'));
  await checked(root, store);
  const all = await knownIn(root, store);
  for (const name of [GERMAN, 'translations/terms.csv']) {
    const stamps = stampsIn(root, INPUT_FOLDERS);
    const before = readIfThere(path.join(root, name));
    writeFiles(root, { [name]: name === GERMAN ? before.replace('45', '54') : 'en,de\npier,Mole\n' });
    await checked(root, store, stamps);
    const anew = await checked(root);
    expect(await checked(root, store), name).toEqual(anew);
    expect(await knownIn(root, store), name).toEqual(all);
  }
});

test('a statement that has not changed is judged anew where approvals in another let a rule block', async () => {
  const root = await judgedTogether();
  const store = folderStore(path.join(folderForTest(), 'store'));
  const lengths = (all: readonly unknown[]): string =>
    JSON.stringify(all.filter((each) => JSON.stringify(each).includes('"ruleId":"length"')));
  expect(lengths(await checked(root, store))).toContain('"severity":"warning"');
  expect(await knownIn(root, store)).toEqual(['one', 'two']);
  await runCommand(['approve', 'one', '--lang', 'de', '--by', 'A. Reader'], root);
  expect(await knownIn(root, store)).toEqual(['two']);
  const anew = await checked(root);
  expect(lengths(anew)).toContain('"severity":"error"');
  expect(await checked(root, store)).toEqual(anew);
  expect(await checked(root, store)).toEqual(anew);
});

test('a topic that another statement writes in another way is seen in a statement that has not changed', async () => {
  const root = folderForTest({
    'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en, de]\n',
    'source/crane.md': '---\ndate: 2024-03-01\ntopics: [Harbour]\n---\n\n# A crane fell\n\nNobody was hurt.\n',
    'source/quay.md': '---\ndate: 2024-03-02\ntopics: [harbour]\n---\n\n# The quay is open\n\nShips may land.\n',
    'translations/de/crane.json':
      '{ "title": "Ein Kran stürzte um", "paragraph-nobody-was-hurt": "Niemand wurde verletzt." }\n',
    'translations/de/quay.json':
      '{ "title": "Der Kai ist offen", "paragraph-ships-may-land": "Schiffe dürfen anlegen." }\n',
    'translations/de/newsroom.json': '{ "name": "Hafenwacht", "topic-harbour": "Hafen" }\n',
  });
  await runCommand(['sync'], root);
  const store = folderStore(path.join(folderForTest(), 'store'));
  expect(await checked(root, store)).toEqual(await checked(root));
  const crane = readFileSync(path.join(root, 'source/crane.md'), 'utf8');
  for (const topic of ['HARBOUR', 'Harbour', 'Port']) {
    writeFiles(root, { 'source/crane.md': crane.replace('Harbour]', `${topic}]`) });
    expect(await checked(root, store), topic).toEqual(await checked(root));
    expect(await knownIn(root, store)).toContain('quay');
  }
});
