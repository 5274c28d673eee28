import { expect, test } from 'vitest';
import type { SegmentDraft } from '../../../scripts/model/statement.ts';
import { keySegments } from '../../../scripts/translation/alignment/key-segments.ts';
import { randomOf } from '../../support/random.ts';
import { reword } from '../../support/reword.ts';
import { declarationDrafts, draft, sentencesOf, statementDrafts } from '../corpora.ts';
import { score, Tally } from './score.ts';
import { sequenceOf } from './sequences.ts';

/** With LONG_TESTS=1 two thousand sequences, with their figures printed. */
const IS_LONG = process.env['LONG_TESTS'] === '1';
const SEQUENCES = IS_LONG ? 2000 : 100;

test('edits cost no key that the bars do not allow', async () => {
  const [declaration, statement] = [declarationDrafts(), await statementDrafts()];
  const sides = [
    { name: 'Declaration', base: declaration, foreign: sentencesOf(statement) },
    { name: 'statement', base: statement, foreign: sentencesOf(declaration) },
  ];
  const total = new Tally();
  for (const { name, base, foreign } of sides) {
    const own = new Tally();
    for (let seed = 0; seed < SEQUENCES / 2; seed++) {
      const sequence = sequenceOf(base, foreign, randomOf(seed), seed % 2 === 0);
      score(sequence, total);
      if (IS_LONG) score(sequence, own);
    }
    if (IS_LONG) console.log(`${name}\n${own}\n`);
  }
  if (IS_LONG) console.log(`all\n${total}`);
  expect(total.bad('untouched, unique')).toBe(0);
  expect(total.bad('twins: right, or in doubt')).toBe(0);
  expect(total.percent('untouched, repeated')).toBeGreaterThanOrEqual(98.5);
  expect(total.percent('reworded')).toBeGreaterThanOrEqual(97);
  expect(total.percent('reworded, long, up to 40 %')).toBeGreaterThanOrEqual(99);
  expect(total.percent('fresh')).toBeGreaterThanOrEqual(95);
  expect(total.percent('split: one part keeps it')).toBeGreaterThanOrEqual(95);
  expect(total.percent('merged')).toBeGreaterThanOrEqual(95);
  for (const name of ['untouched, unique', 'untouched, repeated', 'reworded', 'fresh', 'merged'])
    expect(total.all(name), name).toBeGreaterThan(5);
});

/** Different paragraphs in any number, made of the Declaration's words. */
function paragraphs(count: number): readonly SegmentDraft[] {
  const random = randomOf(count);
  const words = sentencesOf(declarationDrafts()).join(' ').split(' ');
  return Array.from({ length: count }, (_, at) => {
    const text = Array.from({ length: 30 + random.below(40) }, () => words[random.below(words.length)] ?? '');
    return draft('paragraph', `${at} ${text.join(' ')}`);
  });
}

test.each([
  { count: 200, every: 10 },
  { count: 500, every: 1 },
])('$count segments, one in $every reworded, keep their keys', async ({ count, every }) => {
  const foreign = sentencesOf(await statementDrafts());
  const random = randomOf(1);
  const before = keySegments(paragraphs(count), new Map()).segments;
  const after = before.map((each, at) =>
    at % every === 0 ? { ...each, source: reword(each.source, 0.4, random, foreign) } : each,
  );
  const recorded = new Map(before.map(({ key, source }) => [key, source]));
  const { segments } = keySegments(after, recorded);
  expect(segments.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
});
