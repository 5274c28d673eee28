import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Seconds that the whole may take; what is not begun by then has failed. */
const MOST = Number(process.argv[2] ?? 600);
/** A trial by itself; longer counts are for its own command line. */
const MOST_EACH = 400;

/** How much of each trial is run here, so that all of them together stay within the time; others run as they are. */
const SHARES: Readonly<Record<string, readonly string[]>> = {
  'archives.ts': ['4000'],
  'deploys.ts': ['1'],
  'hostile.ts': ['6', '8'],
};

/** Every attack of this folder, one after the other; the exit code is 1 where any of them gets through. */
const started = performance.now();
const failed: string[] = [];
for (const name of readdirSync(import.meta.dirname).sort()) {
  if (!name.endsWith('.ts') || name === path.basename(import.meta.filename)) continue;
  const left = MOST - (performance.now() - started) / 1000;
  const code = left > 0 ? await run(name, Math.min(left, MOST_EACH)) : 'no time left';
  if (code !== 0) failed.push(`${name} (${code})`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  failed.length === 0
    ? `attack: nothing got through, ${seconds} s`
    : `attack: FAILED ${failed.join(', ')}, ${seconds} s`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function run(name: string, timeout: number): Promise<number | string> {
  const file = path.join(import.meta.dirname, name);
  const child = spawn(process.execPath, [file, ...(SHARES[name] ?? [])], { stdio: ['ignore', 'inherit', 'inherit'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), timeout * 1000);
  const [code, signal] = await once(child, 'exit');
  clearTimeout(timer);
  return typeof code === 'number' ? code : String(signal);
}
