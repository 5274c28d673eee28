import path from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../../../scripts/lib/store/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { checkNewsroom } from '../../../scripts/workflows/check.ts';
import { lastRun } from '../../../scripts/workflows/known/last-run.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';
import { NOW, SOURCE } from './newsroom.ts';

const SAID = { stdout: 'All is well.', stderr: '', code: 0 };

test('what a run has said is not said again where a file has changed while it was read', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const store = folderStore(path.join(folderForTest(), 'store'));
  const question = { words: ['check'], root, now: NOW };
  const newsroom = openNewsroom(root);
  const run = async (meanwhile: () => void): Promise<void> => {
    const before = await lastRun(store, question);
    const loaded = await checkNewsroom({ newsroom, statements: newsroom.statements, now: NOW });
    meanwhile();
    await before.keep(loaded, SAID);
  };
  await run(() => writeFiles(root, { [SOURCE]: '---\ndate: 2024-03-01\n---\n\n# Another text\n' }));
  expect((await lastRun(store, question)).said).toBeUndefined();
  await run(() => undefined);
  expect((await lastRun(store, question)).said).toEqual(SAID);
});
