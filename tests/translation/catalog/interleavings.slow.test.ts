import { expect, test } from 'vitest';
import { randomOf } from '../../support/random.ts';
import { declarationDrafts, sentencesOf, statementDrafts } from '../corpora.ts';
import { Interleaving } from './interleaving.ts';

const TRIALS = process.env['LONG_TESTS'] === '1' ? 2000 : 150;

test('in whatever order people work, no outdated translation counts as current, and no approval that nobody gave', {
  timeout: 600_000,
}, async () => {
  const source = declarationDrafts();
  const foreign = sentencesOf(await statementDrafts());
  const counts = { current: 0, approved: 0, swapped: 0 };
  for (let seed = 0; seed < TRIALS; seed++) {
    const random = randomOf(seed);
    const at = random.below(source.length - 8);
    const trial = new Interleaving(source.slice(at, at + 4 + random.below(4)), random, foreign);
    expect(trial.run(30), `seed ${seed}`).toBeUndefined();
    counts.current += trial.witness.counts.current;
    counts.approved += trial.witness.counts.approved;
    counts.swapped += trial.witness.counts.swapped;
  }
  // Nothing would ever be outdated if nothing ever counted.
  if (process.env['LONG_TESTS'] === '1') console.log(counts);
  expect(counts.current / TRIALS).toBeGreaterThan(5);
  expect(counts.approved / TRIALS).toBeGreaterThan(1);
  expect(counts.swapped / TRIALS).toBeGreaterThan(0.2);
});
