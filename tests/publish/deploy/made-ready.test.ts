import { cpSync, existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { sourceOf } from '../../../scripts/workflows/deploy.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { places } from './places.ts';
import { putRelease } from './small-release.ts';

const PUBLIC = { 'boats/boats.txt': '14 boats', 'a.html': 'one', 'old/old.txt': 'old' };

/** A site with release 1, release 2 in the output folder, and the number of files that were put there for it. */
async function readied() {
  const { out, site } = places();
  putRelease(out, 1, PUBLIC);
  await deployNow(out, folderTarget(site));
  putRelease(out, 2, { 'boats/boats.txt': '14 boats', 'a.html': 'two', 'ships/ships.txt': '3 ships' });
  const target = folderTarget(site);
  const linked = await target.makeReady?.(sourceOf(out));
  return { out, site, target, linked, begun: path.join(site, 'releases/2.begun') };
}

test('before its time a target has of a release what is public already, and nothing else', async () => {
  const { out, site, target, linked, begun } = await readied();
  expect(linked).toBe(1);
  expect(filesBelow(begun)).toEqual(['boats/boats.txt', 'manifest.json']);
  const manifest = readFileSync(path.join(site, 'current/manifest.json'), 'utf8');
  expect(readFileSync(path.join(begun, 'manifest.json'), 'utf8')).toBe(manifest);
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/1');
  expect(await target.makeReady?.(sourceOf(out))).toBe(0);
});

test('at its time the rest is carried, and the release before stays as it was', async () => {
  const { out, site, begun } = await readied();
  const { carried } = await deployNow(out, folderTarget(site));
  expect(carried).toBe(filesBelow(out).length - 1);
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
  expect(existsSync(begun)).toBe(false);
  const before = path.join(site, 'releases/1');
  for (const [name, text] of Object.entries(PUBLIC)) expect(readFileSync(path.join(before, name), 'utf8')).toBe(text);
  expect(readFileSync(path.join(before, 'manifest.json'), 'utf8')).toContain('"number": 1');
  const inodes = [before, path.join(site, 'current')].map(
    (folder) => statSync(path.join(folder, 'boats/boats.txt')).ino,
  );
  expect(inodes[0]).toBe(inodes[1]);
});

test('what is changed there meanwhile is made good', async () => {
  const { out, site, begun } = await readied();
  writeFileSync(path.join(begun, 'boats/boats.txt'), '15 boats');
  writeFileSync(path.join(begun, 'theirs.html'), 'theirs');
  await deployNow(out, folderTarget(site), { isConfirmed: true });
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
  expect(readFileSync(path.join(site, 'current/boats/boats.txt'), 'utf8')).toBe('14 boats');
});

test('where readers wait, what others have changed of a release is named once it is replaced', async () => {
  const { out, site } = await readied();
  writeFileSync(path.join(site, 'current/theirs.html'), 'theirs');
  const deployed = await deployNow(out, folderTarget(site), { isAwaited: true });
  expect(deployed.changed.map(({ path: name }) => name)).toEqual(['theirs.html']);
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
});

test('a folder in the place of the link is said at once', async () => {
  const { out, site } = places();
  putRelease(out, 1, PUBLIC);
  await deployNow(out, folderTarget(site));
  rmSync(path.join(site, 'current'));
  cpSync(path.join(site, 'releases/1'), path.join(site, 'current'), { recursive: true });
  await expect(deployNow(out, folderTarget(site))).rejects.toThrow('current is a folder, and no link of ours');
});

test('what was made ready for a release that never came goes with the next one', async () => {
  const { out, site } = await readied();
  putRelease(out, 3, PUBLIC);
  await deployNow(out, folderTarget(site));
  expect(readdirSync(path.join(site, 'releases')).sort()).toEqual(['1', '3']);
});
