import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { readEntries } from '../../scripts/catalog/json.ts';
import { readMarkdown } from './read-markdown.ts';

const LENGTH = 50_000;
const LIMIT = 3_000;
const much = (pattern: string): string => pattern.repeat(Math.ceil(LENGTH / pattern.length)).slice(0, LENGTH);

/** Milliseconds of processor time of this process and its threads: on a busy machine the clock says little. */
function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Reads, and gives back what a reader of the messages learns; anything thrown fails the test. */
async function outcome(
  markdown: string,
): Promise<{ readonly took: number; readonly refused: boolean; readonly said: readonly string[] }> {
  const start = process.cpuUsage();
  const { draft, said } = await readMarkdown(`# T\n\n${markdown}`);
  return { took: spentSince(start), refused: draft === undefined, said };
}

test.each(['*', '_', '`', '<', '&', '~', '\\', '|', '#', '\n', '\u0000', 'www.', 'a@b.c ', '{#a}', '*a _b '])(
  '50 kB of %j is read in time',
  async (pattern) => {
    const { took, refused, said } = await outcome(much(pattern));
    expect(took).toBeLessThan(LIMIT);
    expect(refused && said.length === 0).toBe(false);
  },
);

test.each(['[', '![', '>', '> ', '- ', '1. ', '* - ', '\t'])(
  '50 kB of %j is refused before it is parsed',
  async (pattern) => {
    const { took, refused, said } = await outcome(much(pattern));
    expect(took).toBeLessThan(200);
    expect(refused).toBe(true);
    expect(said).toEqual(['markdown-guard@3:1']);
  },
);

test('what takes too much work is given up, however busy the machine is', { timeout: 180_000 }, async () => {
  // The permanent corpus of hostile documents has more of their kind.
  const patterns = ['**a', '[^a]'];
  const start = process.cpuUsage();
  const found = await Promise.all([...patterns.map(much), 'x\n'.repeat(2_500_000)].map(outcome));
  // Without a budget the worst of these alone takes half a minute.
  expect(spentSince(start)).toBeLessThan(3 * LIMIT);
  expect(found.map(({ refused }) => refused)).toEqual(found.map(() => true));
  // The calls of footnotes may be read in time; then their paragraph is longer than any may be.
  for (const [index, { said }] of found.entries()) {
    const isEither = patterns[index] === '[^a]' && said.includes('budget@3:1');
    expect(said).toEqual(isEither ? ['budget@3:1'] : ['markdown-guard@1:1']);
  }
});

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
  const { took, refused, said } = await outcome(markdown);
  expect(took).toBeLessThan(LIMIT);
  expect(refused).toBe(true);
  expect(said).toEqual([`markdown-guard@${line}:1`]);
});

test('a hundred levels are read', async () => {
  expect((await outcome('>'.repeat(98).concat(' a'))).refused).toBe(false);
});

test('a translation thick with marks is refused unread, in no time', () => {
  const file = new VFile({ path: 'ar.json', value: JSON.stringify({ fine: 'a', 'too-much': much('_*') }, null, 4) });
  const start = process.cpuUsage();
  const entries = readEntries(file);
  expect(spentSince(start)).toBeLessThan(LIMIT);
  expect([...(entries?.keys() ?? [])]).toEqual(['fine']);
  expect(file.messages.map(({ key, line, fatal }) => [key, line, fatal])).toEqual([['too-much', 3, true]]);
});
