import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const SLUG = 'night-at-the-pier';
const UNREVIEWED = 'noch nicht geprüft';

test('an approval takes the line off the text, holds for these two texts alone, and is never given to a gap', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const textOf = async (out: string): Promise<string> => {
    await runCommand(['build', SLUG, '--lang', 'de', '--format', 'text', '--out', out], folder);
    return readFileSync(path.join(folder, out, SLUG, 'de', `${SLUG}.de.txt`), 'utf8');
  };
  const before = await runCommand(['status'], folder);
  expect(await textOf('before')).toContain(UNREVIEWED);

  const approved = await runCommand(['approve', SLUG, '--lang', 'de', '--by', 'A. Reader'], folder);
  const after = await runCommand(['status', SLUG], folder);
  expect([before.code, approved.code, after.code]).toEqual([1, 0, 0]);
  expect(await textOf('after')).not.toContain(UNREVIEWED);
  expect(readFileSync(path.join(folder, `translations/de/${SLUG}.state.json`), 'utf8')).toContain(
    '"state":"reviewed","by":"A. Reader","at":"2025-01-01"',
  );

  const file = path.join(folder, `translations/de/${SLUG}.json`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Der Alarm ertönte.', 'Der Alarm ging los.'));
  expect(await textOf('changed')).toContain(UNREVIEWED);

  const gap = await runCommand(['approve', 'notice-of-correction', '--lang', 'zh-Hans', '--by', 'A. Reader'], folder);
  const unknown = await runCommand(['approve', SLUG, '--lang', 'de', '--by', 'A. Reader', '--key', 'nothing'], folder);
  const nameless = await runCommand(['approve', SLUG, '--lang', 'de', '--by', ' '], folder);
  const tongue = await runCommand(['approve', SLUG, '--lang', 'fi', '--by', 'A. Reader'], folder);
  expect([gap.code, unknown.code, nameless.code, tongue.code]).toEqual([1, 1, 2, 2]);
  expectTranscript('review', [before, approved, after, gap, unknown, nameless, tongue], folder);
});

test('status for machines is data and nothing else', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const { stdout } = await runCommand(['status', '--json'], folder);
  const rows: unknown = JSON.parse(stdout);
  expect(rows).toContainEqual(
    expect.objectContaining({ slug: 'notice-of-correction', tag: 'zh-Hans', segments: 5, missing: 5, translated: 0 }),
  );
});
