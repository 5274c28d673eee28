import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore, noStore } from '../../../scripts/lib/store/index.ts';
import { fleetPlace, otherStore, storeId } from '../../../scripts/workflows/fleet/fleet-place.ts';
import { diagnoseFleet } from '../../../scripts/workflows/fleet/fleet-status.ts';
import { filesBelow, folderForTest } from '../../support/folder.ts';

const QUEUE = 'redis://:hush@127.0.0.1:6379';

test('a fleet has a queue and a store, from options or the environment; without either there is none', async () => {
  const folder = folderForTest();
  expect(await fleetPlace({}, {}, folder)).toBeUndefined();
  const place = await fleetPlace({ store: 'work' }, { COMMUNIQUE_QUEUE: QUEUE }, folder);
  expect(place?.queue).toMatchObject({ engine: 'redis', name: 'redis://127.0.0.1:6379' });
  expect(place?.storeName).toBe(`${folder}/work`);
  // An option goes first.
  const other = await fleetPlace({ queue: 'postgres://host/jobs', store: 'work' }, { COMMUNIQUE_QUEUE: QUEUE }, folder);
  expect(other?.queue.engine).toBe('postgres');
});

test.each([
  ['a queue alone', { queue: QUEUE }, {}, 'the store is not given'],
  ['a store alone', {}, { COMMUNIQUE_FLEET_STORE: '/srv/work' }, 'the queue is not given'],
  ['a bucket without a secret', { queue: QUEUE, store: 's3://press' }, {}, 'COMMUNIQUE_STORE_SECRET is not set'],
  [
    'a secret with a line end',
    { queue: QUEUE, store: 's3://press' },
    { COMMUNIQUE_STORE_SECRET: `${'0123'.repeat(8)}\n` },
    'COMMUNIQUE_STORE_SECRET has a line end',
  ],
  ['a short secret', { queue: QUEUE, store: 's3://press' }, { COMMUNIQUE_STORE_SECRET: 'short' }, 'is too short'],
  ['a queue that is none', { queue: 'http://host', store: '/srv/work' }, {}, 'That is no address of a queue'],
])('%s is refused before anything is made', async (_, given, environment, words) => {
  await expect(fleetPlace(given, environment, '/')).rejects.toThrow(words);
});

const NEWSROOM = { 'news/source/a.md': '# A\n', 'home/.profile': '' };

test.each([
  ['the root of the system', '/', 'no store, and has other things in it'],
  ['a home', 'home', 'no store, and has other things in it (.profile)'],
  ['the newsroom', 'news', 'which is part of the newsroom'],
  ['its output folder', 'news/dist', 'which is part of the newsroom'],
  ['in its releases', 'news/.dist.releases/store', 'which is part of the newsroom'],
])('a store that is %s is refused, and nothing is written', async (_, store, words) => {
  const folder = folderForTest(NEWSROOM);
  const root = path.join(folder, 'news');
  const given = { queue: QUEUE, store };
  await expect(fleetPlace(given, {}, folder, { root, out: path.join(root, 'dist') })).rejects.toMatchObject({
    code: 'usage',
    message: expect.stringContaining(words),
  });
  // A worker knows of no newsroom.
  const isThere = existsSync(path.resolve(folder, store));
  if (isThere) await expect(fleetPlace(given, {}, folder)).rejects.toThrow('no store, and has other things in it');
  expect(filesBelow(folder)).toEqual(Object.keys(NEWSROOM).sort());
});

test.each(['source/store', 'translations/de', 'dist/store'])(
  'a store at %s of a newsroom is refused to a worker, too',
  async (place) => {
    const folder = folderForTest({ 'source/newsroom.yaml': 'languages: [de]\n' });
    await expect(fleetPlace({ queue: QUEUE, store: place }, {}, folder)).rejects.toThrow(
      'which is part of the newsroom',
    );
    expect(filesBelow(folder)).toEqual(['source/newsroom.yaml']);
  },
);

test('a store may be an empty folder, one that is not there, and one that is a store, whatever else is in it', async () => {
  const folder = folderForTest({ 'old/swept': '', 'old/notes.txt': '', 'disk/lost+found/a': '' });
  for (const store of ['new', 'old', 'disk'])
    expect((await fleetPlace({ queue: QUEUE, store }, {}, folder))?.storeName).toBe(path.join(folder, store));
});

test('a store of which one file is damaged or gone is the same store, and an emptied one is another', async () => {
  const storeName = folderForTest();
  // What one has read another one reads again.
  const id = (): Promise<string> => storeId({ store: folderStore(storeName), storeName });
  const first = await id();
  const records = filesBelow(path.join(storeName, 'records')).map((name) => path.join(storeName, 'records', name));
  for (const record of records) {
    writeFileSync(record, 'damaged');
    expect(await id()).toBe(first);
    rmSync(record);
    expect(await id()).toBe(first);
  }
  for (const record of records) rmSync(record);
  expect(await id()).not.toBe(first);
  expect(otherStore(storeName).message).toMatch(/another store now: it was emptied, or .* lost or damaged/);
});

test('where the store does not do its work, doctor and all others name it, and the reason', {
  timeout: 60_000,
}, async () => {
  // Its mark is there, and a file where its records should be: as on a disk that fails.
  const folder = folderForTest({ swept: '', records: 'no folder' });
  const place = await fleetPlace({ queue: 'redis://127.0.0.1:1', store: folder }, {}, '/');
  if (place === undefined) throw new Error('There is no fleet.');
  const reason = expect.stringMatching(/ does not keep what it is given \((?:ENOTDIR|EEXIST) at records/);
  await expect(storeId(place)).rejects.toMatchObject({ code: 'store-failed', message: reason });
  const state = 'missing';
  expect(await diagnoseFleet(place)).toMatchObject([{ name: 'queue' }, { name: 'store', state, detail: reason }]);
  // It says that it has written, and nothing is there.
  const mute = { ...place, store: noStore };
  const detail = expect.stringContaining(`${folder} takes what it is given, and has nothing, or something else, there`);
  await expect(storeId(mute)).rejects.toMatchObject({ code: 'store-failed', message: detail });
  expect(await diagnoseFleet(mute)).toMatchObject([{ name: 'queue' }, { name: 'store', state, detail }]);
});
