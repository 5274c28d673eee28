import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/communique.ts';

/** Bytes of the space for what was just made in a process that makes much, and uses some of it for a while, before and after a call. */
function youngBytesAfter(call: string): readonly number[] {
  const source = JSON.stringify(path.join(REPOSITORY, 'scripts/cli/limit-memory.ts'));
  const program = `
    import { limitMemory, youngBytes } from ${source};
    let kept = [];
    const make = (rounds) => {
      for (let round = 0; round < rounds; round++)
        kept = [...kept.slice(-20), Array.from({ length: 1000 }, (_, at) => new Array(100).fill(at))];
      return youngBytes();
    };
    console.log(JSON.stringify(${call}));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module-typescript', '-e', program], { encoding: 'utf8' }),
  );
}

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
