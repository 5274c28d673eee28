import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { type LinkKind, linkKind } from '../../../scripts/source/addresses/addresses.ts';
import { phrasingTree } from '../../../scripts/source/html/phrasing-tree.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

test.each<[url: string, kind: LinkKind]>([
  ['https://a.example/x?y#z', 'web'],
  ['HTTP://a.example', 'web'],
  ['https://مثال.example/', 'web'],
  ['https://', 'refused'],
  ['https://[::1', 'refused'],
  ['mailto:a@b.example', 'mail'],
  ['tel:+49261123', 'telephone'],
  ['report.pdf', 'relative'],
  ['./a:b', 'relative'],
  ['a/b:c', 'relative'],
  ['?q=a:b', 'relative'],
  ['git@a.example:x/y.git', 'foreign'],
  ['#notes', 'fragment'],
  ['#javascript:alert(1)', 'fragment'],
  ['#', 'dead'],
  ['', 'dead'],
  [' \t\u0000', 'dead'],
])('%j is %s', (url, kind) => expect(linkKind(url)).toBe(kind));

test.each([
  ['[a](<annual report 2026.pdf>)', 'annual%20report%202026.pdf', []],
  ['[a]((https://example.org/b/1))', 'https://example.org/b/1', ['pasted@3:1']],
  ['[a]([https://example.org/b)', 'https://example.org/b', ['pasted@3:1']],
  ['[a](``https://example.org/b)', 'https://example.org/b', ['pasted@3:1']],
  ['["a"]("https://example.org/b")', 'https://example.org/b', ['pasted@3:1']],
  ['**[a]((https://example.org/b))**', 'https://example.org/b', ['pasted@3:3']],
  ['[a]\n\n[a]: <“https://example.org/b”>', 'https://example.org/b', ['pasted@5:1']],
  ['[a](<java script:alert(1)>)', undefined, ['link@3:1']],
])('an address is read as it is meant: %s', async (markdown, url, expected) => {
  const { said, draft } = await readMarkdown(`# A\n\n${markdown}`);
  expect(said).toEqual(expected);
  const urls: string[] = [];
  const tree = phrasingTree(draft?.segments[1]?.source ?? '', draft?.definitions);
  visit({ type: 'root', children: tree } satisfies Root, (node) => {
    if (node.type === 'link') urls.push(node.url);
  });
  if (url !== undefined && !markdown.includes(']: ')) expect(urls).toEqual([url]);
  if (markdown.includes(']: ')) expect(draft?.definitions).toContain(url);
});

test.each([
  ['See [a](my report (1).pdf).', ['my%20report%20(1).pdf']],
  ['See [sic](as page 5 says).', []],
  ['[a [b](the map.pdf)](https://example.org)', ['https://example.org']],
])('a document whose name has blanks is a link: %s', (markdown, expected) => {
  const urls: string[] = [];
  visit({ type: 'root', children: phrasingTree(markdown) } satisfies Root, (node) => {
    if (node.type === 'link') urls.push(node.url);
  });
  expect(urls).toEqual(expected);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\u0000script:alert(1)',
  'javascript\u007F:alert(1)',
  'javascript\r:alert(1)',
  'javascript :alert(1)',
  'java\u00ADscript:alert(1)',
  '\u00A0javascript:alert(1)',
  '\u2028javascript:alert(1)',
  '\uFEFFjavascript:alert(1)',
  'ｊavascript:alert(1)',
  'javascript%3Aalert(1)',
  'javascript%3aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,AA==',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'about:blank',
  'view-source:https://a.example',
  'filesystem:https://a.example/x',
  'intent://scan/#Intent;end',
  '/\t/evil.example',
  '\\\\evil.example',
  '/\\evil.example',
  'a\\b',
  'a\u0000b.html',
  '\treport.html',
])('%j is refused', (url) => expect(linkKind(url)).toBe('refused'));

test.each([
  ['[x](javascript:alert(1))', 3, 1],
  ['[x](<java\tscript:alert(1)>)', 3, 1],
  ['[x](jav&#x61;script:alert(1))', 3, 1],
  ['[x](javascript&colon;alert(1))', 3, 1],
  ['[x](java&Tab;script&#58;alert(1))', 3, 1],
  ['[x](&#1;javascript:alert(1))', 3, 1],
  ['[x](javascript\\:alert(1))', 3, 1],
  ['[x](/\\evil.example)', 3, 1],
  ['[x](\\\\\\\\evil.example)', 3, 1],
  ['a <javascript:alert(1)> b', 3, 3],
  ['> - a [x](vbscript:x)', 3, 7],
  ['| [x](data:x) |\n| - |', 3, 3],
  ['a[^1]\n\n[^1]: [x](file:///x)', 5, 7],
  ['[x][r]\n\n[r]: javascript:alert(1)', 5, 1],
])('a refused address holds the statement back: %j', async (markdown, line, column) => {
  const { said, file } = await readMarkdown(`# T\n\n${markdown}`);
  // A control character in an address is said as well.
  expect(said.filter((each) => !each.startsWith('invisible@'))).toEqual([`link@${line}:${column}`]);
  expect(file.messages.filter(({ fatal, ruleId }) => fatal === true && ruleId === 'link')).toHaveLength(1);
});

