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

test('brackets behind the numbers of a list are kept, and a nought before one is said', async () => {
  const said = async (text: string) => {
    const { draft, file } = await readMarkdown(`# T\n\n${text}\n`);
    const list = draft?.tree.children.find(({ type }) => type === 'list');
    const found = file.messages.filter(({ ruleId }) => ruleId === 'list-numbers');
    return [list?.data?.hProperties?.className, found.map(({ line, actual }) => `${line} ${actual}`)];
  };
  expect(await said('1) Release, see 2)\n2) Publication')).toEqual([['bracketed'], []]);
  expect(await said('1. Release\n2. Publication')).toEqual([undefined, []]);
  expect(await said('01. Release\n02. Publication')).toEqual([undefined, ['3 01.']]);
  expect(await said('006) Release\n007) Publication')).toEqual([['bracketed'], ['3 006)']]);
});
