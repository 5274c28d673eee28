import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';

test('of several files, one that cannot be read is named without the languages of the others', async () => {
  const root = folderForTest();
  writeFileSync(path.join(root, 'a.md'), '---\nlanguage: ar\n---\n\n# بيان\n\nنص.\n');
  writeFileSync(path.join(root, 'b.md'), '---\nlanguage: ru\n---\n\n# Слово\n\nТекст.\n');
  writeFileSync(path.join(root, 'c.md'), Buffer.from('# D\xe9claration\n\nLes d\xe9put\xe9s sont libres.\n', 'latin1'));
  const { code, stdout, stderr } = await runCommand(['build', '--format', 'text', 'a.md', 'b.md', 'c.md'], root);
  expect(`${stdout}${stderr}`).toContain(
    'c is held: c.md:1: Unexpected bytes that are not UTF-8; they are likeliest WINDOWS-1252',
  );
  expect(code).toBe(1);
});

const GERMAN = '---\ndate: 2024-05-02\n---\n# Drei\n\nDas Gericht verurteilte den Angeklagten zu lebenslanger Haft.\n';

test('a file that stands alone is named by the path that its reader opens, and is in the language of its text', async () => {
  const root = folderForTest();
  mkdirSync(path.join(root, 'here'));
  for (const name of ['here/c.md', 'd.md']) writeFileSync(path.join(root, name), GERMAN);
  const here = path.join(root, 'here');
  const both = await runCommand(['check', 'c.md', '../d.md'], here);
  expect(both.stderr.match(/^\S+?:1:1/gm)).toEqual(['c.md:1:1', '../d.md:1:1']);
  const json = await runCommand(['check', 'here/c.md', '--json'], root);
  expect(json.stdout).toContain('"here/c.md"');
  const german = await runCommand(['build', 'c.md', '--lang', 'de', '--format', 'text'], here);
  expect(german.code).toBe(0);
  const french = await runCommand(['build', 'c.md', '--lang', 'fr', '--format', 'text'], here);
  expect(french).toMatchObject({ code: 2, stderr: expect.stringContaining('It is in de.') });
});

test('a text in HTML is in its language, and facts stand in what pictures and abbreviations say', async () => {
  const root = folderForTest();
  const style = `<style>\n${'p.Normal { margin: 0 }\n'.repeat(700)}</style>\n`;
  const arabic = '<p>قالت المنظمة اليوم إن المحكمة حكمت على المتهم بالسجن المؤبد بعد محاكمة طويلة.</p>\n';
  writeFileSync(path.join(root, 'a.md'), `<html><head>${style}</head><body dir="rtl">\n${arabic}</body></html>\n`);
  writeFileSync(
    path.join(root, 'b.md'),
    '---\nfacts: { n: 14 }\n---\n# B\n\nAll ![{{n}} dead](https://a.example/x.png), <abbr title="{{n}} of them">them</abbr>.\n',
  );
  const { stdout } = await runCommand(['build', 'a.md', 'b.md', '--format', 'html,text'], root);
  expect(stdout).toMatch(/^ {2}ar /m);
  const page = readFileSync(path.join(root, 'dist/a/ar/index.html'), 'utf8');
  expect(page).toMatch(/<html[^>]* lang="ar"[^>]* dir="rtl"|<html[^>]* dir="rtl"[^>]* lang="ar"/);
  expect(readFileSync(path.join(root, 'dist/b/en/b.en.txt'), 'utf8')).toMatch(/14 dead[\s\S]*14 of them/);
});

test('pictures beside the reader belong to standard input, which check reads, too', async () => {
  const root = folderForTest();
  writeFileSync(path.join(root, 'p.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  writeFileSync(path.join(root, 'statement.md'), GERMAN);
  const piped = `${GERMAN}\n![Ein Bild](p.svg)\n`;
  const built = await runCommand(['build', '-', '--format', 'html'], root, {}, piped);
  expect(built).toMatchObject({ code: 0, stdout: expect.stringContaining('statement-2/de') });
  const checked = await runCommand(['check', '-'], root, {}, piped.replace('p.svg', 'q.svg'));
  expect(checked.stderr).toMatch(/^statement-2\.md:8:1: .*q\.svg/m);
  expect(readdirSync(root).filter((name) => name.endsWith('.md'))).toEqual(['statement.md']);
});

test('the name of a file that is not UTF-8 is said', async () => {
  const root = folderForTest();
  mkdirSync(path.join(root, 'source'));
  writeFileSync(Buffer.from(path.join(root, 'source', 'd\u00e9.md'), 'latin1'), GERMAN);
  const { code, stderr } = await runCommand(['check'], root);
  expect(code).toBe(1);
  expect(stderr).toContain('Unexpected name of a file that is not UTF-8');
  expect(stderr).not.toContain('without a text');
});
