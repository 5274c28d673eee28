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
  ['an hour that is none, without a zone', 'date: 2022-01-13T25:00', ['front-matter@2:1']],
  ['an hour that is none', 'date: 2022-01-13T25:00Z', ['front-matter@2:1']],
  ['the same field twice', 'place: a\nplace: b', ['front-matter@3:1']],
  ['a tag that makes something', 'title: !!js/function "x"', ['front-matter@2:8']],
  ["a tag of one's own", 'title: !x y', ['front-matter@2:8']],
  ['binary', 'title: !!binary aGk=', ['front-matter@2:1']],
  ['a list of fields', '- a: b', ['front-matter@2:1']],
  ['an unclosed quotation', 'title: "x', ['front-matter@2:10']],
  ['a bad fact name', 'facts: {Bad_Name: 1}', ['front-matter@2:9']],
  ['an end before the embargo is over', 'embargo: 2026-12-24T10:00Z\nexpires: 2026-12-20', ['front-matter@3:1']],
  ['an infinite fact', 'facts: {x: .inf}', ['front-matter@2:9']],
  ['a fact with a point for thousands', 'facts:\n  x: 131.469', ['front-matter@3:3']],
  ['a fact with marks', 'facts:\n  x: "131,469"', ['front-matter@3:3']],
  ['a fact of more digits than are kept', 'facts:\n  x: 9007199254740993', ['front-matter@3:3']],
  ['a value that is cut off', 'reference: Homs #14', ['front-matter@2:12']],
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
    const { draft, said } = await read(`date: ${date}\nfacts: {day: ${date}, people: 131469, share: 0.125} # all`);
    expect(said).toEqual([]);
    expect(draft?.front).toEqual({ date, facts: { day: date, people: 131469, share: 0.125 } });
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
  const { said } = await read(rows.join('\n'));
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

test.each([
  '---\n{"title":"T","draft":true}\n---\nx',
  '---\n{ title: T, draft: true }\n---\nx',
  ' {"title":"T","draft":true}\n\nx',
  '\n\n{"title":"T","draft":true}\n\nx',
  '{title:"T",draft:true}\n\nx',
  '{ title: "T: {a:b}", draft:true,\n  date:"2024-05-02" }\nx',
])('an object is front matter however it is written: %j', async (markdown) => {
  const { draft, said } = await readMarkdown(markdown);
  expect(said).toEqual([]);
  expect(draft?.front).toMatchObject({ title: expect.stringMatching(/^T(?:: \{a:b\})?$/), status: 'draft' });
  expect(draft?.segments.at(-1)?.source).toBe('x');
});

test.each(['{{title: x}}\n\nx', '{: .lead}\n\nx', '{note} is a word\n\nx', '{"a": 1} is JSON\n\nx'])(
  'braces in a text are text: %j',
  async (markdown) => {
    expect((await readMarkdown(markdown)).draft?.front).toEqual({});
  },
);

test.each([
  ['internal: true', 'internal: true'],
  ['sensitivity: secret', 'sensitivity: secret'],
  ['access: restricted', 'access: restricted'],
  ['exclude: yes', 'exclude: yes'],
  ['eleventyExcludeFromCollections: true', 'eleventyExcludeFromCollections: true'],
  ['visibility: private', 'visibility: private'],
  ['password: abc', 'password: abc'],
  ['publish: off', 'publish: off'],
  ['public: false', 'public: false'],
  ['params: { draft: true }', 'params.draft'],
  ['params:\n  page: { internal: true }', 'params.page.internal'],
  ['extra: { embargo: 2030-01-01 }', 'extra.embargo'],
  ['draft:', '`draft` without a value'],
  ['published: ""', '`published` without a value'],
])('what keeps a text from the public, and would not here, is an error: %s', async (yaml, named) => {
  const { file } = await read(yaml);
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining(named)]);
});

test.each([
  'internal: false',
  'visibility: public',
  'access: open',
  'publish: on',
  'shortDescription: A text',
  'isPublic: true',
  'visible: yes',
  'params: { draft: false, sidebar: true }',
  'noindex: true',
])('what keeps it from nobody is a notice: %s', async (yaml) => {
  expect((await read(yaml)).file.messages.map(({ fatal }) => fatal)).not.toContain(true);
});

