import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const read = (yaml: string) => readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);

test.each<[name: string, yaml: string, said: readonly string[]]>([
  ['an unknown field', 'date: 2022-01-13\nembrago: me', ['front-matter@3:1']],
  ['a day that is none', 'date: 2022-02-30', ['front-matter@2:1']],
  ['a date in words of another language', 'date: 13. Januar 2022', ['front-matter@2:1']],
  ['a day that can be read two ways', 'date: 03/04/2024', ['front-matter@2:1']],
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
    const { draft, said } = await read(
      `date: ${date}\nfacts: {day: ${date.slice(0, 10)}, people: 131469, share: 0.125} # all`,
    );
    expect(said).toEqual([]);
    expect(draft?.front).toEqual({ date, facts: { day: date.slice(0, 10), people: 131469, share: 0.125 } });
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

test.each([
  "{'title':'T','draft':true}",
  '{"title":"T","draft":true} The court sat.',
  '{"title":"T","draft":true}---',
  '{ title = "T", draft = true }',
  ';;;\n{"title":"T","draft":true}\n;;;',
  '[{"title":"T","draft":true}]',
  '({title: "T", draft: true})',
  '{/* c */ "title": "T", "draft": true}',
  '{ // c\n "title": "T" }; more',
])('fields in braces that are no front matter are an error: %j', async (front) => {
  const { said } = await readMarkdown(`${front}\n\nThe court sat in Koblenz.\n`);
  expect(said.filter((each) => each.startsWith('front-matter'))).toHaveLength(1);
});

test.each([
  '{{title: x}}\n\nx',
  '{: .lead}\n\nx',
  '{note} is a word\n\nx',
  '{"a": 1} is JSON\n\nx',
  '{date} is the title: x',
])('braces in a text are text: %j', async (markdown) => {
  expect((await readMarkdown(markdown)).draft?.front).toEqual({});
});

test.each([
  ['title: 2022', '`2022` as `title`, expected text'],
  ['languages: ar, de', 'a list'],
  ['contacts: a@b.org', 'a list'],
  ['facts: 3', 'facts such as'],
  ['language:', 'empty `language`, expected text'],
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

test.each([
  ['languages: [ar]', ['language']],
  ['languages: [en-GB, ar]', []],
  ['language: ar\nlanguages: [ar]', []],
])('a list of languages without that of the text is a notice: %s', async (yaml, rules) => {
  const { file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);
  expect(file.messages.flatMap(({ ruleId }) => (ruleId === 'language' ? [ruleId] : []))).toEqual(rules);
});

test.each(['veröffentlichen: nein', 'ملاحظة: محظور النشر', 'उप-शीर्षक: x', '发布: 否'])(
  'a field whose name has other letters is front matter, also by itself: %s',
  async (field) => {
    const { draft, file } = await readMarkdown(`---\n${field}\n---\n\n# Verdict\n\nText.\n`);
    expect(draft?.segments.map(({ source }) => source)).toEqual(['Verdict', 'Text.']);
    expect(file.messages.filter(({ fatal }) => fatal === true).map(({ ruleId }) => ruleId)).toEqual(['front-matter']);
  },
);

test.each(['Ein Wort allein', 'Sie sagte: nein', 'قالت له: لا', '2022：大赦'])(
  'a line between two rules that names no field is text: %s',
  async (line) => {
    const { draft } = await readMarkdown(`---\n\n${line}\n\n---\n\n# Verdict\n\nText.\n`);
    expect(draft?.segments.map(({ source }) => source)).toContain(line);
  },
);

test('where blocks of front matter stand further in by tabs alone, they are read, with a warning', async () => {
  const { draft, file } = await readMarkdown(
    '---\ndate: 2026-01-02\ncontacts:\n\t- name: Desk\n\t  email: d@example.org\n---\n# T\n\nx',
  );
  expect(draft?.front.contacts).toEqual([{ name: 'Desk', email: 'd@example.org' }]);
  expect(file.messages.map(({ ruleId, line, fatal }) => [ruleId, line, fatal])).toEqual([['front-matter', 4, false]]);
  const mixed = await readMarkdown('---\ncontacts:\n\t- name: Desk\n  - name: Other\n---\n# T\n\nx');
  expect(mixed.file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toContainEqual(['front-matter', true]);
});

test.each<[yaml: string, name: string, value: string]>([
  ['title: Verdict: two people convicted', 'title', 'Verdict: two people convicted'],
  ['title: *Verdict* in Koblenz', 'title', '*Verdict* in Koblenz'],
  ['title: "Verdict" in Koblenz', 'title', '"Verdict" in Koblenz'],
  ['title: [Koblenz] Verdict', 'title', '[Koblenz] Verdict'],
  ["summary: 'Tis so", 'summary', "'Tis so"],
  ['summary: @court is right', 'summary', '@court is right'],
  ['summary: > 5 people', 'summary', '> 5 people'],
])('a value that needs quotation marks is read as if it had them, with a warning: %s', async (yaml, name, value) => {
  const { draft, file } = await readMarkdown(`---\ndate: 2022-01-13\n${yaml}\n---\n# T\n\nText.\n`);
  expect(JSON.stringify(draft)).toContain(JSON.stringify(value).slice(1, -1));
  expect(file.messages.filter(({ ruleId }) => ruleId === 'front-matter')).toEqual([
    expect.objectContaining({ line: 3, fatal: false, reason: expect.stringContaining(`\`${name}\``) }),
  ]);
});

test('quotation marks come into no text that stands on lines of its own', async () => {
  const yaml = 'title: Verdict: two\nsummary: |\n  Note: 12: 14\n  - @x\nplace: Koblenz: court';
  const { draft } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nText.\n`);
  expect(JSON.stringify(draft)).toContain('Note: 12: 14');
  expect(draft?.front.place).toBe('Koblenz: court');
});

test.each([
  'title: Verdict: 12 #14',
  'title: "Verdict',
  'place: [Geneva',
  'title: {Verdict',
  'place: [Geneva\nsummary: x',
  'topics: [a: b: c,\n  d]',
  'embargo: 2099-01-01: 10:00',
  'status: draft: yes',
])('a value that quotation marks do not mend, or that is no text, stays an error: %j', async (yaml) => {
  const { file } = await readMarkdown(`---\ndate: 2022-01-13\n${yaml}\n---\n# T\n\nText.\n`);
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toContainEqual(['front-matter', true]);
});

test.each([
  '# One\n\nTwo people of the town came.\n\nend: 3\n',
  'They came to the court.\n\nWho:\n\n- A\n',
  '# A\n\n```ts\na: 3\n```\n',
])('prose below a rule is no front matter: %j', async (text) => {
  const { draft, file } = await readMarkdown(`---\n\n${text}\n---\n\nText.\n`);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  expect(draft?.segments.map(({ source }) => source).join('\n')).toContain('Text.');
  const meant = await readMarkdown(`---\n\ndraft: yes\n${text}\n---\n\nText.\n`);
  expect(meant.file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toContainEqual(['front-matter', true]);
});
