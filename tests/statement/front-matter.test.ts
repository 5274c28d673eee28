import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../scripts/language/language.ts';
import { parseStatement } from '../../scripts/statement/statement.ts';
import { readMarkdown } from './read-markdown.ts';

const read = (yaml: string) => readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);

test.each<[name: string, yaml: string, said: readonly string[]]>([
  ['an unknown field', 'date: 2022-01-13\nauthor: me', ['front-matter@3:1']],
  ['a day that is none', 'date: 2022-02-30', ['front-matter@2:1']],
  ['a date in words', 'date: 13 January 2022', ['front-matter@2:1']],
  ['a time without a zone', 'date: 2022-01-13T10:00', ['front-matter@2:1']],
  ['an hour that is none', 'date: 2022-01-13T25:00Z', ['front-matter@2:1']],
  ['the same field twice', 'place: a\nplace: b', ['front-matter@3:1']],
  ['a tag that makes something', 'title: !!js/function "x"', ['front-matter@2:8']],
  ["a tag of one's own", 'title: !x y', ['front-matter@2:8']],
  ['binary', 'title: !!binary aGk=', ['front-matter@2:1']],
  ['a list', '- a', ['front-matter@2:1']],
  ['an unclosed quotation', 'title: "x', ['front-matter@2:10']],
  ['a bad fact name', 'facts: {Bad_Name: 1}', ['front-matter@2:9']],
  ['an infinite fact', 'facts: {x: .inf}', ['front-matter@2:9']],
  ['a fact of a bad day', 'facts:\n  x: 2022-02-30', ['front-matter@3:3']],
  ['__proto__', '__proto__: {a: 1}', ['front-matter@2:1']],
  ['depth', `topics: ${'['.repeat(30)}`, ['front-matter@2:1']],
  ['a bad telephone', 'contacts:\n  - phone: call me', ['front-matter@3:5']],
  ['a bad language', 'language: not_a_tag', ['language-tag@2:1']],
])('%s is said where it stands', async (_name, yaml, said) => {
  const { draft, said: found, file } = await read(yaml);
  expect(found).toEqual(said);
  expect(file.messages.some(({ fatal }) => fatal === true)).toBe(true);
  expect(draft?.segments[0]?.source).toBe('T');
});

test('what is right still counts beside what is wrong', async () => {
  const { draft } = await read('date: 2022-02-30\nplace: Koblenz\nnope: 1');
  expect(draft?.front).toEqual({ place: 'Koblenz' });
});

test.each(['2022-01-13', '2024-02-29', '2022-01-13T10:00Z', '2022-01-13T10:00:30+03:00'])(
  '%s is a date',
  async (date) => {
    const { draft, said } = await read(`date: ${date}\nfacts: {day: ${date}, people: 131469, share: 0.5}`);
    expect(said).toEqual([]);
    expect(draft?.front).toEqual({ date, facts: { day: date, people: 131469, share: 0.5 } });
  },
);

test('a statement without a date is said, and gets none', async () => {
  const { draft, file } = await readMarkdown('# T\n\nx');
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['no-date']);
  expect(draft?.front.date).toBeUndefined();
});

test.each(['---js\nmodule.exports = 1\n---\n# T', '--- coffee\nx\n---\n# T', '---\ndate: 2022-01-13\nplace: P\n\n# T'])(
  'front matter that is none is an error: %j',
  async (markdown) => {
    const { said } = await readMarkdown(markdown);
    expect(said[0]).toBe('front-matter@1:1');
  },
);

test('a bomb of aliases ends at once', async () => {
  const rows = Array.from(
    { length: 9 },
    (_, row) => `a${row}: &a${row} [${Array(9).fill(row === 0 ? 'x' : `*a${row - 1}`)}]`,
  );
  const start = performance.now();
  const { said } = await read(rows.join('\n'));
  expect(performance.now() - start).toBeLessThan(3_000);
  expect(said).toEqual(['front-matter@2:1']);
});

test.each<[slug: string, suggested: string]>([
  ['..', 'my-statement'],
  ['../../etc/passwd', 'etc-passwd'],
  ['"%2e%2e"', '2e-2e'],
  ['"a\\0b"', 'a-b'],
  ['a\\b', 'a-b'],
  ['CON', 'con-statement'],
  ['con', 'con-statement'],
  ['lpt1', 'lpt1-statement'],
  ['__proto__', 'proto'],
  ['ar', 'ar-statement'],
  ['zh-hans', 'zh-hans-statement'],
  ['labels', 'labels-statement'],
  ['newsroom', 'newsroom-statement'],
  ['a'.repeat(81), 'a'.repeat(80)],
  ['Koblenz', 'koblenz'],
  ['a--b', 'a-b'],
  ['-a', 'a'],
  ['Über uns', 'u-ber-uns'],
  ['حكم', 'my-statement'],
])('slug %s is refused', async (slug, suggested) => {
  const { draft, said } = await read(`slug: ${slug}`);
  expect(said).toEqual(['slug@2:1']);
  expect(draft?.slug).toBe(suggested);
});

test('a slug comes from the file, or from the front matter', async () => {
  expect((await readMarkdown('# T', 'source/a-b-2.md')).draft?.slug).toBe('a-b-2');
  expect((await readMarkdown('# T', 'source/A b.md')).said).toEqual(['slug@1:1']);
  expect((await readMarkdown('---\nslug: c\n---\n# T', 'source/A b.md')).draft?.slug).toBe('c');
});

test('a statement in another of the newsroom’s languages has its digits and its calendar', async () => {
  const languages = [languageOf('en'), languageOf('fa', { digits: 'latn', calendar: 'persian' })];
  const file = new VFile({ path: 'source/a.md', value: '---\nlanguage: fa\n---\n\n# A' });
  const draft = await parseStatement(file, { language: languageOf('en'), languages });
  expect(draft?.language).toMatchObject({ tag: 'fa', numberingSystem: 'latn', calendar: 'persian' });
});
