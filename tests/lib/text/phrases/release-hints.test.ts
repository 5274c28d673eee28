import { expect, test } from 'vitest';
import { proseWords } from '../../../../scripts/lib/text/characters/prose-words.ts';
import { mayTellOfRelease } from '../../../../scripts/lib/text/phrases/release-hints.ts';

const may = (text: string, ...tags: readonly string[]): boolean => mayTellOfRelease(text, proseWords(text), tags);

test.each([
  ['en', 'Under embargo until 10:00'],
  ['en', 'Please do not share before Monday'],
  ['de', 'Sperrfrist: 12 Uhr'],
  ['de', 'Nicht vor dem 3. Mai veröffentlichen'],
  ['fr', 'L’embargo court jusqu’à midi'],
  ['zh-Hans', '请勿在周一之前发布'],
  ['ko', '보도 금지'],
  ['nb', 'Ikke for publisering'],
])('%s: %s', (tag, text) => {
  expect(may(text, tag)).toBe(true);
});

test.each([
  ['en', 'The court found that fourteen people were killed in the town.'],
  ['de', 'Das Gericht stellte fest, dass vierzehn Menschen getötet wurden.'],
  // A denial and a use, with words of something else between them.
  ['en', 'They do not build roads: families share the water.'],
  ['fr', 'Ils ne sont pas arrivés, et les familles partagent l’eau.'],
  // A denial alone.
  ['zh-Hans', '任何人不得使为奴隶或奴役'],
  ['th', 'บุคคลใด ๆ จะถูกยึดเอาไปเป็นทาสไม่ได้'],
  ['xx', 'Under embargo until 10:00'],
])('%s says nothing of the kind: %s', (tag, text) => {
  expect(may(text, tag)).toBe(false);
});

test('what a denial without blanks denies may be in another language', () => {
  expect(may('不得 publish', 'zh-Hans', 'en')).toBe(true);
  expect(may('不得 build', 'zh-Hans', 'en')).toBe(false);
});
