import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Newsroom } from '../../../scripts/model/newsroom.ts';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { deploy } from '../../../scripts/workflows/deploy.ts';
import { objectionsTo, openRelease } from '../../../scripts/workflows/open-release.ts';
import { nothingVerified, type Verified } from '../../../scripts/workflows/verified.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../../conformance/worst-day/newsroom.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { prepareFor } from '../../support/release-now.ts';

const SLUG = 'zq-one';
/** The key of nobody here. */
const OTHER_KEY = 'RWRtDuXENJpuQ/lNqkzXoQGn7rgQXrwo/KWkkpBWO2S1bvQRD//8I/sf';
const HOUR = 3_600_000;
const iso = (time: number): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** A release of one statement, prepared for a time. */
async function preparedFor(time: number, front: readonly string[] = []) {
  const root = path.join(folderForTest(), 'newsroom');
  const out = path.join(root, 'dist');
  writeSettings(root);
  const said = { figure: 7_300_001, corrections: [], isTranslated: true };
  write(root, {
    [`source/${SLUG}.md`]: markdownOf(said.figure, [`embargo: ${iso(time)}`, ...front]),
    ...translationsOf(SLUG, said),
  });
  const newsroom = openNewsroom(root);
  const clocks = { wall: Date.now(), running: performance.now(), boot: 'another' };
  const { released } = await prepareFor(root, out, time, clocks);
  expect(released?.number).toBe(1);
  return { root, out, newsroom };
}

test('what is prepared is not brought anywhere before its time, wherever it has been copied', async () => {
  const time = Date.now() + HOUR;
  const { root, out } = await preparedFor(time);
  const prepared = path.join(root, '.dist.prepared/release');
  const copy = path.join(root, 'copy');
  cpSync(prepared, copy, { recursive: true });
  const site = path.join(root, 'www');
  for (const folder of [prepared, copy]) {
    const run = await runCommand(['deploy', '--yes', '--root', root, '--out', folder, '--to', `folder:${site}`], root);
    expect(run.code).toBe(3);
    expect(run.stderr).toMatch(/^error: Release 1 was prepared for \S+Z, and it is \S+Z\n/);
    expect(existsSync(path.join(site, 'current'))).toBe(false);
  }
  expect(await openRelease(out, openNewsroom(root), time)).toEqual([]);
  // The clock has been set back since it was opened.
  expect(await deploy(out, folderTarget(site), { own: out, now: time - HOUR })).toMatchObject({ number: 1 });
});

test('what is done then is held against the newsroom, the key and the target at the start', async () => {
  const { root, out } = await preparedFor(Date.now() + HOUR);
  const cwd = folderForTest();
  const full = path.join(cwd, 'full');
  writeFileSync(full, '');
  const run = (then: string) => runCommand(['open', '--root', root, '--out', out, '--then', then], cwd);
  const wrong: Readonly<Record<string, string>> = {
    'deploy --too folder:www': "unknown option '--too'",
    deploy: 'brings nothing anywhere',
    'deploy --headers nginx': 'brings nothing anywhere',
    'deploy --help': 'asks for help',
    'deploy --to': 'argument missing',
    'deploy --to ftp:www': 'is no target',
    'deploy --to folder:www more': 'too many arguments',
    "deploy --to 'folder:www": 'is not closed',
    'deploy --to folder:www --out dist': 'what opens is',
    'release --to folder:www': 'is no deploy',
  };
  for (const [then, why] of Object.entries(wrong)) {
    const { code, stdout, stderr } = await run(then);
    expect(stderr, then).toContain(why);
    expect(stderr, then).toContain('→');
    expect({ code, stdout }, then).toEqual({ code: 2, stdout: '' });
  }
  const away = await run(`deploy --to folder:${full}`);
  expect(away).toMatchObject({ code: 3, stdout: '' });
  expect(away.stderr).toContain(`${full} cannot be written`);
  const keyless = await run('deploy --to folder:www --key none.pub');
  expect(keyless).toMatchObject({ code: 3, stdout: '' });
  expect(keyless.stderr).toContain('none.pub');
  writeFileSync(path.join(cwd, 'other.pub'), OTHER_KEY);
  const forged = await run('deploy --to folder:www --key other.pub');
  expect(forged).toMatchObject({ code: 3, stdout: '' });
  expect(forged.stderr).toContain('has signed');
  rmSync(path.join(cwd, 'other.pub'));
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(cwd)).toEqual(['full']);
});

