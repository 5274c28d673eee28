import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { deployNow } from '../../support/deploy-now.ts';
import { places, TARGETS } from './places.ts';
import { putRelease, putStaged } from './small-release.ts';

test.each(TARGETS)(
  'what somebody did to the link at a target (%s) is named and made good',
  async (_kind, targetFor) => {
    const { out, site } = places();
    const current = path.join(site, 'current');
    mkdirSync(path.join(path.dirname(out), '.dist.releases'));
    const deploy = (number: number, isConfirmed = false) => {
      putRelease(out, number, { 'a.html': String(number) });
      return deployNow(out, targetFor(site), { isConfirmed });
    };
    await deploy(1);
    rmSync(current);
    expect((await deploy(1)).changed).toMatchObject([{ kind: 'missing', path: 'current' }]);
    expect((await deploy(2)).changed).toEqual([]);

    rmSync(current);
    symlinkSync('releases/1', current);
    expect((await deploy(2)).changed).toMatchObject([
      { path: 'current', reason: expect.stringContaining('to release 1') },
    ]);
    rmSync(current);
    symlinkSync('releases/1', current);
    rmSync(path.join(path.dirname(out), '.dist.releases'), { recursive: true });
    expect((await deploy(3, true)).changed).toMatchObject([
      { path: 'current', reason: expect.stringContaining('release 2') },
    ]);

    for (const put of [() => writeFileSync(current, ''), () => spawnSync('mkfifo', [current])]) {
      rmSync(current);
      put();
      await expect(deploy(3)).rejects.toThrow('current is no link to a release');
      expect((await deploy(3, true)).changed).toMatchObject([{ reason: 'current is no link to a release' }]);
      expect(readFileSync(path.join(current, 'a.html'), 'utf8')).toBe('3');
    }
  },
);

test.each(TARGETS)(
  'a link in the place of a release at a target (%s) is named, and nothing is carried into it',
  async (_kind, targetFor) => {
    const { out, site } = places();
    const strangers = `${site}-strangers`;
    putRelease(out, 1, { 'a.html': 'one' });
    await deployNow(out, targetFor(site));
    cpSync(path.join(site, 'releases/1'), strangers, { recursive: true });
    rmSync(path.join(site, 'releases/1'), { recursive: true });
    symlinkSync(strangers, path.join(site, 'releases/1'));
    for (const name of ['2', '2.begun']) symlinkSync(strangers, path.join(site, 'releases', name));
    putRelease(out, 2, { 'a.html': 'two' });
    await expect(deployNow(out, targetFor(site))).rejects.toThrow('releases/1: That is no folder of a release');
    const { changed } = await deployNow(out, targetFor(site), { isConfirmed: true });
    expect(changed.map((each) => each.path)).toEqual(
      expect.arrayContaining(['releases/1', 'releases/2', 'releases/2.begun']),
    );
    expect(readFileSync(path.join(strangers, 'a.html'), 'utf8')).toBe('one');
    expect(readlinkSync(path.join(site, 'current'))).toMatch(/^releases\/2\.2\/?$/);
    expect(lstatSync(path.join(site, 'releases/2.2')).isDirectory()).toBe(true);

    renameSync(path.join(site, 'releases'), `${site}-all`);
    symlinkSync(`${site}-all`, path.join(site, 'releases'));
    putRelease(out, 3, { 'a.html': 'three' });
    await expect(deployNow(out, targetFor(site))).rejects.toThrow('releases: That is no folder of a release');
  },
);

test.each(TARGETS)(
  'a file at a target (%s) with a mode that is none of ours is named and made good',
  async (_kind, targetFor) => {
    const { out, site } = places();
    putRelease(out, 1, { 'a.html': '1', 'a name with spaces.html': '2' });
    await deployNow(out, targetFor(site));
    for (const name of ['a.html', 'a name with spaces.html'])
      for (const mode of [0o000, 0o4755, 0o1644]) {
        const page = path.join(site, 'current', name);
        chmodSync(page, mode);
        expect((await deployNow(out, targetFor(site))).changed).toMatchObject([{ path: name }]);
        expect(statSync(page).mode & 0o7777).toBe(0o644);
        expect((await deployNow(out, targetFor(site))).changed).toEqual([]);
      }
  },
);

test.each(TARGETS)(
  'a folder in the place of the link at a target (%s) is for a person to take away',
  async (_kind, targetFor) => {
    const { out, site } = places();
    const current = path.join(site, 'current');
    putRelease(out, 1, { 'a.html': '1' });
    await deployNow(out, targetFor(site));
    rmSync(current);
    mkdirSync(current);
    writeFileSync(path.join(current, 'a.html'), 'Ours.');
    await expect(deployNow(out, targetFor(site), { isConfirmed: true })).rejects.toMatchObject({
      message: expect.stringContaining('current is a folder, and no link of ours'),
      advice: expect.stringContaining('Take it away'),
    });
    rmSync(current, { recursive: true });
    expect((await deployNow(out, targetFor(site))).number).toBe(1);
  },
);

test.each(TARGETS)('what others keep at a target (%s) stays, whatever its name', async (kind, targetFor) => {
  const { out, site } = places();
  const theirs = ['7', '8.begun', '20260101', '20260101120000', '202601011200', 'cafe'].map(
    (name) => `releases/${name}/app.js`,
  );
  for (const name of theirs) {
    mkdirSync(path.dirname(path.join(site, name)), { recursive: true });
    writeFileSync(path.join(site, name), 'theirs');
  }
  // A site's own manifest, of another kind.
  writeFileSync(path.join(site, 'releases/20260101/manifest.json'), '{"name": "App"}');
  writeFileSync(path.join(site, 'current'), 'theirs');
  for (let number = 1; number <= 9; number++) {
    putRelease(out, number, { 'a.html': String(number) });
    await deployNow(out, targetFor(site), { isConfirmed: true });
  }
  const kept = readdirSync(site).filter((name) => name.startsWith('current.before-'));
  expect(kept).toHaveLength(1);
  for (const name of [...theirs, ...kept])
    expect([name, readFileSync(path.join(site, name), 'utf8')]).toEqual([name, 'theirs']);
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/9');
  expect(
    readdirSync(path.join(site, 'releases'))
      .sort()
      .filter((name) => /^\d(?:\.\d)?$/.test(name)),
  ).toEqual(['5', '6', '7', '7.2', kind === 'rsync' ? '8' : '8.2', '9']);
});

test.each(TARGETS)('of what is staged at a target (%s), what others keep stays too', async (_kind, targetFor) => {
  const { out, site } = places();
  const theirs = ['20260101', 'cafe', '202601011200'].map((name) => path.join(site, `releases/${name}/app.js`));
  for (const name of theirs) {
    mkdirSync(path.dirname(name), { recursive: true });
    writeFileSync(name, 'theirs');
  }
  for (const token of ['0f', '1e']) {
    putStaged(out, token.repeat(16), { 'boats/de/index.html': 'fourteen' });
    await deployNow(out, targetFor(site), { isConfirmed: true });
  }
  expect(theirs.map((name) => readFileSync(name, 'utf8'))).toEqual(theirs.map(() => 'theirs'));
});
