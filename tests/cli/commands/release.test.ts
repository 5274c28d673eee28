import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Manifest, readManifest } from '../../../scripts/publish/integrity/manifest.ts';
import { communique, runCommand, startCommunique } from '../../support/communique.ts';
import { digestsBelow, folderForTest, writeFiles } from '../../support/folder.ts';
import { expectTranscript } from './trial/transcript.ts';

const SENTENCE = { en: 'On Monday 14 boats were taken.', de: 'Am Montag wurden 14 Boote weggenommen.' };

/** A newsroom of one short statement in two languages, and a place for its key outside of it. */
async function smallNewsroom(): Promise<{ readonly folder: string; readonly key: string }> {
  const outside = folderForTest();
  const folder = path.join(outside, 'newsroom');
  writeFiles(folder, {
    'source/newsroom.yaml': 'name: Harbour Watch\nlanguages: [de]\n',
    'source/boats.md': `---\ndate: 2024-05-06\n---\n\n# Boats\n\n${SENTENCE.en}\n`,
  });
  await runCommand(['sync'], folder);
  writeFiles(folder, {
    'translations/de/boats.json': JSON.stringify(
      { title: 'Boote', 'paragraph-on-monday-14-boats-were': SENTENCE.de },
      null,
      4,
    ),
    'translations/de/newsroom.json': JSON.stringify({ name: 'Hafenwacht' }, null, 4),
  });
  return { folder, key: path.join(outside, 'secret.key') };
}

function edit(folder: string, file: string, from: string, to: string): void {
  const whole = path.join(folder, file);
  const text = readFileSync(whole, 'utf8');
  expect(text).toContain(from);
  writeFileSync(whole, text.replaceAll(from, to));
}

function manifestIn(folder: string): Manifest {
  const manifest = readManifest(readFileSync(path.join(folder, 'dist/manifest.json'), 'utf8'));
  return manifest ?? expect.fail('no manifest');
}

