import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { median } from '../../benchmarks/median.ts';
import { check } from '../support/check.ts';
import { DOOR, REPOSITORY } from '../support/communique.ts';
import { hostileCases } from './hostile/cases.ts';
import { fuzzedCases } from './hostile/fuzzed.ts';
import type { HostileCase } from './hostile/hostile-case.ts';

/** Every so many cases of the corpus, fuzzed inputs beside them, and the seed of those. */
const EVERY = Number(process.argv[2] ?? 1);
const FUZZED = Number(process.argv[3] ?? 40);
const SEED = Number(process.argv[4] ?? 1209);
/** Only cases whose name has this in it. */
const ONLY = process.argv[5] ?? '';

/** What a command may take on a machine where a build of the newsroom without anything hostile takes the other. */
const CPU_SECONDS = { most: 10, ordinary: 4 };
const ORDINARY: HostileCase = { name: 'ordinary', put: () => undefined, command: ['build', '--out', 'proof'] };
const MEGABYTES = 1000;
/** Seconds of the clock after which a command counts as hung. */
const PATIENCE = 300;
const MOST_OUTPUT = 200_000;

const taken = z.object({ code: z.number(), hung: z.boolean(), left: z.boolean(), cpu: z.number(), memory: z.number() });

/** Hostile inputs of at most 1 MB: each command ends in time, says where the matter is, and shows no trace of a stack. */
await check(async (scratch) => {
  const cases = [...hostileCases.filter((_, index) => index % EVERY === 0), ...fuzzedCases(FUZZED, SEED)].filter(
    ({ name }) => name.includes(ONLY),
  );
  const faults: string[] = [];
  let [slowest, largest, refused] = [{ cpu: 0, name: '' }, { memory: 0, name: '' }, 0];
  // The first fills caches. What is too much is held against what an ordinary build takes at that time, too.
  run(ORDINARY, scratch);
  const atFirst = mostSeconds(scratch);
  for (const each of cases) {
    const { code, cpu: atOnce, memory, hung, left, screen } = run(each, scratch);
    const { cpu, most } = atOnce > atFirst ? runAgain(each, atOnce, scratch) : { cpu: atOnce, most: atFirst };
    if (process.env['SHOW'] !== undefined)
      console.log(`${cpu.toFixed(1)} s ${memory.toFixed(0)} MB ${code} ${each.name}`);
    if (cpu > slowest.cpu) slowest = { cpu, name: each.name };
    if (memory > largest.memory) largest = { memory, name: each.name };
    if (code !== 0) refused++;
    const fault = (what: string): void => void faults.push(`${each.name}: ${what}`);
    if (hung) fault('hung');
    if (left) fault('left a process behind');
    if (cpu > most) fault(`${cpu.toFixed(1)} s of CPU, at most ${most.toFixed(1)}`);
    if (memory > MEGABYTES) fault(`${memory.toFixed(0)} MB`);
    if (/\n +at .+:\d+:\d+|fault of the program|node:internal/.test(screen)) fault(`a stack: ${screen.slice(0, 300)}`);
    if (![0, 1, 2, 3].includes(code)) fault(`exit code ${code}`);
    if (code !== 0 && each.place !== undefined && !screen.includes(each.place))
      fault(`${each.place} is not named: ${screen.slice(0, 300)}`);
    if (code !== 0 && screen.trim() === '') fault('nothing was said');
    if (screen.length > MOST_OUTPUT) fault(`${screen.length} characters of output`);
    const raw = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/.exec(screen);
    if (raw !== null) fault(`U+${raw[0].codePointAt(0)?.toString(16)} reached the screen`);
  }
  return {
    measured: [
      `hostile: ${cases.length} inputs, ${FUZZED} of them fuzzed with seed ${SEED}; ${refused} refused; ${faults.length} faults`,
      `hostile: at most ${slowest.cpu.toFixed(1)} s of CPU (${slowest.name}), where ${atFirst.toFixed(1)} are allowed at first, and ${largest.memory.toFixed(0)} MB (${largest.name})`,
    ],
    faults,
  };
});

/**
 * Beside other work the same command takes half as long again. One that takes too much runs twice more, turn about with an ordinary
 * build: the least that it takes, and what it may take by the middle one of those builds.
 */
function runAgain(each: HostileCase, atOnce: number, scratch: string): { readonly cpu: number; readonly most: number } {
  const turns = [0, 1].map(() => ({ most: mostSeconds(scratch), cpu: run(each, scratch).cpu }));
  const mosts = [...turns.map(({ most }) => most), mostSeconds(scratch)];
  return { cpu: Math.min(atOnce, ...turns.map(({ cpu }) => cpu)), most: median(mosts) };
}

/** Seconds of CPU that a command may take on this machine as it is now: by what an ordinary build takes, and never less than the bar. */
function mostSeconds(scratch: string): number {
  return CPU_SECONDS.most * Math.max(1, run(ORDINARY, scratch).cpu / CPU_SECONDS.ordinary);
}

function run({ put, command }: HostileCase, scratch: string) {
  const root = path.join(scratch, 'newsroom');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  cpSync(path.join(REPOSITORY, 'tests/attack/hostile/newsroom'), root, { recursive: true });
  put(root);
  const [out, err] = ['out', 'err'].map((name) => path.join(scratch, name));
  const { stdout } = spawnSync(
    'python3',
    [
      path.join(import.meta.dirname, 'hostile/measured.py'),
      `${PATIENCE}`,
      out ?? '',
      err ?? '',
      process.execPath,
      DOOR,
      ...command,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  const screen = [out, err].map((name) => readHead(name ?? '')).join('\n');
  return { ...taken.parse(JSON.parse(stdout)), screen };
}

/** A screen that is larger than memory is a fault by its length alone. */
function readHead(file: string): string {
  if (statSync(file).size < 50_000_000) return readFileSync(file, 'utf8');
  writeFileSync(file, '');
  return 'x'.repeat(50_000_000);
}
