import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const PLACES: readonly (readonly [where: string, write: (text: string) => string, line: number])[] = [
  ['text', (text) => `# T\n\n${text}`, 3],
  ['description', (text) => `# T\n\n![${text}](x.png)\n\nText`, 3],
  ['description among words', (text) => `# T\n\nText ![${text}](x.png) text`, 3],
  ['description in HTML', (text) => `# T\n\nText <img alt="${text}" src="x.png"> text`, 3],
  ['caption', (text) => `# T\n\n![a](x.png "${text}")\n\nText`, 3],
  ['title of a link', (text) => `# T\n\n[a](https://x.org "${text}")\n\nText`, 3],
  ['text in HTML', (text) => `# T\n\n<p>One</p>\n<p>${text}</p>\n\nText`, 3],
  ['title', (text) => `---\ntitle: '${text}'\n---\n\nText`, 2],
  ['summary', (text) => `---\nsummary: '${text}'\n---\n\n# T\n\nText`, 2],
  ['place', (text) => `---\nplace: '${text}'\n---\n\n# T\n\nText`, 2],
  ['contact', (text) => `---\ncontacts:\n  - name: '${text}'\n    email: a@b.org\n---\n\n# T\n\nText`, 3],
  ['note of a contact', (text) => `---\ncontacts:\n  - name: A\n    note: '${text}'\n---\n\n# T\n\nText`, 4],
  ['correction', (text) => `---\ncorrections:\n  - date: 2024-01-01\n    text: '${text}'\n---\n\n# T\n\nText`, 4],
  ...['text', 'caption', 'credit', 'rights'].map(
    (field) =>
      [
        `picture’s ${field}`,
        (text: string) => `---\npicture:\n  file: x.png\n  ${field}: '${text}'\n---\n\n# T\n\nText`,
        4,
      ] as const,
  ),
];

test.each(
  PLACES.flatMap(([where, write, line]) =>
    [
      ['placeholder', 'Killed {{killed}} here'],
      ['left-open', 'Killed [TBC] here'],
      ['left-open', 'TODO: check 14'],
      ['foreign-markup', 'Killed ==14== here'],
      ['foreign-markup', 'Killed 14[^9] here'],
      ['foreign-code', 'See {{< tweet 14 >}} here'],
    ].map(([rule = '', text = '']) => [where, rule, text, write(text), line] as const),
  ),
)('what is wrong in a text is wrong in each %s: %s, %s', async (_, rule, __, markdown, line) => {
  const { file } = await readMarkdown(markdown);
  const said = file.messages.filter(({ ruleId }) => ruleId === rule);
  expect(said).toHaveLength(1);
  // Within HTML, and for what another program would run in front matter, the place is that of what it stands in.
  expect(said[0]?.line).toBeGreaterThanOrEqual(2);
  expect(said[0]?.line).toBeLessThanOrEqual(line + 1);
});

test.each([
  ['---\nsummary: "[a](javascript:x)"\n---\n\n# T', 'link@2'],
  ['---\ncontacts:\n  - name: "[a](javascript:x)"\n    email: a@b.org\n---\n\n# T', 'link@3'],
  ['---\npicture:\n  file: x.png\n  text: A door\n  caption: "[a](#)"\n---\n\n# T', 'dead-link@5'],
  ['---\npicture:\n  file: x.png\n  text: A door\n  credit: "![b](y.png)"\n---\n\n# T', 'image@5'],
  ['---\npicture:\n  file: x.png\n  text: "A ![b](y.png)"\n---\n\n# T', 'foreign-markup@4'],
  ['---\ncontacts:\n  - name: "A[^1]"\n    email: a@b.org\n---\n\n# T\n\nText[^1]\n\n[^1]: Note', 'footnote@3'],
  ['# T\n\n![14[^1]](x.png)\n\nText[^1]\n\n[^1]: Note', 'image@3'],
  ['# T\n\n![A ![b](y.png) c](x.png)', 'image@3'],
  ['# T\n\n![A [b](y.html) c](x.png)', 'image@3'],
])('what has no place in a text beside the body is said: %j', async (markdown, expected) => {
  const { file } = await readMarkdown(`${markdown}\n\nText.`);
  const said = file.messages.filter(({ ruleId }) => ruleId !== 'no-date');
  expect(said.map(({ ruleId, line }) => `${ruleId}@${line}`)).toEqual([expected]);
});

test.each([
  '<!-- check: allow left-open -->\n\n![The form says [TBC] here](x.png)',
  '![A door [of iron]](x.png "A caption")',
  '<p>One</p>\n\n<p>Two</p>',
])('nothing is said of %j', async (markdown) => {
  const { file } = await readMarkdown(`# T\n\n${markdown}`);
  expect(file.messages.filter(({ ruleId }) => ruleId !== 'no-date')).toEqual([]);
});
