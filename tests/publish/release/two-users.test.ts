import { chmodSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { startCommand } from '../../support/command.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';

const here = (file: string): string => path.join(import.meta.dirname, '../../conformance/trial', file);
const isRoot = process.getuid?.() === 0 && process.platform === 'linux';
const [ANN, BEN] = [4242, 4343];

/** Runs a program of ours as another user, with a umask. */
async function as(user: number, umask: string, file: string, ...words: readonly string[]) {
  const ids = [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'];
  const program = ['sh', '-c', `umask ${umask}; exec "$0" "$@"`, process.execPath, here(file), ...words];
  return startCommand('setpriv', [...ids, ...program]).ended;
}

/** A folder that everybody may write, as far as all folders above it let others in. */
function sharedFolder(): string {
  const parent = folderForTest();
  chmodSync(parent, 0o777);
  return parent;
}

test.runIf(isRoot)('a folder that another user may not empty is refused before it is exchanged', async () => {
  const out = path.join(sharedFolder(), 'dist');
  expect(await as(ANN, '022', 'assembler.ts', out, 'one')).toMatchObject({ code: 0 });
  const refused = await as(BEN, '022', 'assembler.ts', out, 'two');
  expect(refused.stderr).toContain('belongs to another user');
  expect(refused.code).not.toBe(0);
  expect(readdirSync(path.dirname(out))).toEqual(['dist']);
  expect(statSync(out).uid).toBe(ANN);
  expect(await as(ANN, '022', 'assembler.ts', out, 'three')).toMatchObject({ code: 0 });
});

test.runIf(isRoot)('a folder in which another user may write is exchanged, and belongs to who built last', async () => {
  const out = path.join(sharedFolder(), 'dist');
  for (const user of [ANN, BEN, ANN]) {
    expect(await as(user, '000', 'assembler.ts', out, 'one')).toMatchObject({ code: 0, stderr: '' });
    expect(statSync(path.join(out, 'a.txt')).uid).toBe(user);
    expect(readdirSync(path.dirname(out))).toEqual(['dist']);
  }
});

test.runIf(isRoot)('what another user’s killed build has left is in nobody’s way', async () => {
  const out = path.join(sharedFolder(), 'dist');
  expect(await as(BEN, '022', 'assembler.ts', out, 'one')).toMatchObject({ code: 0 });
  const left = path.join(path.dirname(out), '.dist.communique-4194305.old');
  expect(await as(ANN, '022', 'assembler.ts', left, 'old')).toMatchObject({ code: 0 });
  expect(await as(BEN, '022', 'recoverer.ts', out)).toMatchObject({ code: 0, stderr: '' });
  expect(existsSync(left)).toBe(true);
  expect(await as(ANN, '022', 'recoverer.ts', out)).toMatchObject({ code: 0 });
  expect(existsSync(left)).toBe(false);
});

test.runIf(isRoot)('two users who may write a folder have one lock', async () => {
  const parent = sharedFolder();
  const out = path.join(parent, 'dist');
  const first = as(ANN, '022', 'locker.ts', out, '3000');
  while (!existsSync(path.join(parent, 'held'))) await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await as(BEN, '022', 'locker.ts', out, '0')).stderr).toContain('for too long');
  expect(await first).toMatchObject({ code: 0 });
  expect(await as(BEN, '022', 'locker.ts', out, '0')).toMatchObject({ code: 0 });
});

test.runIf(isRoot)(
  'a lock that only its owner may write, in a folder that others may write, is refused to them',
  async () => {
    const parent = sharedFolder();
    const out = path.join(parent, 'dist');
    writeFiles(parent, { '.dist.lock': '' });
    expect((await as(BEN, '022', 'locker.ts', out, '0')).stderr).toContain('cannot be locked');
  },
);

test.runIf(isRoot)('in a folder of one user’s alone others may not write the lock', async () => {
  const parent = sharedFolder();
  const own = path.join(parent, 'own');
  expect(await as(ANN, '022', 'locker.ts', path.join(own, 'dist'), '0')).toMatchObject({ code: 0 });
  expect(statSync(path.join(own, '.dist.lock')).mode & 0o777).toBe(0o644);
  mkdirSync(path.join(parent, 'team'));
  chmodSync(path.join(parent, 'team'), 0o2775);
  const { code } = await startCommand(process.execPath, [here('locker.ts'), path.join(parent, 'team/dist'), '0']).ended;
  expect(code).toBe(0);
  expect(statSync(path.join(parent, 'team/.dist.lock')).mode & 0o777).toBe(0o664);
});
