import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  [
    'a blank line before it, and no field',
    '\n---\nembargo: 2026-12-26T02:55+01:00\nthe text of it\n---\n\n# T\n\nx',
    3,
  ],
  ['a space before it', ' ---\nembargo: 2026-12-26T02:55+01:00\n---\n\n# T\n\nx', 2],
  ['dashes for hyphens', '———\nembargo: 2026-12-26T02:55+01:00\n———\n\n# T\n\nx', 2],
  ['two hyphens', '--\nstatus: draft\n--\n\n# T\n\nx', 2],
  ['no hyphens', 'draft: true\n\n# T\n\nx', 1],
  ['a headline before it', '# T\n\n---\npublished: false\n---\n\nx', 4],
  ['no colon', '---\nembargo 2026-12-26\n---\n\n# T\n\nx', 2],
  ['another after it', '---\ndate: 2026-01-01\n---\n---\nembargo: 2026-12-26T02:55+01:00\n---\n\n# T\n\nx', 5],
  ['a quotation', '> embargo: 2026-12-26\n\n# T\n\nx', 1],
  ['a comment', '<!--\nembargo: 2026-12-26T02:55+01:00\n-->\n\n# T\n\nx', 2],
  ['a comment below the headline', '# T\n\n<!-- embargo: 2026-12-26 -->\n\nx', 3],
  ['code before everything', '```yaml\nembargo: 2026-12-26T02:55+01:00\n```\n\n# T\n\nx', 2],
  ['words for it', '# T\n\n**EMBARGOED UNTIL 10:00, 26 DECEMBER 2026**\n\nx', 3],
  ['German words for it', 'SPERRFRIST: 26. Dezember 2026, 10 Uhr\n\n# T\n\nx', 1],
])('front matter that holds nothing back is an error: %s', async (_name, markdown, line) => {
  const { file } = await readMarkdown(markdown);
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  expect(errors.map((message) => `${message.ruleId}@${message.line}`)).toEqual([
    expect.stringMatching(new RegExp(`^(?:front-matter|waiting-text)@${line}$`)),
  ]);
});

const SENTENCE = 'The court in Koblenz sentenced the officer to life in prison on Thursday, after a long trial.';
const HELD = 'EMBARGOED UNTIL 26 DECEMBER 2026, 10:00';

test.each([
  ['below a letterhead', `SNHR\n\nRue 14, Geneva\n\nTel. 1\n\nRelease 14\n\n${HELD}\n\n# T\n\n${SENTENCE}`, 9],
  ['in the middle', `# T\n\n${`${SENTENCE}\n\n`.repeat(6)}${HELD}\n\n${`${SENTENCE}\n\n`.repeat(6)}`, 15],
  ['of a part', `# T\n\n${`${SENTENCE}\n\n`.repeat(6)}**NOT FOR PUBLICATION**\n\n${`${SENTENCE}\n\n`.repeat(6)}`, 15],
  ['of what follows', `# T\n\n${SENTENCE}\n\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt`, 5],
  ['in brackets', `# T\n\n${SENTENCE}\n\nContact (not for publication): Anna Klein`, 5],
])('a line that says wait is found wherever it stands: %s', async (_name, markdown, line) => {
  const { file } = await readMarkdown(markdown, 'source/a.md', Date.parse('2026-11-27'));
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  expect(errors.map((message) => `${message.ruleId}@${message.line}`)).toEqual([`waiting-text@${line}`]);
});

test.each([
  'THE VERDICT',
  'AFTER THE EMBARGO',
  'Publication date: 3 December 2020',
  'Contact (day and night): Anna Klein',
])('a line in the middle that says nothing of the text holds nothing: %s', async (line) => {
  const text = `${SENTENCE}\n\n`.repeat(6);
  const { file } = await readMarkdown(`# T\n\n${text}${line}\n\n${text}`, 'source/a.md', Date.parse('2026-11-27'));
  expect(file.messages.filter(({ ruleId }) => ruleId === 'waiting-text')).toEqual([]);
});