test('what is done then gets the newsroom and the output folder, and a quoted name as a shell reads it', async () => {
  const { root, out } = await preparedFor(Date.now() - HOUR);
  const cwd = folderForTest();
  const args = ['open', '--root', root, '--out', out, '--then', 'deploy --to="folder:the site"'];
  const first = await runCommand(args, cwd);
  expect(first.stderr).toBe('');
  expect(first.code).toBe(0);
  const page = path.join(cwd, `the site/current/${SLUG}/en/index.html`);
  expect(existsSync(page)).toBe(true);
  expect(await runCommand(args, cwd)).toMatchObject({ code: 0, stderr: '' });
  expect(await runCommand([...args.slice(0, -1), 'deploy --too folder:x'], cwd)).toMatchObject({ code: 2, stdout: '' });
});

test('what has expired by the time that it is opened is held, however late that is', async () => {
  const time = Date.now() - 2 * HOUR;
  const expires = iso(time + HOUR);
  const { out, newsroom } = await preparedFor(time, [`expiryDate: ${expires}`]);
  expect(await objectionsTo(out, newsroom, time)).toEqual([]);
  expect(await objectionsTo(out, newsroom, time + HOUR)).toEqual([
    expect.stringMatching(`^${SLUG} has expired .*${expires}`),
  ]);
  expect(await openRelease(out, newsroom, Date.now())).toHaveLength(1);
  expect(existsSync(out)).toBe(false);
  expect(await openRelease(out, newsroom, time + HOUR / 2)).toEqual([]);
  expect(existsSync(path.join(out, SLUG, 'en'))).toBe(true);
});

test('what was altered since it was prepared is not opened', async () => {
  const time = Date.now() - HOUR;
  const { root, out, newsroom } = await preparedFor(time);
  const page = path.join(root, `.dist.prepared/release/${SLUG}/en/index.html`);
  appendFileSync(page, '<b>more</b>');
  expect(await openRelease(out, newsroom, Date.now())).toEqual([
    expect.stringMatching(`^what was prepared has been changed .${SLUG}/en/index.html`),
  ]);
  expect(existsSync(out)).toBe(false);
});

/** What a process that waits has verified; what a test has written has lain for a while then. */
const verifiedFor = async (out: string, newsroom: Newsroom, time: number): Promise<Verified> => {
  const verified = nothingVerified(() => Date.now() + 60_000);
  expect(await objectionsTo(out, newsroom, time, verified)).toEqual([]);
  expect(await objectionsTo(out, newsroom, time, verified)).toEqual([]);
  return verified;
};

