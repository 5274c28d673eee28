import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sweepFolders, temporaryFolder } from '../../../scripts/lib/files/temporary-files.ts';
import { folderForTest } from '../../support/folder.ts';

const MODULE = new URL('../../../scripts/lib/files/temporary-files.ts', import.meta.url).href;

test('what a killed process has left of any kind is swept, and what a living one has stays', () => {
  const own = temporaryFolder('preview');
  const script = `import { sweepFolders, temporaryFolder } from '${MODULE}'; console.log(temporaryFolder('input').path); process.kill(process.pid, 'SIGKILL')`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  const left = killed.stdout.trim();
  expect([killed.signal, existsSync(left), existsSync(own.path)]).toEqual(['SIGKILL', true, true]);
  const next = temporaryFolder('deploy');
  expect([existsSync(left), existsSync(own.path), existsSync(next.path)]).toEqual([false, true, true]);
  own.remove();
  next.remove();
  // Whoever ends something twice removes its folder twice.
  next.remove();
  expect([existsSync(own.path), existsSync(next.path)]).toEqual([false, false]);
});

test('a folder is in use as long as its process lives, whatever number that has in another container', async () => {
  const parent = folderForTest();
  const script = `import { temporaryFolder } from '${MODULE}'; console.log(temporaryFolder('spool', process.argv[1]).path); setInterval(() => 0, 1000)`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, parent]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [said] = await once(child.stdout, 'data');
  // As it is seen from where its process has another number, or where that is nobody's.
  const used = path.join(parent, 'communique-spool-999999-a');
  renameSync(`${said}`.trim(), used);
  sweepFolders(parent);
  expect(readdirSync(parent)).toEqual(['communique-spool-999999-a']);
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  renameSync(used, path.join(parent, `communique-spool-${process.pid}-b`));
  sweepFolders(parent);
  expect(readdirSync(parent)).toEqual([]);
});
