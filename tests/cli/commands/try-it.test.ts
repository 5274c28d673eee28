import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { communique, DOOR, type Run, runCommand } from '../../support/communique.ts';
import {
  copyNewsroom,
  digestsBelow,
  filesBelow,
  removeFolder,
  temporaryFolder,
  writeFiles,
} from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

/** The README's "Try it", on a copy of the shipped newsroom. */
const folder = temporaryFolder();
const ARABIC = path.join(folder, 'translations/ar/koblenz-verdict.json');
let built: Run;

beforeAll(async () => {
  copyNewsroom('.', folder);
  built = await communique(['build'], folder);
});
afterAll(() => removeFolder(folder));

test('1: a build ends with a table of what came out, and what to open', () => {
  expect(built.code).toBe(0);
  expect(built.stdout.trimEnd().split('\n').at(-1)).toBe('Open dist/index.html');
  const files = filesBelow(path.join(folder, 'dist'));
  for (const tag of ['en', 'ar', 'de', 'fr', 'es', 'ru', 'zh-Hans', 'tr', 'fa']) {
    const base = `koblenz-verdict/${tag}`;
    expect(files).toEqual(
      expect.arrayContaining([
        `${base}/index.html`,
        `${base}/koblenz-verdict.${tag}.pdf`,
        `${base}/koblenz-verdict.${tag}.txt`,
      ]),
    );
    expect(built.stdout).toMatch(new RegExp(`^  ${tag} +[23] `, 'm'));
  }
  expectTranscript('try-1-build', [built], folder);
});

test('2: a wrong figure in the Arabic is named with file, line, key, caret, both values and the English', async () => {
  const right = readFileSync(ARABIC, 'utf8');
  const wrong = right.replace('131,469', '131,496');
  expect(wrong).not.toBe(right);
  const line = wrong.split('\n').findIndex((text) => text.includes('131,496')) + 1;
  const key = /^\s*"([^"]+)"/.exec(wrong.split('\n')[line - 1] ?? '')?.[1];
  const before = Object.keys(digestsBelow(path.join(folder, 'dist')));
  writeFileSync(ARABIC, wrong);
  const checked = await runCommand(['check'], folder);
  const rebuilt = await runCommand(['build'], folder);
  writeFileSync(ARABIC, right);

  expect(checked.code).toBe(1);
  expect(checked.stderr).toContain(`translations/ar/koblenz-verdict.json:${line}:`);
  expect(checked.stderr).toContain(`key: ${key}`);
  const screen = checked.stderr.split('\n');
  const caret = screen.find((text) => /^ {2}\| +\^{7}$/.test(text)) ?? '';
  const shown = screen[screen.indexOf(caret) - 1] ?? '';
  // On a terminal Arabic marks take no column, so the caret is compared by what stands above it.
  expect([...shown.replace(/[\p{M}\p{Cf}]/gu, '')].slice(caret.indexOf('^'), caret.length).join('')).toBe('131,496');
  expect(checked.stderr).toMatch(/Unexpected 131,496, expected the value of 131,469/);
  expect(checked.stderr).toMatch(/source: .*at least 131,469/);
  expect(rebuilt.code).toBe(1);
  expect(rebuilt.stdout).toContain(`koblenz-verdict ar is held: translations/ar/koblenz-verdict.json:${line}: `);
  const after = Object.keys(digestsBelow(path.join(folder, 'dist')));
  const statement = (names: readonly string[], isArabic: boolean): readonly string[] =>
    names.filter((name) => name.startsWith('koblenz-verdict/') && name.includes('/ar/') === isArabic);
  expect(statement(before, true)).not.toEqual([]);
  expect(statement(after, true)).toEqual([]);
  expect(statement(after, false)).toEqual(statement(before, false));
  expectTranscript('try-2-mistake', [checked, rebuilt], folder);
});

test('3: one Markdown file, no settings: three files, beside a release where one lies there', async () => {
  const alone = path.join(folder, 'elsewhere');
  const statement = '---\ndate: 2024-05-02\n---\n\n# Bridge open again\n\nThe bridge opened at 07:15 on 2 May 2024.\n';
  writeFiles(alone, { 'my-statement.md': statement });
  writeFiles(folder, { 'my-statement.md': statement });
  const first = await communique(['build', 'my-statement.md'], alone);
  const again = await runCommand(['build', 'my-statement.md'], alone);
  const release = digestsBelow(path.join(folder, 'dist'));
  const beside = await runCommand(['build', 'my-statement.md'], folder);

  const said = 'my-statement.md:1:1: notice: The text is in English (en) [language]\n';
  for (const run of [first, again, beside]) expect(run).toMatchObject({ code: 0, stderr: said });
  const three = ['index.html', 'my-statement.en.pdf', 'my-statement.en.txt'].map((name) => `my-statement/en/${name}`);
  for (const dist of [path.join(alone, 'dist'), path.join(folder, 'dist-my-statement')]) {
    expect(filesBelow(dist).filter((name) => !name.startsWith('assets/'))).toEqual(['manifest.json', ...three].sort());
  }
  expect(filesBelow(alone).filter((name) => !name.startsWith('dist/') && name !== '.dist.lock')).toEqual([
    'my-statement.md',
  ]);
  expect(digestsBelow(path.join(folder, 'dist'))).toEqual(release);
  expectTranscript('try-3-one-file', [first, beside], folder);
});

