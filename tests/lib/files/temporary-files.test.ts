import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../scripts/lib/files/temporary-files.ts';

const MODULE = new URL('../../../scripts/lib/files/temporary-files.ts', import.meta.url).href;

test('what a killed process has left of any kind is swept, and what a living one has stays', () => {
  const own = temporaryFolder('preview');
  const script = `import { temporaryFolder } from '${MODULE}'; console.log(temporaryFolder('input').path); process.kill(process.pid, 'SIGKILL')`;
  const killed = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
  const left = killed.stdout.trim();
  expect([killed.signal, existsSync(left), existsSync(own.path)]).toEqual(['SIGKILL', true, true]);
  const next = temporaryFolder('deploy');
  expect([existsSync(left), existsSync(own.path), existsSync(next.path)]).toEqual([false, true, true]);
  own.remove();
  next.remove();
  expect([existsSync(own.path), existsSync(next.path)]).toEqual([false, false]);
});
