import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from '../support/communique.ts';

/** What a program finds that has the functions. */
const found = (program: string): unknown =>
  JSON.parse(
    execFileSync(
      process.execPath,
      [
        '--input-type=module-typescript',
        '-e',
        `import { limitMemory, limitMemoryLater, youngBytes } from ${SOURCE};\n${program}`,
      ],
      {
        encoding: 'utf8',
      },
    ),
  );
const SOURCE = JSON.stringify(path.join(REPOSITORY, 'scripts/cli/limit-memory.ts'));
const numbers = z.array(z.number());

/** Bytes of the space for what was just made in a process that makes much, and uses some of it for a while, before and after a call. */
const youngBytesAfter = (call: string): readonly number[] =>
  numbers.parse(
    found(`
      let kept = [];
      const make = (rounds) => {
        for (let round = 0; round < rounds; round++)
          kept = [...kept.slice(-20), Array.from({ length: 1000 }, (_, at) => new Array(100).fill(at))];
        return youngBytes();
      };
      console.log(JSON.stringify(${call}));`),
  );

test('the space for what was just made grows to 34 MB, and no further', () => {
  const [before = 0, after] = youngBytesAfter('[(limitMemory(), youngBytes()), make(200)]');
  expect(before).toBeGreaterThan(30_000_000);
  expect(before).toBeLessThan(36_000_000);
  expect(after).toBe(before);
});

test('where it has grown before, it shrinks', () => {
  const [before, after, later] = youngBytesAfter('[make(200), (limitMemory(), youngBytes()), make(200)]');
  expect(before).toBeGreaterThan(60_000_000);
  expect(after).toBeLessThan(36_000_000);
  expect(later).toBe(after);
});

test('memory is limited once much is in use, and not before', () => {
  const program = (bytes: number): readonly number[] =>
    numbers.parse(
      found(`
        import { setTimeout as pause } from 'node:timers/promises';
        let kept = [];
        const make = () => {
          for (let round = 0; round < 200; round++)
            kept = [...kept.slice(-20), Array.from({ length: 1000 }, (_, at) => new Array(100).fill(at))];
        };
        make();
        const before = youngBytes();
        limitMemoryLater(${bytes});
        await pause(300);
        make();
        console.log(JSON.stringify([before, youngBytes()]));`),
    );
  const [before = 0, limited] = program(1_000_000);
  expect(before).toBeGreaterThan(60_000_000);
  // It is let be where it is at most 16 MB above what is enough.
  expect(limited).toBeLessThan(48_000_000);
  const [, free] = program(10_000_000_000);
  expect(free).toBeGreaterThan(60_000_000);
});

test('at the end of the process the engine keeps compiled code as it would by itself', () => {
  const [before, meanwhile, after] = numbers.parse(
    found(`
      import { cachedDataVersionTag } from 'node:v8';
      const tags = [cachedDataVersionTag()];
      process.on('exit', () => console.log(JSON.stringify([...tags, cachedDataVersionTag()])));
      let kept = Array.from({ length: 100_000 }, () => new Array(200).fill(0));
      limitMemory();
      tags.push(cachedDataVersionTag());`),
  );
  expect(meanwhile).not.toBe(before);
  expect(after).toBe(before);
});
