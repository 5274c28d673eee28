import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { settingsSchema } from '../../../scripts/source/newsroom/settings.ts';
import { checkNewsroom } from '../../../scripts/workflows/check.ts';
import { type Run, runCommand } from '../../support/communique.ts';
import { folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

/** A newsroom with all that is said of its statements. */
async function readIn(folder: string) {
  const newsroom = openNewsroom(folder);
  const { files } = await checkNewsroom({ newsroom, statements: newsroom.statements, now: Date.now() });
  return { newsroom, files };
}

const WATCH = ['--name', 'Harbour Watch', '--lang', 'en,de', '--time-zone', 'Europe/Berlin'];

/** What the translator writes, by key. */
const GERMAN = {
  place: 'Ort',
  title: 'Überschrift: was geschehen ist',
  summary: 'Ein Satz, der sagt, was geschehen ist.',
  'paragraph-the-first-paragraph-says-who': 'Der erste Absatz sagt, wer was wo und wann getan hat.',
  'paragraph-the-second-says-why-it':
    'Der zweite sagt, warum es wichtig ist. [Eine Quelle](https://example.org/) kann verlinkt werden.',
};

test('from an empty folder to a release in two languages in four commands', async () => {
  const folder = folderForTest();
  const root = path.join(folder, 'news');
  const runs: Run[] = [await runCommand(['init', 'news', ...WATCH], folder)];
  const statement = readFileSync(path.join(root, 'source/first-statement.md'), 'utf8');
  writeFiles(root, { 'source/first-statement.md': statement.replace('status: draft\n', '') });
  runs.push(await runCommand(['sync'], root));
  writeFiles(root, {
    'translations/de/first-statement.json': JSON.stringify(GERMAN),
    'translations/de/newsroom.json': '{"name": "Harbour Watch"}',
  });
  runs.push(await runCommand(['check'], root), await runCommand(['release'], root));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0, 0]);
  expectTranscript('init', runs, folder);
  const page = readFileSync(path.join(root, 'dist/first-statement/de/index.html'), 'utf8');
  expect(page).toContain('Überschrift: was geschehen ist');
});

test.each(['ar', 'de', 'es', 'fa-AF', 'fr', 'ru', 'tr', 'zh-Hans'])(
  'the statement to start from is in the language that comes first, and nothing is found in it: %s',
  async (tag) => {
    const folder = folderForTest();
    await runCommand(['init', '--lang', `${tag},en`, '--yes'], folder);
    const file = path.join(folder, 'source/first-statement.md');
    const sample = readFileSync(file, 'utf8');
    expect(sample).toContain(`language: ${tag}\n`);
    expect(sample).toContain('# No native speaker has read this sample yet.');
    expect(sample).not.toMatch(/headline|the first paragraph|what happened/i);
    writeFiles(folder, { 'source/first-statement.md': sample.replace('status: draft\n', '') });
    await runCommand(['sync'], folder);
    const { newsroom, files } = await readIn(folder);
    expect(newsroom.source.tag).toBe(tag);
    const own = files.find((each) => each.path === 'source/first-statement.md');
    expect(own?.messages.map(({ reason }) => reason)).toEqual([]);
    // A later one is in that language, too.
    await runCommand(['new', 'second'], folder);
    const [, body] = sample.split('\n---\n');
    expect(readFileSync(path.join(folder, 'source/second.md'), 'utf8')).toContain(body);
  },
);

