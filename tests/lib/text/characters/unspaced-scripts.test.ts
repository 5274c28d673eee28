import { readdirSync, readFileSync } from 'node:fs';
import { LineBreakClasses } from '@cto.af/linebreak';
import { expect, test } from 'vitest';
import {
  DICTIONARY_LETTERS,
  hasRunOn,
  hasUnspaced,
  UNSPACED_LETTERS,
  wordBreaksOf,
} from '../../../../scripts/lib/text/characters/unspaced-scripts.ts';

const scripts = new URL('../../../../scripts/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, scripts), 'utf8');
const TABLE = 'lib/text/characters/unspaced-scripts.ts';
/** Files that run in a browser, which has no table: their lists are compared with it. */
const IN_BROWSER = ['render/print/probe-tables.ts', 'render/web/search/words.js'];
/**
 * Lists for other ends: which alphabets there are, which faces, which encodings, which scripts end a sentence, which
 * languages have words of one letter, or begin the names of days with the word for one.
 */
const OTHER_ENDS = [
  'lib/fonts/coverage.ts',
  'lib/fonts/font-table.ts',
  'lib/text/characters/invisible-characters.ts',
  'lib/text/comparison/length-scores.ts',
  'lib/text/comparison/sentences.ts',
  'lib/text/date-comparison/weekdays.ts',
  'lib/text/encodings/wrongly-decoded.ts',
  'lib/text/identification/detect.ts',
  'lib/text/identification/models.ts',
  'lib/text/identification/scripts.ts',
  'lib/text/number-comparison/signs-and-units/article-letters.ts',
  'source/encodings/reread.ts',
];

test('no other file lists the scripts or the languages without spaces between words', () => {
  const byName = /\b(?:Thai|Laoo?|Khme?r|My(?:anma|m)r|Tibt|Tibetan)\b/g;
  const byTag = /\(\?:(?=[a-z|]*\bth\b)(?=[a-z|]*\b(?:lo|km|my|zh|ja)\b)[a-z|]+\)|'th'[^\]]*'(?:lo|km|my|zh|ja)'/;
  const found = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:ts|js)$/.test(name))
    .filter((name) => {
      const code = read(name).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, '');
      return new Set(code.match(byName)).size > 1 || byTag.test(code) || /const UNSPACED\b/.test(code);
    });
  expect(found.filter((name) => ![TABLE, ...IN_BROWSER, ...OTHER_ENDS].includes(name))).toEqual([]);
});

test.each(IN_BROWSER)('%s has the scripts of the table', (name) => {
  const codes = UNSPACED_LETTERS.match(/(?<==)\w+/g) ?? [];
  const code = read(name);
  const isListed = code.includes(codes.join(' ')) || code.includes(`[${UNSPACED_LETTERS}]`);
  expect(isListed, codes.join(' ')).toBe(true);
});

test('letters that need a dictionary are those of line breaking class SA', async () => {
  // The package shows no types of this file.
  const file: string = '@cto.af/linebreak/lib/LineBreak.js';
  const { LineBreak }: { LineBreak: { get(code: number): number } } = await import(file);
  const own = new RegExp(`^[${DICTIONARY_LETTERS}]$`, 'u');
  const wrong: string[] = [];
  for (let code = 0xe00; code < 0x12000; code += 1) {
    const letter = String.fromCodePoint(code);
    if (!/\p{L}/u.test(letter)) continue;
    if ((LineBreak.get(code) === LineBreakClasses.SA) !== own.test(letter)) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['th', 'none'],
  ['lo', 'none'],
  ['km', 'none'],
  ['my', 'none'],
  ['shn', 'none'],
  ['khb', 'none'],
  ['nod', 'none'],
  ['blt', 'none'],
  ['tdd', 'none'],
  ['jv-Java', 'none'],
  ['jv', 'spaces'],
  ['bo', 'syllables'],
  ['dz', 'syllables'],
  ['zh-Hant', 'characters'],
  ['yue', 'characters'],
  ['ja', 'characters'],
  ['ko', 'particles'],
  ['vi', 'spaces'],
  ['am', 'spaces'],
])('words in %s have %s between them', (tag, expected) => {
  expect(wordBreaksOf(tag)).toBe(expected);
});

test('a Korean word has spaces around it, and a particle that is written onto it', () => {
  expect([hasUnspaced('정오'), hasRunOn('정오')]).toEqual([false, true]);
  expect([hasUnspaced('ຕໍ່ມື້'), hasRunOn('ຕໍ່ມື້')]).toEqual([true, true]);
  expect([hasUnspaced('midi'), hasRunOn('midi')]).toEqual([false, false]);
});
