import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Seconds after which a trial counts as hung. */
const MOST = 1500;

/** How much of each trial is run here; others run as they are. By itself, as `node tests/attack/hostile.ts`, each tries all. */
const SHARES: Readonly<Record<string, readonly string[]>> = {
  'archives.ts': ['2000'],
  'deploys.ts': ['1'],
  'hostile.ts': ['12', '4'],
  'regexes.ts': ['4'],
};

/** Every attack of this folder, one after the other; the exit code is 1 where any of them gets through. */
const started = performance.now();
const failed: string[] = [];
for (const name of readdirSync(import.meta.dirname).sort()) {
  if (!name.endsWith('.ts') || name === path.basename(import.meta.filename)) continue;
  const code = await run(name);
  if (code !== 0) failed.push(`${name} (${code})`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  failed.length === 0
    ? `attack: nothing got through, ${seconds} s`
    : `attack: FAILED ${failed.join(', ')}, ${seconds} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function run(name: string): Promise<number | string> {
  const file = path.join(import.meta.dirname, name);
  const child = spawn(process.execPath, [file, ...(SHARES[name] ?? [])], { stdio: ['ignore', 'inherit', 'inherit'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), MOST * 1000);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(timer);
  return typeof code === 'number' ? code : String(signal);
}
