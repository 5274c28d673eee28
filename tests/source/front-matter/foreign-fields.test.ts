import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const read = (yaml: string) => readMarkdown(`---\n${yaml}\n---\n# T\n\nx`);

test.each([
  ['internal: true', 'internal: true'],
  ['sensitivity: secret', 'sensitivity: secret'],
  ['access: restricted', 'access: restricted'],
  ['access: members only', 'access: members only'],
  ['audience: staff', 'audience: staff'],
  ['distribution: not for the press', 'distribution: not for the press'],
  ['wip: true', 'wip: true'],
  ['workflow: in-review', 'workflow: in-review'],
  ['reviewed: false', 'field `reviewed`, by which nobody has read'],
  ['reviewedBy: null', 'field `reviewedBy`, by which nobody has read'],
  ['approved_on:', 'field `approved_on`, by which nobody has read'],
  ['exclude: yes', 'exclude: yes'],
  ['eleventyExcludeFromCollections: true', 'eleventyExcludeFromCollections: true'],
  ['visibility: private', 'visibility: private'],
  ['password: abc', 'password: abc'],
  ['publish: off', 'publish: off'],
  ['public: false', 'public: false'],
  ['params: { draft: true }', 'params.draft'],
  ['params:\n  page: { internal: true }', 'params.page.internal'],
  ['extra: { embargo: 2030-01-01 }', 'extra.embargo'],
  ['classification: press release (internal)', 'classification: press release (internal)'],
  ['classification: geheim', 'classification: geheim'],
  ['stage: review', 'stage: review'],
  ['review: pending', 'field `review`'],
  ['reviewer: TBD', 'field `reviewer`'],
  ['archived: yes', 'archived: yes'],
  ['tags: [draft]', 'tags: draft'],
  ['topics: [water, "not for release"]', 'topics: not for release'],
  ['embargo: not yet', '`not yet` as `embargo`'],
  ['embargo:', 'empty `embargo`'],
  ['draft:', '`draft` without a value'],
  ['published: ""', '`published` without a value'],
])('what keeps a text from the public, and would not here, is an error: %s', async (yaml, named) => {
  const { file } = await read(yaml);
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining(named)]);
});

test.each([
  ...['none', 'no', 'keine', 'нет', 'n/a', 'immediate', '"-"'].map((value) => `embargo: ${value}`),
  'expires: never',
  'date:',
  'date: ""',
  'slug:',
  'contacts:',
])('a field that is empty, or says that there is none, counts as if it were not there: %s', async (yaml) => {
  const { draft, file } = await read(yaml);
  expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([
    ['front-matter', undefined],
    ['no-date', false],
  ]);
  expect(draft?.front).toEqual({});
});

test.each([
  'internal: false',
  'visibility: public',
  'access: open',
  'access: free',
  'audience: journalists',
  'audience: NGOs',
  'audience: members of the press',
  'distribution: worldwide',
  'privacy: /privacy',
  'workflow: done',
  'wip: false',
  'classification: press release',
  'classification: Pressemitteilung',
  'stage: final',
  'state: published',
  'review: 2099-01-01',
  'review: done',
  'reviewer: Anna Klein',
  'reviewers: [Anna, Ben]',
  'slugs: [guide, start]',
  'reviewed: 2026-11-01',
  'approved_by: Ana',
  'publish: on',
  'shortDescription: A text',
  'isPublic: true',
  'visible: yes',
  'params: { draft: false, sidebar: true }',
  'noindex: true',
  'ace: { folds: [], scrolltop: 60 }',
  'timestamp: 1471585967050',
  'api_reference: true',
  'agent: cook-pm',
  'linktitle: Start',
  'layout: a\nms.author: jdoe',
  'layout: a\nms.date: 08/01/2016',
  'layout: a\nms.reviewer: jdoe',
  'layout: a\nms.topic: article',
  'subCategory: core',
  'LastMod: 2024-01-02',
  'layout: a\ncurrent site url: https://example.org/installing#remove',
])('what keeps it from nobody is a notice: %s', async (yaml) => {
  expect((await read(yaml)).file.messages.map(({ fatal }) => fatal)).not.toContain(true);
});

