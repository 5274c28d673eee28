import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changesReport } from '../../../scripts/cli/report/release-report.ts';
import { verifyReport } from '../../../scripts/cli/report/verify-report.ts';
import { sha256 } from '../../../scripts/lib/files/sha256.ts';
import { newKey } from '../../../scripts/lib/signing/key.ts';
import { readManifest } from '../../../scripts/publish/integrity/manifest.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import type { ReleaseRequest } from '../../../scripts/workflows/readiness/release-request.ts';
import type { Choices } from '../../../scripts/workflows/readiness/verdict.ts';
import { releaseNewsroom } from '../../../scripts/workflows/release.ts';
import { rollback } from '../../../scripts/workflows/rollback.ts';
import { verifyTarget } from '../../../scripts/workflows/verify.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../../conformance/worst-day/newsroom.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';

const NOW = Date.UTC(2025, 0, 1);

/** A newsroom of two statements in two languages, and what can be done with it; nothing of it is printed. */
async function published() {
  const root = folderForTest();
  const out = path.join(root, 'dist');
  const say = (slug: string, figure: number): void =>
    write(root, {
      [`source/${slug}.md`]: markdownOf(figure, []),
      ...translationsOf(slug, { figure, corrections: [], isTranslated: true }),
    });
  writeSettings(root);
  say('zq-one', 7_300_001);
  say('zq-two', 7_300_002);
  const run = (choices: Partial<Choices & Pick<ReleaseRequest, 'key'>> = {}) => {
    const newsroom = openNewsroom(root);
    const made = { newsroom, statements: newsroom.statements, formats: ['html', 'text'] as const, out };
    const asked = { isProof: false, approvedOnly: false, now: NOW, without: [], drops: [], key: undefined };
    return releaseNewsroom({ ...made, ...asked, ...choices }, () => undefined);
  };
  const goBack = (number: number, isConfirmed: boolean) => {
    const request = { newsroom: openNewsroom(root), out, key: undefined, formats: ['html', 'text'] as const, now: NOW };
    return rollback({ ...request, number, isConfirmed }, () => undefined);
  };
  const back = (number: number) => goBack(number, true);
  const look = (number: number) => goBack(number, false);
  const has = (name: string): boolean => existsSync(path.join(out, name, 'index.html'));
  const dropped = () => readManifest(readFileSync(path.join(out, 'manifest.json'), 'utf8'))?.release?.dropped;
  await run();
  return { root, out, say, run, back, look, has, dropped };
}

test('a language that was dropped stays so until it is named again, and the board says since when', async () => {
  const { say, run, has, dropped } = await published();
  await run({ drops: [{ slug: 'zq-one', tag: 'de' }] });
  expect(dropped()).toEqual([{ slug: 'zq-one', tag: 'de', since: 2 }]);
  say('zq-two', 7_300_003);
  const { readiness, released } = await run();
  expect([released?.number, has('zq-one/en'), has('zq-one/de')]).toEqual([3, true, false]);
  expect(readiness.rows.find(({ slug, tag }) => slug === 'zq-one' && tag === 'de')).toMatchObject({
    state: 'dropped',
    reason: 'since release 2',
    next: expect.stringContaining('--restore zq-one/de'),
  });
  await run({ restores: [{ slug: 'zq-one', tag: 'de' }] });
  expect([has('zq-one/de'), dropped()]).toEqual([true, undefined]);
});

test('so does a statement; named again, all of it is back, and what a rollback was asked to bring back too', async () => {
  const { say, run, back, has, dropped } = await published();
  await run({ drops: [{ slug: 'zq-one', tag: 'de' }] });
  await run({ drops: [{ slug: 'zq-one' }] });
  say('zq-two', 7_300_003);
  await run();
  expect([has('zq-one/en'), has('zq-one/de')]).toEqual([false, false]);
  await run({ restores: [{ slug: 'zq-one' }] });
  expect([has('zq-one/en'), has('zq-one/de'), dropped()]).toEqual([true, true, undefined]);
  await run({ drops: [{ slug: 'zq-one' }] });
  await back(1);
  expect([has('zq-one/en'), dropped()]).toEqual([true, undefined]);
  await run();
  expect(has('zq-one/en')).toBe(true);
});

test('a rollback says where only a notice would come back', async () => {
  const { root, run, look } = await published();
  const reason = 'A figure is being checked.';
  write(root, {
    'source/zq-one.md': markdownOf(7_300_001, ['status: withheld', `reason: ${reason}`]),
    ...translationsOf('zq-one', { figure: 7_300_001, corrections: [], isTranslated: true, reason }),
  });
  await run({ drops: [{ slug: 'zq-one' }] });
  const { changes } = await look(1);
  expect(changesReport(changes, [])).toContain('the notice of zq-one/en  would be public again\n');
});

