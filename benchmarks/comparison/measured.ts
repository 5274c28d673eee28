import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks at the memory of a run. */
const EVERY = 100;

/** Milliseconds of a tick of the kernel's clock. */
const TICK = 10;

/** A run of a program: milliseconds, those of a processor, and the most bytes that it and all its children had at once. */
export type Measured = { readonly time: number; readonly processor: number; readonly memory: number };

/**
 * Runs a program to its end without its screen, and measures it. Memory is the proportional set size, in which what several
 * processes share counts once; 0 where `/proc` has none. Of two runs at once each has the time of a processor of both.
 *
 * @param most the greatest exit code of a run that counts
 * @throws {Error} where it does not start, or ends with a greater exit code
 */
export async function measured(name: string, args: readonly string[], cwd: string, most = 1): Promise<Measured> {
  const [started, before] = [performance.now(), processorOfEnded()];
  const child = spawn(name, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let screen = '';
  child.stderr.on('data', (bytes: Buffer) => {
    screen += bytes.toString('utf8');
  });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code === null || code > most) throw new Error(`${name} ended with exit code ${code}: ${screen.slice(0, 1000)}`);
  return { time: performance.now() - started, processor: processorOfEnded() - before, memory };
}

/** Milliseconds that children of this process which have ended, and theirs, had of a processor. */
function processorOfEnded(): number {
  // Behind the name, which may have blanks: see proc_pid_stat(5).
  const fields = read('/proc/self/stat').replace(/^.*\)/s, '').trim().split(' ');
  return TICK * (Number(fields[13] ?? 0) + Number(fields[14] ?? 0));
}

/** The bytes that a process and all its children have now. */
export function memoryOf(root: number): number {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number)) {
    const parent = Number.isInteger(pid) ? parentOf(pid) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const all = (pid: number): number =>
    ownSize(pid) + (children.get(pid) ?? []).reduce((sum, each) => sum + all(each), 0);
  return all(root);
}

function parentOf(pid: number): number | undefined {
  const status = read(`/proc/${pid}/status`);
  const parent = /^PPid:\s*(\d+)/m.exec(status)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

const ownSize = (pid: number): number =>
  1024 * Number(/^Pss:\s*(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);

/** The text of a file; empty where its process has ended. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
