import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../scripts/newsroom/newsroom.ts';
import { objectionsTo, open } from '../../scripts/pipeline/open.ts';
import { prepareRelease } from '../../scripts/pipeline/release.ts';
import { runCommand } from '../commands/trial/communique.ts';
import { folderForTest } from '../commands/trial/folder.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../conformance/worst-day/newsroom.ts';

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
  const { released } = await prepareRelease(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'text'],
      out,
      isProof: false,
      approvedOnly: false,
      now: time,
      without: [],
      drops: [],
      key: undefined,
    },
    { wall: Date.now(), running: performance.now(), boot: 'another' },
    () => undefined,
  );
  expect(released?.number).toBe(1);
  return { root, out, newsroom };
}

test('what is done then is held against the newsroom, the key and the target at the start', {
  timeout: 60_000,
}, async () => {
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
  expect(await open(out, newsroom, Date.now())).toHaveLength(1);
  expect(existsSync(out)).toBe(false);
  expect(await open(out, newsroom, time + HOUR / 2)).toEqual([]);
  expect(existsSync(path.join(out, SLUG, 'en'))).toBe(true);
});
