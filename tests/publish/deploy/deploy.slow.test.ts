import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { lastDeployed, recordDeployed } from '../../../scripts/publish/deploy/known-releases.ts';
import { rsyncTarget } from '../../../scripts/publish/deploy/rsync-target.ts';
import { inUploadOrder } from '../../../scripts/publish/deploy/target.ts';
import { serveFolder } from '../../../scripts/publish/serve-folder.ts';
import { examine } from '../../../scripts/workflows/before-deploy.ts';
import { expectTranscript } from '../../cli/commands/trial/transcript.ts';
import { runCommand } from '../../support/communique.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { digestsBelow, filesBelow, writeFiles } from '../../support/folder.ts';
import { HAS_RSYNC, places, TARGETS } from './places.ts';
import { putRelease, putStaged } from './small-release.ts';

test('what pages show comes before the pages, and the list of it all last', () => {
  const names = ['index.html', 'boats/de/index.html', 'boats/de/boats.de.pdf', 'manifest.json', 'assets/page.css'];
  expect(inUploadOrder(names)).toEqual([
    'assets/page.css',
    'boats/de/boats.de.pdf',
    'boats/de/index.html',
    'index.html',
    'manifest.json',
  ]);
});

test('a folder gets each release whole, carries only what changed, and knows the newest', async () => {
  const { out, site } = places();
  const target = folderTarget(site);
  putRelease(out, 1, { 'boats/de/index.html': 'fourteen', 'assets/page.css': 'p{}', 'old.html': 'old' });
  const first = await deployNow(out, target);
  expect(first).toMatchObject({ number: 1, carried: filesBelow(out).length });
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
  expect((await deployNow(out, target)).carried).toBe(0);

  putRelease(out, 2, { 'boats/de/index.html': 'fifteen', 'assets/page.css': 'p{}' });
  const second = await deployNow(out, target);
  // The page, and the two files that list all others.
  expect(second).toMatchObject({ number: 2, carried: 3 });
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
  expect(existsSync(path.join(site, 'releases/1/old.html'))).toBe(true);

  putRelease(out, 1, { 'boats/de/index.html': 'fourteen' });
  await expect(deployNow(out, target)).rejects.toThrow('has release 2');
});

test('what was begun is taken up again, and what somebody damaged is made good without touching it', async () => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one', 'b.html': 'two' });
  mkdirSync(path.join(site, 'releases/1.begun'), { recursive: true });
  writeFileSync(path.join(site, 'releases/1.begun/a.html'), 'one');
  writeFileSync(path.join(site, 'releases/1.begun/b.html'), 'tw');
  writeFileSync(path.join(site, 'releases/1.begun/stranger.html'), 'no');
  cpSync(path.join(out, 'manifest.json'), path.join(site, 'releases/1.begun/manifest.json'));
  const { carried } = await deployNow(out, folderTarget(site));
  expect(carried).toBe(filesBelow(out).length - 2);
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));

  appendFileSync(path.join(site, 'releases/1/a.html'), 'x');
  // The page, and the list of it all, which comes first and is no link.
  expect((await deployNow(out, folderTarget(site))).carried).toBe(2);
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
  expect(readFileSync(path.join(site, 'releases/1/a.html'), 'utf8')).toBe('onex');
});

test('old releases go, but not the last ones', async () => {
  const { out, site } = places();
  for (let number = 1; number <= 7; number++) {
    putRelease(out, number, { 'a.html': `${number}` });
    await deployNow(out, folderTarget(site));
  }
  expect(filesBelow(path.join(site, 'releases')).filter((name) => name.endsWith('a.html'))).toEqual(
    [3, 4, 5, 6, 7].map((number) => `${number}/a.html`),
  );
  // What was begun and given up goes, too; a later release may be on its way.
  for (const number of [6, 8]) {
    putRelease(out, number, { 'a.html': `${number}` });
    cpSync(out, path.join(site, `releases/${number}.begun`), { recursive: true });
  }
  putRelease(out, 7, { 'a.html': '7' });
  await deployNow(out, folderTarget(site));
  expect(readdirSync(path.join(site, 'releases')).sort()).toEqual(['4', '5', '6', '7', '8.begun']);
});

test('a damaged release goes nowhere, and neither does one into a folder of somebody else', async () => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one' });
  mkdirSync(path.join(site, 'current'), { recursive: true });
  await expect(deployNow(out, folderTarget(site))).rejects.toThrow('no link of ours');
  rmSync(site, { recursive: true });
  symlinkSync(path.join(path.dirname(site), 'missing/site'), site);
  await expect(deployNow(out, folderTarget(site))).rejects.toThrow('cannot be written');
  appendFileSync(path.join(out, 'a.html'), 'x');
  await expect(deployNow(out, folderTarget(`${site}-2`))).rejects.toThrow('is not what release 1 put there');
  expect(existsSync(`${site}-2`)).toBe(false);
});

