import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { madeAhead } from '../../scripts/lib/made-ahead.ts';
import { folderForTest } from '../support/folder.ts';

const SCRIPT = new URL('./made-ahead-worker.ts', import.meta.url);

test('values that a thread has made are found, and nothing for other texts', async () => {
  const texts = ['a', 'bc', 'def'].map((name) => path.join(folderForTest(), name));
  const ahead = madeAhead<number>(SCRIPT);
  expect(ahead.find(texts[0] ?? '')).toBeUndefined();
  ahead.begin(texts);
  // The first is made last.
  while (!existsSync(texts[0] ?? '')) await setTimeout(10);
  for (const text of [...texts, ...texts]) expect(ahead.find(text)).toMatchObject({ value: text.length });
  expect(ahead.find('other')).toBeUndefined();
});

test('what is asked for before the thread begins it is made by whoever asks, once and for all', async () => {
  const [first = '', second = ''] = ['a', 'b'].map((name) => path.join(folderForTest(), name));
  const ahead = madeAhead<number>(SCRIPT);
  ahead.begin([first, second]);
  expect(ahead.find(first)).toBeUndefined();
  while (!existsSync(second)) await setTimeout(10);
  expect(ahead.find(second)).toMatchObject({ value: second.length });
  expect(ahead.find(first)).toBeUndefined();
  expect(existsSync(first)).toBe(false);
});

test('a thread that ends early leaves the rest to whoever asks', async () => {
  const folder = folderForTest();
  const [first, dying, last] = ['a', 'die', 'b'].map((name) => path.join(folder, name));
  const ahead = madeAhead<number>(SCRIPT);
  ahead.begin([first ?? '', dying ?? '', last ?? '']);
  while (!existsSync(last ?? '')) await setTimeout(10);
  expect(ahead.find(last ?? '')).toMatchObject({ value: last?.length });
  expect(ahead.find(dying ?? '')).toBeUndefined();
  expect(ahead.find(first ?? '')).toBeUndefined();
});
