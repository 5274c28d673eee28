import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from '../support/communique.ts';

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
const rows = [...read('docs/glossary.md').matchAll(/^\| (.+?) \| (.+) \|$/gm)]
  .map(([, word = '', meaning = '']) => ({ word, meaning }))
  .slice(1);

test('the glossary has its words in order, each with one sentence', () => {
  const words = rows.map(({ word }) => word.toLowerCase());
  expect(words).toEqual(words.toSorted());
  expect(rows.filter(({ meaning }) => !/^[^.]+(?:\.\w[^.]*)*\.$/.test(meaning))).toEqual([]);
});

test('every word of the glossary is used by the program or by another page', () => {
  const below = (folder: string, ending: string): readonly string[] =>
    readdirSync(path.join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending) && name !== 'glossary.md')
      .map((name) => read(path.join(folder, name)));
  const texts = [...below('scripts', '.ts'), ...below('docs', '.md'), read('README.md'), read('TRANSLATING.md')];
  const all = texts.join('\n').toLowerCase();
  const words = rows.flatMap(({ word }) => word.toLowerCase().split(', '));
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
});
