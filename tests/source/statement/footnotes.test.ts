import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { phrasingTree } from '../../../scripts/source/html/phrasing-tree.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

test('a second note of one name is an error, and a second address', async () => {
  const { said } = await readMarkdown(
    '# T\n\nFourteen[^1], [a].\n\n[^1]: One.\n[^1]: Two.\n\n[a]: x.html\n[a]: y.html\n',
  );
  expect(said).toEqual(expect.arrayContaining(['link@9:1', 'footnote@6:1']));
});

test('a second address of a number is an error, of a name a warning', async () => {
  const { file } = await readMarkdown(
    '# T\n\nA [b][1] of [Omar].\n\n[1]: x.html\n[1]: y.html\n[Omar]: x.html\n[Omar]: y.html\n',
  );
  const found = file.messages.filter(({ ruleId }) => ruleId === 'link').map(({ line, fatal }) => `${line} ${fatal}`);
  expect(found).toEqual(['6 true', '8 false']);
});

test('one address that is written twice is none', async () => {
  const { said } = await readMarkdown('# T\n\nFourteen [a].\n\n[a]: x.html\n[A]: x.html\n\n[//]: one\n[//]: two\n');
  expect(said.filter((each) => each.startsWith('link'))).toEqual([]);
});

test('names of notes and addresses with escapes or other blanks and capitals are found', async () => {
  const { draft } = await readMarkdown(
    '# T\n\nA [word][a\\*b] and note[^n\\_1], [Foo  BAR][] and [tiß], [TISS].\n\n[^n\\_1]: The note.\n\n[a\\*b]: https://a.example\n[foo bar]: https://b.example\n[tiß]: https://c.example\n',
  );
  const tree = phrasingTree(draft?.segments[1]?.source ?? '', draft?.definitions);
  const called: string[] = [];
  visit({ type: 'root', children: tree } satisfies Root, (node) => {
    if ('identifier' in node) called.push(`${node.type} ${node.identifier}`);
  });
  expect(called).toEqual([
    'linkReference a\\*b',
    'footnoteReference n\\_1',
    'linkReference foo bar',
    'linkReference tiss',
    'linkReference tiss',
  ]);
});

test('a note that nothing calls is an error, for its words would be lost; a warning in a file that stands alone', async () => {
  const severities = async (text: string, isAlone = false): Promise<readonly (boolean | null | undefined)[]> =>
    (await readMarkdown(`# A\n\n${text}\n`, 'source/x.md', 0, isAlone)).file.messages
      .filter(({ ruleId }) => ruleId === 'footnote')
      .map(({ fatal }) => fatal);
  expect(await severities('Text.\n\n[^1]: killed 14')).toEqual([true]);
  expect(await severities('Text.\n\n[^1]: killed 14', true)).toEqual([false]);
  expect(await severities('Text.[^1]\n\n[^1]: killed 14')).toEqual([]);
  expect(await severities('Text.[^1]\n\n[^1]: killed 14\n\n[^2]: hurt 131')).toEqual([true]);
  expect(await severities('Text.\n\n[^1]:')).not.toContain(true);
});
