import { expect, test } from 'vitest';
import { proseWords } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { sourceWords, verbatimRuns } from '../../../../scripts/lib/text/comparison/verbatim-run.ts';

const runsOf = (source: string, target: string): readonly string[] =>
  verbatimRuns(proseWords(target), sourceWords(source, proseWords(source)), 'en').map(({ start, end }) =>
    target.slice(start, end),
  );

test.each([
  [
    'Biden said he would decide by January, the Associated Press reported.',
    'Biden je kazao, he would decide, a odluku January, the Associated Press reported.',
    ['he would decide', 'January, the Associated Press reported'],
  ],
  [
    'retain it if it is supplied by the Licensor with the Licensed Material:',
    '다음의 정보들이 the Licensor with the Licensed Material:',
    ['the Licensor with the Licensed Material'],
  ],
])('%s: its words in a row', (source, target, runs) => {
  expect(runsOf(source, target)).toEqual(runs);
});

test.each([
  ['He loves New York', 'Er liebt New York'],
  ['Set mixer[Master],num_samplers control', 'Zet mixer[Master],num_samplers control'],
])('%s: names and code are no words in small letters', (source, target) => {
  expect(runsOf(source, target)).toEqual([]);
});