test('a line that Markdown takes for an address is an error, unless it can be nothing else', async () => {
  const words = [
    '[1]: A/HRC/46/54',
    '[Mazen]: yes',
    '[Dead]: 14%',
    '[Dead]: 1.400',
    '[When]: 3.12.2022',
    '[When]: 3/12/2022',
    '[Who]: M.Darwish',
    '[Q1]: HIV/AIDS',
  ];
  const addresses = [
    'https://a.example',
    'docs/a',
    './a',
    'a.md',
    'A.PDF',
    'mailto:a@b.example',
    '#a',
    'www.a.example',
  ];
  for (const line of words) expect((await readMarkdown(`# T\n\nText.\n\n${line}`)).said, line).toContain('link@5:1');
  for (const line of [...words, ...addresses.map((url) => `[x]: ${url}`), '[license]: LICENSE']) {
    const { file } = await readMarkdown(`# T\n\nText.\n\n${line}`);
    expect(file.messages.find(({ ruleId }) => ruleId === 'link')?.fatal, line).toBe(words.includes(line));
  }
});

test('what has no place of its own is said of the line that it stands in', async () => {
  const { file } = await readMarkdown('# T\n\nIn [[Homs]] and [[https://a.example][link]] here.');
  expect(file.messages.filter(({ ruleId }) => ruleId === 'dead-link').map(({ line }) => line)).toEqual([3]);
});

test('alone, an address of the web that leads nowhere is a warning; one that runs something is refused', async () => {
  for (const [markdown, fatal] of [
    ['[x](https://[site].example/x)', false],
    ['[x][a]\n\n[a]: https://[host]/x', false],
    ['[x]([https://a.example/x](https://b.example))', false],
    ['<a href="[https://a.example/x](https://b.example)">x</a>', false],
    ['[x](file:///d:/code/list.md)', false],
    ['[x](javascript:alert(1))', true],
    ['[x](data:text/html,a)', true],
  ] as const) {
    const alone = await readMarkdown(`# T\n\n${markdown}`, 'test-it.md', undefined, true);
    expect(
      alone.file.messages.some((each) => each.fatal === true),
      markdown,
    ).toBe(fatal);
    const { file } = await readMarkdown(`# T\n\n${markdown}`);
    expect(
      file.messages.some((each) => each.fatal === true),
      markdown,
    ).toBe(true);
  }
});

test('headlines and summaries are no way round', async () => {
  const { said } = await readMarkdown('---\nsummary: "[x](javascript:a)"\n---\n# [y](data:b)\n\nz');
  expect(said).toEqual(['link@4:3', 'link@2:11']);
});

test('a dead link is worth a warning', async () => {
  const { said, file } = await readMarkdown('# T\n\n[x](#) and [y]()');
  expect(said).toEqual(['dead-link@3:1', 'dead-link@3:12']);
  expect(file.messages.every(({ fatal }) => fatal !== true)).toBe(true);
});

test.each([
  'ftp://a.example',
  '//a.example/x',
  'ws://a.example',
  'chrome://settings',
  'x-custom+scheme.1:y',
  'git+https://a.example',
])('%s is printed as plain text, with a warning', async (url) => {
  expect(linkKind(url)).toBe('foreign');
  const { file } = await readMarkdown(`# T\n\nSee [there](${url}).\n`);
  expect(file.messages.filter(({ ruleId }) => ruleId === 'dead-link')).toMatchObject([{ line: 3, fatal: false }]);
  expect(file.messages.some(({ fatal }) => fatal === true)).toBe(false);
});

test.each([
  // The bracket before a word of another script ends the address.
  ['(see https://example.org)קבע', undefined],
  ['http://host:port/json/list', 'dead-link@3:1'],
  ['<https://a b.example>', undefined],
  ['[here](http://host:port/)', 'link@3:1'],
  ['<javascript:alert(1)>', 'link@3:1'],
])('an address that nobody made a link of, and that is none, holds nothing: %s', async (markdown, said) => {
  const { draft, said: all } = await readMarkdown(`# T\n\n${markdown}\n`);
  expect(all.filter((each) => /link/.test(each))).toEqual(said === undefined ? [] : [said]);
  expect(draft).toBeDefined();
});

