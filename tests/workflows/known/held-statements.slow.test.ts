import { readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { messagesData } from '../../../scripts/cli/report/findings-json.ts';
import type { Format } from '../../../scripts/model/artifact.ts';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { buildNewsroom } from '../../../scripts/workflows/build.ts';
import { copyNewsroom, digestsBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { GERMAN, NOW, SLUG, SOURCE } from './newsroom.ts';

const FORMATS: readonly Format[] = ['html', 'text'];
const DAY = 86_400_000;

/** A newsroom, and a function that builds it with a store and without: both must say the same, and make the same. */
function newsroom(store = path.join(folderForTest(), 'store')) {
  onTestFinished(() => void vi.unstubAllEnvs());
  const root = copyNewsroom('tests/fixtures/harbour', folderForTest());
  const out = path.join(folderForTest(), 'dist');
  const built = async (into: string, from: string, now: number) => {
    vi.stubEnv('COMMUNIQUE_STORE', from);
    const opened = openNewsroom(root);
    const request = { newsroom: opened, statements: opened.statements, formats: FORMATS, approvedOnly: false };
    const { loaded, held } = await buildNewsroom({ ...request, isProof: false, now, out: into }, () => undefined);
    return { files: digestsBelow(into), held, messages: messagesData(loaded.files) };
  };
  return {
    root,
    store,
    async build(now = NOW) {
      const again = await built(out, store, now);
      expect(again).toEqual(await built(path.join(folderForTest(), 'dist'), 'off', now));
      return again.held.map(({ slug, tag }) => `${slug} ${tag}`);
    },
  };
}

test('what was held for an embargo that is over comes out', async () => {
  const { root, build } = newsroom();
  const text = readFileSync(path.join(root, SOURCE), 'utf8');
  writeFiles(root, { [SOURCE]: text.replace(/^date: .*$/m, 'date: 2025-01-01\nembargo: 2025-01-01T18:00:00Z') });
  expect(await build()).not.toContain(`${SLUG} en`);
  // Its file does not say so any more; it was said once.
  writeFiles(root, { [SOURCE]: text });
  expect(await build()).toContain(`${SLUG} en`);
  expect(await build()).toContain(`${SLUG} en`);
  expect(await build(NOW + DAY / 2 - 1)).not.toContain(`${SLUG} en`);
});

test('an error in what all statements share holds those that were restored, for the reason that it has now', async () => {
  const { root, build } = newsroom();
  const settings = 'source/newsroom.yaml';
  const text = readFileSync(path.join(root, settings), 'utf8');
  writeFiles(root, { 'fonts/own.ttf': 'no font' });
  writeFiles(root, { [settings]: `${text}\nbrand: { fonts: { Latn: fonts/own.ttf } }\n` });
  const held = await build();
  expect(held).toContain(`${SLUG} en`);
  rmSync(path.join(root, 'fonts/own.ttf'));
  expect(await build()).toEqual(held);
});

test('a file that has become a link out of the newsroom is not read, although it says the same', async () => {
  const { root, build } = newsroom();
  expect(await build()).not.toContain(`${SLUG} de`);
  const outside = path.join(folderForTest(), 'outside.json');
  renameSync(path.join(root, GERMAN), outside);
  symlinkSync(outside, path.join(root, GERMAN));
  expect(await build()).toContain(`${SLUG} de`);
  expect(await build()).toContain(`${SLUG} de`);
});

test('two newsrooms with one store, which differ in another statement, take nothing of each other’s', async () => {
  const one = newsroom();
  const other = newsroom(one.store);
  await one.build();
  // The same topic, which the first of those that name it spells.
  const spelled = '---\ndate: 2024-03-01\ntopics: [HARBOUR]\n---\n\n# A light is on again\n\nIt is.\n';
  writeFiles(other.root, { 'source/a-light.md': spelled });
  await other.build();
  await one.build();
  await one.build();
  await other.build();
});

test('what two statements have together is said once where a third is judged anew', async () => {
  const { root, build } = newsroom();
  const twin = '---\ndate: 2024-03-01\n---\n\n# The light is on again\n\nIt is.\n';
  writeFiles(root, { 'source/a-light.md': twin, 'source/b-light.md': twin.replace('It is.', 'So it is.') });
  await build();
  // The topics of all are among the newsroom's own texts.
  const spelled = twin.replace('---\n\n', 'topics: [Docks]\n---\n\n').replace('The light', 'The lamp');
  writeFiles(root, { 'source/c-lamp.md': spelled });
  await build();
  await build();
});

test('that a day is to come is said as long as it is', async () => {
  const { root, build } = newsroom();
  writeFiles(root, { 'source/a-light.md': '---\ndate: 2025-01-02\n---\n\n# The light is on again\n\nIt will be.\n' });
  // The day begins at 10:00 UTC in the zone that is first.
  const begins = Date.UTC(2025, 0, 1, 10);
  await build(begins - 1);
  await build(begins);
  await build(begins + 1);
});
