import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Run, runCommand, startCommunique } from '../../support/communique.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { releaseNow } from '../../support/release-now.ts';
import { expectTranscript } from './trial/transcript.ts';

/** A newsroom of two statements; one has German beside English. */
async function boatsNewsroom(): Promise<string> {
  const folder = folderForTest();
  writeFiles(folder, {
    'source/newsroom.yaml':
      'name: Harbour Watch\nurl: https://example.org\ntime-zone: Europe/Berlin\nlanguages: [de]\n',
    'source/boats.md': '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 15 boats were taken.\n',
  });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/de/boats.json': JSON.stringify(
      { title: 'Boote', 'paragraph-on-monday-15-boats-were': 'Am Montag wurden 15 Boote genommen.' },
      null,
      4,
    ),
    'translations/de/newsroom.json': JSON.stringify({ name: 'Hafenwacht' }, null, 4),
  });
  return folder;
}

const textOf = (folder: string, name: string): string => readFileSync(path.join(folder, 'dist', name), 'utf8');

function change(folder: string, file: string, from: string, to: string): void {
  const whole = path.join(folder, file);
  const text = readFileSync(whole, 'utf8');
  expect(text).toContain(from);
  writeFileSync(whole, text.replaceAll(from, to));
}

test('a correction stands in every language or nothing goes out; the version before keeps an address', async () => {
  const folder = await boatsNewsroom();
  const runs: Run[] = [];
  const run = async (...args: string[]): Promise<Run> => {
    const done = await runCommand(args, folder);
    runs.push(done);
    return done;
  };
  await run('correct', 'boats', '--note', 'We wrote that 15 boats were taken. The figure is 14.');
  change(folder, 'source/boats.md', 'On Monday 15', 'On Monday 14');
  await run('sync', 'boats');
  change(folder, 'translations/de/boats.json', '15 Boote', '14 Boote');
  const blocked = await run('build');
  expect([blocked.code, filesBelow(path.join(folder, 'dist'))]).toEqual([1, []]);

  change(
    folder,
    'translations/de/boats.json',
    '"title"',
    '"correction-1": "Wir schrieben, es seien 15. Es sind 14.", "title"',
  );
  const built = await run('build');
  expect(built.code).toBe(0);
  const text = textOf(folder, 'boats/de/boats.de.txt');
  expect(text.indexOf('Berichtigung')).toBeGreaterThan(0);
  expect(text.indexOf('Berichtigung')).toBeLessThan(text.indexOf('14 Boote genommen'));
  expect(textOf(folder, 'boats/de/index.html')).toContain('"correction":[{"@type":"CorrectionComment"');
  expect(textOf(folder, 'boats/de/v1/boats.de.v1.txt')).toContain('15 Boote genommen');
  expect(textOf(folder, 'boats/de/v1/index.html')).toContain('frühere Fassung');
  expect(filesBelow(path.join(folder, 'dist/boats/de/v1'))).toEqual([
    'boats.de.v1.pdf',
    'boats.de.v1.txt',
    'index.html',
  ]);

  await run('withhold', 'boats', '--note', 'We are checking a figure.');
  await run('cancel', 'boats', '--note', 'The document was not genuine.');
  const canceled = await run('build');
  expect(canceled.code).toBe(0);
  for (const name of filesBelow(path.join(folder, 'dist/boats')).filter((each) => /\.(?:txt|html)$/.test(each))) {
    if (name === 'index.html') continue;
    expect(textOf(folder, `boats/${name}`), name).not.toMatch(/1[45] (?:boats|Boote)/);
    expect(textOf(folder, `boats/${name}`), name).toContain('The document was not genuine.');
    expect(textOf(folder, `boats/${name}`), name).toMatch(/Cancelled, January 1, 2025|Widerrufen, 1. Januar 2025/);
  }
  const refused = await run('publish', 'boats');
  expect(refused.code).toBe(2);
  expectTranscript('lifecycle', runs, folder);
});

