import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { type Run, runCommand } from '../support/communique.ts';
import { digestsBelow } from '../support/folder.ts';
import { AS_BEFORE, BUILD, newsroomThatRemembers } from '../support/remembering.ts';

const GERMAN = 'translations/de/night-at-the-pier.json';

test('a build after which nothing has changed says the same, and writes nothing', async () => {
  const { root, run, runIn } = newsroomThatRemembers();
  const first = await run(...BUILD);
  const made = digestsBelow(path.join(root, 'proof'));
  const again = await run(...BUILD);
  expect(again.stdout).toContain(AS_BEFORE);
  expect(again.stdout.replace(AS_BEFORE, 'in')).toBe(first.stdout.replace(/in \d+\.\d s/, 'in'));
  expect([again.stderr, again.code]).toEqual([first.stderr, first.code]);
  expect(digestsBelow(path.join(root, 'proof'))).toEqual(made);
  // A password is no part of what a run is known by.
  expect((await runIn({ COMMUNIQUE_KEY_PASSWORD: 'x' }, ...BUILD)).stdout).toContain(AS_BEFORE);
  // Files are to have other modes.
  const umask = process.umask(0o077);
  try {
    expect((await run(...BUILD)).stdout).not.toContain(AS_BEFORE);
  } finally {
    process.umask(umask);
  }
  // What is asked for in another way is another build.
  expect((await run(...BUILD, '--approved-only')).stdout).not.toContain(AS_BEFORE);
});

test('a check after which nothing has changed says the same', async () => {
  const { run, change } = newsroomThatRemembers();
  const first = await run('check');
  expect(await run('check')).toEqual(first);
  change(GERMAN, '"45 km/h"', '"54 km/h"');
  const changed = await run('check');
  expect(changed.stderr).toContain('Unexpected 54');
  expect(await run('check')).toEqual(changed);
  change(GERMAN, '"54 km/h"', '"45 km/h"');
  expect(await run('check')).toEqual(first);
});

test('nothing is remembered where the store is off', async () => {
  const { root } = newsroomThatRemembers();
  const run = (): Promise<Run> => runCommand(BUILD, root, { COMMUNIQUE_STORE: 'off' });
  await run();
  expect((await run()).stdout).not.toContain(AS_BEFORE);
});