test('what was verified while it waited, and changed since, is found at its time', async () => {
  const time = Date.now() - 1000;
  const { root, out, newsroom } = await preparedFor(time);
  const verified = await verifiedFor(out, newsroom, time);
  const open = () => openRelease(out, newsroom, time + 500, verified);
  const source = path.join(root, `source/${SLUG}.md`);
  const written = readFileSync(source, 'utf8');
  const says = async (front: string): Promise<readonly string[]> => {
    write(root, { [`source/${SLUG}.md`]: markdownOf(7_300_001, [`embargo: ${iso(time)}`, front]) });
    return open();
  };
  expect(await says('status: withheld')).toEqual([expect.stringContaining('is withheld now')]);
  expect(await says('status: draft')).toEqual([expect.stringContaining('is draft now')]);
  write(root, { [`source/${SLUG}.md`]: markdownOf(7_300_001, [`embargo: ${iso(time + HOUR)}`]) });
  expect(await open()).toEqual([expect.stringContaining('is embargoed now')]);
  rmSync(source);
  expect(await open()).toEqual([`${SLUG} is gone`]);
  writeFileSync(source, written);

  // As long as it was, and with the time that it had.
  const page = path.join(root, `.dist.prepared/release/${SLUG}/en/index.html`);
  const [whole, { atime, mtime }] = [readFileSync(page), statSync(page)];
  writeFileSync(page, Buffer.from(whole).fill('x', 200, 210));
  utimesSync(page, atime, mtime);
  expect(await open()).toEqual([expect.stringContaining(`has been changed (${SLUG}/en/index.html`)]);
  writeFileSync(page, whole);
  writeFileSync(path.join(path.dirname(page), 'more.html'), 'more');
  expect(await open()).toEqual([expect.stringContaining(`has been changed (${SLUG}/en/more.html`)]);
  rmSync(path.join(path.dirname(page), 'more.html'));
  expect(existsSync(out)).toBe(false);
  expect(await open()).toEqual([]);
  expect(existsSync(path.join(out, SLUG, 'en'))).toBe(true);
});

test('a release that was made since is found at the time of the one that was verified', async () => {
  const time = Date.now() + HOUR;
  const { root, out, newsroom } = await preparedFor(time);
  const verified = await verifiedFor(out, newsroom, time);
  write(root, { 'source/open.md': '---\nlanguages: [en]\n---\n\n# Open\n\nThis is open to all.\n' });
  expect((await runCommand(['release'], root)).stdout).toContain('Release 1, ');
  expect(await openRelease(out, newsroom, time, verified)).toEqual(['release 1 has been made since it was prepared']);
});

test('what has expired is found where the texts were read for an earlier moment', async () => {
  const time = Date.now() - 2 * HOUR;
  const { out, newsroom } = await preparedFor(time, [`expiryDate: ${iso(time + 20_000)}`]);
  const verified = await verifiedFor(out, newsroom, time);
  for (const late of [20_000, HOUR])
    expect(await openRelease(out, newsroom, time + late, verified)).toEqual([expect.stringContaining('has expired')]);
});

test('what somebody has cleared away is not said to be open', async () => {
  const time = Date.now() + HOUR;
  const { out, newsroom } = await preparedFor(time);
  expect(await objectionsTo(out, newsroom, time)).toEqual([]);
  rmSync(path.join(path.dirname(out), '.dist.prepared'), { recursive: true });
  expect(await objectionsTo(out, newsroom, time)).toEqual(['what was prepared is gone']);
  expect(await openRelease(out, newsroom, time)).toEqual(['what was prepared is gone']);
  expect(existsSync(out)).toBe(false);
});

test('a log names nothing that is only prepared, whatever its file says by now', async () => {
  const { root, out } = await preparedFor(Date.now() - HOUR);
  write(root, { [`source/${SLUG}.md`]: markdownOf(7_300_001, ['status: draft']) });
  const { code, stdout, stderr } = await runCommand(['open', '--root', root, '--out', out], folderForTest());
  expect([code, stderr]).toEqual([1, expect.stringContaining('embargoed-1 is draft now')]);
  expect(stdout + stderr).not.toContain(SLUG);
});

test('who makes another release, or takes a statement back, hears that what is prepared will not open', async () => {
  const { root } = await preparedFor(Date.now() + HOUR);
  const says =
    /^Release 1, prepared for .+, will not open: .+\n {2}→ Prepare it again: communique release --prepare --at \S+Z$/m;
  write(root, { 'source/open.md': '---\nlanguages: [en]\n---\n\n# Open\n\nThis is open to all.\n' });
  const embargoed = await runCommand(['embargo', SLUG, '--until', iso(Date.now() + 2 * HOUR)], root);
  expect(embargoed.stdout).toMatch(says);
  const released = await runCommand(['release'], root);
  expect(released.stdout).toContain('Release 1, ');
  expect(released.stdout).toMatch(says);
});
