import { keySegments } from '../scripts/translation/alignment/key-segments.ts';
import { randomOf } from '../tests/support/random.ts';
import { reword } from '../tests/support/reword.ts';
import { declarationDrafts, draft, sentencesOf, statementDrafts } from '../tests/translation/corpora.ts';

/** Milliseconds of keying a statement after an edit: the median of so many runs, warm. */
const RUNS = 7;

const random = randomOf(1);
const foreign = sentencesOf(await statementDrafts());
const words = sentencesOf(declarationDrafts()).join(' ').split(' ');

for (const [count, every] of [
  [200, 10],
  [200, 1],
  [500, 1],
  [1000, 1],
] as const) {
  const drafts = Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 30 + random.below(40) }, () => words[random.below(words.length)] ?? '');
    return draft('paragraph', `${at} ${text.join(' ')}`);
  });
  const before = keySegments(drafts, new Map()).segments;
  const after = before.map((each, at) =>
    at % every === 0 ? { ...each, source: reword(each.source, 0.4, random, foreign) } : each,
  );
  const recorded = new Map(before.map(({ key, source }) => [key, source]));
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    keySegments(after, recorded);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`${count} segments, ${Math.ceil(count / every)} reworded: ${(times[RUNS >> 1] ?? 0).toFixed(0)} ms`);
}