test.each([
  ['en-GB', undefined],
  ['ja', 'There is no sample in Japanese yet: this one is in English.'],
  ['zh-Hant', 'There is no sample in Chinese (Traditional) yet: this one is in English.'],
])('a language without a sample has the English one, which says so: %s', async (tag, mark) => {
  const folder = folderForTest();
  await runCommand(['init', '--lang', tag, '--yes'], folder);
  const sample = readFileSync(path.join(folder, 'source/first-statement.md'), 'utf8');
  expect(sample).toContain('# Headline: what happened');
  expect(/^# (There is no sample .*? in English\.)/m.exec(sample)?.[1]).toBe(mark);
});

test('what is there already is left as it is', async () => {
  const folder = folderForTest({ '.gitignore': 'mine\n', 'source/other.md': '# Mine\n' });
  const { code, stdout } = await runCommand(['init', '--yes'], folder);
  expect(code).toBe(0);
  expect(stdout).toContain('left as it is: .gitignore');
  expect(readFileSync(path.join(folder, '.gitignore'), 'utf8')).toBe('mine\n');
  expect(readFileSync(path.join(folder, 'source/other.md'), 'utf8')).toBe('# Mine\n');
});

test('what files of the user’s own lack is said, line by line, and the next command can be pasted', async () => {
  const folder = folderForTest({
    "q'$x/package.json": '{ "dependencies": { "communique": "0.1.0" } }\n',
    "q'$x/.gitignore": 'node_modules/\n/dist/\n',
  });
  const { stdout } = await runCommand(['init', "q'$x", '--yes'], folder);
  expect(stdout).toContain('left as it is: q\'$x/package.json\n  → Add to it:\n    "type": "module",\n');
  expect(stdout).toContain("left as it is: q'$x/.gitignore\n  → Add to it:\n    /dist-staging/\n");
  expect(stdout).toContain("cd 'q'\\''$x' && npx");
  const again = folderForTest({ 'package.json': '{\n  "type": "module"\n}\n' });
  expect((await runCommand(['init', '--yes'], again)).stdout).not.toContain('Add to it');
});

test.each(['News: “today”, #1', 'true', 'أخبار المرفأ', "it's - a: list"])(
  'the settings are read as they were meant: %s',
  async (name) => {
    const folder = folderForTest();
    await runCommand(['init', '--name', name, '--lang', 'ar,en', '--time-zone', 'Asia/Beirut'], folder);
    const settings = settingsSchema.parse(parse(readFileSync(path.join(folder, 'source/newsroom.yaml'), 'utf8')));
    expect(settings).toEqual({ name, language: 'ar', languages: ['ar', 'en'], 'time-zone': 'Asia/Beirut' });
  },
);

test.each([
  [['--time-zone', 'Berlin'], 'There is no time zone `Berlin`'],
  [['--lang', 'english'], '`english` is the name of a language, and no tag of BCP 47\n  → Write `en`.'],
  [['--lang', 'xx'], 'There is no language `xx`'],
  [['--lang', 'en,ar,EN'], 'The language `en` is named twice'],
  [['--lang', ''], 'No language is named'],
  [['--lang', 'en-XA'], '`en-XA` is a pseudo-language'],
  [['--name', ''], 'The name is empty'],
  [['--name', 'a\nb'], 'The name has a line break'],
  [['--name', ' — '], 'has no letter and no digit'],
  [['--name', 'ش'.repeat(128)], 'The name is too long: 256 bytes, expected at most 255'],
])('%j is refused, and nothing is written', async (words, said) => {
  const folder = folderForTest();
  const { code, stderr, stdout } = await runCommand(['init', 'x', ...words], folder);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that cannot be a newsroom is refused, and what is there stays as it was', async () => {
  const folder = folderForTest({ 'a/source/newsroom.yaml': 'name: Mine\n', 'b/.github': 'a file\n', 'c/x': '' });
  const before = readdirSync(folder, { recursive: true });
  const refused = async (name: string): Promise<string> => {
    const { code, stderr } = await runCommand(['init', name, '--name', 'Watch', '--yes'], folder);
    return `${code} ${stderr}`;
  };
  expect(await refused('a')).toContain('2 error: There is a newsroom already: ');
  expect(await refused('b')).toMatch(/^2 error: .* is no folder/);
  expect(await refused('c/x')).toMatch(/^2 error: .* is no folder/);
  expect(await refused('c/x/sub')).toMatch(/^2 error: .* is no folder/);
  expect(await refused('x'.repeat(256))).toContain('2 error: The name of the folder is too long: 256 bytes');
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('in a repository it is said where its workflow runs, and a folder that looks like an option can be pasted', async () => {
  const folder = folderForTest({ 'repository/.git/HEAD': '' });
  const root = path.join(folder, 'repository');
  const { stdout } = await runCommand(['init', './-x', '--yes'], root);
  expect(stdout).toContain('move check.yml into .github/workflows, and write `working-directory: -x`');
  expect(stdout).toContain('cd "./-x" && npx');
  expect((await runCommand(['init', '--yes'], root)).stdout).not.toContain('working-directory');
});

test('where a file cannot be written, none is left', async () => {
  const folder = folderForTest({ 'elsewhere/x': '', 'news/mine': '' });
  // Files through it would land out of the newsroom.
  symlinkSync(path.join(folder, 'elsewhere'), path.join(folder, 'news/.github'));
  const { code, stderr } = await runCommand(['init', 'news', '--yes'], folder);
  expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('leads out of') });
  expect(readdirSync(path.join(folder, 'news')).toSorted()).toEqual(['.github', 'mine']);
});