test.each(TARGETS)('what a link at a target (%s) leads to outside of it is not read', async (_kind, targetFor) => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, targetFor(site));
  const elsewhere = `${site}-elsewhere`;
  cpSync(path.join(site, 'releases'), elsewhere, { recursive: true });
  rmSync(path.join(site, 'current'));
  symlinkSync(path.join(elsewhere, '1'), path.join(site, 'current'));
  putRelease(out, 2, { 'a.html': 'two' });
  await expect(deployNow(out, targetFor(site))).rejects.toThrow('current is no link to a release');
  const { changed } = await deployNow(out, targetFor(site), { isConfirmed: true });
  expect(changed).toMatchObject([{ kind: 'strange', reason: 'current is no link to a release' }]);
  expect(readFileSync(path.join(site, 'current/a.html'), 'utf8')).toBe('two');
});

test.each(TARGETS)('a target (%s) that somebody has emptied is named and made good', async (_kind, targetFor) => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one' });
  await deployNow(out, targetFor(site));
  rmSync(path.join(site, 'current'));
  putRelease(out, 2, { 'a.html': 'two' });
  expect((await deployNow(out, targetFor(site))).changed).toMatchObject([{ kind: 'missing', path: 'current' }]);
});

test('a place is the same however it is written', async () => {
  const { out, site } = places();
  mkdirSync(path.join(path.dirname(out), '.dist.releases'));
  for (const [target, others] of [
    [site, [`${site}/`, `${path.dirname(site)}/./site`]],
    ['www@example.org:/srv/www', ['www@example.org:/srv//www/']],
    ['rsync://host/module/www', ['rsync://host/module/./www/']],
  ] as const) {
    recordDeployed([out], target, 7);
    for (const other of others) expect(lastDeployed([out], other), other).toBe(7);
  }
  expect(lastDeployed([out], 'www@example.com:/srv/www')).toBeUndefined();
});

test('a list that is larger than any is named, and --yes goes over it', async () => {
  const { out, site } = places();
  putRelease(out, 2, { 'a.html': 'two' });
  await deployNow(out, folderTarget(site));
  truncateSync(path.join(site, 'releases/2/manifest.json'), 150_000_000);
  putRelease(out, 3, { 'a.html': 'three' });
  await expect(deployNow(out, folderTarget(site))).rejects.toThrow('cannot be believed');
  await deployNow(out, folderTarget(site), { isConfirmed: true });
  expect(readFileSync(path.join(site, 'current/a.html'), 'utf8')).toBe('three');
});

test.each(TARGETS)('a target (%s) is tried without anything being brought there', async (_kind, targetFor) => {
  const { out, site } = places();
  const waiting = `${out}-waiting`;
  putRelease(waiting, 2, { 'a.html': 'two' });
  await examine(out, waiting, targetFor(site), {});
  expect(readdirSync(site)).toEqual(['releases']);
  expect(readdirSync(path.join(site, 'releases'))).toEqual([]);
  writeFileSync(path.join(waiting, 'a.html'), 'forged');
  await expect(examine(out, waiting, targetFor(site), {})).rejects.toThrow('a.html');
  putRelease(out, 3, { 'a.html': 'three' });
  await deployNow(out, targetFor(site));
  putRelease(waiting, 2, { 'a.html': 'two' });
  await expect(examine(out, waiting, targetFor(site), {})).rejects.toThrow('has release 3');
  rmSync(site, { recursive: true });
  writeFileSync(site, '');
  putRelease(waiting, 4, { 'a.html': 'four' });
  await expect(examine(out, waiting, targetFor(site), {})).rejects.toMatchObject({ code: 'deploy-failed' });
});

test.each(TARGETS)(
  'of what was staged at %s nothing stays, even where a deploy was killed before it cleared up',
  async (_, to) => {
    const { out, site } = places();
    const [old, fresh] = ['0f'.repeat(16), '1e'.repeat(16)];
    const below = (token: string) => filesBelow(site).filter((name) => name.includes(token));
    putStaged(out, old, { 'boats/de/index.html': 'fourteen' });
    await deployNow(out, to(site));
    expect(below(old)).not.toEqual([]);
    const left = path.join(site, readlinkSync(path.join(site, 'current')));
    putStaged(out, fresh, { 'boats/de/index.html': 'fourteen' });
    expect((await deployNow(out, to(site))).removed).toBe(1);
    expect([below(old), digestsBelow(path.join(site, 'current'))]).toEqual([[], digestsBelow(out)]);

    const page = { [`${old}/boats/de/index.html`]: 'fourteen' };
    writeFiles(left, page);
    writeFiles(`${left}.begun`, page);
    for (const each of [left, `${left}.begun`])
      cpSync(path.join(site, 'current/manifest.json'), path.join(each, 'manifest.json'));
    expect(await deployNow(out, to(site))).toMatchObject({ carried: 0, removed: 2 });
    expect(below(old)).toEqual([]);
  },
);

