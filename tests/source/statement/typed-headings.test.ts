import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each(['\n', '\r\n'])(
  'an anchor before the marks of a heading is part of the heading (line end %j)',
  async (end) => {
    const markdown = [
      '---',
      'date: 2022-01-13',
      '---',
      '<a id="x"></a># Court 14',
      '',
      'Text.',
      '',
      '<a name="y"></a> <a id="z"></a>## Section',
      '',
      '```',
      '<a id="q"></a># code',
      '```',
    ];
    const { draft, said } = await readMarkdown(`${markdown.join(end)}${end}`);
    const texts = draft?.segments.map(({ kind, source }) => `${kind}: ${source}`);
    expect(texts).toEqual([
      expect.stringMatching(/^title: .*Court 14$/),
      'paragraph: Text.',
      expect.stringMatching(/^heading: .*Section$/),
    ]);
    expect(said.filter((each) => each.startsWith('pasted'))).toEqual(['pasted@4:1', 'pasted@8:1']);
  },
);

test.each([
  ['#Court sentences 14 people\n\nText.', 1],
  ['# T\n\nText.\n\n##Section 16\n\nText.', 5],
  ['＃ Court sentences\n\nText.', 1],
  ['&nbsp;# Court sentences\n\nText.', 1],
])('what may be a heading is a warning at its line: %j', async (markdown, line) => {
  const { file } = await readMarkdown(markdown);
  const found = file.messages.filter(({ ruleId, fatal }) => ruleId === 'foreign-markup' && fatal === false);
  expect(found.map((each) => [each.line, /may be a heading/.test(each.reason)])).toEqual([[line, true]]);
});

test.each([
  '#MeToo\n\nText.',
  '#MeToo and #Syria\n\nText.',
  '# T\n\n#Syria is free.',
  '# T\n\n#14 came',
  '# T\n\n\\## no',
  '# T\n\n\\##Section',
])('a hashtag is none: %j', async (markdown) => {
  const { file } = await readMarkdown(markdown);
  expect(file.messages.filter(({ reason }) => /may be a heading/.test(reason))).toEqual([]);
});
