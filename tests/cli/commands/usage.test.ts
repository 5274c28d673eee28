import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY, runCommand } from '../../support/communique.ts';
import { filesBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const HARBOUR = path.join(REPOSITORY, 'tests/fixtures/harbour');

const CASES: Readonly<Record<string, readonly string[]>> = {
  'an unknown command': ['print'],
  'an unknown flag': ['build', '--languages', 'ar'],
  'a flag without its value': ['build', '--out'],
  'an unknown language': ['build', '--lang', 'ar,pt', '--out', 'none'],
  'a tag that is none': ['build', '--lang', 'a_r!'],
  'the name of a language': ['build', '--lang', 'ar,german'],
  'the own name of a language': ['fonts', '--lang', 'فارسی'],
  'an unknown format': ['build', '--format', 'docx'],
  'an unknown statement': ['build', 'night-at-the-peer'],
  'a statement to check that is not there': ['check', 'source/night.md'],
  'a folder without a newsroom': ['check', '--root', 'source/images'],
  'a name that is none': ['new', '...'],
  'a name that is there already': ['new', 'Night At The Pier'],
  'a slug that leads elsewhere': ['new', '../../etc/passwd'],
  'a slug that is there already': ['new', 'night-at-the-pier'],
  'a port that is none': ['serve', '--port', 'http'],
  'an option with one value, given twice': ['deploy', '--to', 'folder:one', '--to', 'folder:two'],
  'a deploy into what a release is made from': ['deploy', '--to', 'folder:source/www'],
  'a deploy into what is kept of releases': ['deploy', '--to', 'folder:.dist.releases'],
  'an embargo until a time that is over': ['embargo', 'night-at-the-pier', '--until', '2024-12-01T10:00+01:00'],
  'a worker of no fleet': ['worker'],
  'a fleet without a store': ['fleet', 'status', '--queue', 'redis://127.0.0.1'],
  'a preview without a newsroom': ['serve', '--port', '0', '--root', 'source/images'],
};

test('wrong usage ends with exit code 2, says what is wrong and what would be right, and writes nothing', async () => {
  const runs = await Promise.all(Object.values(CASES).map((args) => runCommand(args, HARBOUR)));
  for (const run of runs) {
    const name = run.args.join(' ');
    expect(run, name).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr, name).toMatch(/^error: .+/);
    expect(run.stderr, name).not.toMatch(/\n +at /);
  }
  expectTranscript('usage', runs, HARBOUR);
});

test('two Markdown files outside a newsroom are built at once, one without another that is not there, and none with what is no such file', async () => {
  const folder = folderForTest();
  writeFiles(folder, { 'one.md': '# One\n', 'two.md': '# Two\n' });
  const options = ['--format', 'text'];
  const both = await runCommand(['build', 'one.md', 'two.md', ...options], folder);
  expect(both.code).toBe(0);
  expect(filesBelow(folder).filter((name) => !name.startsWith('.'))).toEqual(
    ['dist/manifest.json', 'dist/one/en/one.en.txt', 'dist/two/en/two.en.txt', 'one.md', 'two.md'].sort(),
  );
  const mixed = await runCommand(['build', 'one.md', 'three', ...options], folder);
  expect(mixed).toMatchObject({ code: 2, stdout: '' });
  const absent = await runCommand(['build', 'one.md', 'tow.md', ...options], folder);
  expect(absent.code).toBe(1);
  expect(absent.stderr).toContain('There is no file `tow.md`');
  expect(absent.stdout).toMatch(/^one\n/);
  expectTranscript('usage-two-files', [both, mixed, absent], folder);
});

test('a file that is not there is named, also where there is no newsroom', async () => {
  const folder = folderForTest();
  const run = await runCommand(['build', 'notes.md'], folder);
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('There is no file `notes.md`');
});

test('a picture on this machine is not fetched, and nothing opens that nobody prepared; each says what would', async () => {
  const folder = folderForTest();
  writeFiles(folder, { 'source/quay.md': '# The quay\n\n![The quay](http://127.0.0.1:9/quay.png)\n' });
  const fetched = await runCommand(['fetch-images'], folder);
  expect(fetched.code).toBe(1);
  const opened = await runCommand(['open'], folder);
  expect(opened.code).toBe(3);
  expect(filesBelow(folder).filter((name) => !name.startsWith('.'))).toEqual(['source/quay.md']);
  expectTranscript('usage-nothing-to-do', [fetched, opened], folder);
});
