import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY, runCommand } from '../support/communique.ts';
import { folderForTest, writeFiles } from '../support/folder.ts';

const PAGE = readFileSync(path.join(REPOSITORY, 'docs/start.md'), 'utf8');

/** What the Arabic translator fills in, by key. */
const ARABIC = {
  place: 'المدينة',
  title: 'العنوان: ما حدث',
  summary: 'جملة واحدة تقول ما حدث.',
  'paragraph-the-first-paragraph-says-who': 'تقول الفقرة الأولى من فعل ماذا وأين ومتى.',
  'paragraph-the-second-says-why-it': 'تقول الثانية لماذا يهم ذلك. ويمكن ربط [مصدر](https://example.org/).',
};

const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30"/></svg>';

/** The words of a line of the shell, without quotation marks. */
const wordsOf = (line: string): readonly string[] =>
  (line.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));

/** What its reader does between two commands. */
const BETWEEN: Readonly<Record<string, (root: string) => void>> = {
  sync(root) {
    const file = path.join(root, 'source/first-statement.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('status: draft\n', ''));
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(PAGE) ?? [];
    const settings = path.join(root, 'source/newsroom.yaml');
    writeFileSync(settings, `${readFileSync(settings, 'utf8')}${yaml}`);
    writeFiles(root, { 'logo.svg': LOGO });
  },
  check(root) {
    expect(existsSync(path.join(root, 'translations/ar/first-statement.json'))).toBe(true);
    writeFiles(root, {
      'translations/ar/first-statement.json': JSON.stringify(ARABIC),
      'translations/ar/newsroom.json': JSON.stringify({ name: 'مرصد المرفأ', logo: 'مرصد المرفأ' }),
    });
  },
};

test('the commands of docs/start.md make a newsroom in two languages, with a logo, and publish it', async () => {
  const root = path.join(folderForTest(), 'news');
  writeFiles(root, {});
  const lines = [...PAGE.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'));
  const commands = lines.filter((line) => line.startsWith('npx communique ')).map((line) => wordsOf(line).slice(2));
  expect(lines.filter((line) => !line.startsWith('npx communique '))).toEqual(['npm install communique-0.1.0.tgz']);
  for (const words of commands.filter(([name]) => name !== 'serve')) {
    BETWEEN[words[0] ?? '']?.(root);
    const { code, stdout, stderr } = await runCommand(words, root);
    expect(code, `${words.join(' ')}\n${stdout}${stderr}`).toBe(0);
  }
  const published = readFileSync(path.join(root, '../www/current/first-statement/ar/index.html'), 'utf8');
  expect(published).toMatch(/<img class="logo"[^>]* alt="مرصد المرفأ">/);
});
