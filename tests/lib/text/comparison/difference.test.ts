import { expect, test } from 'vitest';
import { profileOf, similarity } from '../../../../scripts/lib/text/comparison/similarity.ts';
import { textDifference } from '../../../../scripts/lib/text/comparison/text-difference.ts';
import { randomOf } from '../../../support/random.ts';
import { reword } from '../../../support/reword.ts';
import { declaration } from '../../../support/udhr.ts';

test.each([
  ['same', 'same', ['=same']],
  ['', 'new', ['+new']],
  ['old', '', ['-old']],
  ['27 murders in Koblenz', '28 murders in Koblenz', ['-27', '+28', '= murders in Koblenz']],
  ['the old grey man', 'the young man', ['=the ', '-old grey', '+young', '= man']],
  ['it is', 'it isn’t', ['=it ', '-is', '+isn’t']],
  ['法院判他有罪。', '法院没有判他有罪。', ['=法院', '+没有', '=判他有罪。']],
])('%s → %s', (before, after, expected) => {
  const marks = { same: '=', removed: '-', added: '+' };
  expect(textDifference(before, after).map(({ kind, text }) => marks[kind] + text)).toEqual(expected);
});

test.each(['eng', 'arb', 'cmn_hans', 'tha', 'hin', 'jpn'])('put together again, both texts come back: %s', (code) => {
  const texts = declaration(code).blocks.slice(0, 40);
  const random = randomOf(5);
  expect(texts.length).toBeGreaterThan(10);
  for (const [at, before] of texts.entries()) {
    const after = at % 3 === 0 ? (texts[at + 1] ?? '') : reword(before, 0.3, random, texts);
    const changes = textDifference(before, after);
    const joined = (...kinds: readonly string[]): string =>
      changes
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join('');
    expect(joined('same', 'removed')).toBe(before);
    expect(joined('same', 'added')).toBe(after);
    for (const [place, { kind }] of changes.entries()) expect(changes[place + 1]?.kind).not.toBe(kind);
  }
});

test('likeness is 1 for equal texts, 0 for strangers, and the same both ways', () => {
  const like = (a: string, b: string): number => similarity(profileOf(a), profileOf(b));
  expect(like('the court in koblenz', 'the court in koblenz')).toBe(1);
  expect(like('the court in koblenz', 'купил муж')).toBe(0);
  expect(like('', '')).toBe(0);
  expect(like('he was jailed for life', 'for life he was jailed')).toBe(1);
  expect(like('a court convicted him', 'the court convicts him')).toBe(
    like('the court convicts him', 'a court convicted him'),
  );
  expect(like('a court convicted him', 'the court convicts him')).toBeGreaterThan(0.5);
});