test.each([
  ['title: 2022', 'text: put it between quotation marks'],
  ['languages: ar, de', 'a list'],
  ['contacts: a@b.org', 'a list'],
  ['facts: 3', 'facts such as'],
  ['language:', 'text, and there is no value'],
])('a wrong kind of value is said in plain words: %s', async (yaml, words) => {
  const { file } = await read(yaml);
  const [message, ...others] = file.messages.filter(
    ({ ruleId }) => ruleId === 'front-matter' || ruleId === 'no-headline',
  );
  expect(message?.reason).toContain(words);
  expect(others).toEqual([]);
});

test.each([
  ['America/New_York', '2026-11-27T00:00-05:00'],
  ['Asia/Tokyo', '2026-11-27T00:00+09:00'],
])('a day of expiry begins in the newsroom’s time zone: %s', async (timeZone, expires) => {
  for (const field of ['expires', 'expiryDate']) {
    const file = new VFile({ path: 'source/a.md', value: `---\n${field}: 2026-11-27\n---\n# A` });
    const draft = await parseStatement(file, { language: languageOf('en'), languages: [languageOf('en')], timeZone });
    expect(draft?.front.expires).toBe(expires);
  }
});

test.each<[yaml: string, front: object]>([
  ['description: What happened', { summary: 'What happened' }],
  ['summary: S\ndescription: D', { summary: 'S' }],
  ['tags: a, b\ncategories: [c, a]', { topics: ['a', 'b', 'c'] }],
  ['draft: true', { status: 'draft' }],
  ['draft: false', {}],
  ['draft: "yes"', { status: 'draft' }],
  ['draft: on\nstatus: usable', { status: 'draft' }],
  ['draft: true\nstatus: withheld', { status: 'withheld' }],
  ['published: no', { status: 'draft' }],
  ['date: 2024-05-02\npublished: off', { date: '2024-05-02', status: 'draft' }],
  ['date: 2024-05-02\npublished: "False"', { date: '2024-05-02', status: 'draft' }],
  ['published: 0\nstatus: usable', { status: 'draft' }],
  ['build: { render: never }', { status: 'draft' }],
  ['headless: true', { status: 'draft' }],
  ['permalink: false', { status: 'draft' }],
  ['permalink: /boats/', {}],
  ['published: yes', {}],
  ['published: 2024-05-02', { date: '2024-05-02' }],
  ['published: 2034-05-02', { date: '2034-05-02', embargo: '2034-05-02T00:00Z' }],
  ['date: 2024-05-02\npubDate: 2034-05-02T10:00Z', { date: '2024-05-02', embargo: '2034-05-02T10:00Z' }],
  ['publishDate: 2024-05-02\npubDate: 2034-05-02T10:00Z', { date: '2034-05-02T10:00Z', embargo: '2034-05-02T10:00Z' }],
  ['date: 2034-05-02T10:00Z', { date: '2034-05-02T10:00Z', embargo: '2034-05-02T10:00Z' }],
  ['date: 2034-05-02T10:00Z\nembargo: 2034-05-01T10:00Z', { date: '2034-05-02T10:00Z', embargo: '2034-05-01T10:00Z' }],
  ['expires: 2030-05-02\nexpiryDate: 2024-05-02', { expires: '2024-05-02' }],
  ['status: Completed', {}],
  ['status: published', {}],
  ['tags: [water, "", null]', { topics: ['water'] }],
  ['tags: ["", " "]', {}],
  ['lang: en_GB', { language: 'en-GB' }],
  ['languages: [zh_TW, ar]', { languages: ['zh-TW', 'ar'] }],
  [
    'meta_title: Other words\ntoc_hide: true\nhide_sidebar: true\nog_title: T\nreadingTime: 5\nhide: [toc, navigation]',
    {},
  ],
  ['published: false', { status: 'draft' }],
  ['lang: en', { language: 'en' }],
  ['pubDate: 2024-05-02 10:00:00 +0200', { date: '2024-05-02T10:00:00+02:00' }],
  ['date:   2013-12-09 12:00:00', { date: '2013-12-09' }],
  ['pubDate: 2013-12-09T12:00', { date: '2013-12-09' }],
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

test.each([
  ['2034-11-30', 'America/New_York', '2034-11-30T00:00-05:00'],
  ['2034-11-30', 'Asia/Kathmandu', '2034-11-30T00:00+05:45'],
  ['2034-03-26', 'Europe/Berlin', '2034-03-26T00:00+01:00'],
  ['2034-03-27', 'Europe/Berlin', '2034-03-27T00:00+02:00'],
  // Clocks are put forward at midnight there: the day begins at one.
  ['2026-04-24', 'Africa/Cairo', '2026-04-24T00:00+02:00'],
])('a day of publication begins at its midnight in the newsroom: %s in %s', async (day, timeZone, embargo) => {
  const file = new VFile({ path: 'source/a.md', value: `---\npublishDate: ${day}\n---\n# A` });
  const settings = {
    language: languageOf('en'),
    languages: [languageOf('en')],
    now: Date.parse('2025-01-01'),
    timeZone,
  };
  expect((await parseStatement(file, settings))?.front.embargo).toBe(embargo);
});

test.each(['date: 2034-12-09 12:00:00', 'publishDate: 2025-01-01 10:00'])(
  'a time to come without a zone is an error, as it may be an embargo: %s',
  async (yaml) => {
    const file = new VFile({ path: 'source/a.md', value: `---\n${yaml}\n---\n# A` });
    const now = Date.parse('2025-01-01T12:00Z');
    await parseStatement(file, { language: languageOf('en'), languages: [languageOf('en')], now });
    expect(file.messages.find(({ fatal }) => fatal === true)).toMatchObject({ ruleId: 'front-matter', line: 2 });
  },
);

test.each([
  'status: in review',
  'published: never',
  'date: 2024-05-02\npublished: in May',
  'draft: maybe',
  'status: ready',
  'hidden: true',
  'unlisted: true',
  'title_: X',
  'headline: X',
  'hide: true',
  'hide: [page]',
  'meta_until: 2034-01-01',
])('what may hold a statement back, or be ours, is an error: %s', async (yaml) => {
  const { file } = await read(yaml);
  expect(file.messages.find(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true)?.line).toBe(
    1 + yaml.split('\n').length,
  );
});

test.each<[date: string, now: string, said: boolean]>([
  ['2024-05-02', '2024-05-01T09:59Z', true],
  ['2024-05-02', '2024-05-01T10:01Z', false],
])('a day that has begun nowhere is worth a warning: %s at %s', async (date, now, said) => {
  const file = new VFile({ path: 'source/a.md', value: `---\ndate: ${date}\n---\n# A\n\nx` });
  await parseStatement(file, { language: languageOf('en'), languages: [languageOf('en')], now: Date.parse(now) });
  expect(file.messages.filter(({ ruleId }) => ruleId === 'date-to-come').map(({ line }) => line)).toEqual(
    said ? [2] : [],
  );
});

test.each(['languages: [klingon]', 'languages: []', 'languages: [ar, "x y"]'])(
  'languages that are none are an error: %s',
  async (yaml) => {
    const { file } = await read(yaml);
    expect(file.messages.find(({ fatal }) => fatal === true)).toMatchObject({ ruleId: 'front-matter', line: 2 });
  },
);

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

test.each([
  ['a German embargo', 'sperrfrist: morgen früh'],
  ['a field of any name with a day to come in it', 'zzz: 2999-12-01'],
  ['one with a time of day', 'zzz: um 10:00'],
])('%s may be meant, and is an error', async (_name, field) => {
  const { file } = await readMarkdown(`---\n${field}\n---\n\n# T\n\nx\n`, undefined, Date.UTC(2025, 0, 1));
  expect(file.messages.filter(({ fatal }) => fatal === true)).toMatchObject([{ ruleId: 'front-matter', line: 2 }]);
});

test('a value that nobody can read is cut off in what is said of it', async () => {
  const { file } = await readMarkdown(`---\nlanguage: en-u-${'ca-gregory-'.repeat(500)}x\n---\n\n# T\n\nx\n`);
  const [found] = file.messages.filter(({ ruleId }) => ruleId === 'language-tag');
  expect(found?.reason).toMatch(/^Unexpected `en-u-ca-[^`]{1,80}…`/);
});

test('a time of TOML’s own kind is one', async () => {
  const { draft, said } = await readMarkdown(
    '+++\nembargo = 2026-12-24T10:00:00+01:00\nexpires = 2026-12-31\n+++\n# T\n\nx',
  );
  expect(said.filter((each) => each.startsWith('front-matter'))).toEqual([]);
  expect(draft?.front).toMatchObject({ embargo: '2026-12-24T10:00:00+01:00', expires: '2026-12-31' });
});
