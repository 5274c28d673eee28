import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const SLUG = 'notice-of-correction';

test('two-person: who translated does not approve, however the name is written; who is not known cannot', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const settings = path.join(folder, 'source/newsroom.yaml');
  const approve = (by: string, ...more: readonly string[]) =>
    runCommand(['approve', SLUG, '--lang', 'de', '--by', by, ...more], folder);

  const early = await approve('J. Übersetzer', '--key', 'title');
  expect(early.code).toBe(0);
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}two-person: true\n`);

  const unknown = await approve('A. Reader', '--key', 'title', '--key', 'place');
  const everyone = await runCommand(['sync', SLUG, '--by', 'J. Übersetzer'], folder);
  const signed = await runCommand(['sync', SLUG, '--lang', 'de', '--by', 'J. Übersetzer'], folder);
  const later = await runCommand(['sync', SLUG, '--lang', 'de', '--by', 'Somebody Else'], folder);
  expect([unknown.code, everyone.code, signed.code, later.code]).toEqual([1, 2, 0, 0]);
  const state = (): string => readFileSync(path.join(folder, `translations/de/${SLUG}.state.json`), 'utf8');
  expect(state().match(/"translator":"J. Übersetzer"/g)).toHaveLength(5);

  const masthead = (): string => readFileSync(path.join(folder, 'translations/de/newsroom.state.json'), 'utf8');
  expect(masthead()).not.toContain('translator');
  const organisation = await runCommand(['sync', 'newsroom', '--lang', 'de', '--by', 'B. Boss'], folder);
  expect(masthead().match(/"translator":"B. Boss"/g)).toHaveLength(6);

  // The approval of the time when one person was enough counts no more.
  const status = await runCommand(['status', SLUG, '--json'], folder);
  expect(JSON.parse(status.stdout)).toContainEqual(expect.objectContaining({ tag: 'de', reviewed: 0 }));

  const own = await approve(`j.\u00A0ÜBERSETZER `.normalize('NFD'));
  expect([own.code, state().includes('"by":"J. Übersetzer"')]).toEqual([1, true]);
  const other = await approve('A. Reader');
  expect([other.code, state().match(/"by":"A. Reader"/g)?.length]).toEqual([0, 5]);

  const file = path.join(folder, `translations/de/${SLUG}.json`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('Wir bedauern', 'Wir bedauern sehr'));
  const changed = await approve('A. Reader');
  expect(changed.code).toBe(1);
  expectTranscript('two-person', [early, unknown, everyone, signed, organisation, own, other, changed], folder);
});
