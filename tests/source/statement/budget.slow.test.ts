import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const times = (count: number, line: string): string => line.repeat(count);

test.each([
  ['paragraphs', times(4200, 'a\n\n'), 'budget@82'],
  ['headings', times(5700, '## a\n\n'), 'budget@11'],
  ['list items', times(4200, '- a\n'), 'budget@41'],
  ['empty list items', times(4200, '-\n'), 'budget@41'],
  ['marks', times(1400, '**a** *b* `c` ~~d~~ <i>e</i>\\\n\n'), 'budget'],
  ['letters', times(37, `${times(5000, 'a ')}\n\n`), 'budget@75:1'],
  ['letters in long words', times(60, `${times(4000, 'a')}\n\n`), 'budget@'],
  ['things of many kinds', times(1600, '## a\n\n**b** *c* [d](e) `f` g[^a]\n\n'), 'budget@'],
])('more %s than anybody reads are refused, with their place', async (_, markdown, said) => {
  const read = await readMarkdown(`# T\n\n${markdown}`);
  expect(read.draft).toBeUndefined();
  expect(read.said.join()).toContain(said);
});

test('a long report is read', async () => {
  const paragraph = `${times(120, 'word ')}**strong** [a link](https://example.org/).\n\n`;
  const report = times(40, `## A part\n\n${times(9, paragraph)}- one\n- two\n\n`);
  expect((await readMarkdown(`# T\n\n${report}`)).draft).toBeDefined();
});
