import { expect, test } from 'vitest';
import { peekFrontMatter } from '../../../scripts/source/front-matter/read-front-matter.ts';
import { markdownTree } from '../../../scripts/source/statement/markdown.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each([
  ['{"draft": true, "title": "A }"}\n\n# A', 'draft', '# A'],
  ['{ "draft": true }', 'draft', ''],
  ['{"title": "A",\n  "draft": true}\r\n\r\nText', 'draft', 'Text'],
  ['{\n  "draft": true\n}\n# A', 'draft', '# A'],
  ['{"a": 1} is what it says', undefined, '{"a": 1} is what it says'],
  ['{{ "a" }}', undefined, '{{ "a" }}'],
])('a JSON object above the text is front matter, however its lines are broken: %j', (markdown, status, text) => {
  expect(peekFrontMatter(markdown).status).toBe(status);
  const [front, ...blocks] = markdownTree(markdown).children;
  expect(front?.type === 'yaml').toBe(status !== undefined);
  const first = status === undefined ? front : blocks[0];
  expect(markdown.slice(first?.position?.start.offset ?? markdown.length)).toBe(text);
});

test('brackets behind the numbers of a list and noughts before them are kept', async () => {
  const said = async (text: string) => {
    const { draft, file } = await readMarkdown(`# T\n\n${text}\n`);
    const list = draft?.tree.children.find(({ type }) => type === 'list');
    const found = file.messages.filter(({ ruleId }) => ruleId === 'list-numbers');
    const items = list?.type === 'list' ? list.children.map(({ data }) => data?.hProperties?.className) : [];
    return [list?.data?.hProperties?.className, items.flat(), found.map(({ line, actual }) => `${line} ${actual}`)];
  };
  expect(await said('1) Release, see 2)\n2) Publication')).toEqual([['bracketed'], [undefined, undefined], []]);
  expect(await said('1. Release\n2. Publication')).toEqual([undefined, [undefined, undefined], []]);
  expect(await said('09. Release\n10. Publication')).toEqual([undefined, ['noughts-2', undefined], []]);
  expect(await said('006) Release\n007) Publication')).toEqual([['bracketed'], ['noughts-3', 'noughts-3'], []]);
  expect(await said('00006. Release')).toEqual([undefined, [undefined], ['3 00006.']]);
});