test.skipIf(!HAS_RSYNC)(
  'rsync makes the same place as a folder has, carries what changed, and takes up what was begun',
  async () => {
    const { out, site } = places();
    const target = rsyncTarget(site);
    const current = () => digestsBelow(path.join(site, 'current'));
    putRelease(out, 1, { 'a.html': 'one', 'assets/page.css': 'p{}', 'old.html': 'old' });
    expect(await deployNow(out, target)).toEqual({
      number: 1,
      changed: [],
      carried: filesBelow(out).length,
      removed: 0,
    });
    expect(current()).toEqual(digestsBelow(out));
    expect(await deployNow(out, target)).toEqual({ number: 1, changed: [], carried: 0, removed: 0 });

    putRelease(out, 2, { 'a.html': 'two', 'assets/page.css': 'p{}' });
    writeFiles(path.join(site, 'releases/2'), { 'a.html': 'tw', 'strange/stranger.html': 'no' });
    cpSync(path.join(out, 'manifest.json'), path.join(site, 'releases/2/manifest.json'));
    expect(await deployNow(out, target)).toEqual({ number: 2, changed: [], carried: 2, removed: 0 });
    expect(current()).toEqual(digestsBelow(out));
    expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
    // The style sheet is one file in both.
    const inode = (number: number) => statSync(path.join(site, `releases/${number}/assets/page.css`)).ino;
    expect(inode(2)).toBe(inode(1));

    appendFileSync(path.join(site, 'releases/2/a.html'), 'x');
    expect((await deployNow(out, target)).carried).toBe(1);
    expect(current()).toEqual(digestsBelow(out));
    for (const number of [3, 4, 5, 6]) {
      putRelease(out, number, { 'a.html': `${number}` });
      await deployNow(out, target);
    }
    expect(readdirSync(path.join(site, 'releases')).sort()).toEqual(['2.2', '3', '4', '5', '6']);
    putRelease(out, 1, { 'a.html': 'one' });
    await expect(deployNow(out, target)).rejects.toThrow('has release 6');
  },
);

test('the preview sends what the table says', async () => {
  const { out } = places();
  putRelease(out, 1, { 'boats/de/index.html': '<p>x</p>', 'assets/page.css': 'p{}', 'boats/de/boats.de.zip': 'PK' });
  const server = await serveFolder(out, 0);
  const sent = async (name: string): Promise<Record<string, string | null>> => {
    const { headers } = await fetch(new URL(name, server.url));
    const named = [
      'content-type',
      'content-language',
      'x-content-type-options',
      'referrer-policy',
      'content-security-policy',
    ];
    return Object.fromEntries(named.map((each) => [each, headers.get(each)]));
  };
  const always = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' };
  const pages = await Promise.all(['boats/de/', 'assets/page.css', 'boats/de/boats.de.zip', 'SHA256SUMS'].map(sent));
  await server.close();
  expect(pages).toMatchObject([
    { ...always, 'content-type': 'text/html; charset=utf-8', 'content-language': 'de' },
    { ...always, 'content-type': 'text/css; charset=utf-8', 'content-language': null },
    { ...always, 'content-type': 'application/zip', 'content-language': 'de' },
    { ...always, 'content-type': 'text/plain; charset=utf-8', 'content-language': null },
  ]);
  for (const { 'content-security-policy': policy } of pages) {
    const directives = (policy ?? '').split(';').map((each) => each.trim().split(' ')[0]);
    expect(directives).toContain('frame-ancestors');
    // Of a directive given twice the first counts.
    expect(directives).toEqual([...new Set(directives)]);
  }
});

test('the command says what it did, and prints what a web server should send', async () => {
  const { out } = places();
  const folder = path.dirname(out);
  const run = (...args: string[]) => runCommand(['deploy', ...args], folder);
  const runs = [await run('--to', 'folder:site')];
  putRelease(out, 1, { 'boats/de/index.html': 'fourteen' });
  runs.push(
    await run('--to', 'folder:site'),
    await run('--to', 'folder:site'),
    await run('--to', 'ftp:site'),
    await run(),
  );
  for (const host of ['nginx', 'netlify']) runs.push(await run('--headers', host));
  expect(runs.map(({ code }) => code)).toEqual([3, 0, 0, 2, 2, 0, 0]);
  expectTranscript('deploy', runs, folder);
});
