import { cpSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Run, runCommand } from '../../support/communique.ts';
import { digestsBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const STATEMENT = '---\ndate: 2024-05-02\n---\n\n# Bridge open again\n\nThe bridge opened on 2 May 2024.\n';
const SOURCE = 'source/bridge.md';
const GERMAN = 'translations/de/bridge.json';
const german = (...members: readonly string[]): string => `{\n${members.map((each) => `    ${each}`).join(',\n')}\n}\n`;
const TITLE = '"title": "Brücke wieder offen"';
const LINE = '"paragraph-the-bridge-opened-on-2": "Die Brücke wurde am 2. Mai 2024 geöffnet."';

/** What comes out all the same. */
const ENGLISH = ['dist/bridge/en/bridge.en.txt', 'dist/manifest.json'];

type Case = {
  readonly name: string;
  /** Files that replace or join those of a sound newsroom. */
  readonly files: Readonly<Record<string, string>>;
  /** What the message must begin with: the file that somebody must edit, and the line where it has one. */
  readonly place: string;
  readonly code?: number;
  /** Files that are published; none when left out. */
  readonly out?: readonly string[];
  readonly args?: readonly string[];
};

const CASES: readonly Case[] = [
  {
    name: 'bad YAML',
    files: { [SOURCE]: STATEMENT.replace('date: 2024-05-02', 'date: 2024-05-02\nplace: "Port Example') },
    place: `${SOURCE}:3:`,
  },
  {
    name: 'bad JSON',
    files: { [GERMAN]: german(TITLE, LINE).replace('",\n', '"\n') },
    place: `${GERMAN}:3:`,
    out: ENGLISH,
  },
  { name: 'a duplicate key', files: { [GERMAN]: german(TITLE, LINE, TITLE) }, place: `${GERMAN}:4:`, out: ENGLISH },
  {
    name: 'a merge marker',
    files: { [GERMAN]: `{\n<<<<<<< ours\n    ${TITLE},\n=======\n    ${TITLE},\n>>>>>>> theirs\n    ${LINE}\n}\n` },
    place: `${GERMAN}:2:`,
    out: ENGLISH,
  },
  {
    name: 'an unknown language tag',
    files: {
      'source/newsroom.yaml':
        'name: Harbour Watch\nurl: https://news.harbour.example\nlanguages: [en, de, deutsch_DE]\n',
    },
    place: 'source/newsroom.yaml:3:',
    out: ['dist/bridge/de/bridge.de.txt', ...ENGLISH],
  },
  {
    name: 'a logo that is not there',
    files: { 'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en, de]\nbrand: { logo: brand/logo.svg }\n' },
    place: 'source/newsroom.yaml:3:',
  },
  {
    name: 'an accent that is hard to read',
    files: { 'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [en, de]\nbrand: { accent: "#ffcc00" }\n' },
    place: 'source/newsroom.yaml:3:',
  },
  {
    name: 'a slug that leads elsewhere',
    files: { [SOURCE]: STATEMENT.replace('---\n\n', 'slug: ../../outside\n---\n\n') },
    place: `${SOURCE}:3:`,
  },
  { name: 'a file of 5 MB', files: { [SOURCE]: STATEMENT + 'word '.repeat(1_000_000) }, place: `${SOURCE}:` },
  {
    name: 'a quotation 10,000 deep',
    files: { [SOURCE]: `${STATEMENT}\n${'>'.repeat(10_000)} deep\n` },
    place: `${SOURCE}:9:`,
  },
  {
    name: 'a link that runs a program',
    files: { [SOURCE]: STATEMENT.replace('2 May 2024', '[2 May 2024](JavaScript:alert(1))') },
    place: `${SOURCE}:7:`,
  },
  {
    name: 'a folder in place of a file',
    files: { 'translations/terms.csv/terms.csv': 'en,de\n' },
    place: 'translations/terms.csv: error',
    out: ENGLISH,
  },
  {
    name: 'an output folder that cannot be',
    files: { taken: 'a file, not a folder' },
    place: 'error: <folder>/taken/.dist.lock cannot be opened',
    code: 3,
    args: ['--out', 'taken/dist'],
  },
];

test('eleven kinds of broken input: each is named with its file and line, holds what it touches, and breaks nothing', async () => {
  const sound = folderForTest();
  writeFiles(sound, {
    [SOURCE]: STATEMENT,
    'source/newsroom.yaml': 'name: Harbour Watch\nurl: https://news.harbour.example\nlanguages: [en, de]\n',
    [GERMAN]: german(TITLE, LINE),
    'translations/de/newsroom.json': '{ "name": "Hafenwacht" }\n',
  });
  expect((await runCommand(['sync', '--confirm'], sound)).code).toBe(0);
  expect(await runCommand(['check', '--strict'], sound)).toMatchObject({ code: 0, stderr: '' });
  const trials = CASES.map((each) => {
    const folder = folderForTest();
    cpSync(sound, folder, { recursive: true });
    writeFiles(folder, each.files);
    return { ...each, folder, before: digestsBelow(folder) };
  });
  const runs: Run[] = [];
  for (const { folder, args = [] } of trials) {
    const run = await runCommand(['build', '--format', 'text', ...args], folder);
    runs.push({ ...run, stderr: run.stderr.replaceAll(folder, '<folder>') });
  }
  trials.forEach(({ name, place, code = 1 }, index) => {
    expect(runs[index]?.code, name).toBe(code);
    expect(runs[index]?.stderr, name).toContain(place);
    expect(runs[index]?.stderr, name).not.toMatch(/\n +at /);
    expect(runs[index]?.stderr, name).toMatch(/\n {2}→ /);
  });
  for (const { name, folder, before, out = [] } of trials) {
    const { published, kept } = Object.groupBy(
      // The lock beside the output stays, and is empty.
      Object.entries(digestsBelow(folder)).filter(([file]) => !file.startsWith('.')),
      ([file]) => (out.includes(file) ? 'published' : 'kept'),
    );
    expect(Object.fromEntries(kept ?? []), name).toEqual(before);
    expect(
      (published ?? []).map(([file]) => file),
      name,
    ).toEqual(out.toSorted());
  }
  expectTranscript('broken', runs, '<folder>');
});
