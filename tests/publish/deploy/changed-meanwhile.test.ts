import { chmodSync, cpSync, existsSync, lutimesSync, mkdirSync, readlinkSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type KnownDigests, readEach } from '../../../scripts/lib/files/index.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { places } from './places.ts';
import { putRelease } from './small-release.ts';

/** Changes a file in place, and sets its time back. */
const changes: Readonly<Record<string, (file: string) => void>> = {
  'its text': (file) => {
    const { atime, mtime } = statSync(file);
    writeFileSync(file, '15 boats');
    lutimesSync(file, atime, mtime);
  },
  'its mode': (file) => chmodSync(file, 0o4755),
};

test.each(Object.entries(changes))(
  'a file that was linked and is changed before the release is shown stops it: %s',
  async (_, change) => {
    const { out, site } = places();
    putRelease(out, 1, { 'boats/boats.txt': '14 boats', 'a.html': 'one' });
    await deployNow(out, folderTarget(site));
    putRelease(out, 2, { 'boats/boats.txt': '14 boats', 'a.html': 'one', 'b.html': 'two' });
    let isDone = false;
    const digests: KnownDigests = (file, kind, digest) => {
      const linked = path.join(site, 'releases/2.begun/boats/boats.txt');
      if (!isDone && existsSync(linked)) {
        isDone = true;
        change(linked);
      }
      return readEach(file, kind, digest);
    };
    await expect(deployNow(out, folderTarget(site, digests))).rejects.toThrow('boats/boats.txt did not arrive whole');
    expect(isDone).toBe(true);
    expect(readlinkSync(path.join(site, 'current'))).toBe('releases/1');
  },
);

test('a file that somebody has put among the releases is no folder of ours, and stays', async () => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, folderTarget(site));
  writeFileSync(path.join(site, 'releases/readme.txt'), 'theirs');
  putRelease(out, 2, { 'a.html': 'two' });
  await deployNow(out, folderTarget(site), { isConfirmed: true });
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
  expect(existsSync(path.join(site, 'releases/readme.txt'))).toBe(true);
});

test('a deploy takes up what another has begun, and leaves nothing of what only that one has', async () => {
  const { out, site } = places();
  const begun = path.join(site, 'releases/1.begun');
  for (const name of ['boats/boats.txt', 'ships/old/ships.txt']) {
    mkdirSync(path.dirname(path.join(begun, name)), { recursive: true });
    writeFileSync(path.join(begun, name), '14 boats');
  }
  putRelease(out, 1, { 'boats/boats.txt': '14 boats', 'a.html': 'one' });
  cpSync(path.join(out, 'manifest.json'), path.join(begun, 'manifest.json'));
  const { carried } = await deployNow(out, folderTarget(site));
  expect(carried).toBe(filesBelow(out).length - 2);
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
});