test('not a byte of an embargoed statement is published before its time', async () => {
  const folder = await boatsNewsroom();
  await runCommand(['build', '--out', 'public'], folder);
  const until = ['--until', '2025-03-01T10:00+01:00'] as const;
  const embargo = await runCommand(['embargo', 'boats', ...until, '--out', 'public'], folder);
  const wrong = await runCommand(['embargo', 'boats', '--until', 'tomorrow'], folder);
  expect([embargo.code, wrong.code]).toEqual([2, 2]);
  const held = await runCommand(['embargo', 'boats', ...until], folder);
  const before = await runCommand(['build', '--out', 'before'], folder);
  const proof = await runCommand(['build', 'boats', '--format', 'text', '--out', 'proof'], folder);
  const later = await startCommunique(['build', '--out', 'after'], folder, {
    SOURCE_DATE_EPOCH: String(Date.parse('2025-03-01T10:00+01:00') / 1000),
  }).ended;
  expect([held.code, before.code, proof.code, later.code]).toEqual([0, 0, 0, 0]);
  const everything = filesBelow(path.join(folder, 'before')).map(
    (name) => `${name}\n${readFileSync(path.join(folder, 'before', name), 'latin1')}`,
  );
  expect(everything.filter((text) => /boats|15 boote/i.test(text))).toEqual([]);
  expect(readFileSync(path.join(folder, 'proof/boats/de/boats.de.txt'), 'utf8')).toContain(
    'SPERRFRIST BIS 1. MÄRZ 2025 UM 10:00 MEZ',
  );
  expect(filesBelow(path.join(folder, 'after/boats/de'))).toContain('boats.de.pdf');
  expectTranscript('embargo', [embargo, wrong, held, before], folder);
  const moved = await runCommand(['embargo', 'boats', '--until', '2025-03-08T10:00+01:00'], folder);
  expect(moved).toMatchObject({ code: 0, stderr: expect.stringContaining('was told of 2025-03-01T10:00+01:00') });
  const same = await runCommand(['embargo', 'boats', '--until', '2025-03-08T10:00+01:00'], folder);
  expect(same.stderr).not.toContain('was told of');
});

test('who looks at a file from before is told what releases have taken back', async () => {
  const root = folderForTest();
  const boats = '---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday 15 boats were taken.\n';
  writeFiles(root, {
    'source/newsroom.yaml':
      'name: N\nurl: https://example.org\nlanguages: [en]\nmail: { host: 127.0.0.1, from: p@example.org }\n',
    'source/boats.md': boats,
  });
  await releaseNow(root, path.join(root, 'public'));
  await runCommand(['withhold', 'boats', '--note', 'We are checking a figure.'], root);
  await releaseNow(root, path.join(root, 'public'));
  writeFiles(root, { 'source/boats.md': boats });
  const told = 'boats: it is withheld in release 2, and its file is from before';
  expect((await runCommand(['status', '--releases', 'public'], root)).stderr).toContain(told);
  expect((await runCommand(['status'], root)).stderr).not.toContain(told);
  const proof = await runCommand(['build', 'boats', '--format', 'text', '--out', 'proof'], root);
  expect([proof.code, proof.stderr]).toEqual([0, expect.stringContaining(told)]);
  const refused = await runCommand(['mail', 'boats', '--releases', 'public'], root);
  expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining(told)]);
  writeFiles(root, { 'list.csv': 'email,language\na@example.org,en\n' });
  for (const more of [[], ['--send']]) {
    const sending = ['send', 'boats', '--list', 'list.csv', '--releases', 'public', ...more];
    const unsent = await runCommand(sending, root);
    expect([unsent.code, unsent.stderr]).toEqual([2, expect.stringContaining(told)]);
  }
  await runCommand(['publish', 'boats', '--out', 'public'], root);
  expect((await runCommand(['status', '--releases', 'public'], root)).stderr).not.toContain(told);
});
