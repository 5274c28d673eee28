import path from 'node:path';
import { expect, test } from 'vitest';
import { walk } from '../../conformance/site/walk.ts';
import { folderForTest } from '../../support/folder.ts';

/** Longer ones: `npm run trials -- lifecycle`. */
test('after each step of a life, every kind of file says the same', async () => {
  const done = await walk(path.join(folderForTest(), 'newsroom'), 6, 4);
  expect(done.steps.length).toBeGreaterThan(1);
  expect(done.faults).toEqual([]);
});