test('3, in an empty folder, and from standard input', () => {
  const empty = path.join(folder, 'empty');
  const statement =
    '# Bridge open again\n\nThe bridge opened[^1] at last.\n\n| Day | Cars |\n|---|---|\n| Monday | 12 |\n\n[^1]: On 2 May.\n';
  writeFiles(empty, { 'my-statement.md': statement });
  for (const [out, name, input] of [
    ['mine', 'my-statement.md', ''],
    ['piped', '-', statement],
  ] as const) {
    const args = [DOOR, 'build', name, '--out', out];
    expect(execFileSync(process.execPath, args, { cwd: empty, input, encoding: 'utf8', stdio: 'pipe' })).toContain(
      '  en ',
    );
    const files = filesBelow(path.join(empty, out));
    for (const ending of ['.pdf', '.txt', '/index.html'])
      expect(files.some((file) => file.endsWith(ending))).toBe(true);
    const page = files.find((file) => file.endsWith('/index.html')) ?? '';
    for (const part of ['<table', 'On 2 May'])
      expect(readFileSync(path.join(empty, out, page), 'utf8')).toContain(part);
  }
});

test('a build of a part never takes a release’s place, and takes a proof’s', async () => {
  const release = digestsBelow(path.join(folder, 'dist'));
  const refused = await runCommand(['build', '--lang', 'ar', '--format', 'text'], folder);
  const proof = await runCommand(['build', '--lang', 'ar', '--format', 'text', '--out', 'proof'], folder);
  const other = await runCommand(
    ['build', 'koblenz-verdict', '--lang', 'de,fr', '--format', 'text', '--out', 'proof'],
    folder,
  );
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(digestsBelow(path.join(folder, 'dist'))).toEqual(release);
  expect([proof.code, other.code]).toEqual([0, 0]);
  expect(filesBelow(path.join(folder, 'proof'))).toEqual([
    'koblenz-verdict/de/koblenz-verdict.de.txt',
    'koblenz-verdict/fr/koblenz-verdict.fr.txt',
    'manifest.json',
  ]);

  cpSync(path.join(folder, 'source'), path.join(folder, 'mine'), { recursive: true });
  const outs = ['mine', 'source/out', '.', 'translations'];
  const foreign = await Promise.all(outs.map((out) => runCommand(['build', '--format', 'text', '--out', out], folder)));
  for (const run of foreign) expect(run, run.args.join(' ')).toMatchObject({ code: 2, stdout: '' });
  expect(filesBelow(path.join(folder, 'mine'))).toEqual(filesBelow(path.join(folder, 'source')));
  expectTranscript('build-out', [refused, proof, other, ...foreign], folder);
});

test('--json prints one value and nothing for people; --quiet prints findings alone', async () => {
  const options = ['--lang', 'en,tr', '--format', 'text', '--out', 'proof'];
  const json = await runCommand(['build', ...options, '--json'], folder);
  const quiet = await runCommand(['build', ...options, '--quiet'], folder);
  const check = await runCommand(['check', '--json'], folder);
  expect([json.stderr, check.stderr, quiet.stdout]).toEqual(['', '', '']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    published: true,
    statements: [
      {
        slug: 'koblenz-verdict',
        language: 'en',
        standing: 'source',
        files: [{ path: 'koblenz-verdict/en/koblenz-verdict.en.txt' }],
      },
      { slug: 'koblenz-verdict', language: 'tr', standing: 'translated' },
    ],
    held: [],
    counts: { error: 0, warning: 2, notice: 1 },
  });
  expect(JSON.parse(check.stdout)).toMatchObject({
    counts: { error: 0, warning: 2, notice: 1 },
    messages: expect.arrayContaining([
      expect.objectContaining({ file: 'source/koblenz-verdict.md', ruleId: 'dead-link', severity: 'warning' }),
    ]),
  });
  expectTranscript('build-json-quiet', [json, quiet], folder);
});