test.each([
  ['a text between two rules', '---\n\n# T\n\nOne text.\n\n---\n'],
  ['a field in code', '# T\n\n```yaml\nembargo: 2026-12-26\n```\n'],
  ['a status in words', '# T\n\nStatus: accepted\n\nDate: 2026-01-01\n'],
  ['an embargo that it is about', '# Embargo on 12 ports\n\nEmbargoes of 2024 hold.\n'],
  [
    'an embargo that the front matter has',
    '---\nembargo: 2026-12-26T10:00Z\n---\n# T\n\nEMBARGOED UNTIL 10:00, 26 DECEMBER\n',
  ],
  ['a version to come', '# T\n\n- One thing.\n\n## 1.8.2 (not yet released)\n\n- Another thing.\n'],
  ['a day that is over', '---\nfirst-seen: 2020-01-02\n---\n# T\n\nx\n'],
  ['a field that nobody knows', '---\nsection: 1\nSPDX-License-Identifier: MIT\n---\n# T\n\nx\n'],
])('%s is no error', async (_name, markdown) => {
  const { file, draft } = await readMarkdown(markdown);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  expect(draft?.segments[0]?.source).toMatch(/^(?:T|Embargo on 12 ports)$/);
});

const NOW = Date.parse('2026-11-27T00:00Z');
const BODY = 'The court in Homs sentenced the officer to a long term in prison.';
const rulesIn = async (text: string): Promise<readonly string[]> => {
  const { file } = await readMarkdown(`# Verdict\n\n${text}\n\n${BODY}`, 'source/x.md', NOW);
  return file.messages.flatMap(({ ruleId, line, fatal }) => (fatal === true ? [`${ruleId}@${line}`] : []));
};

test.each([
  'Published: 2022-12-03',
  '- Draft: 2021-03-12\n- Published: 2022-05-04\n- Expires: 2026-12-31',
  '- Embargo: 2011-05-09\n- Publish date: 2027-01-01',
  'Draft: false alarm',
  'Status: draft law adopted',
  'Name: Mazen\nArrest: 3 March 2020\nRelease date: 3 December 2026',
  'الاسم: مازن\nالاعتقال: 3 مارس 2020\nالحكم: 14 سنة\nللنشر في: 3 ديسمبر 2026',
  'The stamp said:\n\n> DRAFT',
  'На документе стояло:\n\n> Не для публикации.',
  '<!-- check: allow waiting-text -->\nPublished: 2026-12-31',
])('a day of what the text is about, and what it quotes, is no field and no order: %j', async (text) => {
  expect(await rulesIn(text)).toEqual([]);
});

test.each([
  ['Published: 2026-12-31', 'front-matter@3'],
  ['Expires: 2020-12-31', 'front-matter@3'],
  ['- embargo: 2026-12-26T10:00Z\n- date: 2020-01-01', 'front-matter@3'],
  ['- draft: true\n- date: 2020-01-01', 'front-matter@3'],
  ['draft: true # later', 'front-matter@3'],
  ['Contact: A\nPhone: 14\nRelease date: 3 December 2026, 10:00', 'waiting-text@5'],
  ['Name: Mazen\nArrest: 3 March 2020\nEmbargo: 3 December 2026', 'waiting-text@5'],
  ['Please note:\n\n> NOT FOR PUBLICATION', 'waiting-text@5'],
])('a field or an order among such lines still holds: %j', async (text, found) => {
  expect(await rulesIn(text)).toEqual([found]);
});

test.each([
  'Not for publication until 10:00 on 30 November 2026',
  '**NOT FOR RELEASE BEFORE 30 NOVEMBER 2026**',
  'Embargado hasta el 30 de noviembre de 2026',
  'Sous embargo jusqu’au 30 novembre 2026 à 10 h',
  '> Ne pas diffuser avant le 30/11/2026',
  'Эмбарго до 30 ноября 2026 года',
  'محظور النشر حتى 30 نوفمبر 2026',
  'Embargo tot 30 november',
  '*DRAFT - NOT FOR PUBLICATION*',
  'ENTWURF',
])('a line at the head that says that the text must wait is an error: %s', async (line) => {
  const { file } = await readMarkdown(`---\ndate: 2025-01-01\n---\n# A headline\n\n${line}\n\nText.`);
  const found = file.messages.find(({ ruleId, fatal }) => ruleId === 'waiting-text' && fatal === true);
  expect(found?.line).toBe(6);
});

