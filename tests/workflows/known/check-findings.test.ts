import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { valuesIn } from '../../../scripts/lib/store/value-list.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { checked, GERMAN, newsroomForTest } from './newsroom.ts';

test('of a statement that has changed in one language only that is checked again', async () => {
  const root = newsroomForTest();
  const folder = path.join(folderForTest(), 'store');
  const store = folderStore(folder);
  /** How many findings, and questions, were written in each list of that name. */
  const written = (list: string): readonly number[] =>
    filesBelow(path.join(folder, 'records')).flatMap((name) => {
      const [, text = ''] = readFileSync(path.join(folder, 'records', name), 'utf8').split('\n');
      const digest: string | undefined = JSON.parse(text).contents[list];
      if (digest === undefined) return [];
      return [valuesIn(readFileSync(path.join(folder, 'objects', digest.slice(0, 2), digest))).size];
    });
  await checked(root, store);
  expect(written('values').length).toBeGreaterThan(0);
  expect(Math.max(...written('values'))).toBeGreaterThan(4);
  expect(written('late')).toEqual([]);
  writeFiles(root, { [GERMAN]: readFileSync(path.join(root, GERMAN), 'utf8').replace('45', '54') });
  expect(await checked(root, store)).toEqual(await checked(root));
  expect(new Set(written('late'))).toEqual(new Set([1]));
});
