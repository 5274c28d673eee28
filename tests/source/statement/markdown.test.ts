import { expect, test } from 'vitest';
import { peekFrontMatter } from '../../../scripts/source/front-matter/read-front-matter.ts';
import { markdownTree } from '../../../scripts/source/statement/markdown.ts';

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
