import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { publicStatesWithTexts } from '../../../scripts/workflows/readiness/taken-texts.ts';
import { folderForTest } from '../../support/folder.ts';

test('where nothing was released, no statement is read to see what the public has read', async () => {
  const root = folderForTest({ 'source/one.md': '---\nstatus: withheld\n---\n\n# One\n' });
  // To read it would be an error: it leads out of the newsroom.
  const newsroom = { ...openNewsroom(root), statements: ['../elsewhere.md'] };
  const folder = path.join(root, 'dist');
  const states = await publicStatesWithTexts([folder], { newsroom, now: 0 });
  expect(states.get(folder)?.standing).toEqual([]);
});