test.each([
  ['deprecated: true', 1],
  ['tags: [draft law, embargoes]', 0],
  ['deprecated: false', 0],
])('what may hold a text back elsewhere, and does not here, is a warning: %s', async (yaml, count) => {
  const { file } = await read(yaml);
  expect(file.messages.filter(({ fatal, reason }) => fatal === false && reason.includes('holds nothing'))).toHaveLength(
    count,
  );
  expect(file.messages.map(({ fatal }) => fatal)).not.toContain(true);
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
    'meta_title: Other words\ntoc_hide: true\nhide_sidebar: true\nog_title: T\nreadingTime: 5\nhide: [toc, navigation]\nhideDarkMode: true',
    {},
  ],
  ['hide: [navigation, toc, geri bildirim]', {}],
  ['language: he\nlanguage_dir: rtl', { language: 'he' }],
  ['published: false', { status: 'draft' }],
  ['lang: en', { language: 'en' }],
  ['pubDate: 2024-05-02 10:00:00 +0200', { date: '2024-05-02T10:00:00+02:00' }],
  ['date:   2013-12-09 12:00:00', { date: '2013-12-09' }],
  ['pubDate: 2013-12-09T12:00', { date: '2013-12-09' }],
  ['publishDate: 2024-05-02T10:00:00Z', { date: '2024-05-02T10:00:00Z' }],
  ['publishDate: 2034-05-02T10:00:00Z', { date: '2034-05-02T10:00:00Z', embargo: '2034-05-02T10:00:00Z' }],
  ['expiryDate: 2024-05-02', { expires: '2024-05-02' }],
  ['layout: post\nweight: 3\nauthor: Me', {}],
  ['headline: Verdict in Homs', { title: 'Verdict in Homs' }],
  ['Titel: Urteil\nDatum: 2024-05-03\nOrt: Genf', { title: 'Urteil', date: '2024-05-03', place: 'Genf' }],
  ['العنوان: الحكم\nالتاريخ: 2024-05-03', { title: 'الحكم', date: '2024-05-03' }],
  ['标题: 判决', { title: '判决' }],
  ['lede: Twelve are free\ndeck: Two await trial', { summary: 'Twelve are free' }],
  ['lede: Twelve are free\ndescription: All', { summary: 'All' }],
  ['lead: true', {}],
  ['dateline: Geneva', { place: 'Geneva' }],
  ['dateline: "GENEVA, 5 May 2024"', {}],
  ['stats:\n  dead: 14', {}],
  ['date: Last Modified', {}],
  ['date: git Created', {}],
  ["pubDate: 'Jul 08 2022'", { date: '2022-07-08' }],
  ['pubDate: Jul 08 2034', { date: '2034-07-08', embargo: '2034-07-08T00:00Z' }],
  ['published: May 3, 2024', { date: '2024-05-03' }],
  ['date: Fri May 3 2024 10:00:00', { date: '2024-05-03' }],
  ['expiryDate: 3 May 2034', { expires: '2034-05-03' }],
  ['tags: [{label: Water, permalink: /water}, sea]', { topics: ['Water', 'sea'] }],
  ['tags: {water: true, sea: false, land: true}', { topics: ['water', 'land'] }],
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
  'hide: true',
  'hide: [page]',
  'hideFromReaders: true',
  'meta_until: 2034-01-01',
  'layout: a\npage kind: blue',
  'layout: a\nms.draft: true',
  'layout: a\nms.status: in work',
  'layout: a\nms.publish.until: x',
  'layout: a\nms.internal: true',
  'layout: a\nx.embargo: soon',
])('what may hold a statement back, or be ours, is an error: %s', async (yaml) => {
  const { file } = await read(yaml);
  expect(file.messages.find(({ ruleId, fatal }) => ruleId === 'front-matter' && fatal === true)?.line).toBe(
    1 + yaml.split('\n').length,
  );
});

test('what other programs leave out of lists alone may be published as a file, which no list names', async () => {
  const levels = async (yaml: string, isAlone: boolean): Promise<readonly unknown[]> => {
    const { file } = await readMarkdown(`---\n${yaml}\n---\n# T\n\nx`, 'a.md', undefined, isAlone);
    return file.messages.flatMap(({ ruleId, fatal, line }) => (ruleId === 'front-matter' ? [[fatal, line]] : []));
  };
  for (const yaml of ['hidden: true', 'unlisted: yes', 'isHidden: true']) {
    expect(await levels(yaml, true)).toEqual([[false, 2]]);
    expect(await levels(yaml, false)).toEqual([[true, 2]]);
  }
  for (const yaml of ['private: true', 'hide: true', 'internal: true', 'params: { hidden: true }'])
    expect(await levels(yaml, true), yaml).toEqual([[true, 2]]);
});

test.each([
  ['pubDate: 03/04/2024', '`pubDate`', 2],
  ['publish_date: soon', '`publish_date`', 2],
  ['tags: [a, {name: b}]', '`tags.1`', 2],
  ['topics: [a]\ncategories:\n  - {name: b}', '`categories.0`', 4],
  ['description: [a]', '`description`', 2],
  ['embargo: 2034-05-02T10:00Z\nexpiryDate: 2034-05-01', '`expiryDate`', 3],
  ['lang: [a]', '`lang`', 2],
])('a message names the field as it stands in the file: %s', async (yaml, name, line) => {
  const { file } = await read(yaml);
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  expect(errors.map((error) => [error.reason, error.line])).toEqual([[expect.stringContaining(name), line]]);
});

test('what is said of a text of the front matter stands at its field, whatever that is called', async () => {
  const { file } = await read('date: 2024-05-02\ndescription: Twelve died in TKTK');
  expect(file.messages.find(({ ruleId }) => ruleId === 'left-open')?.line).toBe(3);
});