test('all at once or nothing, signed, verified, and taken back', async () => {
  const { folder, key } = await smallNewsroom();
  const run = (...args: string[]) => runCommand(args, folder);
  const keygen = await run('keygen', key);
  const again = await run('keygen', key);
  const withoutKey = await run('release');
  const first = await run('release', '--key', key);
  const same = await run('release', '--key', key);
  const whole = await run('verify', 'dist');
  expect([keygen, again, withoutKey, first, same, whole].map(({ code }) => code)).toEqual([0, 2, 3, 0, 0, 0]);
  const countIn = (text: string): string | undefined => /release 1, (\d+) files/i.exec(text)?.[1];
  expect([countIn(whole.stdout), countIn(first.stdout)]).toEqual([expect.any(String), countIn(whole.stdout)]);
  const published = digestsBelow(path.join(folder, 'dist'));
  const manifest = manifestIn(folder);
  const [font] = manifest.printedWith?.fonts ?? [];
  expect(manifest.printedWith?.browser).toMatch(/^[0-9a-f]{64}$/);
  expect(manifest.printedWith?.fonts.map(({ name }) => name)).toContain('SourceSerif4-Regular');
  expect(font?.sha256).toMatch(/^[0-9a-f]{64}$/);
  const [en, de] = manifest.statements[0]?.languages ?? [];
  expect([en?.version, en?.approvals, de?.approvals]).toEqual([1, undefined, { texts: 2, approved: 0 }]);
  expect(new Set([en?.digest, de?.digest]).size).toBe(2);
  cpSync(path.join(folder, 'dist/manifest.json'), path.join(folder, 'known.json'));

  edit(folder, 'source/boats.md', '14 boats', '15 boats');
  await run('sync');
  const notReady = await run('release', '--key', key);
  expect(notReady.code).toBe(1);
  expect(digestsBelow(path.join(folder, 'dist'))).toEqual(published);

  edit(folder, 'translations/de/boats.json', '14 Boote', '15 Boote');
  const board = await run('release', '--dry-run');
  const second = await run('release', '--key', key);
  const file = await run('verify', 'dist/boats/de/boats.de.txt');
  expect([board, second, file].map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(digestsBelow(path.join(folder, '.dist.releases/0001'))).toEqual(published);

  edit(folder, 'dist/boats/de/boats.de.txt', '15 Boote', '51 Boote');
  const tampered = await run('verify', 'dist');
  const alone = await run('verify', 'dist/boats/de/boats.de.txt');
  expect([tampered.code, alone.code]).toEqual([1, 1]);
  edit(folder, 'dist/boats/de/boats.de.txt', '51 Boote', '15 Boote');

  const listed = await run('rollback', '--list');
  const asked = await run('rollback', '--key', key);
  const back = await run('rollback', '--key', key, '--yes');
  expect(manifestIn(folder)).toMatchObject({ printedWith: manifest.printedWith, statements: manifest.statements });
  const replayed = await run('verify', '.dist.releases/0001', '--known', 'dist/manifest.json');
  const newer = await run('verify', 'dist', '--known', 'known.json');
  expect([listed, asked, back, replayed, newer].map(({ code }) => code)).toEqual([0, 1, 0, 1, 0]);
  expect(readFileSync(path.join(folder, 'dist/boats/de/boats.de.txt'), 'utf8')).toContain('14 Boote');
  expectTranscript(
    'release',
    [
      keygen,
      again,
      withoutKey,
      first,
      same,
      whole,
      notReady,
      board,
      second,
      file,
      tampered,
      alone,
      listed,
      asked,
      back,
      replayed,
      newer,
    ],
    path.dirname(folder),
  );
});

test('a build does not throw a release away', async () => {
  const { folder } = await smallNewsroom();
  await runCommand(['release'], folder);
  await runCommand(['build'], folder);
  expect(existsSync(path.join(folder, '.dist.releases/0001/manifest.json'))).toBe(true);
  const { stdout } = await runCommand(['release'], folder);
  expect(stdout).toContain('Release 2');
});

test('builds of one folder wait for each other, and a killed one is not waited for', async () => {
  const { folder } = await smallNewsroom();
  const build = ['build', '--format', 'html,text', '--out', 'proof'];
  const killed = startCommunique(build, folder);
  setTimeout(() => killed.child.kill('SIGKILL'), 400);
  await killed.ended;
  const runs = await Promise.all([1, 2, 3].map(() => communique(build, folder)));
  expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(existsSync(path.join(folder, 'proof/boats/de/boats.de.txt'))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('the newsroom’s own texts have rows, and an approval is told from a text that changed', async () => {
  const { folder } = await smallNewsroom();
  const run = (...args: string[]) => runCommand(args, folder);
  writeFiles(folder, { 'translations/de/newsroom.json': '{}' });
  const board = async (): Promise<string> => (await run('release', '--dry-run')).stdout.replace(/ +/g, ' ');
  expect(await board()).toMatch(/^newsroom de 0 of 1 0 errors, 1 warning 0 of 1$/m);
  expect(await board()).toContain("newsroom de: 1 of the newsroom's own texts without a current translation, in en");
  expect((await run('release')).code).toBe(0);
  expect(await board()).toMatch(/^boats de .* same text$/m);
  const unknown = await run('verify', 'dist');
  expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringMatching(/has no key yet.*communique keygen/s)]);
  await run('sync');
  await run('approve', 'boats', '--lang', 'de', '--by', 'A. Reader');
  expect(await board()).toMatch(/^boats de .* going$/m);
  expect(await board()).toContain('boats de: going: its text is as it was, and it is reviewed now');
  expect((await run('build', '--format', 'text', '--out', 'proof')).stdout).toContain('reviewed; own texts in en');

  const status = await run('status', 'newsroom');
  expect([status.code, status.stdout]).toEqual([
    0,
    expect.stringMatching(/^newsroom\n.*\n {2}de .* 1 to translate\n$/),
  ]);
  expect((await run('status', 'boats')).stdout).not.toContain('newsroom');
  expect((await run('status')).stdout).toMatch(/^newsroom\n.*^boats\n/ms);
  expect(JSON.parse((await run('status', '--json')).stdout)).toMatchObject([
    { slug: 'newsroom', tag: 'de', segments: 1, missing: 1, reviewed: 0, waitsFor: ['1 to translate'] },
    { slug: 'boats', tag: 'de', segments: 2, reviewed: 2 },
  ]);
});

test('what goes beside a statement that is held keeps the logo and the faces of the newsroom', async () => {
  const { folder } = await smallNewsroom();
  const run = (...args: string[]) => runCommand(args, folder);
  const logo =
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#d33"/></svg>';
  writeFiles(folder, { 'brand/logo.svg': logo });
  edit(folder, 'source/newsroom.yaml', 'name:', 'brand: { logo: brand/logo.svg }\nname:');
  expect((await run('release')).code).toBe(0);
  edit(folder, 'source/boats.md', '14 boats', '15 boats');
  writeFiles(folder, {
    'source/nets.md': '---\ndate: 2024-05-07\nlanguages: [en]\n---\n\n# Nets\n\nThree nets were lost.\n',
  });
  expect((await run('release')).stdout).toContain('Release 2');
  const page = readFileSync(path.join(folder, 'dist/boats/en/index.html'), 'utf8');
  expect(page).toMatch(/<img class="logo" src="[^"]*assets\/logo\.[\da-f]{12}\.png"/);
  expect(existsSync(path.join(folder, '.dist.releases/0002.texts/brand/logo.svg'))).toBe(true);
});
