import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readEntries } from '../../../scripts/translation/catalog/catalog-json.ts';
import { readMarkdown } from '../../support/read-markdown.ts';

const LENGTH = 50_000;
const much = (pattern: string): string => pattern.repeat(Math.ceil(LENGTH / pattern.length)).slice(0, LENGTH);

/**
 * Reads, and gives back what a reader of the messages learns; anything thrown fails the test, and so does what hangs. How
 * much time each takes is measured with the hostile inputs.
 */
async function outcome(markdown: string): Promise<{ readonly refused: boolean; readonly said: readonly string[] }> {
  const { draft, said } = await readMarkdown(`# T\n\n${markdown}`);
  return { refused: draft === undefined, said };
}

test.each([
  ['10,000 quotations', '>'.repeat(10_000), 3],
  [
    '10,000 nested lists',
    Array.from({ length: 10_000 }, (_, level) => `${'  '.repeat(Math.min(level, 250))}- a`).join('\n'),
    204,
  ],
  [
    'lists by indent, within every line limit',
    Array.from({ length: 195 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n'),
    1,
  ],
  ['480 levels of emphasis', `${'*a _b '.repeat(480)}${'b_ a* '.repeat(480)}`, 1],
])('%s are refused, not overflowed by', async (_name, markdown, line) => {
  const { refused, said } = await outcome(markdown);
  expect(refused).toBe(true);
  expect(said).toEqual([`markdown-guard@${line}:1`]);
});

test('a hundred levels are read', async () => {
  expect((await outcome('>'.repeat(98).concat(' a'))).refused).toBe(false);
});

test('a translation thick with marks is refused unread', () => {
  const file = new VFile({ path: 'ar.json', value: JSON.stringify({ fine: 'a', 'too-much': much('_*') }, null, 4) });
  const entries = readEntries(file);
  expect([...(entries?.keys() ?? [])]).toEqual(['fine']);
  expect(file.messages.map(({ key, line, fatal }) => [key, line, fatal])).toEqual([['too-much', 3, true]]);
});
