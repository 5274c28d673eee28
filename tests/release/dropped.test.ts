import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../scripts/newsroom/newsroom.ts';
import type { Choices } from '../../scripts/pipeline/deliver/verdict.ts';
import { release } from '../../scripts/pipeline/release.ts';
import { rollback } from '../../scripts/pipeline/rollback.ts';
import { readManifest } from '../../scripts/release/manifest.ts';
import { PATIENCE, runCommand } from '../commands/trial/communique.ts';
import { folderForTest } from '../commands/trial/folder.ts';
import { markdownOf, translationsOf, write, writeSettings } from '../conformance/worst-day/newsroom.ts';

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
  const run = (choices: Partial<Choices> = {}) => {
    const newsroom = openNewsroom(root);
    const made = { newsroom, statements: newsroom.statements, formats: ['html', 'text'] as const, out };
    const asked = { isProof: false, approvedOnly: false, now: NOW, without: [], drops: [], key: undefined };
    return release({ ...made, ...asked, ...choices }, () => undefined);
  };
  const back = (number: number) => {
    const request = { newsroom: openNewsroom(root), out, key: undefined, formats: ['html', 'text'] as const, now: NOW };
    return rollback({ ...request, number, isConfirmed: true }, () => undefined);
  };
  const has = (name: string): boolean => existsSync(path.join(out, name, 'index.html'));
  const dropped = () => readManifest(readFileSync(path.join(out, 'manifest.json'), 'utf8'))?.release?.dropped;
  await run();
  return { root, say, run, back, has, dropped };
}

test('a language that was dropped stays so until it is named again, and the board says since when', async () => {
  const { say, run, has, dropped } = await published();
  await run({ drops: [{ slug: 'zq-one', tag: 'de' }] });
  expect(dropped()).toEqual([{ slug: 'zq-one', tag: 'de', since: 2 }]);
  say('zq-two', 7_300_003);
  const { board, released } = await run();
  expect([released?.number, has('zq-one/en'), has('zq-one/de')]).toEqual([3, true, false]);
  expect(board.rows.find(({ slug, tag }) => slug === 'zq-one' && tag === 'de')).toMatchObject({
    state: 'dropped',
    reason: 'since release 2',
    next: expect.stringContaining('--restore zq-one/de'),
  });
  await run({ restores: [{ slug: 'zq-one', tag: 'de' }] });
  expect([has('zq-one/de'), dropped()]).toEqual([true, undefined]);
}, 60_000);

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
}, 90_000);

test('the manifest names nothing that was never public', async () => {
  const { say, run, dropped } = await published();
  say('zq-three', 7_300_003);
  await run({ drops: [{ slug: 'zq-three' }] });
  expect(dropped()).toBeUndefined();
}, 60_000);

test('a name that there is not is refused, with the nearest ones', PATIENCE, async () => {
  const { root, run } = await published();
  const asked = (...args: string[]) => runCommand(['release', '--dry-run', ...args], root);
  await expect(asked('--drop', 'zq-onne')).resolves.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/no `zq-onne` .*\n.*Nearest are: --drop zq-one, /),
  });
  await expect(asked('--drop', 'zq-one/fr')).resolves.toMatchObject({ code: 2 });
  await expect(asked('--drop', 'zq-one/de/v1')).resolves.toMatchObject({ code: 2 });
  await expect(asked('--restore', 'zq-one')).resolves.toMatchObject({ code: 2 });
  await run({ drops: [{ slug: 'zq-one', tag: 'de' }] });
  await expect(asked('--restore', 'zq-one/en')).resolves.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Nearest are: --restore zq-one/de'),
  });
});
