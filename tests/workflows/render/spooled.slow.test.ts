import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { warmTools } from '../../../scripts/workflows/render/tools.ts';
import { startBuild } from '../../support/build.ts';
import { copyNewsroom, digestsBelow, filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';

/** Statements, in two languages each: more documents than have room in memory. */
const MANY = 40;

/** A newsroom of many statements, with pictures, one of them under embargo; and the folders that a build of it has. */
function manyStatements() {
  onTestFinished(() => void vi.unstubAllEnvs());
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
  const [text, german] = [read('source/night-at-the-pier.md'), read('translations/de/night-at-the-pier.json')];
  for (let at = 0; at < MANY; at++)
    writeFiles(root, {
      [`source/night-${at}.md`]: text.replace(/^title: .*$/m, '').replace(/^# .*$/m, `# Night ${at} at the pier`),
      [`translations/de/night-${at}.json`]: german,
    });
  writeFiles(root, {
    'source/later.md': '---\nembargo: 2099-01-01T00:00:00Z\n---\n\n# Nobody may know of the heron\n\nIt came.\n',
  });
  const cache = folderForTest();
  vi.stubEnv('XDG_CACHE_HOME', cache);
  const inCache = path.join(cache, 'communique');
  const spools = (): readonly string[] => readdirSync(inCache).filter((name) => name.startsWith('communique-spool-'));
  return { root, cache, inCache, spools };
}

const requestOf = (root: string) => {
  const newsroom = openNewsroom(root);
  const { statements } = newsroom;
  const formats = ['html', 'text'] as const;
  return { newsroom, statements, formats, approvedOnly: false, isProof: false, now: Date.UTC(2025, 0, 1) };
};

test('many documents come out of a spool as they come out of memory, with a store and without', async () => {
  const { root, spools } = manyStatements();
  vi.stubEnv('COMMUNIQUE_STORE', 'off');
  const tools = warmTools();
  onTestFinished(() => tools.close());
  const inMemory = path.join(folderForTest(), 'dist');
  await buildNewsroom({ ...requestOf(root), out: inMemory, tools }, () => undefined);
  const wanted = digestsBelow(inMemory);
  expect(Object.keys(wanted).length).toBeGreaterThan(3 * MANY);
  for (const store of ['off', path.join(folderForTest(), 'store')]) {
    vi.stubEnv('COMMUNIQUE_STORE', store);
    const out = path.join(folderForTest(), 'dist');
    await buildNewsroom({ ...requestOf(root), out }, () => undefined);
    expect(digestsBelow(out)).toEqual(wanted);
    expect(spools()).toEqual([]);
  }
});

test('a store whose files were damaged holds up no build of many documents', async () => {
  const { root, spools } = manyStatements();
  const store = path.join(folderForTest(), 'store');
  vi.stubEnv('COMMUNIQUE_STORE', store);
  const [first, again] = [folderForTest(), folderForTest()].map((folder) => path.join(folder, 'dist'));
  await buildNewsroom({ ...requestOf(root), out: first ?? '' }, () => undefined);
  for (const file of filesBelow(path.join(store, 'objects'))) {
    const bytes = readFileSync(path.join(store, 'objects', file));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    writeFileSync(path.join(store, 'objects', file), bytes);
  }
  await buildNewsroom({ ...requestOf(root), out: again ?? '' }, () => undefined);
  expect(digestsBelow(again ?? '')).toEqual(digestsBelow(first ?? ''));
  expect(spools()).toEqual([]);
});

test('what a killed build has left is for its owner alone, and gone with the next build of anything', async () => {
  const { root, inCache, spools } = manyStatements();
  vi.stubEnv('COMMUNIQUE_STORE', 'off');
  mkdirSync(inCache, { recursive: true, mode: 0o700 });
  const { child, ended } = startBuild({
    root,
    out: path.join(folderForTest(), 'dist'),
    args: ['--format', 'html,text'],
  });
  while (spools().length === 0 && child.exitCode === null) await setTimeout(5);
  await setTimeout(300);
  child.kill('SIGKILL');
  await ended;
  expect(spools()).toHaveLength(1);
  const other = path.join(folderForTest(), 'one.md');
  writeFileSync(other, '# One\n\nText.\n');
  await startBuild({ root: '.', out: path.join(folderForTest(), 'dist'), args: [other, '--format', 'text'] }).ended;
  expect(spools()).toEqual([]);
});
