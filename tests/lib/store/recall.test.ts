import { expect, test } from 'vitest';
import { recalled } from '../../../scripts/lib/store/index.ts';

test('what was made of the same is not made again, and what differs in any way is', () => {
  const { recall } = recalled<number>();
  let made = 0;
  const ask = (inputs: unknown): number =>
    recall(
      () => inputs,
      () => ++made,
    );
  const distinct = [
    'a',
    ['a'],
    { a: 1 },
    { a: 2 },
    new Map([['a', 1]]),
    new Map([['a', 2]]),
    new Set(['b']),
    [new Uint8Array([1])],
    [Buffer.from([2])],
    [{ a: [Buffer.from([3])] }],
  ];
  const first = distinct.map(ask);
  expect(new Set(first).size).toBe(distinct.length);
  expect(distinct.map(ask)).toEqual(first);
  expect(ask([Buffer.from([1])])).toBe(first[7]);
});

test('what two runs have not used is forgotten, and so are failures and what is not to be kept', async () => {
  const { recall, endRun } = recalled<Promise<string>>((made) => made !== 'not kept');
  let calls = 0;
  const ask = (inputs: string, result: () => string = () => inputs): Promise<string> =>
    recall(
      () => inputs,
      async () => {
        calls += 1;
        return result();
      },
    );
  await ask('a');
  endRun();
  await ask('a');
  expect(calls).toBe(1);
  endRun();
  endRun();
  await ask('a');
  expect(calls).toBe(2);

  const fail = (): string => {
    throw new Error('no');
  };
  await expect(ask('b', fail)).rejects.toThrow('no');
  expect(await ask('b')).toBe('b');
  await ask('not kept');
  await ask('not kept');
  expect(calls).toBe(6);
});
