import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const NOW = Date.parse('2026-11-27T12:00Z');
const waits = async (front: string) => {
  const text = front.startsWith('+++') ? front : `---\n${front}\n---`;
  const { file } = await readMarkdown(`${text}\n\n# T\n\nText.\n`, undefined, NOW);
  return file.messages
    .filter(({ ruleId }) => ruleId === 'waiting-text')
    .map(({ line, fatal, actual }) => [line, fatal, actual]);
};

test.each([
  ['subtitle: EMBARGOED until 5 January 2027, 10:00', 2],
  ['editor_note: Under embargo until Tuesday 10 a.m.', 2],
  ['remarks: NOT FOR PUBLICATION', 2],
  ['internal: Do not publish before 5 January 2027', 2],
  ['notes: "Embargo until 5 January 2027"', 2],
  ['version: draft', 2],
  ['type: draft', 2],
  ['layout: draft', 2],
  ['workflow: { state: draft }', 2],
  ['press:\n  desk:\n    - note: Sperrfrist bis 5. Januar 2027', 4],
  ['press: { embargo: Tuesday }', 2],
  ['press: { not_for_release: yes }', 2],
  ['summary: S\ndescription: EMBARGOED until 5 January 2027', 3],
  ['# EMBARGO until 5 January 2027\ntitle: T', 2],
  ['title: T\ndate: 2024-01-02 # NOT FOR PUBLICATION', 3],
  ['+++\n# Embargoed until 5 January 2027\ntitle = "T"\n+++', 2],
  ['+++\ntitle = "T"\n[params]\nnote = "محظور النشر حتى 5 كانون الثاني/يناير 2027"\n+++', 4],
])('what is not published says that the statement must wait: %j', async (front, line) => {
  expect(await waits(front)).toEqual([[line, true, expect.any(String)]]);
});

test.each([
  'subtitle: The arms embargo on Sudan',
  'notes: The draft law passed its first reading',
  'version: 2.1',
  'zzz: Embargoed until 5 January 2024',
  'status: draft\nremarks: NOT FOR PUBLICATION',
  'embargo: 2027-01-05T10:00Z\nnotes: Embargo until 5 January 2027',
  '# draft: true\ntitle: T',
  '# embargo: 2027-01-05T10:00Z\ntitle: T',
  'title: "Resolution # draft"',
  'press: { embargo: no }',
  'press: { embargo: 2024-01-05 }',
  'sitemap: { exclude: true }',
])('it says nothing of it, or the statement is held: %j', async (front) => {
  expect(await waits(front)).toEqual([]);
});

test('a comment above the text allows it', async () => {
  const { said } = await readMarkdown(
    '---\nversion: draft\n---\n<!-- check: allow waiting-text -->\n\n# T\n\nText.',
    undefined,
    NOW,
  );
  expect(said.filter((each) => each.startsWith('waiting'))).toEqual([]);
});

test.each(['zzz: Tuesday 5 January 2027', 'go_out: 5 January 2027, 10:00'])(
  'a day to come in words under an unknown name is an error: %s',
  async (front) => {
    const { file } = await readMarkdown(`---\n${front}\n---\n\n# T\n\nText.\n`, undefined, NOW);
    expect(file.messages.find(({ fatal }) => fatal === true)).toMatchObject({ ruleId: 'front-matter', line: 2 });
  },
);

const warned = async (front: string) => {
  const { file } = await readMarkdown(`---\n${front}\n---\n\n# T\n\nText.\n`, undefined, NOW);
  return file.messages
    .filter(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal !== undefined)
    .map(({ line, fatal, reason }) => [line, fatal, /“(.*)”$/.exec(reason)?.[1]]);
};

test.each([
  ['quote:\n  text: A good day, after 9 years', 3, 'A good day, after 9 years'],
  ['key_messages:\n  - Message 356\n  - Two are free again', 3, 'Message 356 / Two are free again'],
  ['boilerplate: Founded 1994.', 2, 'Founded 1994.'],
  ['params: { note: The alert came late. }', 2, 'The alert came late.'],
  ['extra: { note: 判决将于五月宣布。 }', 2, '判决将于五月宣布。'],
  ['byline: By Anna Klein in Homs', 2, 'By Anna Klein in Homs'],
  ['lede: Twelve are free\ndeck: Two more await trial', 3, 'Two more await trial'],
  ['stats: { dead: 14 }', 2, 'dead: 14'],
])('words of a field without a use are a warning that quotes them: %j', async (front, line, words) => {
  expect(await warned(front)).toEqual([[line, false, words]]);
});

test.each([
  'author: Anna de Klein',
  'nav_title: How to start it',
  'zzz: https://example.org/a-b-1',
  'zzz: 2024-05-02 10:00',
  'related: [a, b]',
  'weight: 10',
  'source: app/getting-started',
])('what readers miss nothing of is a notice: %s', async (front) => {
  expect(await warned(front)).toEqual([]);
});

test('a misspelt field is told with the one that may be meant', async () => {
  const { file } = await readMarkdown('---\ntitle_: X\n---\n\nText.\n');
  expect(file.messages.find(({ fatal }) => fatal === true)?.note).toContain('`title`');
});
