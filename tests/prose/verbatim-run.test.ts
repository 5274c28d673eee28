import { expect, test } from 'vitest';
import { proseWords } from '../../scripts/prose/prose-words.ts';
import { sourceWords, verbatimRun } from '../../scripts/prose/verbatim-run.ts';

const runOf = (source: string, target: string): string | undefined => {
  const run = verbatimRun(proseWords(target), sourceWords(source, proseWords(source)), 'en');
  return run === undefined ? undefined : target.slice(run.start, run.end);
};

test.each([
  [
    'US could use Navy to hamper Russian energy exports - Interior Secretary',
    'US nwere ike iji gbochie energy exports - Interior Secretary',
    'energy exports - Interior Secretary',
  ],
  [
    'Biden said he would decide by January, the Associated Press reported.',
    'Biden je kazao kako će odluku January, the Associated Press reported.',
    'January, the Associated Press reported',
  ],
])('%s ends in English', (source, target, run) => {
  expect(runOf(source, target)).toBe(run);
});

test.each([
  // Names alone, and words that end only one of the two texts.
  [
    'He works for the European Center for Constitutional Rights',
    'Er arbeitet beim European Center for Constitutional Rights',
  ],
  [
    'The file energy exports are down says the Interior Secretary',
    'Die Datei energy exports are down liegt dem Ministerium vor',
  ],
])('%s does not', (source, target) => {
  expect(runOf(source, target)).toBeUndefined();
});
