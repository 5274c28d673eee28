import {
  chmodSync,
  existsSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readEach } from '../../../scripts/lib/files/index.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { bringPrepared } from '../../../scripts/workflows/before-deploy.ts';
import { sourceOf } from '../../../scripts/workflows/deploy.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { places } from './places.ts';
import { putRelease } from './small-release.ts';

const NEXT = { 'a.html': 'two', 'same.html': 'same', 'boats/b.html': 'new' };

/** Release 2, brought ahead of its time to a folder that shows release 1. */
async function broughtAhead() {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one', 'same.html': 'same' });
  await deployNow(out, folderTarget(site));
  const later = places().out;
  putRelease(later, 2, NEXT);
  const carried = await bringPrepared(out, later, folderTarget(site), {});
  const ahead = path.join(site, 'releases/ahead/2');
  return { ...{ out, site, later, carried, ahead }, deployLater: () => deployNow(later, folderTarget(site)) };
}

const shown = (site: string, name: string): string => readFileSync(path.join(site, 'current', name), 'utf8');

test('what is brought ahead lies whole where only the owner can open it, and what is current stays', async () => {
  const { site, later, carried, ahead } = await broughtAhead();
  expect(filesBelow(ahead)).toEqual(filesBelow(later));
  expect(carried).toBe(filesBelow(later).length - 1);
  expect(statSync(path.dirname(ahead)).mode & 0o777).toBe(0o700);
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/1');
});

test('at its time nothing is carried, and nothing stays of the folder that it was brought to', async () => {
  const { site, later, deployLater } = await broughtAhead();
  expect(await deployLater()).toMatchObject({ carried: 0, changed: [] });
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
  expect(Object.fromEntries([...sourceOf(later).files].filter(([name]) => shown(site, name) === ''))).toEqual({});
  expect(shown(site, 'a.html')).toBe('two');
  expect(existsSync(path.join(site, 'releases/ahead'))).toBe(false);
});

test('what never came goes with the next release', async () => {
  const { out, site } = await broughtAhead();
  putRelease(out, 2, { 'a.html': 'another' });
  await deployNow(out, folderTarget(site));
  expect(filesBelow(site).filter((name) => name.endsWith('b.html'))).toEqual([]);
  expect(existsSync(path.join(site, 'releases/ahead'))).toBe(false);
});

test('what was brought ahead takes the place of what was before', async () => {
  const { out, site, later, ahead } = await broughtAhead();
  putRelease(later, 3, NEXT);
  await bringPrepared(out, later, folderTarget(site), {});
  expect(existsSync(ahead)).toBe(false);
  expect(existsSync(path.join(site, 'releases/ahead/3/a.html'))).toBe(true);
});

const changes: Readonly<Record<string, (file: string) => void>> = {
  'its text': (file) => writeFileSync(file, 'two!'),
  'its mode': (file) => chmodSync(file, 0o4755),
  gone: (file) => rmSync(file),
  'a link to elsewhere': (file) => {
    rmSync(file);
    symlinkSync('/etc/hostname', file);
  },
};

test.each(Object.entries(changes))(
  'a file that somebody has changed since it was brought ahead is made good: %s',
  async (_, change) => {
    const { site, ahead, deployLater } = await broughtAhead();
    change(path.join(ahead, 'a.html'));
    writeFileSync(path.join(ahead, 'stranger.html'), 'not ours');
    expect((await deployLater()).carried).toBe(1);
    expect(shown(site, 'a.html')).toBe('two');
    expect(statSync(path.join(site, 'current/a.html')).mode & 0o7000).toBe(0);
    expect(existsSync(path.join(site, 'current/stranger.html'))).toBe(false);
  },
);

test('where the process will deploy it itself, each file is asked for once more when it has lain for a while', async () => {
  const { out, site, later } = await broughtAhead();
  const asked: string[] = [];
  const verified = {
    digests: ((file, kind, digest) => {
      asked.push(path.relative(site, file));
      return readEach(file, kind, digest);
    }) satisfies typeof readEach,
    ahead: new Map(),
  };
  const before = Date.now();
  await bringPrepared(out, later, folderTarget(site, verified), verified);
  expect(Date.now() - before).toBeGreaterThan(2900);
  expect(asked.filter((name) => name === 'releases/ahead/2/same.html').length).toBeGreaterThanOrEqual(2);
});
