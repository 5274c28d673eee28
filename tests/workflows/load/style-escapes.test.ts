import path from 'node:path';
import { expect, test } from 'vitest';
import { bareNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { checkedStyle } from '../../../scripts/workflows/load/read-templates.ts';
import { folderForTest } from '../../support/folder.ts';

const said = (css: string): readonly string[] => {
  const root = folderForTest({ 'a.md': '# A\n', 'templates/page.css': css });
  const newsroom = { ...bareNewsroom([path.join(root, 'a.md')]), isBare: false };
  return checkedStyle(newsroom, 'page.css').messages.map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
};

test('what hides behind an escape of a style sheet is an error', () => {
  expect(said('p::before { content: "\\202e 14" }')).toEqual(['bidi@1:22']);
  expect(said('p {}\np::before { content: "14\\200b\\00200B " }')).toEqual(['invisible@2:22', 'invisible@2:22']);
  expect(said('.a\\202E b {}')).toEqual(['bidi@1:2']);
});

test('escapes of letters, quotation marks and symbols of a font are none', () => {
  expect(said('p::before { content: "\\201C \\e001\\a0 " } .a\\:b {}')).toEqual([]);
});
