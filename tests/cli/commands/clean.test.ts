import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { runCommand } from '../../support/communique.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

test('clean removes the prints that are kept, and says how many there were', async () => {
  const folder = path.join(folderForTest(), 'store');
  const clean = () => runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  await folderStore(folder).keep(sha256('a'), { facts: {}, contents: new Map([['pdf', new Uint8Array(2_000_000)]]) });
  expect(await clean()).toMatchObject({ code: 0, stdout: `Removed 2 files, 2.0 MB, from ${folder}.\n` });
  expect(existsSync(folder)).toBe(false);
  expect(await clean()).toMatchObject({ code: 0, stdout: `Nothing was kept in ${folder}.\n` });
});

test('clean removes cut fonts, what is known of the languages of texts, and compiled code, too', async () => {
  const cache = folderForTest();
  const own = path.join(cache, 'communique');
  writeFiles(own, {
    'fonts/cut.ttf': 'a font',
    'languages.json': '{}',
    'code/a': 'code',
    'chromium/browser': 'a browser',
  });
  await folderStore(path.join(own, 'store')).keep(sha256('a'), { facts: {}, contents: new Map() });
  const run = await runCommand(['clean'], folderForTest(), { XDG_CACHE_HOME: cache, COMMUNIQUE_STORE: '' });
  expect(run.stdout).toContain('Removed 1 file');
  expect(filesBelow(own)).toEqual(['chromium/browser']);
});

test('output folders that wait to be used again go with the store, and those that nobody has used for long before', async () => {
  const folder = folderForTest();
  const store = folderStore(folder, { bytes: 1e9, days: 0 });
  const tree = `trees/${sha256('an output folder')}`;
  writeFiles(folder, { [`${tree}/dist/index.html`]: 'a page', 'trees/notes.txt': 'others' });
  const run = await runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  // It is no store yet: nothing has been kept.
  expect(run.stdout).not.toContain('Removed');
  expect(filesBelow(folder)).toContain(`${tree}/dist/index.html`);
  await folderStore(folder).keep(sha256('a'), { facts: {}, contents: new Map() });
  expect(filesBelow(folder)).toContain(`${tree}/dist/index.html`);
  utimesSync(path.join(folder, 'swept'), 0, 0);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await store.keep(sha256('b'), { facts: {}, contents: new Map() });
  expect(filesBelow(folder).filter((name) => name.startsWith('trees/'))).toEqual(['trees/notes.txt']);
  writeFiles(folder, { [`${tree}/dist/index.html`]: 'a page' });
  await runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  expect(filesBelow(folder)).toEqual(['trees/notes.txt']);
});

/** Contents of Git LFS, and of a program that keeps them as the store does. */
const OTHERS = {
  [`objects/4d/7a/${'4d7a'.repeat(16)}`]: 'a picture',
  [`objects/4d/${'4d7a'.repeat(16)}`]: 'a film',
  [`records/4d/${'4d7a'.repeat(16)}.json`]: '{}',
};

test('what another program has in its folder is neither removed nor added to', async () => {
  const folder = folderForTest(OTHERS);
  for (const name of filesBelow(folder)) utimesSync(path.join(folder, name), 0, 0);
  await folderStore(folder, { bytes: 0, days: 1 }).keep(sha256('a'), { facts: {}, contents: new Map() });
  const run = await runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  expect(run).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('another program has its objects, or a store has lost its mark'),
  });
  expect(filesBelow(folder)).toEqual(Object.keys(OTHERS).sort());
});

test('of a store in which others have put something only its own files are removed', async () => {
  const folder = folderForTest();
  await folderStore(folder).keep(sha256('a'), { facts: {}, contents: new Map() });
  const others = {
    ...OTHERS,
    [`objects/ab/${'4d7a'.repeat(16)}`]: 'another',
    'records/4d/a.json': '{}',
    'notes.txt': 'a',
  };
  delete others[`objects/4d/${'4d7a'.repeat(16)}`];
  delete others[`records/4d/${'4d7a'.repeat(16)}.json`];
  writeFiles(folder, others);
  for (const name of filesBelow(folder)) utimesSync(path.join(folder, name), 0, 0);
  await folderStore(folder, { bytes: 0, days: 1 }).keep(sha256('b'), { facts: {}, contents: new Map() });
  await runCommand(['clean'], folderForTest(), { COMMUNIQUE_STORE: folder });
  expect(filesBelow(folder)).toEqual(Object.keys(others).sort());
});

test.each([
  ['a file', 'note.md', 'is no folder'],
  ['below a file', 'note.md/store', 'is no folder'],
  ['the newsroom', '.', 'is part of the newsroom'],
  ['its texts', 'source', 'is part of the newsroom'],
  ['its output', 'dist/store', 'is part of the newsroom'],
  ['its releases', '.dist.releases', 'is part of the newsroom'],
  ['its templates', 'templates/store', 'is part of the newsroom'],
  ['a folder of other things', 'other', 'is no store, and has other things in it (notes.txt)'],
])('a store that is %s is refused', async (_, name, why) => {
  const files = { 'note.md': '# Note', 'other/notes.txt': '', 'source/newsroom.yaml': 'name: N\nlanguages: [en]\n' };
  const root = folderForTest(files);
  const environment = { COMMUNIQUE_STORE: path.join(root, name) };
  for (const command of ['build', 'check']) {
    const run = await runCommand([command], root, environment);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining(why) });
    expect(run.stderr).toContain('COMMUNIQUE_STORE');
  }
  expect(filesBelow(root)).toEqual(Object.keys(files));
});

test('clean says that nothing is kept where that is off', async () => {
  const folder = folderForTest();
  expect((await runCommand(['clean'], folder, { COMMUNIQUE_STORE: 'OFF' })).stdout).toContain(
    'COMMUNIQUE_STORE is off',
  );
  const run = await runCommand(['clean'], folder, { COMMUNIQUE_STORE: 'off' });
  expectTranscript('clean', [run], folder);
  expect(run).toMatchObject({ code: 0, stdout: 'Nothing was kept: COMMUNIQUE_STORE is off.\n' });
});
