import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { sourceOf } from '../../../scripts/workflows/deploy.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { places } from './places.ts';
import { putRelease } from './small-release.ts';

/** A user without rights, where the tests run as root, for whom no mode of a file counts. */
const NOBODY = process.getuid?.() === 0 ? 65_534 : undefined;

/** Gives a folder and all below it to a user: the one who deploys, if left out. */
function giveTo(folder: string, user = NOBODY): void {
  if (user === undefined) return;
  chownSync(folder, user, user);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) giveTo(file, user);
    else if (entry.isFile()) chownSync(file, user, user);
  }
}

/** A site with a first release, and a second one that is to be deployed; any user may look into their folder. */
async function second(): Promise<ReturnType<typeof places>> {
  const { out, site } = places();
  chmodSync(path.dirname(out), 0o755);
  putRelease(out, 1, { 'boats/boats.txt': '14 boats', 'a.html': 'one' });
  await deployNow(out, folderTarget(site));
  putRelease(out, 2, { 'boats/boats.txt': '14 boats', 'a.html': 'two' });
  return { out, site };
}

function deployAsUser(
  out: string,
  site: string,
  isAwaited: boolean,
): { readonly code: number | null; readonly said: string } {
  const script = path.join(import.meta.dirname, 'deploy-here.ts');
  const env = { ...process.env, HOME: path.dirname(out), AWAITED: isAwaited ? '1' : '0' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, out, site], {
    ...{ env, encoding: 'utf8' },
    ...(NOBODY === undefined ? {} : { uid: NOBODY, gid: NOBODY }),
  });
  return { code: status, said: `${stdout}${stderr}` };
}

test.each([false, true])(
  'what a user may not read at a target holds no release (awaited: %s)',
  { timeout: 60_000 },
  async (isAwaited) => {
    const { out, site } = await second();
    giveTo(path.dirname(out));
    const closed = ['releases/lost+found', 'releases/1/theirs'].map((name) => path.join(site, name));
    for (const folder of closed) mkdirSync(folder, { mode: 0 });
    onTestFinished(() => {
      for (const folder of closed) chmodSync(folder, 0o700);
    });
    const { code, said } = deployAsUser(out, site, isAwaited);
    expect(said).toContain('["theirs"]');
    expect(code).toBe(0);
    expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
    expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
  },
);

test.skipIf(NOBODY === undefined)(
  'what another user has begun is left to that one, and what may not be linked is copied',
  { timeout: 60_000 },
  async () => {
    const { out, site } = await second();
    giveTo(path.dirname(out));
    giveTo(path.join(site, 'releases/1'), 0);
    mkdirSync(path.join(site, 'releases/2.begun'));
    const { code, said } = deployAsUser(out, site, false);
    expect(said).toBe('[]');
    expect(code).toBe(0);
    expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2.2');
    expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
  },
);

test('a file in the place of a folder is made good, whether in what is current or in what was begun', async () => {
  const { out, site } = await second();
  const inPlace = (folder: string): void => {
    rmSync(path.join(site, folder, 'boats'), { recursive: true, force: true });
    writeFileSync(path.join(site, folder, 'boats'), 'theirs');
  };
  await folderTarget(site).makeReady?.(sourceOf(out));
  inPlace('releases/1');
  inPlace('releases/2.begun');
  const { changed } = await deployNow(out, folderTarget(site));
  expect(changed.map(({ path: name }) => name).sort()).toEqual(['boats', 'boats/boats.txt']);
  expect(filesBelow(path.join(site, 'current'))).toEqual(filesBelow(out));
});

test('nothing is linked through a folder that is a link, nor made ready beside a later release or one without its list', async () => {
  const { out, site } = places();
  putRelease(out, 3, { 'boats/boats.txt': '14 boats', 'a.html': 'three' });
  await deployNow(out, folderTarget(site));
  putRelease(out, 2, { 'boats/boats.txt': '14 boats', 'a.html': 'two' });
  expect(await folderTarget(site).makeReady?.(sourceOf(out))).toBe(0);
  putRelease(out, 4, { 'boats/boats.txt': '14 boats', 'a.html': 'four' });
  const [boats, theirs] = [path.join(site, 'releases/3/boats'), path.join(path.dirname(site), 'theirs')];
  rmSync(boats, { recursive: true });
  mkdirSync(theirs);
  writeFileSync(path.join(theirs, 'boats.txt'), '14 boats');
  symlinkSync(theirs, boats);
  expect(await folderTarget(site).makeReady?.(sourceOf(out))).toBe(0);
  rmSync(path.join(site, 'releases/4.begun'), { recursive: true });
  rmSync(path.join(site, 'releases/3/manifest.json'));
  expect(await folderTarget(site).makeReady?.(sourceOf(out))).toBe(0);
  expect(readdirSync(path.join(site, 'releases'))).toEqual(['3']);
});
