import { expect, test } from 'vitest';
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

test.each(['*', '_', '`', '<', '&', '~', '\\', '|', '#', '\n', '\u0000', 'www.', 'a@b.c ', '{#a}', '*a _b '])(
  '50 kB of %j is read in time',
  async (pattern) => {
    const { refused, said } = await outcome(much(pattern));
    expect(refused && said.length === 0).toBe(false);
  },
);

test.each(['[', '![', '>', '> ', '- ', '1. ', '* - ', '\t'])(
  '50 kB of %j is refused before it is parsed',
  async (pattern) => {
    const { refused, said } = await outcome(much(pattern));
    expect(refused).toBe(true);
    expect(said).toEqual(['markdown-guard@3:1']);
  },
);

test('what takes too much work is given up, however busy the machine is', async () => {
  // The permanent corpus of hostile documents has more of their kind.
  const patterns = ['**a', '[^a]'];
  const texts = [...patterns.map((pattern) => pattern.repeat(50_000 / pattern.length)), 'x\n'.repeat(2_500_000)];
  const found = await Promise.all(texts.map((text) => readMarkdown(`# T\n\n${text}`)));
  expect(found.map(({ draft }) => draft === undefined)).toEqual(found.map(() => true));
  // The calls of footnotes may be read in time; then their paragraph is longer than any may be.
  for (const [index, { said }] of found.entries()) {
    const isEither = patterns[index] === '[^a]' && said.includes('budget@3:1');
    expect(said).toEqual(isEither ? ['budget@3:1'] : ['markdown-guard@1:1']);
  }
});
