import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between two looks at the memory of a run. */
const EVERY = 100;

/** A run of a program: milliseconds, and the most bytes that it and all its children had at once. */
export type Measured = { readonly time: number; readonly memory: number };

/**
 * Runs a program to its end without its screen, and measures it. Memory is the proportional set size, in which what several
 * processes share counts once; 0 where `/proc` has none.
 *
 * @throws {Error} where it does not start, or ends with an exit code of 2 or more
 */
export async function measured(name: string, args: readonly string[], cwd: string): Promise<Measured> {
  const started = performance.now();
  const child = spawn(name, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let screen = '';
  child.stderr.on('data', (bytes: Buffer) => {
    screen += bytes.toString('utf8');
  });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, sizeOf(child.pid ?? 0));
  }, EVERY);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(() => clearInterval(timer));
  if (code === null || code > 1) throw new Error(`${name} ended with exit code ${code}: ${screen.slice(0, 1000)}`);
  return { time: performance.now() - started, memory };
}

function sizeOf(root: number): number {
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
