import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const statement = (front: string): string =>
  `---\ndate: 2025-01-01\n${front}\n---\n\n# The pier burned\n\nNobody was hurt.\n\n## Why\n\nNobody knows.\n`;

const PICTURE = [
  'picture:',
  '  file: the pier.png',
  '  text: The burnt pier',
  '  caption: The pier on *Monday*.',
  '  credit: "Photo: Jane Doe"',
  '  rights: Free for the press.',
].join('\n');

test('a picture stands below the first paragraph, and changes no number', async () => {
  const { draft } = await readMarkdown(statement(PICTURE));
  const plain = (await readMarkdown(statement(''))).draft;
  expect(draft?.tree.children.map(({ type }) => type)).toEqual(['paragraph', 'htmlBlock', 'heading', 'paragraph']);
  const numbers = (tree = draft?.tree) => tree?.children.flatMap(({ data }) => data?.number ?? []);
  expect(numbers()).toEqual(numbers(plain?.tree));
  expect(draft?.images.map(({ url, alt }) => [url, alt])).toEqual([['the%20pier.png', 'The burnt pier']]);
});

test('its texts have keys of their own, their lines, and notes for translators', async () => {
  const { draft, said } = await readMarkdown(statement(PICTURE));
  const texts = draft?.segments.filter(({ pin }) => pin?.startsWith('picture-'));
  expect(texts?.map(({ pin, source, place }) => [pin, source, place?.start.line])).toEqual([
    ['picture-text', 'The burnt pier', 5],
    ['picture-caption', 'The pier on *Monday*.', 6],
    ['picture-credit', 'Photo: Jane Doe', 7],
    ['picture-rights', 'Free for the press.', 8],
  ]);
  expect(texts?.every(({ notes }) => notes.length === 1)).toBe(true);
  expect(said).toEqual([]);
});

test('a file alone is a picture without a description, which is a warning in its line', async () => {
  const { draft, said, file } = await readMarkdown(statement('picture: pier.png'));
  expect(draft?.images.map(({ url }) => url)).toEqual(['pier.png']);
  expect(said).toEqual(['image-alternative@3:10']);
  expect(file.messages.map(({ note }) => note)).toEqual([expect.stringContaining('text:')]);
});

test('what is no picture is an error that says what may stand there', async () => {
  const { file } = await readMarkdown(statement('picture:\n  file: pier.png\n  author: Jane Doe'));
  expect(file.messages.filter(({ fatal }) => fatal === true).map(String)).toEqual([expect.stringMatching(/picture/)]);
});

test('no text of the author has a key of the picture', async () => {
  const { said } = await readMarkdown(`${statement(PICTURE)}\nMore. {#picture-credit}\n`);
  expect(said).toEqual([expect.stringMatching(/^pin@/)]);
});

test.each([
  ["picture: { file: a.png, caption: '14 <textarea>and 16</textarea>' }", 'raw-html@3:35'],
  ["picture: { file: a.png, credit: 'Jane <span hidden>Doe</span>' }", 'raw-html@3:34'],
  ["summary: 'Killed 17 <textarea>and 16</textarea>'", 'raw-html@3:1'],
  ["place: 'Köln <select><option>9</select>'", 'raw-html@3:1'],
  ["contacts: [{ name: 'Jane <textarea>20</textarea>', email: a@example.org }]", 'raw-html@3:1'],
  ["corrections: [{ date: 2025-02-01, text: 'We wrote <span hidden>22</span>.' }]", 'raw-html@3:1'],
  ['reason: <textarea>20</textarea>', 'raw-html@3:1'],
])('no word is lost in front matter without an error: %s', async (front, expected) => {
  const { said } = await readMarkdown(statement(front));
  expect(said).toContain(expected);
});

test.each(['text', 'caption', 'credit', 'rights'])('an embargo in the %s of a picture is an error', async (field) => {
  const { said } = await readMarkdown(statement(`picture:\n  file: a.png\n  ${field}: EMBARGOED UNTIL 1 MARCH 2030`));
  expect(said).toContain('waiting-text@3:1');
});
