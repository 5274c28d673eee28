import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { expect, test } from 'vitest';
import { taggedTree } from '../../../scripts/source/html/phrasing-tree.ts';
import { markdownTree } from '../../../scripts/source/statement/markdown.ts';
import { givenSpan, nodeSpan, writtenAs } from '../../../scripts/source/tree/places.ts';
import { runCommand } from '../../support/communique.ts';
import { folderForTest } from '../../support/folder.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const ADDRESSES = [
  'press@example.org',
  'https://example.org/a_b?c=1&amp;d',
  'www.example.org/a\\_b',
  '&#119;ww.example.org',
  'mailto:press@example.org',
  'https://example.org/報告。随后',
  'https://example.org/에서',
  'the www. It',
] as const;
const WORDS = [
  '14',
  'Homs',
  'محكمة',
  '判决',
  'a&b',
  '&amp;',
  '&nbsp;',
  '&NotEqualTilde;',
  '\\[',
  '\\\\',
  '>',
  '\t',
  '-',
];
const address = fc.constantFrom(...ADDRESSES);
const words = fc.array(fc.oneof(fc.constantFrom(...WORDS), address), { maxLength: 4 }).map((all) => all.join(' '));
const inline = fc.oneof(
  words,
  fc
    .tuple(fc.constantFrom('[', '[photo: ', '(', '["', '**', '*', '~', '~~', '`', '<b>', '![', '[x '), words, words)
    .chain(([open, one, two]) =>
      fc
        .constantFrom(']', ')', '"]', '**', '*', '~', '~~', '`', '</b>', '](a b.png)', '](x y (1).pdf)', '](/x)', '')
        .map((close) => `${open}${one}${close}${two}`),
    ),
  fc.constantFrom('\n', '  \n', '\\\n', '<br>', '<!-- c -->', '[^1]', '[1]', '10~20, 30~40', '5*6 and 7*8', ' \n > '),
);
const prose = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''));
const document = fc
  .tuple(
    fc.constantFrom('', '---\ntitle: A\n---\n', '\r\n'),
    fc.constantFrom('', '# ', '> ', '- ', '1. ', '> > ', '| a |\n|---|\n| ', '[^1]: ', '- [ ] '),
    prose,
    fc.constantFrom('', '\n===', '\n\n[1]: https://example.org\n[x]: /x', '\n    > x [www.example.org]'),
    fc.boolean(),
  )
  .map(([front, start, text, end, isWindows]) => {
    const written = `${front}${start}${text}${end}\n`;
    return isWindows ? written.replace(/\r?\n/g, '\r\n') : written;
  });

/** The nodes without a place within that of their parent. */
function misplaced(node: Nodes, source: string): readonly string[] {
  if (!('children' in node)) return [];
  const [from, to] = node.type === 'root' ? [0, source.length] : nodeSpan(node);
  return node.children.flatMap((child) => {
    const span = givenSpan(child);
    const isInside = span !== undefined && from <= span[0] && span[0] <= span[1] && span[1] <= to;
    return isInside ? misplaced(child, source) : [`${child.type} ${span}`];
  });
}

/** The texts whose words, as they are written, mean something else. */
function unlike(node: Nodes, source: string): readonly string[] {
  if ('children' in node) return node.children.flatMap((child) => unlike(child, source));
  if (node.type !== 'text' || /^\[?\p{N}+\]?$/u.test(node.value)) return [];
  const stripped = (text: string): string => text.replace(/^[\s>]+|\s+$/g, '');
  const [written, value] = [stripped(writtenAs(node, source)), stripped(node.value)];
  const isPlain = !/[\\&\r\n\0]/.test(written);
  // Links that would be read as one with a figure before them have brackets put round their words.
  return isPlain && written !== value && `[${written}]` !== value ? [`${value} ≠ ${written}`] : [];
}

test('every node of a tree stands within its parent, where it is written', () => {
  fc.assert(
    fc.property(document, (source) => {
      const tree = markdownTree(source);
      expect([...misplaced(tree, source), ...unlike(tree, source)]).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(prose, (source) => {
      const tree: Nodes = { type: 'root', children: taggedTree(source) };
      expect([...misplaced(tree, source), ...unlike(tree, source)]).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['# Court 14 [press@example.org]', 'title: Court 14 [press@example.org]'],
  ['# Court 14 [photo: www.example.org', 'title: Court 14 [photo: www.example.org'],
  ['# &#119;ww.example.org rose by 14', 'title: &#119;ww.example.org rose by 14'],
  ['# محكمة 14 [press@example.org]', 'title: محكمة 14 [press@example.org]'],
  ['# m<sup>2</sup> [press@example.org]', 'title: m<sup>2</sup> [press@example.org]'],
  ['Court 14 [press@example.org]\n===', 'title: Court 14 [press@example.org]'],
])('a headline with an address in brackets is whole: %j', async (markdown, segment) => {
  const { draft } = await readMarkdown(markdown);
  expect(draft?.segments.map(({ kind, source }) => `${kind}: ${source}`)).toContain(segment);
});

test.each([
  'Call us [press@example.org]<br>or +49 261 102.',
  '[https://example.org x] <b>14</b>',
  '[www.example.org]<br>2',
])('nothing from above is in a text with an address in brackets and HTML: %j', async (text) => {
  for (const [before, after] of [
    ['', ''],
    ['- ', ''],
    ['> ', ''],
    ['| a |\n|---|\n| ', ' |'],
    ['Note[^1]\n\n[^1]: ', ''],
  ]) {
    const { draft, file } = await readMarkdown(
      `---\ndate: 2022-01-13\nauthor: X (do not name)\n---\n# T\n\n${before}${text}${after}\n`,
    );
    expect(file.messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(draft?.segments.at(-1)?.source).toBe(text);
  }
});

test.each([
  '{{n, number}} people were killed [press@example.org].',
  '- {{n, number}} people were killed [press@example.org].',
  '## {{n, number}} people were killed [www.example.org]',
  '| a |\n|---|\n| {{n, number}} [https://example.org x] |',
])('a declared fact beside an address in brackets is written out: %j', async (text) => {
  const root = folderForTest({ 'x.md': `---\nlanguage: en\nfacts: { n: 131469 }\n---\n\n# T\n\nA text.\n\n${text}\n` });
  await runCommand(['build', 'x.md', '--format', 'text'], root);
  const published = readFileSync(path.join(root, 'dist/x/en/x.en.txt'), 'utf8');
  expect(published).toContain('131,469');
  expect(published).not.toContain('{{');
});

test('keys beside an address in brackets are read, and findings have their lines', async () => {
  const { draft } = await readMarkdown('# T\n\nAt least 14 [press@example.org] {#killed}');
  expect(draft?.segments.at(-1)).toMatchObject({ source: 'At least 14 [press@example.org]', pin: 'killed' });
  const listed = await readMarkdown('# T\n\na) one [press@example.org]\nb) two 14\nc) three');
  expect(listed.said).toEqual(['pasted@3:1']);
  const { file } = await readMarkdown('# T\n\nx\n\n[press@example.org] and $x^2$ TBC {.class} ^[note] 10^6^');
  expect(file.messages.filter(({ line }) => line === undefined)).toEqual([]);
});
