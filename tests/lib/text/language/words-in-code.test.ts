import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../../../support/communique.ts';

/** Scripts beside Latin, each of two letters in a row: a word. Han and the two of Japan are one. */
const WORDS = [
  ...'Cyrl Grek Arab Hebr Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Khmr Mymr Ethi Armn Geor Hang'
    .split(' ')
    .map((script) => new RegExp(`(?<!\\p{L})\\p{sc=${script}}\\p{M}*\\p{sc=${script}}`, 'u')),
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2}/u,
];
/** What a line must have for any of them: most have not. */
const NOT_LATIN = /[^\x00-\u036f]/;
/** A line with words of so many scripts is a list of words of single languages. */
const LIST = 3;
/** So many languages with words of their own are a table of them. */
const TABLE = 3;

const tags = new Set(
  readdirSync(path.join(REPOSITORY, 'scripts/lib/text/data')).map((name) => name.replace('.json', '')),
);

/** The lines of a file without comments, escapes and sets of letters. */
const codeOf = (text: string): readonly string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)\/\/.*/, '').replace(/\[[^\]]*\]/g, ' '));

/** Examples of rules are texts of many languages. */
const files = ['lib/text', 'source', 'checks', 'translation'].flatMap((room) =>
  readdirSync(path.join(REPOSITORY, 'scripts', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.examples.ts'))
    .map((name) => `${room}/${name.replaceAll(path.sep, '/')}`),
);
const listsIn = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => NOT_LATIN.test(line) && WORDS.filter((word) => word.test(line)).length >= LIST);
const read = (name: string): readonly string[] => codeOf(readFileSync(path.join(REPOSITORY, 'scripts', name), 'utf8'));

/** The rows of tables by language whose values have words of that language: keys one below another. */
function tablesIn(lines: readonly string[]): readonly string[] {
  const rows = lines.map((line) => /^ {2,4}'?([a-z]{2,3}(?:-[A-Z][a-z]+)?)'?: (?=.*[^\x00-\x7f])/.exec(line)?.[1]);
  const isRow = (at: number): boolean => tags.has(rows[at] ?? '');
  return lines.filter((_, at) => Array.from({ length: TABLE }, (__, n) => at + n).every(isRow));
}

test('words of single languages stand in their data, and no list of them in code', () => {
  expect(files.flatMap((name) => listsIn(read(name)))).toEqual([]);
});

test('no table in code has words by the language', () => {
  expect(files.flatMap((name) => tablesIn(read(name)))).toEqual([]);
});

test('such lists and tables are found', () => {
  expect(listsIn(['  /minus|минус|ناقص|零下/iu;'])).toHaveLength(1);
  expect(listsIn(['  /minus|moins|[零下]/iu;'])).toEqual([]);
  expect(tablesIn(["  ar: 'يومين',", "  he: 'יומיים',", "  ru: 'два дня',"])).toHaveLength(1);
});
