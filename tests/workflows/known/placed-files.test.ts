import { linkSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore, noStore } from '../../../scripts/lib/store/index.ts';
import { stampsIn } from '../../../scripts/workflows/known/file-state.ts';
import { placedFiles } from '../../../scripts/workflows/known/placed-files.ts';
import { filesBelow, folderForTest, sha256 } from '../../support/folder.ts';

const artifact = (name: string, text: string) => ({
  path: name,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

test('a file is known without being read as long as the disk says that nobody has changed it', async () => {
  const out = path.join(folderForTest(), 'dist');
  const store = folderStore(path.join(folderForTest(), 'store'));
  expect((await placedFiles(store, out)).find('a.txt')).toBeUndefined();
  await (await placedFiles(store, out)).replace([
    artifact('a.txt', 'one'),
    artifact('b.txt', 'two'),
    artifact('c.txt', 'three'),
  ]);
  const placed = await placedFiles(store, out);
  expect(placed.find('a.txt')).toMatchObject({ size: 3, sha256: sha256('one') });
  expect(placed.find('d.txt')).toBeUndefined();
  // Changed in place, with its length and its time as they were.
  const [a, b] = [path.join(out, 'a.txt'), path.join(out, 'b.txt')];
  const { atime, mtime } = statSync(a);
  writeFileSync(a, 'eno');
  utimesSync(a, atime, mtime);
  expect(placed.find('a.txt')).toBeUndefined();
  // Another file in its place.
  writeFileSync(path.join(out, 'aside'), readFileSync(b));
  renameSync(path.join(out, 'aside'), b);
  expect(placed.find('b.txt')).toBeUndefined();
  linkSync(path.join(out, 'c.txt'), path.join(out, 'linked'));
  expect(placed.find('c.txt')).toBeUndefined();
  expect((await placedFiles(store, folderForTest())).find('c.txt')).toBeUndefined();
  await (await placedFiles(noStore, out)).replace([artifact('c.txt', 'three')]);
  expect(filesBelow(out)).toEqual(['c.txt']);
});

test('what the disk says of each file is given when the files are put there, whichever of them were there before', async () => {
  const parent = folderForTest();
  const [out, place] = [path.join(parent, 'dist'), path.join(parent, 'spare/tree')];
  const store = folderStore(path.join(parent, 'store'));
  for (const text of ['one', 'two', 'two', 'three', 'four']) {
    const placed = await placedFiles(store, out, place);
    const stamps = await placed.replace([artifact('b/as-it-was.txt', 'same'), artifact('a.txt', text)]);
    expect(new Map([...stamps].sort())).toEqual(stampsIn(out, ['.']));
  }
});

test('files that were linked from there are known after it, and those that somebody has changed are not', async () => {
  const [out, elsewhere] = [path.join(folderForTest(), 'dist'), folderForTest()];
  const store = folderStore(path.join(folderForTest(), 'store'));
  const artifacts = [artifact('s/a.txt', 'one'), artifact('s/b.txt', 'two'), artifact('c.txt', 'three')];
  await (await placedFiles(store, out)).replace(artifacts);
  writeFileSync(path.join(out, 's/b.txt'), 'owt');
  const before = await placedFiles(store, out);
  await before.lend([...artifacts, artifact('new.txt', 'four')], (known) => {
    expect(artifacts.map(known)).toEqual([sha256('one'), undefined, sha256('three')]);
    for (const name of ['s/a.txt', 's/b.txt', 'c.txt'])
      linkSync(path.join(out, name), path.join(elsewhere, path.basename(name)));
  });
  const placed = await placedFiles(store, out);
  expect(placed.find('s/a.txt')?.sha256).toBe(sha256('one'));
  expect(placed.find('c.txt')?.sha256).toBe(sha256('three'));
  expect(placed.find('s/b.txt')).toBeUndefined();
  expect(placed.find('new.txt')).toBeUndefined();
});