test.each([
  ['[Mazen]: No.', 'error'],
  ['[1]: SNHR', 'error'],
  ['At least 14[1].\n\n[1]: SNHR', 'error'],
  ['[Homs]: 14', 'error'],
  ['[1]: https://example.org/1', 'warning'],
  ['[1]: https://example.org/x "UN report 14"', 'error'],
  ['[Press contact]: press@example.org', 'error'],
  ['[Source]: https://example.org', 'warning'],
  ['[Unreleased]: https://example.org/compare/v1...main', 'warning'],
  ['[Source]: https://example.org "UN report 14"', 'error'],
  ['[المصدر]: https://example.org', 'error'],
  ['[1]: https://example.org/1\n[2]: https://example.org/2', 'error'],
  ['Text\n\n## Sources\n\n[a]: https://example.org/1', 'error'],
  ['Sources:\n\n[a]: https://example.org/1', 'error'],
  ['See [1].\n\n[1]: https://example.org/1\n[2]: https://example.org/2', 'warning'],
  ['Text\n\n## More\n\nMore.\n\n[npm-url]: https://example.org/1', 'warning'],
  ['[email]: mailto:a@b.example', 'warning'],
  ['[Source]\n\n[Source]: https://example.org "UN report 14"', undefined],
  ['[license]: LICENSE', 'warning'],
  ['[MIT][5]\n\n[5]: LICENSE', 'warning'],
  ['[a]\n\n[a]: report.pdf', undefined],
  ['[a]\n\n[a]:  "mine"', 'error'],
  ['[Mazen]: No.\n\n[Mazen]: Why?', 'error'],
  ['[//]: # (mine)', undefined],
])('a line that Markdown takes for an address, and would not publish, is said: %j', async (markdown, severity) => {
  const { file } = await readMarkdown(`# A\n\n${markdown}\n`);
  const fatal = file.messages.filter(({ ruleId }) => ruleId === 'link').map((each) => each.fatal);
  expect(new Set(fatal)).toEqual(new Set(severity === undefined ? [] : [severity === 'error']));
});

test('addresses that nothing calls are left over in a file that stands alone', async () => {
  const markdown =
    '# A\n\nText.\n\n[1]: https://example.org/x "UN report 14"\n[2]: https://example.org/2\n[p]: ./p.png "P"\n';
  for (const isAlone of [true, false]) {
    const { file } = await readMarkdown(markdown, 'source/x.md', 0, isAlone);
    expect(file.messages.filter(({ ruleId }) => ruleId === 'link').map(({ fatal }) => fatal)).toEqual([
      !isAlone,
      !isAlone,
      !isAlone,
    ]);
  }
});

test.each([
  '14<a href="https://a.example">1</a>',
  '<b>14</b>[1](https://a.example)',
  '**14**[1](https://a.example)',
  '{{n}}[1](https://a.example)',
  '14[1-3](https://a.example)',
  '14[1, 2](https://a.example)',
  '14[p. 3](https://a.example)',
  '2022[note 1](https://a.example)',
  '14[n1](https://a.example)',
  '14[12:3]\n\n[12:3]: https://a.example',
  '14[a]\n\n[a]: https://a.example',
])('a link that would be read as one with a figure stands in brackets: %s', async (text) => {
  const { draft } = await readMarkdown(`---\nfacts: { n: 14 }\n---\n# A\n\nIn ${text}`);
  const tree = phrasingTree(draft?.segments[1]?.source ?? '', draft?.definitions);
  expect(plainText({ type: 'paragraph', children: tree })).toMatch(/^In (?:14|2022|\{\{n\}\})\[[^[\]]+\]$/);
});

test.each(['14[th](https://a.example)', '14 [1 more](https://a.example)', '14[ km](https://a.example)'])(
  'a unit, an ordinal and what stands apart have none: %s',
  async (text) => {
    const { draft } = await readMarkdown(`# A\n\nIn ${text}`);
    expect(draft?.segments[1]?.source).not.toContain('\\[');
  },
);

test('a link that is the number of a source keeps its brackets', async () => {
  const { draft } = await readMarkdown(
    '# A\n\n14[1] and 15[3](b.pdf), 7 [8](c.pdf), in [2022][1].\n\n[1]: https://example.org/1',
  );
  const tree = phrasingTree(draft?.segments[1]?.source ?? '', draft?.definitions);
  expect(plainText({ type: 'paragraph', children: tree })).toBe('14[1] and 15[3], 7 8, in 2022.');
});
