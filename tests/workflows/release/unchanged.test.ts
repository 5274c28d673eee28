import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { newsroomOf } from './boats.ts';

test('the same texts are no new release, and what wires read is no file that was replaced', async () => {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  const write = (figure: number): void =>
    writeFiles(root, {
      'source/newsroom.yaml': 'name: N\nurl: https://example.org\nlanguages: [en]\n',
      'source/boats.md': `---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday ${figure} boats were taken.\n`,
    });
  const released = async (): Promise<readonly [number | undefined, boolean | undefined]> => {
    const { released: made } = await releaseNow(root, out);
    return [made?.number, made?.isNew];
  };
  write(14);
  expect([await released(), await released()]).toEqual([
    [1, true],
    [1, false],
  ]);
  write(15);
  expect([await released(), await released()]).toEqual([
    [2, true],
    [2, false],
  ]);
  const page = readFileSync(path.join(out, 'en/verify/index.html'), 'utf8');
  const files = [...page.matchAll(/"([A-Z]+)":\["([0-9a-f]{64})"\]/g)].map(([, kind, digest]) => ({ kind, digest }));
  expect(files.map(({ kind }) => kind).sort()).toEqual(['TXT', 'TXT', 'ZIP', 'ZIP']);
  expect(new Set(files.map(({ digest }) => digest)).size).toBe(4);
});

test('where no text has changed, a file that somebody has changed, or taken away, is named', async () => {
  const { root, out, release } = newsroomOf();
  await release();
  const page = path.join(out, 'boats/en/index.html');
  const before = readFileSync(page);
  writeFileSync(page, String(before).replace('15 boats', '51 boats'));
  expect((await release()).released).toMatchObject({ number: 1, isNew: false, altered: ['boats/en/index.html'] });
  rmSync(page);
  expect((await release()).released?.altered).toEqual(['boats/en/index.html']);
  // As the command says, the release after it has been moved away is whole again.
  renameSync(out, path.join(root, 'moved'));
  expect((await release()).released).toMatchObject({ number: 2, isNew: true });
  expect(readFileSync(page)).toEqual(before);
  expect((await release()).released).toMatchObject({ number: 2, isNew: false, altered: [] });
});
