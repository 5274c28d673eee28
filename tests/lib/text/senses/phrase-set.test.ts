import { expect, test } from 'vitest';
import { phraseFinder } from '../../../../scripts/lib/text/senses/phrase-set.ts';

/** What is found of phrases in a text, as it stands there. */
const foundIn = (phrases: readonly string[], text: string): readonly string[] =>
  phraseFinder(() => phrases)({ text, tag: 'en' }).map(({ start, end }) => text.slice(start, end));

test('of phrases that begin at the same place the longer one is found, and the next behind its end', () => {
  expect(foundIn(['more', 'more than', 'than that'], 'More than that, and more.')).toEqual(['More than', 'more']);
  expect(foundIn(['one two', 'two three four', 'three'], 'one two three four')).toEqual(['one two', 'three']);
  expect(foundIn(['high-', '-er'], 'Higher or lower, highly')).toEqual(['Higher', 'er', 'highly']);
});

test('a phrase is found again and again, and in another text anew', () => {
  const find = phraseFinder(() => ['less', 'fewer']);
  const starts = (text: string): readonly number[] => find({ text, tag: 'en' }).map(({ start }) => start);
  expect(starts('less, fewer, less')).toEqual([0, 6, 13]);
  expect(starts('less')).toEqual([0]);
  expect(starts('nothing, lessons')).toEqual([]);
});

test('what a text may write in another way than the phrase is found', () => {
  expect(foundIn(['at the least'], 'at,\u00A0the least')).toEqual(['at,\u00A0the least']);
  expect(foundIn(['no … than'], 'no one more than')).toEqual(['no one more than']);
  expect(foundIn(['ज़्यादा'.normalize('NFC')], 'ज\u093C्यादा और \u095Bयादा, \u095B्यादा')).toEqual([
    'ज\u093C्यादा',
    '\u095B्यादा',
  ]);
  expect(foundIn(["can't"], 'can’t')).toEqual(['can’t']);
  expect(foundIn(['ມື້ວານ', 'สัปดาห์'], 'ມື້\u200Bວານ, สัป\u200Bดาห์')).toEqual(['ມື້\u200Bວານ', 'สัป\u200Bดาห์']);
});

test.each([
  ['ar', 'قتل', 'أمس قُتِل جندي', 'قُتِل'],
  ['he', 'נהרג', 'אתמול נֶהֱרַג חייל', 'נֶהֱרַג'],
])('a word is found with the points of its letters (%s)', (tag, phrase, text, said) => {
  const [place] = phraseFinder(() => [phrase])({ text, tag });
  expect(text.slice(place?.start, place?.end)).toBe(said);
});
