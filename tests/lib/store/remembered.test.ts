import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { folderStore, remembered } from '../../../scripts/lib/store/index.ts';
import { filesBelow, folderForTest } from '../../support/folder.ts';

const numbers = z.number();

test('what one process has made, the next one is given', async () => {
  const store = folderStore(folderForTest());
  const first = await remembered(store, 'lengths', numbers);
  let made = 0;
  const lengthIn = (memory: typeof first, text: string): number =>
    memory.recall(
      () => [text],
      () => {
        made++;
        return text.length;
      },
    );
  expect([lengthIn(first, 'one'), lengthIn(first, 'three'), lengthIn(first, 'one')]).toEqual([3, 5, 3]);
  expect(made).toBe(2);
  await first.keep();

  const second = await remembered(store, 'lengths', numbers);
  expect([lengthIn(second, 'three'), lengthIn(second, 'fourteen')]).toEqual([5, 8]);
  expect(made).toBe(3);
  await second.keep();

  // What was not asked for stays, and another name is another memory.
  expect(lengthIn(await remembered(store, 'lengths', numbers), 'one')).toBe(3);
  expect(made).toBe(3);
  expect(lengthIn(await remembered(store, 'widths', numbers), 'one')).toBe(3);
  expect(made).toBe(4);
});

test('what is not to be kept, and what has another form, is made anew', async () => {
  const store = folderStore(folderForTest());
  const first = await remembered(store, 'words', z.string(), (made) => made !== 'fault');
  first.recall(
    () => 1,
    () => 'fault',
  );
  first.recall(
    () => 2,
    () => 'word',
  );
  await first.keep();
  const second = await remembered(store, 'words', z.string());
  expect(
    second.recall(
      () => 1,
      () => 'mended',
    ),
  ).toBe('mended');
  const third = await remembered(store, 'words', numbers);
  expect(
    third.recall(
      () => 2,
      () => 7,
    ),
  ).toBe(7);
});

test('what has another form is made anew once, also where it was written beside the rest', async () => {
  const store = folderStore(folderForTest());
  const recallIn = async <Value>(schema: z.ZodType<Value>, inputs: readonly string[], value: Value) => {
    const memory = await remembered(store, 'mended', schema);
    let made = 0;
    for (const each of inputs)
      memory.recall(
        () => each,
        () => {
          made++;
          return value;
        },
      );
    await memory.keep();
    return made;
  };
  expect(await recallIn(z.string(), ['one'], 'word')).toBe(1);
  expect(await recallIn(z.string(), ['two'], 'word')).toBe(1);
  for (const made of [2, 0]) expect(await recallIn(numbers, ['one', 'two'], 7)).toBe(made);
});

test('what many processes have made one after the other is all there, and damage costs no more than to make it anew', async () => {
  const folder = folderForTest();
  const recallAll = async (count: number): Promise<number> => {
    let made = 0;
    const memory = await remembered(folderStore(folder), 'squares', numbers);
    for (let number = 0; number < count; number++) {
      const square = memory.recall(
        () => number,
        () => {
          made++;
          return number ** 2;
        },
      );
      expect(square).toBe(number ** 2);
    }
    await memory.keep();
    return made;
  };
  for (let count = 300; count <= 2400; count += 300) expect(await recallAll(count)).toBe(300);
  expect(await recallAll(2400)).toBe(0);
  for (const name of filesBelow(path.join(folder, 'objects'))) appendFileSync(path.join(folder, 'objects', name), ' ');
  expect(await recallAll(2400)).toBeGreaterThan(300);
  expect(await recallAll(2400)).toBe(0);
});
