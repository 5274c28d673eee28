import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sha256 } from '../../../scripts/lib/files/index.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { renderNewsroom } from '../../../scripts/workflows/render/render-newsroom.ts';
import { toolsForRun } from '../../../scripts/workflows/render/tools.ts';
import { copyNewsroom, folderForTest, writeFiles } from '../../support/folder.ts';

const NOW = Date.UTC(2025, 0, 1);
const SLUG = 'night-at-the-pier';

/** The files of each language of a statement, by the language's tag, and whether a browser was started for them. */
async function rendered(root: string, store: string) {
  vi.stubEnv('COMMUNIQUE_STORE', store);
  onTestFinished(() => void vi.unstubAllEnvs());
  const newsroom = openNewsroom(root);
  const tools = toolsForRun(false);
  const { statements, printedWith } = await renderNewsroom(
    {
      newsroom,
      statements: newsroom.statements.filter((each) => each.endsWith(`/${SLUG}.md`)),
      formats: ['html', 'pdf', 'text'],
      approvedOnly: false,
      out: path.join(root, 'dist'),
      isProof: false,
      now: NOW,
      tools,
    },
    () => undefined,
  );
  const isStarted = tools.started() !== undefined;
  await tools.close();
  const own = statements.flat().filter(({ document }) => document.slug === SLUG);
  const files = own.map(({ document, renditions, picture, card }) => [
    document.language.tag,
    [...renditions, picture, card].map((each) => each && { ...each, bytes: sha256(each.bytes) }),
  ]);
  return { files: Object.fromEntries(files), printedWith, isStarted };
}

const objectsIn = (store: string): readonly string[] =>
  readdirSync(path.join(store, 'objects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

test('nothing is printed twice, and all comes out as if it were', async () => {
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const store = path.join(folderForTest(), 'store');
  const first = await rendered(root, store);
  expect(first.isStarted).toBe(true);
  expect(Object.keys(first.files).length).toBeGreaterThan(1);

  const second = await rendered(root, store);
  expect(second.isStarted).toBe(false);
  expect({ ...second, isStarted: true }).toEqual(first);
  expect(await rendered(root, 'off')).toEqual(first);

  // A changed byte is found, and printed anew; so is what is gone.
  for (const [at, file] of objectsIn(store).entries()) {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    if (at % 3 === 0) writeFileSync(file, bytes);
    if (at % 3 === 1) rmSync(file);
  }
  expect(await rendered(root, store)).toEqual(first);

  const file = path.join(root, `source/${SLUG}.md`);
  writeFiles(root, { [`source/${SLUG}.md`]: readFileSync(file, 'utf8').replace('reference: ', 'reference: X-') });
  const third = await rendered(root, store);
  expect(third.files).not.toEqual(first.files);
  expect(third).toEqual(await rendered(root, 'off'));
});
