import { expect, test } from 'vitest';
import { declarationDrafts, sentencesOf, statementDrafts } from './corpora.ts';
import { Interleaving } from './interleaving.ts';
import { randomOf } from './random.ts';

const TRIALS = process.env['LONG_TESTS'] === '1' ? 2000 : 150;

test('in whatever order texts are edited, translated and synced, no outdated translation counts as current', {
  timeout: 120_000,
}, async () => {
  const source = declarationDrafts();
  const foreign = sentencesOf(await statementDrafts());
  let current = 0;
  for (let seed = 0; seed < TRIALS; seed++) {
    const random = randomOf(seed);
    const at = random.below(source.length - 8);
    const trial = new Interleaving(source.slice(at, at + 4 + random.below(4)), random, foreign);
    expect(trial.run(25), `seed ${seed}`).toBeUndefined();
    current += trial.current;
  }
  // Nothing would ever be outdated if nothing ever counted.
  expect(current / TRIALS).toBeGreaterThan(5);
});
