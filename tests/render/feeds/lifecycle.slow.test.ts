import path from 'node:path';
import { expect, test } from 'vitest';
import { folderForTest } from '../../cli/commands/trial/folder.ts';
import { walk } from '../../conformance/site/walk.ts';

test('after each step of a life, every kind of file says the same', { timeout: 180_000 }, async () => {
  const done = await walk(path.join(folderForTest(), 'newsroom'), 6, 6);
  expect(done.steps.length).toBeGreaterThan(1);
  expect(done.faults).toEqual([]);
});
