import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { copyNewsroom, digestsBelow, folderForTest } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const SLUG = 'notice-of-correction';

test('a waived finding is a notice with its reason, until either text changes; what cannot be waived is refused and nothing written', async () => {
  const folder = folderForTest();
  copyNewsroom('tests/fixtures/harbour', folder);
  const file = path.join(folder, `translations/de/${SLUG}.json`);
  const edit = (from: string, to: string): void => {
    const before = readFileSync(file, 'utf8');
    expect(before).toContain(from);
    writeFileSync(file, before.replace(from, to));
  };
  edit('9 Stunden', '10 Stunden');
  const wrong = await runCommand(['check', SLUG], folder);
  const key = /key: (\S+)/.exec(wrong.stderr.slice(wrong.stderr.indexOf('[number]')))?.[1] ?? '';
  const waive = (more: Readonly<Record<string, string>>) => {
    const options = { '--lang': 'de', '--by': 'A. Reader', '--why': 'Counted again', ...more };
    return runCommand(['waive', SLUG, ...Object.entries(options).flat()], folder);
  };

  const before = digestsBelow(folder);
  const refused = [
    await waive({ '--key': key, '--rule': 'numbre' }),
    await waive({ '--key': key, '--rule': 'bidi' }),
    await waive({ '--key': 'nothing', '--rule': 'number' }),
    await waive({ '--key': 'title', '--rule': 'number' }),
    await waive({ '--key': key, '--rule': 'number', '--why': ' ' }),
    await waive({ '--key': key, '--rule': 'number', '--why': 'ok ok ok' }),
    await waive({ '--key': key, '--rule': 'number', '--lang': 'fi' }),
  ];
  expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  const approved = await runCommand(['approve', SLUG, '--lang', 'de', '--by', 'A. Reader', '--key', key], folder);
  expect([approved.code, approved.stderr]).toEqual([1, expect.stringContaining('[number]')]);
  expect(digestsBelow(folder)).toEqual(before);

  const waived = await waive({ '--key': key, '--rule': 'number' });
  const listed = await runCommand(['check', SLUG], folder);
  const { stdout } = await runCommand(['check', SLUG, '--json'], folder);
  const data: unknown = JSON.parse(stdout);
  expect(data).toMatchObject({
    messages: expect.arrayContaining([
      expect.objectContaining({
        ruleId: 'number',
        severity: 'notice',
        waived: { by: 'A. Reader', why: 'Counted again', at: '2025-01-01' },
      }),
    ]),
  });
  await runCommand(['sync', SLUG], folder);
  expect((await runCommand(['check', SLUG], folder)).stderr).toContain('(waived by A. Reader');

  edit('10 Stunden', '11 Stunden');
  const lapsed = await runCommand(['check', SLUG], folder);
  expect(lapsed.stderr).toContain('error: Unexpected 11');
  const synced = await runCommand(['sync', SLUG], folder);
  const after = await runCommand(['check', SLUG], folder);
  expect(after.stderr).not.toContain('[waiver-lapsed]');
  expectTranscript('waive', [wrong, ...refused, waived, listed, lapsed, synced, after], folder);
});