test.each([
  'The embargo until 2010 cost 14 lives',
  'Draft law 14 was not for release',
  'Le projet est un brouillon de 12 pages',
])('a line about embargoes and drafts is none: %s', async (line) => {
  const { file } = await readMarkdown(`---\ndate: 2025-01-01\n---\n# A headline\n\n${line}\n\nText.`);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
});

test('a version to come above all others holds in a newsroom, and is nothing elsewhere', async () => {
  for (const isAlone of [true, false]) {
    const markdown = '# domino x.x.x (not yet released)\n\n- One thing.\n\n# domino 1.0 (2017)\n\n- Another.\n';
    const { file } = await readMarkdown(markdown, 'CHANGELOG.md', 0, isAlone);
    expect(file.messages.some(({ ruleId }) => ruleId === 'waiting-text')).toBe(!isAlone);
  }
});

test.each(['WIP', '## WIP V3', '### WIP ~ WORK IN PROGRESS'])(
  'the heading of a section that is being written holds in a newsroom, and is a warning elsewhere: %s',
  async (line) => {
    for (const isAlone of [true, false]) {
      const { file } = await readMarkdown(`# A library\n\n${line}\n\nText.`, 'README.md', 0, isAlone);
      expect(file.messages.flatMap(({ ruleId, fatal }) => (ruleId === 'waiting-text' ? [fatal] : []))).toEqual([
        !isAlone,
      ]);
    }
  },
);

test.each([
  ['full-width colons', '---\ntitle：关于判决\ndraft：true\n---\n\n法院于3月14日判处14人有罪。', 2],
  ['a word for yes', '---\ntitle：Statement\ndraft：yes\n---\n\n# T\n\nx', 2],
  ['names of another language', '---\n来源：新华社\n草稿：是\n---\n\n# T\n\nx', 2],
  ['other colons', '---\ntitle∶ T\ndraft﹕ yes\n---\n\n# T\n\nx', 2],
  ['plain ones as well', '---\n标题: T\ndraft：yes\n---\n\n# T\n\nx', 3],
  ['no end', '---\ntitle：T\ndraft：yes\n\n# T\n\nx', 2],
  ['dashes above and below', '———\ntitle: T\ndraft: yes\n———\n\n# T\n\nx', 2],
  ['full-width hyphens', '－－－\ntitle：T\ndraft：yes\n－－－\n\n# T\n\nx', 2],
  ['no hyphens', 'draft：yes\n\n# T\n\nx', 1],
  ['curly quotation marks', '“draft”: “true”\n\n# T\n\nx', 1],
])('front matter typed with the signs of an input method is an error: %s', async (_name, markdown, line) => {
  const { file } = await readMarkdown(markdown);
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  expect(errors.map((message) => `${message.ruleId}@${message.line}`)).toEqual([`front-matter@${line}`]);
});

test.each([
  '---\n\n来源：新华社\n\n---\n\n# T\n\nx',
  '———\n来源：新华社\n———\n\n# T\n\nx',
  '---\n\n判决：14人有罪。\n这是全文。\n\n---\n\n# T\n\nx',
])('a text between two rules is no front matter: %j', async (markdown) => {
  const { file } = await readMarkdown(markdown);
  expect(file.messages.filter(({ fatal }) => fatal === true)).toEqual([]);
});

test('a note that says of a source what a line might say of the text is no such line', async () => {
  const { file } = await readMarkdown('# T\n\nIt was said[1].\n\n[1] A report\n[2] Not cited\n');
  expect(file.messages.filter(({ ruleId }) => ruleId === 'waiting-text')).toEqual([]);
  const { file: held } = await readMarkdown('# T\n\nIt was said[1].\n\n[1] NOT FOR PUBLICATION\n');
  expect(held.messages.filter(({ ruleId, fatal }) => ruleId === 'waiting-text' && fatal === true)).toHaveLength(1);
});
