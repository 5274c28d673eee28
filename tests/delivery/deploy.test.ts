import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderTarget } from '../../scripts/delivery/deploy/folder-target.ts';
import { rsyncTarget } from '../../scripts/delivery/deploy/rsync-target.ts';
import { inOrder, type Target } from '../../scripts/delivery/deploy/target.ts';
import { deploy, examine } from '../../scripts/pipeline/deliver/deploy.ts';
import { serveFolder } from '../../scripts/release/serve-folder.ts';
import { PATIENCE, runCommand } from '../commands/trial/communique.ts';
import { digestsBelow, filesBelow, folderForTest, writeFiles } from '../commands/trial/folder.ts';
import { expectTranscript } from '../commands/trial/transcript.ts';
import { putRelease, putStaged } from './small-release.ts';

/** A place for releases, and one that they are deployed to. */
function places(): { readonly out: string; readonly site: string } {
  const folder = folderForTest();
  return { out: path.join(folder, 'dist'), site: path.join(folder, 'site') };
}

test('what pages show comes before the pages, and the list of it all last', () => {
  const names = ['index.html', 'boats/de/index.html', 'boats/de/boats.de.pdf', 'manifest.json', 'assets/page.css'];
  expect(inOrder(names)).toEqual([
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
  const first = await deploy(out, target);
  expect(first).toMatchObject({ number: 1, carried: filesBelow(out).length });
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
  expect((await deploy(out, target)).carried).toBe(0);

  putRelease(out, 2, { 'boats/de/index.html': 'fifteen', 'assets/page.css': 'p{}' });
  const second = await deploy(out, target);
  // The page, and the two files that list all others.
  expect(second).toMatchObject({ number: 2, carried: 3 });
  expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
  expect(existsSync(path.join(site, 'releases/1/old.html'))).toBe(true);

  putRelease(out, 1, { 'boats/de/index.html': 'fourteen' });
  await expect(deploy(out, target)).rejects.toThrow('has release 2');
});

test('what was begun is taken up again, and what somebody damaged is made good without touching it', async () => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one', 'b.html': 'two' });
  mkdirSync(path.join(site, 'releases/1.begun'), { recursive: true });
  writeFileSync(path.join(site, 'releases/1.begun/a.html'), 'one');
  writeFileSync(path.join(site, 'releases/1.begun/b.html'), 'tw');
  writeFileSync(path.join(site, 'releases/1.begun/stranger.html'), 'no');
  const { carried } = await deploy(out, folderTarget(site));
  expect(carried).toBe(filesBelow(out).length - 1);
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));

  appendFileSync(path.join(site, 'releases/1/a.html'), 'x');
  expect((await deploy(out, folderTarget(site))).carried).toBe(1);
  expect(digestsBelow(path.join(site, 'current'))).toEqual(digestsBelow(out));
  expect(readFileSync(path.join(site, 'releases/1/a.html'), 'utf8')).toBe('onex');
});

test('old releases go, but not the last ones', async () => {
  const { out, site } = places();
  for (let number = 1; number <= 7; number++) {
    putRelease(out, number, { 'a.html': `${number}` });
    await deploy(out, folderTarget(site));
  }
  expect(filesBelow(path.join(site, 'releases')).filter((name) => name.endsWith('a.html'))).toEqual(
    [3, 4, 5, 6, 7].map((number) => `${number}/a.html`),
  );
});

test('a damaged release goes nowhere, and neither does one into a folder of somebody else', async () => {
  const { out, site } = places();
  putRelease(out, 1, { 'a.html': 'one' });
  mkdirSync(path.join(site, 'current'), { recursive: true });
  await expect(deploy(out, folderTarget(site))).rejects.toThrow('no link of ours');
  rmSync(site, { recursive: true });
  symlinkSync('/nowhere', site);
  await expect(deploy(out, folderTarget(site))).rejects.toThrow('cannot be written');
  appendFileSync(path.join(out, 'a.html'), 'x');
  await expect(deploy(out, folderTarget(`${site}-2`))).rejects.toThrow('is not what release 1 put there');
  expect(existsSync(`${site}-2`)).toBe(false);
});

const HAS_RSYNC = spawnSync('rsync', ['--version']).error === undefined;
const TARGETS: readonly (readonly [name: string, to: (place: string) => Target])[] = [
  ['a folder', folderTarget],
  ...(HAS_RSYNC ? ([['rsync', rsyncTarget]] as const) : []),
];

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
  await deploy(out, targetFor(site));
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
    await deploy(out, to(site));
    expect(below(old)).not.toEqual([]);
    const left = path.join(site, readlinkSync(path.join(site, 'current')));
    putStaged(out, fresh, { 'boats/de/index.html': 'fourteen' });
    expect((await deploy(out, to(site))).removed).toBe(1);
    expect([below(old), digestsBelow(path.join(site, 'current'))]).toEqual([[], digestsBelow(out)]);

    const page = { [`${old}/boats/de/index.html`]: 'fourteen' };
    writeFiles(left, page);
    writeFiles(`${left}.begun`, page);
    expect(await deploy(out, to(site))).toMatchObject({ carried: 0, removed: 2 });
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
    expect(await deploy(out, target)).toEqual({ number: 1, changed: [], carried: filesBelow(out).length, removed: 0 });
    expect(current()).toEqual(digestsBelow(out));
    expect(await deploy(out, target)).toEqual({ number: 1, changed: [], carried: 0, removed: 0 });

    putRelease(out, 2, { 'a.html': 'two', 'assets/page.css': 'p{}' });
    writeFiles(path.join(site, 'releases/2'), { 'a.html': 'tw', 'strange/stranger.html': 'no' });
    expect(await deploy(out, target)).toEqual({ number: 2, changed: [], carried: 3, removed: 0 });
    expect(current()).toEqual(digestsBelow(out));
    expect(readlinkSync(path.join(site, 'current'))).toBe('releases/2');
    // The style sheet is one file in both.
    const inode = (number: number) => statSync(path.join(site, `releases/${number}/assets/page.css`)).ino;
    expect(inode(2)).toBe(inode(1));

    appendFileSync(path.join(site, 'releases/2/a.html'), 'x');
    expect((await deploy(out, target)).carried).toBe(1);
    expect(current()).toEqual(digestsBelow(out));
    for (const number of [3, 4, 5, 6]) {
      putRelease(out, number, { 'a.html': `${number}` });
      await deploy(out, target);
    }
    expect(readdirSync(path.join(site, 'releases')).sort()).toEqual(['2.2', '3', '4', '5', '6']);
    putRelease(out, 1, { 'a.html': 'one' });
    await expect(deploy(out, target)).rejects.toThrow('has release 6');
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
  expect(pages.every((each) => each['content-security-policy']?.includes("frame-ancestors 'none'"))).toBe(true);
});

test('the command says what it did, and prints what a web server should send', PATIENCE, async () => {
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
