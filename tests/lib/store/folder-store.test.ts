import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { clearFolder, folderStore, isOthers, readAtOnce, type Stored } from '../../../scripts/lib/store/index.ts';
import { folderForTest } from '../../support/folder.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const made = (text: string): Stored => ({ facts: { pages: 2 }, contents: new Map([['pdf', bytesOf(text)]]) });
const keyOf = (text: string): string => sha256(text);

/** The files below a folder, but for the store's own mark. */
const filesIn = (folder: string, kind: 'objects' | 'records'): readonly string[] =>
  readdirSync(path.join(folder, kind), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

const textOf = (found: Stored | undefined): string | undefined => {
  const bytes = found?.contents.get('pdf');
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
};

test('what is kept is found again by its inputs, and by no others', async () => {
  const store = folderStore(path.join(folderForTest(), 'store'));
  expect(await store.find(keyOf('a'))).toBeUndefined();
  await store.keep(keyOf('a'), made('one'));
  const found = await store.find(keyOf('a'));
  expect(found?.facts).toEqual({ pages: 2 });
  expect(textOf(found)).toBe('one');
  expect(await store.find(keyOf('b'))).toBeUndefined();
});

test('the same content is kept once', async () => {
  const folder = folderForTest();
  const store = folderStore(folder);
  await store.keep(keyOf('a'), made('one'));
  await store.keep(keyOf('b'), made('one'));
  expect(filesIn(folder, 'objects')).toHaveLength(1);
  expect(textOf(await store.find(keyOf('b')))).toBe('one');
});

test('records that are kept at the same time share a content', async () => {
  const store = folderStore(folderForTest());
  const keys = Array.from({ length: 50 }, (_, at) => keyOf(`${at}`));
  await Promise.all(keys.map((key) => store.keep(key, made('one'))));
  const found = await Promise.all(keys.map((key) => store.find(key)));
  expect(found.map(textOf)).toEqual(keys.map(() => 'one'));
});

test('only its owner can read it', async () => {
  const folder = path.join(folderForTest(), 'store');
  await folderStore(folder).keep(keyOf('a'), made('one'));
  for (const kind of ['objects', 'records'] as const)
    for (const file of filesIn(folder, kind)) {
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    }
});

test.each(['objects', 'records'] as const)('a byte that was changed in %s is found, and never served', async (kind) => {
  const folder = folderForTest();
  const store = folderStore(folder);
  await store.keep(keyOf('a'), made('one'));
  const [file = ''] = filesIn(folder, kind);
  const whole = readFileSync(file);
  for (const at of whole.keys()) {
    await store.keep(keyOf('a'), made('one'));
    const changed = Uint8Array.from(whole);
    changed[at] = (changed[at] ?? 0) ^ 1;
    writeFileSync(file, changed);
    expect(await folderStore(folder).find(keyOf('a')), String(at)).toBeUndefined();
    // It is made again, and found again.
    await store.keep(keyOf('a'), made('one'));
    expect(textOf(await store.find(keyOf('a'))), String(at)).toBe('one');
    // A process that has read it goes on with what it has read.
    if (kind === 'objects') writeFileSync(file, changed);
    expect(textOf(await store.find(keyOf('a'))), String(at)).toBe('one');
    rmSync(file, { force: true });
  }
});

test.each(['objects', 'records'] as const)('what is cut off or gone in %s is made anew', async (kind) => {
  const folder = folderForTest();
  const store = folderStore(folder);
  const damages = [(file: string) => writeFileSync(file, ''), (file: string) => rmSync(file)];
  for (const damage of damages) {
    await store.keep(keyOf('a'), made('one'));
    damage(filesIn(folder, kind)[0] ?? '');
    expect(await store.find(keyOf('a'))).toBeUndefined();
  }
  await store.keep(keyOf('a'), made('one'));
  expect(textOf(await store.find(keyOf('a')))).toBe('one');
});

test('a record under the name of other inputs counts as none', async () => {
  const folder = folderForTest();
  const store = folderStore(folder);
  await store.keep(keyOf('a'), made('one'));
  await store.keep(keyOf('b'), made('two'));
  const [a = '', b = ''] = ['a', 'b'].map((name) =>
    path.join(folder, 'records', keyOf(name).slice(0, 2), `${keyOf(name)}.json`),
  );
  writeFileSync(b, readFileSync(a));
  expect(await store.find(keyOf('b'))).toBeUndefined();
  expect(textOf(await store.find(keyOf('a')))).toBe('one');
});

test('a folder that cannot be written keeps nothing and says nothing', async () => {
  const file = path.join(folderForTest({ file: '' }), 'file');
  const store = folderStore(path.join(file, 'store'));
  await store.keep(keyOf('a'), made('one'));
  expect(await store.find(keyOf('a'))).toBeUndefined();
});

test('what was not used for long goes, and the longest unused where there is too much', async () => {
  const folder = folderForTest();
  const limits = { bytes: 3_000, days: 30 };
  const store = folderStore(folder, limits);
  const age = (days: number): void => {
    const then = new Date(Date.now() - days * 24 * 3_600_000);
    for (const kind of ['objects', 'records'] as const)
      for (const file of filesIn(folder, kind))
        if (Date.now() - statSync(file).mtimeMs < 60_000) utimesSync(file, then, then);
  };
  const sweep = async (): Promise<void> => {
    utimesSync(path.join(folder, 'swept'), new Date(0), new Date(0));
    // As another process does: one looks at its marks once a second.
    await folderStore(folder, limits).keep(keyOf('new'), made('new'));
  };
  await store.keep(keyOf('old'), made('old'));
  age(31);
  await store.keep(keyOf('big'), made('x'.repeat(2_000)));
  age(2);
  await store.keep(keyOf('small'), made('small'));
  age(1);
  await sweep();
  expect(await store.find(keyOf('old'))).toBeUndefined();
  expect(textOf(await store.find(keyOf('small')))).toBe('small');
  expect(await store.find(keyOf('big'))).toBeDefined();
  // All that was just used, by the clock of a disk: what follows in the same millisecond was not used later.
  age(1);
  await store.keep(keyOf('other'), made('y'.repeat(2_000)));
  await sweep();
  expect(await store.find(keyOf('new'))).toBeDefined();
  expect(await store.find(keyOf('other'))).toBeDefined();
  const bytes = (['objects', 'records'] as const)
    .flatMap((kind) => filesIn(folder, kind))
    .map((file) => statSync(file).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3_000);
});

test('what a process has just kept stays, however much that is', async () => {
  const folder = folderForTest();
  const store = folderStore(folder, { bytes: 3_000, days: 30 });
  for (let at = 0; at < 600; at++) await store.keep(keyOf(String(at)), made(`text ${at}`));
  for (let at = 0; at < 600; at++) expect(textOf(await store.find(keyOf(String(at))))).toBe(`text ${at}`);
});

test('a store that is cleared while a process keeps things is one all the same', async () => {
  const folder = folderForTest();
  const store = folderStore(folder);
  await store.keep(keyOf('a'), made('a'));
  await clearFolder(folder);
  await store.keep(keyOf('b'), made('b'));
  expect(await isOthers(folder)).toBe(false);
  expect(textOf(await folderStore(folder).find(keyOf('b')))).toBe('b');
});

test('a store that is cleared at the moment at which things are kept is one all the same', async () => {
  const folder = folderForTest();
  for (let round = 0; round < 60; round++) {
    const store = folderStore(folder);
    await store.keep(keyOf('first'), made('first'));
    const keeping = Array.from({ length: 12 }, (_, at) => store.keep(keyOf(`${round} ${at}`), made(`text ${at}`)));
    await Promise.all([...keeping, clearFolder(folder), clearFolder(folder)]);
    expect(await isOthers(folder)).toBe(false);
    await folderStore(folder).keep(keyOf('after'), made('after'));
    expect(textOf(await folderStore(folder).find(keyOf('after')))).toBe('after');
  }
});

test('folders that a process made as it was killed are no other program’s', async () => {
  const folder = folderForTest();
  mkdirSync(path.join(folder, 'objects/4d'), { recursive: true });
  expect(await isOthers(folder)).toBe(false);
  await folderStore(folder).keep(keyOf('a'), made('a'));
  expect(textOf(await folderStore(folder).find(keyOf('a')))).toBe('a');
});

test('many writers at once keep it whole', async () => {
  const folder = folderForTest();
  const stores = Array.from({ length: 8 }, () => folderStore(folder));
  await Promise.all(
    stores.flatMap((store) =>
      Array.from({ length: 30 }, (_, at) => store.keep(keyOf(String(at % 10)), made(`text ${at % 10}`))),
    ),
  );
  for (let at = 0; at < 10; at++) expect(textOf(await folderStore(folder).find(keyOf(String(at))))).toBe(`text ${at}`);
});

test('what others have put into its folder stays, whatever its age', async () => {
  const others = ['records/contracts/lease.pdf', 'objects/museum/vase.jpg', 'records/minutes.txt', 'objects/ab/notes'];
  const folder = folderForTest(Object.fromEntries(others.map((name) => [name, 'ours'])));
  for (const name of others) utimesSync(path.join(folder, name), new Date(0), new Date(0));
  await folderStore(folder, { bytes: 0, days: 1 }).keep(keyOf('a'), made('one'));
  expect(others.filter((name) => existsSync(path.join(folder, name)))).toEqual(others);
  await clearFolder(folder);
  expect(others.filter((name) => existsSync(path.join(folder, name)))).toEqual(others);
});

test('clearing removes all of it and says how much that was', async () => {
  const folder = path.join(folderForTest(), 'store');
  await folderStore(folder).keep(keyOf('a'), made('one'));
  const { files, bytes } = await clearFolder(folder);
  expect(files).toBe(2);
  expect(bytes).toBeGreaterThan(3);
  expect(existsSync(folder)).toBe(false);
  expect(await clearFolder(folder)).toEqual({ files: 0, bytes: 0 });
});

test('clearing leaves alone what is not the store’s', async () => {
  const folder = folderForTest({ 'letters/important.txt': 'x', 'notes.txt': 'y' });
  await folderStore(folder).keep(keyOf('a'), made('one'));
  await clearFolder(folder);
  expect(readdirSync(folder).sort()).toEqual(['letters', 'notes.txt']);
});

test('what is located is read when it is asked for, each time from the disk; what was changed meanwhile is not given', async () => {
  const folder = folderForTest();
  const store = folderStore(folder);
  await store.keep(keyOf('a'), made('one'));
  const located = await store.locate(keyOf('a'));
  const [content] = [...(located?.contents.values() ?? [])];
  expect([content?.size, content?.bytes, content?.bytes]).toEqual([3, ...Array(2).fill(bytesOf('one'))]);
  const [file = ''] = filesIn(folder, 'objects');
  writeFileSync(file, 'eno');
  expect(() => content?.bytes).toThrow(/cannot be used/);
  expect(existsSync(file)).toBe(false);
  expect(await store.locate(keyOf('a'))).toBeUndefined();
  // What cannot be removed, as in a folder that is read-only, is told in the same way.
  mkdirSync(path.join(file, 'a'), { recursive: true });
  expect(() => content?.bytes).toThrow(/cannot be used/);
  rmSync(file, { recursive: true });
  await store.keep(keyOf('a'), made('one'));
  writeFileSync(file, 'eno');
  expect(await readAtOnce(folderStore(folder)).locate(keyOf('a'))).toBeUndefined();
  await store.keep(keyOf('a'), made('one'));
  const again = await readAtOnce(store).locate(keyOf('a'));
  expect([...(again?.contents.values() ?? [])]).toMatchObject([{ size: 3, bytes: bytesOf('one') }]);
});
