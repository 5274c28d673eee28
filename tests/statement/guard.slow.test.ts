import { expect, test } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

test('what takes too much work is given up, however busy the machine is', { timeout: 180_000 }, async () => {
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
