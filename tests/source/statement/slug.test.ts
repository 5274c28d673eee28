import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const read = (yaml: string) => readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);

test.each<[slug: string, suggested: string]>([
  ['..', 'statement'],
  ['../../etc/passwd', 'etc-passwd'],
  ['a\\b', 'a-b'],
  ['CON', 'con-statement'],
  ['lpt1', 'lpt1-statement'],
  ['ar', 'ar-statement'],
  ['zh-hans', 'zh-hans-statement'],
  ['labels', 'labels-statement'],
  ['newsroom', 'newsroom-statement'],
])('slug %s is refused', async (slug, suggested) => {
  const { draft, file } = await read(`slug: ${slug}`);
  const errors = file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId, line }) => `${ruleId}@${line}`);
  expect([...errors, draft?.slug]).toEqual(slug === 'CON' ? ['con-statement'] : ['slug@2', suggested]);
});

test.each<[name: string, slug: string]>([
  ['a-b-2', 'a-b-2'],
  ['koblenz-verdict', 'koblenz-verdict'],
  ['README', 'readme'],
  ['My Statement', 'my-statement'],
  ['بيان', 'بيان'],
  ['French Déclaration v2 (final)', 'french-déclaration-v2-final'],
  ['Über_uns', 'über-uns'],
  ['判决', '判决'],
  ['अदालत', 'अदालत'],
  ['a--b', 'a-b'],
  ['-a', 'a'],
  ['__proto__', 'proto'],
  ['%2e%2e', '2e-2e'],
  ['...', 'statement'],
  ['CON', 'con-statement'],
  ['aux', 'aux-statement'],
  ['COM¹', 'com¹-statement'],
  ['Cafe\u0301', 'café'],
  ['\u0301x', 'x'],
  ['a'.repeat(300), 'a'.repeat(80)],
  ['判'.repeat(300), '判'.repeat(60)],
])('a file called %s.md has the address %s, and what was changed is said', async (name, slug) => {
  const { draft, file } = await readMarkdown('# T\n\nx', `source/${name}.md`);
  expect(draft?.slug).toBe(slug);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'slug').map(({ fatal }) => fatal)).toEqual(
    slug === name ? [] : [undefined],
  );
});

test.each([
  ['/press/one', 'press-one'],
  ['press/one/', 'press-one'],
  ['/one', 'one'],
  ['/press/one.html', 'press-one'],
  ['https://example.org/press/one/', 'press-one'],
  ['/', 'a'],
])('a path in the front matter is one name, with a notice: %s', async (path, slug) => {
  const { draft, file } = await readMarkdown(`---\nslug: ${path}\n---\n# T\n\nx`, 'source/a.md');
  expect(draft?.slug).toBe(slug);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'slug').map(({ fatal }) => fatal)).toEqual([undefined]);
});

test('a slug comes from the front matter before the file', async () => {
  expect((await readMarkdown('---\nslug: c\n---\n# T', 'source/A b.md')).draft?.slug).toBe('c');
});

test('a copy of two people’s changes is held, unless it has an address of its own', async () => {
  const name = 'source/verdict (conflicted copy 2022-12-03).md';
  const errorsIn = async (markdown: string) =>
    (await readMarkdown(markdown, name)).file.messages
      .filter(({ fatal }) => fatal === true)
      .map(({ ruleId }) => ruleId);
  expect(await errorsIn('# T\n\nx')).toEqual(['slug']);
  expect(await errorsIn('---\nslug: other-verdict\n---\n# T\n\nx')).toEqual([]);
});
