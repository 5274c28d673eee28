import { expect, test } from 'vitest';
import { senseWordsPattern } from '../../../../scripts/lib/text/phrases/sense-words.ts';

test.each([
  ['kein-', 'keine', true],
  ['doi_-', 'doi', false],
  ['doi_-', 'doit', true],
  ['ne__- nejs- !nebo- !nej-', 'nemělo', true],
  ['ne__- nejs- !nebo- !nej-', 'nebo', false],
  ['ne__- nejs- !nebo- !nej-', 'nejvíce', false],
  ['ne__- nejs- !nebo- !nej-', 'nejsou', true],
])('of the words %s, %s is one: %s', (words, word, is) => {
  expect(new RegExp(`^(?:${senseWordsPattern(words.split(' '))})$`, 'u').test(word)).toBe(is);
});
