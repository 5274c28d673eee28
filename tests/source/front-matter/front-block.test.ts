import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  'not for release: yes',
  'ms.draft: true',
  'Internal memo: for the board\n# ours',
  'release date: 2034-01-01',
])('fields whose names are several words are front matter, and no heading: %j', async (yaml) => {
  const { draft, file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nText.\n`);
  expect(draft?.segments.map(({ source }) => source)).toEqual(['T', 'Text.']);
  expect(file.messages.some(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true)).toBe(true);
});

test('front matter may stand below blank lines', async () => {
  const { draft, file } = await readMarkdown('\n \n---\nstatus: draft\ndate: 2024-13-14\n---\n\n# T\n\nText.\n');
  expect(draft?.front.status).toBe('draft');
  expect(draft?.segments.map(({ source }) => source)).toEqual(['T', 'Text.']);
  expect(file.messages.filter(({ fatal }) => fatal === true).map(({ line }) => line)).toEqual([5]);
  const text = await readMarkdown('\n---\n\nTitle: a word\n\n---\n\n# T\n\nText.\n');
  expect(text.draft?.segments.map(({ source }) => source)).toContain('Title: a word');
});

test('a heading right below a rule at the top is text, where a line of words stands below it', async () => {
  const text = '# Verdict\n\n**Year:** 2018\n\nThe court has found it.\n\n- Quality: High\n';
  const { draft } = await readMarkdown(`---\n${text}---\n\nMore.\n`);
  expect(draft?.segments.map(({ source }) => source)).toContain('The court has found it.');
  const fields = await readMarkdown(`---\n# Fields of ours\nlayout: a\ndraft: true\n---\n# T\n\nText.\n`);
  expect(fields.draft?.front.status).toBe('draft');
  const broken = await readMarkdown(`---\n# Fields of ours\ndraft: true\nwhat we all know of it\n---\n# T\n\nText.\n`);
  expect(broken.file.messages.some(({ fatal }) => fatal === true)).toBe(true);
});

test.each<[yaml: string, front: object]>([
  ['summary: "One line,\nanother"\nplace: Koblenz', { summary: 'One line, another', place: 'Koblenz' }],
  ["summary: 'It''s one,\n\ntwo.'", { summary: "It's one,\ntwo." }],
  [
    'contacts:\n  - name: "Desk\nof the press"\n    email: d@example.org',
    { contacts: [{ name: 'Desk of the press', email: 'd@example.org' }] },
  ],
])(
  'lines of a quoted value that stand no further in than its name are read, with a warning: %j',
  async (yaml, front) => {
    const { draft, file } = await readMarkdown(`---\ndate: 2022-01-13\n${yaml}\n---\n# T\n\nText.\n`);
    expect(draft?.front).toMatchObject(front);
    expect(file.messages.filter(({ ruleId }) => ruleId === 'front-matter')).toEqual([
      expect.objectContaining({ line: yaml.startsWith('c') ? 4 : 3, fatal: false }),
    ]);
  },
);

test.each([
  'title: "Verdict\nembargo: 2099-01-01T10:00Z\nplace: Koblenz"',
  'title: "Verdict\nstatus: draft\nsummary: "Text"',
])('a quotation mark that was not closed swallows no field: %j', async (yaml) => {
  const { draft, file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nText.\n`);
  expect(file.messages.some(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true)).toBe(true);
  expect(JSON.stringify(draft?.front ?? {})).not.toMatch(/2099|draft/);
});

test('a place that a program fills in is an error at its line, and nothing else is said on the screen', async () => {
  const warnings: string[] = [];
  const hear = ({ message }: Error): void => void warnings.push(message);
  process.on('warning', hear);
  const { said } = await readMarkdown('---\ntitle: {{ title }}\n---\n\nText.\n');
  await new Promise((done) => setImmediate(done));
  process.off('warning', hear);
  expect(said).toContain('front-matter@2:1');
  expect(warnings).toEqual([]);
});

test('three stops end front matter, as Pandoc writes it, where no hyphens do', async () => {
  const pandoc = await readMarkdown(
    '---\nstatus: draft\nsummary: |\n  One.\n\n  Two.\n...\n\n# T\n\nText.\n\n---\n\nMore.\n',
  );
  expect(pandoc.draft?.front.status).toBe('draft');
  expect(pandoc.draft?.segments.map(({ source }) => source)).toEqual([
    'T',
    expect.stringContaining('One.'),
    'Text.',
    'More.',
  ]);
  const hyphens = await readMarkdown('---\nstatus: draft\n---\n\n# T\n\nText.\n\n...\n\nMore.\n');
  expect(hyphens.draft?.segments.map(({ source }) => source)).toContain('Text.');
  const rule = await readMarkdown('---\n\nA line of words.\n\n...\n\n# T\n');
  expect(rule.draft?.segments.map(({ source }) => source)).toContain('A line of words.');
});
