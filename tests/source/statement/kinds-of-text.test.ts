import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each<[name: string, markdown: string, head: readonly string[], said?: readonly string[]]>([
  [
    'a kind of text with another h1 below h2',
    '---\ntitle: A b\n---\n## Statement\n\n# D\n\ne',
    ['kicker: Statement', 'title: D'],
    ['title-differs@2:1'],
  ],
  ...[
    ['Press release', 'Court sentences 14'],
    ['新闻稿', '法院判处14人有罪'],
    ['プレスリリース', '裁判所が14人に有罪判決'],
    ['بيان صحفي', 'المحكمة تحكم على 14 شخصا'],
  ].map(([kind, headline]): [string, string, string[], string[]] => [
    `a title that names a kind of text: ${kind}`,
    `---\ntitle: ${kind}\n---\n## ${headline}\n\nc`,
    [`kicker: ${kind}`, `title: ${headline}`],
    ['title-differs@2:1'],
  ]),
  [
    'a title that names a kind of text, and a headline of the first level',
    '---\ntitle: Press release\n---\n# A b\n\nc',
    ['kicker: Press release', 'title: A b'],
    ['title-differs@2:1'],
  ],
  [
    'the same, repeated above the headline',
    '---\ntitle: Press release\n---\n# Press release\n\n## A b\n\nc',
    ['kicker: Press release', 'title: A b'],
    ['title-differs@2:1'],
  ],
  ['a title that names a kind of text alone', '---\ntitle: Press release\n---\nc', ['title: Press release']],
  ...[
    'بيان صحفي رقم 14',
    'Communiqué de presse n° 14',
    'Pressemitteilung Nr. 14/2031',
    'הודעה לעיתונות מס׳ 14',
    'اطلاعیه شماره ۱۴',
    '보도자료 제14호',
    '新聞稿第14號',
    'Komunikat prasowy nr 14',
    'پریس ریلیز نمبر 14',
  ].map((kind): [string, string, string[]] => [
    `a kind with a number: ${kind}`,
    `# ${kind}\n\n## A b\n\nc`,
    [`kicker: ${kind}`, 'title: A b'],
  ]),
])('the name of a kind of text stands above the headline: %s', async (_name, markdown, head, messages = []) => {
  const { draft, said } = await readMarkdown(markdown);
  const found = draft?.segments.filter(({ kind }) => kind === 'kicker' || kind === 'title');
  expect(found?.map(({ kind, source }) => `${kind}: ${source}`)).toEqual(head);
  expect(said).toEqual(messages);
});
