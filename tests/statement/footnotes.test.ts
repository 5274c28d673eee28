import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

test('a second note of one name is an error, and a second address', async () => {
  const { said } = await readMarkdown(
    '# T\n\nFourteen[^1], [a].\n\n[^1]: One.\n[^1]: Two.\n\n[a]: x.html\n[a]: y.html\n',
  );
  expect(said).toEqual(expect.arrayContaining(['link@9:1', 'footnote@6:1']));
});

test('one address that is written twice is none', async () => {
  const { said } = await readMarkdown('# T\n\nFourteen [a].\n\n[a]: x.html\n[A]: x.html\n\n[//]: one\n[//]: two\n');
  expect(said.filter((each) => each.startsWith('link'))).toEqual([]);
});