test('a file of an earlier release is named as such, with what became of it', async () => {
  const { root, out, say, run } = await published();
  const key = newKey();
  const old = path.join(root, 'old.txt');
  const asked = (file = old, keyOf = key.publicKey) => verifyTarget({ target: file, release: out, key: keyOf });
  await run({ key });
  cpSync(path.join(out, 'zq-one/en/zq-one.en.txt'), old);
  const kit = path.join(root, 'old.zip');
  cpSync(path.join(out, 'zq-one/en/zq-one.en.zip'), kit);
  // What lists the others is genuine, too.
  const listing = ['manifest.json', 'SHA256SUMS', 'SHA256SUMS.minisig'].map((name) => path.join(out, name));
  expect([old, kit, ...listing].flatMap((file) => asked(file).doubts)).toEqual([]);
  say('zq-two', 7_300_003);
  await run({ key });
  await run({ key, drops: [{ slug: 'zq-one' }] });
  const { former, doubts } = asked();
  expect([former, doubts.map(({ kind }) => kind)]).toEqual([
    { number: 3, path: 'zq-one/en/zq-one.en.txt', since: 'it is not public any more' },
    ['superseded'],
  ]);
  expect(asked(kit).doubts).toMatchObject([
    { kind: 'superseded', reason: expect.stringContaining('not public any more') },
  ]);
  const told = verifyReport(asked(), { target: 'old.txt', key: 'K', colour: false });
  expect(told).toMatch(
    /^NOT CURRENT {2}old.txt was zq-one.en.zq-one.en.txt of release 3, and it is not public any more/,
  );
  // A list that the signed one does not name by its digest counts for nothing.
  const forged = path.join(root, 'forged.txt');
  writeFileSync(forged, 'forged');
  const record = path.join(root, '.dist.releases/0002.json');
  writeFileSync(
    record,
    readFileSync(record, 'utf8').replaceAll(sha256(readFileSync(old)), sha256(readFileSync(forged))),
  );
  rmSync(path.join(root, '.dist.releases/0002'), { recursive: true, force: true });
  expect(asked(forged).doubts.map(({ kind }) => kind)).toEqual(['altered']);
});

test('the manifest names nothing that was never public', async () => {
  const { say, run, dropped } = await published();
  say('zq-three', 7_300_003);
  await run({ drops: [{ slug: 'zq-three' }] });
  expect(dropped()).toBeUndefined();
});

test('a name that there is not is refused, with the nearest ones', async () => {
  const { root, run } = await published();
  const asked = (...args: string[]) => runCommand(['release', '--dry-run', ...args], root);
  await expect(asked('--drop', 'zq-onne')).resolves.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no `zq-onne` .*\n.*Did you mean --drop zq-one\?/),
  });
  await expect(asked('--drop', 'zq-one/fr')).resolves.toMatchObject({ code: 2 });
  await expect(asked('--drop', 'zq-one/de/v1')).resolves.toMatchObject({ code: 2 });
  await expect(asked('--restore', 'zq-one')).resolves.toMatchObject({ code: 2 });
  await run({ drops: [{ slug: 'zq-one', tag: 'de' }] });
  await expect(asked('--restore', 'zq-one/en')).resolves.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Did you mean --restore zq-one/de?'),
  });
});

test('feeds do not end unless somebody says so, and a rollback lists it', async () => {
  const { root, out, run, back, look } = await published();
  const settings = readFileSync(path.join(root, 'source/newsroom.yaml'), 'utf8');
  const hasAll = () => ['en/feed.atom', 'de/feed.json', 'sitemap.xml'].map((file) => existsSync(path.join(out, file)));
  write(root, { 'source/newsroom.yaml': settings.replace(/^url: .*\n/m, '') });
  const refused = await run();
  expect([refused.released, hasAll()]).toEqual([undefined, [true, true, true]]);
  expect(refused.readiness.rows.filter(({ isBlocking }) => isBlocking)).toMatchObject([
    { slug: 'newsroom', state: 'gone', next: 'Put `url: https://…` back; or let them end: --drop-feeds' },
  ]);
  expect((await run({ dropsFeeds: true })).released).toMatchObject({ number: 2, isNew: true });
  expect(hasAll()).toEqual([false, false, false]);
  write(root, { 'source/newsroom.yaml': settings });
  expect((await run()).released).toMatchObject({ number: 3, isNew: true });
  expect(hasAll()).toEqual([true, true, true]);
  const { changes, released } = await look(2);
  expect([released, changes]).toEqual([undefined, [{ name: 'feeds, ninjs and sitemap', kind: 'lost' }]]);
  await back(2);
  expect(hasAll()).toEqual([false, false, false]);
});
