import { expect, test } from 'vitest';
import { pictureBeside } from '../../../scripts/source/addresses/pictures.ts';
import { draftOf, readMarkdown, segmentsOf } from '../../support/read-markdown.ts';

test.each<[name: string, markdown: string, segments: readonly string[]]>([
  ['soft breaks', 'a\nb\r\n  c', ['paragraph: a b c']],
  ['hard breaks of both kinds', 'a  \nb\\\nc', ['paragraph: a\\\nb\\\nc']],
  ['signs before a hard break', '_  \n*_', ['paragraph: \\_\\\n*_']],
  ['a backslash before a hard break', 'a\\  \nb\\\\  \nc', ['paragraph: a\\\\\\\nb\\\\\\\nc']],
  ['blanks at a line end inside code', '`a  \nb`', ['paragraph: `a b`']],
  ['a quotation', '> a\n> b\nlazy', ['paragraph: a b lazy']],
  ['a quotation in a quotation', '> > a\n> > b', ['paragraph: a b']],
  ['a sign that begins a line and no quotation', 'a\n\t> 5 °C', ['paragraph: a > 5 °C']],
  ['such a sign in a quotation', '> a\n>     > 5 °C', ['paragraph: a > 5 °C']],
  ['a quotation in a list', '10. > a\n    > b', ['paragraph: a b']],
  ['a quoted list', '> - a\n>   b\n> - c', ['item: a b', 'item: c']],
  ['nested lists', '1. a\n   b\n   - c\n     d', ['item: a b', 'item: c d']],
  ['a list of paragraphs', '- a\n\n  b', ['item: a', 'item: b']],
  ['tasks', '- [ ] a\n- [x] b', ['item: a', 'item: b']],
  ['a table', '| a | **b** |\n|---|:-:|\n| c |  |', ['cell: a', 'cell: **b**', 'cell: c']],
  ['guarded bars', '| `a \\| b` | c \\| d |\n|---|---|', ['cell: `a | b`', 'cell: c | d']],
  ['notes', 'a[^x]\n\n[^x]: b\n    c', ['paragraph: a[^x]', 'note: b c']],
  ['an image alone', '![a *b*](x.png "c")', ['alt: a b', 'link-title: c']],
  ['an image among words', 'a ![b](x.png) c', ['paragraph: a ![b](x.png) c']],
  ['the title of a definition', '[a][r]\n\n[r]: https://a.example "b"', ['paragraph: [a][r]', 'link-title: b']],
  ["code is nobody's prose", '```\na\n```\n\n    b', []],
  [
    "the author's own characters",
    'a &amp; \\*b\\* — <https://c.example>',
    ['paragraph: a &amp; \\*b\\* — <https://c.example>'],
  ],
  ['a pin', 'a *b* {#my-key}', ['paragraph: a *b*']],
  ['a pin in the middle is text', 'a {#my-key} b', ['paragraph: a {#my-key} b']],
  ['a pin of other letters is text', 'a {#My_key}', ['paragraph: a {#My_key}']],
])('%s', async (_name, markdown, expected) => {
  const segments = await segmentsOf(`# T\n\n${markdown}`);
  expect(segments.slice(1)).toEqual(expected);
});

test('emphasis works beside full-width punctuation', async () => {
  const { tree } = await draftOf('# T\n\n**“判决。”**他说，*《法》*第一条。');
  const [paragraph] = tree.children;
  expect(paragraph?.type === 'paragraph' && paragraph.children.map(({ type }) => type)).toEqual([
    'strong',
    'text',
    'emphasis',
    'text',
  ]);
});

test.each([
  ['a {#title}', 'pin@3:1'],
  ['a {#constructor}', 'pin@3:1'],
  ['a {#contact-1-name}', 'pin@3:1'],
  [`a {#${'x'.repeat(49)}}`, 'pin@3:1'],
  ['a {#x}\n\nb {#x}', 'pin@5:1'],
])('a pin that cannot be a key is an error: %s', async (markdown, message) => {
  const { draft, said, file } = await readMarkdown(`# T\n\n${markdown}`);
  expect(said).toEqual([message]);
  expect(file.messages.some(({ fatal }) => fatal === true)).toBe(true);
  expect(draft?.segments.filter(({ pin }) => pin !== undefined).map(({ pin }) => pin)).toEqual(
    markdown.includes('#x}') ? ['x'] : [],
  );
});

test.each(['a {#summary}', `a {#${'x'.repeat(49)}}`, 'b {#x}\n\na {#x}'])(
  'where no newsroom is, it is a notice, and is not published: %s',
  async (markdown) => {
    const { draft, file } = await readMarkdown(`# T\n\n${markdown}`, undefined, undefined, true);
    const pins = file.messages.filter(({ ruleId }) => ruleId === 'pin');
    expect(pins.map(({ fatal }) => fatal)).toEqual([undefined]);
    expect(draft?.segments.at(-1)).toMatchObject({ source: 'a' });
  },
);

test.each([
  'https://evil.example/a.png',
  '//evil.example/a.png',
  'data:image/png;base64,AAAA',
  '../a.png',
  'x/../../a.png',
  '%2e%2e/%2e%2e/a.png',
  '/etc/a.png',
  'a.png%00.svg',
  'a%E0%A4%A.png',
  '..\\\\a.png',
  'file:///a.png',
])('a picture lies beside the statement, or nowhere: %s', (url) => expect(pictureBeside(url)).toBeUndefined());

test.each([
  ['a.svg', 'a.svg'],
  ['x/../a%20b.png?raw=true#x', 'a b.png'],
  ['%D8%B5.webp', 'ص.webp'],
  ['a%23b', 'a#b'],
])('where a picture lies: %s', (url, file) => expect(pictureBeside(url)).toBe(file));

test('a picture by reference is the one that its definition names', async () => {
  const { draft } = await readMarkdown('# T\n\n![a][R] ![b](<my pic.png>) ![c](ص.png)\n\n[r]: a.png "t"');
  expect(draft?.images.map(({ url, alt, title }) => [url, alt, title])).toEqual([
    ['a.png', 'a', 't'],
    ['my%20pic.png', 'b', null],
    ['%D8%B5.png', 'c', null],
  ]);
});

test('images are named by what they show', async () => {
  const { draft, said } = await readMarkdown('# T\n\n![](a.png)\n\n![b](court/b.JPEG)');
  expect(said).toEqual(['image-alternative@3:1']);
  expect(draft?.images.map(({ url }) => url)).toEqual(['a.png', 'court/b.JPEG']);
});
