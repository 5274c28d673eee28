import { expect, test } from 'vitest';
import { composed } from './composed.ts';

const STATEMENT = `---
date: 2024-05-06
place: Kiel
facts:
  boats: 1500
---

# Boats taken

On Monday {{boats, number}} boats were taken. {#first}

- A list {#item}

| Head |
| ---- |
| Cell |

<details><summary>The route</summary><dl><dt>Start</dt><dd>The old pier</dd></dl></details>
`;

const GERMAN = { title: 'Boote genommen', first: 'Am Montag wurden {{boats, number}} Boote genommen.', item: 'Liste' };

const digest = async (markdown: string, targets = GERMAN): Promise<string> =>
  (await composed(markdown, 'de', targets)).digest;

test('a digest is SHA-256, and the same for the same two texts', async () => {
  expect(await digest(STATEMENT)).toMatch(/^[0-9a-f]{64}$/);
  expect(await digest(STATEMENT)).toBe(await digest(STATEMENT));
  expect(await digest(STATEMENT)).not.toBe((await composed(STATEMENT)).digest);
});

test.each([
  ['a figure declared above the text', '1500', '1501'],
  ['the date', '2024-05-06', '2024-05-07'],
  ['the place', 'Kiel', 'Bonn'],
  ['the headline', '# Boats taken', '# Boats not taken'],
  ['a sentence', 'On Monday', 'On Sunday'],
  ['an item', '- A list', '- The list'],
  ['a cell', '| Cell', '| Sell'],
  ['a summary of HTML', 'The route', 'A route'],
  ['a term of HTML', '<dt>Start', '<dt>End'],
  ['what stands beside a term', 'old pier', 'new pier'],
  ['a correction', 'place:', 'corrections: [{ date: 2024-06-01, text: It was so. }]\nplace:'],
])('%s in the source makes another digest of each language', async (_, from, to) => {
  const changed = STATEMENT.replace(from, to);
  expect(changed).not.toBe(STATEMENT);
  expect(await digest(changed)).not.toBe(await digest(STATEMENT));
});

test('a changed translation makes another digest of its own language', async () => {
  expect(await digest(STATEMENT, { ...GERMAN, item: 'Aufzählung' })).not.toBe(await digest(STATEMENT));
});

test.each([
  'status: draft',
  'embargo: 2100-01-01T10:00Z',
  'status: withheld\nreason: We are checking it.\nwithdrawn: 2024-06-01',
  'status: canceled\nreason: It was not so.',
  'contacts: [{ name: Desk, phone: +44 20 7946 0018 }]',
  'topics: [boats]',
])('paper keeps its digest, whatever becomes of the statement: %s', async (front) => {
  expect(await digest(STATEMENT.replace('place:', `${front}\nplace:`))).toBe(await digest(STATEMENT));
});

test('a line break in the source is no other text', async () => {
  expect(await digest(STATEMENT.replace('On Monday', 'On\nMonday'))).toBe(await digest(STATEMENT));
});
