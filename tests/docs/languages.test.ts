import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from '../support/communique.ts';
import { expectPage, markdownTable, plainMarkdown } from './page.ts';

const TEXT = path.join(REPOSITORY, 'scripts/lib/text');
const LISTS = path.join(TEXT, 'word-lists');

const read = (name: string): string => readFileSync(path.join(TEXT, name), 'utf8');
const fieldsOf = z.record(z.string(), z.unknown());
const fields = (name: string): Readonly<Record<string, unknown>> => fieldsOf.parse(JSON.parse(read(name)));
const tagsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .map((name) => path.parse(name))
    .filter(({ ext }) => ext === '.json' || ext === '.txt')
    .map(({ name }) => name);

/** The fields of a language's own file, each with what the type of the program says of it. */
function fieldTexts(): ReadonlyMap<string, string> {
  const text = read('language/language-data.ts');
  const [, body = ''] = /export type LanguageData = \{\n([\s\S]*?)\n\};/.exec(text) ?? [];
  const found = new Map<string, string>();
  let comment = '';
  for (const [, said, name] of body.matchAll(/^ {2}\/\*\*([\s\S]*?)\*\/|^ {2}readonly (\w+)\??:/gm)) {
    if (said !== undefined) comment = said.replace(/\s*\n\s*\*\s*/g, ' ').trim();
    if (name !== undefined) found.set(name, comment);
  }
  return found;
}

type Column = { readonly name: string; readonly says: string; readonly tags: ReadonlySet<string> };

/** What the lists hold that have all languages in one file. */
const LISTED: Readonly<Record<string, string>> = {
  'release-words.json': 'Words that say when a text is public: under embargo, not for release, draft',
  'note-words.json': 'Words of people who work on a text, in notes to each other: please check, insert name',
  'mail-words.json': 'Words of mail programs: original message, sent from my phone',
  'figure-words.json': 'Words that make a figure more or less exact: nearly, about, or so',
  'field-words.json': 'Names that newsrooms give to the fields of the front matter: Titel, lede, fecha',
  'copy-words.json': 'Words by which programs name copies of files: copy of, conflicted copy',
  'telephone-words.json': 'Words beside telephone numbers: tel., mobile, extension',
  'measure-words.json':
    'Words between a figure and what it counts, and around both: millions of, to, kilo-, percentage points',
  'hour-words.json': 'Words beside hours: at six, to five, six till eight; the night to a day',
  'zone-words.json': 'Names of time zones and their abbreviations, by the zones of the IANA: MEZ, hora de Moscú',
  'small-words.json': 'Small words of many kinds of text: and, who?, of, until; those that name streets',
  'unit-words.json': 'Names of units and currencies that are read in texts of every language: kilos, rupees',
};

const OTHERS: readonly Column[] = [
  {
    name: 'counted words',
    says: 'Names of units and currencies in CLDR. Made by a program: what is wrong there is put right in `everyday`.',
    tags: new Set(tagsIn(path.join(TEXT, 'counted-words'))),
  },
  {
    name: 'spelled numbers',
    says: 'Number words that the rules of CLDR spell. Made by a program: what is wrong there is put right in `numbers`.',
    tags: new Set(tagsIn(path.join(TEXT, 'spelled-numbers'))),
  },
  {
    name: 'written words',
    says: 'Names of months, and words of scale and for per cent, as ICU writes them. Made by a program, too.',
    tags: new Set(tagsIn(path.join(TEXT, 'written-words'))),
  },
  ...readdirSync(LISTS)
    .filter((name) => name.endsWith('-words.json'))
    .map((name) => ({
      name: name.replace('-words.json', ' words'),
      says: `${LISTED[name] ?? ''} (\`${name}\`).`,
      tags: new Set(Object.keys(fields(`word-lists/${name}`))),
    })),
  {
    name: 'labels',
    says: 'The words of the pages: Plain text, Page 1 of 2 (`labels.json`).',
    tags: new Set([
      ...tagsIn(path.join(REPOSITORY, 'templates/labels')),
      ...readdirSync(path.join(REPOSITORY, 'translations')).filter((name) => /^[a-z]{2,3}(?:-\w+)*$/.test(name)),
    ]),
  },
];

const INTRODUCTION = `# What is known of each language

The checks read words of a language to compare figures, dates and limits, and to see what is not for the public. This page
says which words there are for each. A – is not always a fault: what a language does not have it need not list, and without a
file the checks still compare digits. A script that has other words
(\`zh-Hant\`) has a file of its own, whole, in place of the language's; a region has none.

To fill a gap, or to put a word right: [Improve your language](../TRANSLATING.md#improve-your-language).

`;

test('docs/languages.md says which words there are for each language', () => {
  const texts = fieldTexts();
  const own = tagsIn(path.join(TEXT, 'data')).map((tag) => ({ tag, has: Object.keys(fields(`data/${tag}.json`)) }));
  expect(own.flatMap(({ has }) => has).filter((name) => !texts.has(name))).toEqual([]);
  const columns: readonly Column[] = [
    ...[...texts].map(([name, says]) => ({
      name,
      says: plainMarkdown(says),
      tags: new Set(own.filter(({ has }) => has.includes(name)).map(({ tag }) => tag)),
    })),
    ...OTHERS,
  ];
  for (const { name, says, tags } of columns) expect([says, tags.size], name).not.toEqual(['', 0]);
  const tags = [...new Set(columns.flatMap((column) => [...column.tags]))].sort();
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });
  const legend = columns.map(({ name, says, tags: having }) => [name, says, String(having.size)]);
  const rows = tags.map((tag) => [
    `\`${tag}\``,
    names.of(tag) ?? tag,
    ...columns.map((column) => (column.tags.has(tag) ? '●' : '–')),
  ]);
  const table = markdownTable(['tag', 'language', ...columns.map(({ name }) => name)], rows);
  expectPage(
    'languages.md',
    `${INTRODUCTION}## The words\n\n${markdownTable(['name', 'what it holds', 'languages'], legend)}\n\n## The languages\n\n${table}\n`,
  );
});

test('TRANSLATING.md says what stands in each list of words', () => {
  const page = readFileSync(path.join(REPOSITORY, 'TRANSLATING.md'), 'utf8');
  const lists = readdirSync(LISTS).filter((name) => name.endsWith('-words.json'));
  expect(lists.filter((name) => LISTED[name] === undefined)).toEqual([]);
  expect(lists.filter((name) => !page.includes(`\`word-lists/${name}\``))).toEqual([]);
});
