import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../scripts/language/language.ts';
import { parseStatement } from '../../scripts/statement/statement.ts';
import { readMarkdown } from './read-markdown.ts';

const read = (yaml: string) => readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);

test.each<[name: string, yaml: string, said: readonly string[]]>([
  ['an unknown field', 'date: 2022-01-13\nembrago: me', ['front-matter@3:1']],
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

test('a slug comes from the front matter before the file', async () => {
  expect((await readMarkdown('---\nslug: c\n---\n# T', 'source/A b.md')).draft?.slug).toBe('c');
});

test.each<[name: string, markdown: string]>([
  ['YAML', '---\ntitle: T\ndate: 2024-05-02\ntags: [water]\n---\nx'],
  ['TOML', '+++\ntitle = "T"\ndate = 2024-05-02\ntags = ["water"]\n+++\nx'],
  ['JSON', '{\n  "title": "T",\n  "date": "2024-05-02",\n  "tags": ["water"]\n}\nx'],
])('front matter in %s says the same', async (_name, markdown) => {
  const { draft, said } = await readMarkdown(markdown);
  expect(said).toEqual([]);
  expect(draft?.front).toEqual({ title: 'T', date: '2024-05-02', topics: ['water'] });
  expect(draft?.segments.map(({ source }) => source)).toEqual(['T', 'x']);
});

test.each<[yaml: string, front: object]>([
  ['description: What happened', { summary: 'What happened' }],
  ['summary: S\ndescription: D', { summary: 'S' }],
  ['tags: a, b\ncategories: [c, a]', { topics: ['a', 'b', 'c'] }],
  ['draft: true', { status: 'draft' }],
  ['draft: false', {}],
  ['published: false', { status: 'draft' }],
  ['lang: en', { language: 'en' }],
  ['pubDate: 2024-05-02 10:00:00 +0200', { date: '2024-05-02T10:00:00+02:00' }],
  ['publishDate: 2024-05-02T10:00:00Z', { date: '2024-05-02T10:00:00Z' }],
  ['publishDate: 2034-05-02T10:00:00Z', { date: '2034-05-02T10:00:00Z', embargo: '2034-05-02T10:00:00Z' }],
  ['expiryDate: 2024-05-02', { expires: '2024-05-02' }],
  ['layout: post\nweight: 3\nauthor: Me', {}],
])('the fields of other programs are understood: %s', async (yaml, front) => {
  const file = new VFile({ path: 'source/a.md', value: `---\n${yaml}\n---\n# A` });
  const settings = { language: languageOf('en'), languages: [languageOf('en')], now: Date.parse('2025-01-01') };
  const draft = await parseStatement(file, settings);
  expect(draft?.front).toEqual(front);
  expect(file.messages.some(({ fatal }) => fatal === true)).toBe(false);
});

test('a field in a field is refused with what is allowed there', async () => {
  const { file } = await read('contacts:\n  - nam: Press');
  expect(file.messages.find(({ ruleId }) => ruleId === 'front-matter')?.reason).toBe(
    'Unexpected field `contacts.0.nam`, expected one of name, phone, email, note',
  );
});

test('a statement in another of the newsroom’s languages has its digits and its calendar', async () => {
  const languages = [languageOf('en'), languageOf('fa', { digits: 'latn', calendar: 'persian' })];
  const file = new VFile({ path: 'source/a.md', value: '---\nlanguage: fa\n---\n\n# A' });
  const draft = await parseStatement(file, { language: languageOf('en'), languages });
  expect(draft?.language).toMatchObject({ tag: 'fa', numberingSystem: 'latn', calendar: 'persian' });
});
