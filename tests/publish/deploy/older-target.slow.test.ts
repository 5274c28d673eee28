import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { newKey, stringifyPublicKey } from '../../../scripts/lib/signing/key.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { rsyncTarget } from '../../../scripts/publish/deploy/rsync-target.ts';
import { assemble } from '../../../scripts/publish/release/assemble.ts';
import { PAGE, releaseOf } from '../../attack/deploys/forgeries.ts';
import { runCommand } from '../../support/communique.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow, folderForTest } from '../../support/folder.ts';

const HAS_RSYNC = spawnSync('rsync', ['--version']).error === undefined;
const KINDS = [['folder', folderTarget] as const, ...(HAS_RSYNC ? [['rsync', rsyncTarget] as const] : [])];

/** What a stranger does to a target that has release 2, so that it does not look like the newer one. */
const DAMAGE: Readonly<Record<string, (site: string) => void>> = {
  'signature damaged': (site) => appendFileSync(path.join(site, 'current/SHA256SUMS.minisig'), 'x\n'),
  'signature gone': (site) => rmSync(path.join(site, 'current/SHA256SUMS.minisig')),
  'manifest gone': (site) => rmSync(path.join(site, 'current/manifest.json')),
  'manifest no manifest': (site) => writeFileSync(path.join(site, 'current/manifest.json'), '{}'),
  'all gone but the folder': (site) => {
    rmSync(path.join(site, 'releases/2'), { recursive: true });
    mkdirSync(path.join(site, 'releases/2'));
  },
  'link gone': (site) => rmSync(path.join(site, 'current')),
  'link to the older one': (site) => {
    rmSync(path.join(site, 'current'));
    symlinkSync('releases/1', path.join(site, 'current'));
  },
};

test.each(KINDS)(
  'an older release does not go over a newer one unasked, whatever was done to the target: %s',
  async (_, to) => {
    const folder = folderForTest();
    const [out, whole] = [path.join(folder, 'dist'), path.join(folder, 'whole')];
    const key = newKey();
    mkdirSync(whole);
    for (const number of [1, 2]) {
      assemble(releaseOf(number, key), out);
      await deployNow(out, to(whole), { key: key.publicKey });
    }
    // The machine is put back to a copy of before release 2.
    for (const name of ['dist', '.dist.releases']) rmSync(path.join(folder, name), { recursive: true });
    assemble(releaseOf(1, key, 'Of 41 men, 40 were found guilty.\n'), out);
    for (const [damage, harm] of Object.entries(DAMAGE)) {
      const site = path.join(folder, 'site');
      rmSync(site, { recursive: true, force: true });
      cpSync(whole, site, { recursive: true, verbatimSymlinks: true });
      harm(site);
      const run = (isConfirmed = false) => deployNow(out, to(site), { key: key.publicKey, isConfirmed });
      const before = filesBelow(site);
      await expect(run(), damage).rejects.toMatchObject({
        code: 'deploy-failed',
        message: expect.stringMatching(/release 2, and this is release 1/),
      });
      expect(filesBelow(site), damage).toEqual(before);
      await run(true);
      expect(readlinkSync(path.join(site, 'current')), damage).toMatch(/^releases\/1/);
    }
  },
);

test('what cannot be believed is named before anything goes over it, a newer release too', async () => {
  const folder = folderForTest();
  const [out, site] = [path.join(folder, 'dist'), path.join(folder, 'site')];
  const key = newKey();
  const run = () => deployNow(out, folderTarget(site), { key: key.publicKey });
  assemble(releaseOf(1, key), out);
  await run();
  for (const name of ['dist', '.dist.releases']) rmSync(path.join(folder, name), { recursive: true, force: true });
  assemble(releaseOf(2, key), out);
  DAMAGE['signature damaged']?.(site);
  await expect(run()).rejects.toThrow('cannot be believed (SHA256SUMS.minisig: This is no minisign signature)');
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/1');
});

/** Where somebody has put a release that is not the newest one any more. */
const PLACES: Readonly<Record<string, (folder: string) => string>> = {
  kept: () => '.dist.releases/0001',
  'a link to it': (folder) => {
    symlinkSync('.dist.releases/0001', path.join(folder, 'link'));
    return 'link';
  },
  'a link to a link, elsewhere': (folder) => {
    mkdirSync(path.join(folder, 'a/b'), { recursive: true });
    symlinkSync('../../.dist.releases', path.join(folder, 'a/b/kept'));
    symlinkSync('b/kept/0001', path.join(folder, 'a/old'));
    return 'a/old';
  },
  'a copy': (folder) => {
    cpSync(path.join(folder, '.dist.releases/0001'), path.join(folder, 'copy'), { recursive: true });
    return 'copy';
  },
};

test.each(Object.entries(PLACES))(
  'an older release goes nowhere unasked, whatever it is called: %s',
  async (_, put) => {
    const folder = folderForTest();
    const key = newKey();
    mkdirSync(path.join(folder, 'source'));
    writeFileSync(path.join(folder, 'source/newsroom.pub'), stringifyPublicKey(key.publicKey));
    const out = path.join(folder, 'dist');
    assemble(releaseOf(1, key), out);
    assemble(releaseOf(2, key, 'Of 41 men, 15 were found guilty.\n'), out);
    const run = (...more: string[]) =>
      runCommand(['deploy', '--out', put(folder), '--to', `folder:${path.join(folder, 'site')}`, ...more], folder);
    const { code, stdout } = await run();
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('This is release 1, and release 2 has been made since'),
    ]);
    expect(filesBelow(folder).filter((name) => name.startsWith('site/'))).toEqual([]);
  },
);

test('a release that was signed goes nowhere without its signature, nor does one after it', async () => {
  const folder = folderForTest();
  const out = path.join(folder, 'dist');
  const run = () => runCommand(['deploy', '--to', `folder:${path.join(folder, 'site')}`], folder);
  assemble(releaseOf(1, newKey()), out);
  rmSync(path.join(out, 'SHA256SUMS.minisig'));
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('not known whose signature') });
  // One that somebody has made without the key, over it.
  assemble(releaseOf(2, undefined), out);
  expect(await run()).toMatchObject({ code: 2, stderr: expect.stringContaining('not known whose signature') });
  expect(filesBelow(folder).filter((name) => name.startsWith('site/'))).toEqual([]);
  expect(filesBelow(out)).toContain(PAGE);
});
