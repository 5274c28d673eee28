import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import type { Recall } from '../../../scripts/lib/store/index.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { bareNewsroom, openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { type TextsInFile, wordingOf, wordings } from '../../../scripts/workflows/load/wordings.ts';
import { writeLabelBase } from '../../../scripts/workflows/translate/sync.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { copyNewsroom, removeFolder, temporaryFolder } from '../../support/folder.ts';

const MORE = path.join(REPOSITORY, 'templates/labels');
const labelsSchema = z.record(z.string(), z.string().min(1));

const read = (file: string): Readonly<Record<string, string>> =>
  labelsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));

const more = readdirSync(MORE).map((name) => [path.basename(name, '.json'), read(path.join(MORE, name))] as const);
const shipped = readdirSync(path.join(REPOSITORY, 'translations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, read(path.join(REPOSITORY, 'translations', name, 'labels.json'))] as const);
const english = read(path.join(REPOSITORY, 'translations/en/labels.json'));

const nameOf = (key: string): string => key.replace(/_(?:zero|one|two|few|many|other)$/, '');
const names = new Set(Object.keys(english).map(nameOf));
const placeholders = (text: string): readonly string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
const placeholdersOf = (name: string): readonly string[] =>
  placeholders(english[name] ?? english[`${name}_other`] ?? '');

/** Plural categories that whole numbers have in a language. */
function categoriesOf(tag: string): readonly string[] {
  const rules = new Intl.PluralRules(tag);
  const numbers = [...Array.from({ length: 1001 }, (_, index) => index), 1_000_000];
  return [...new Set(numbers.map((number) => rules.select(number)))].sort();
}

test('the words of the templates come in at least 60 languages', () => {
  expect(new Set([...more, ...shipped].map(([tag]) => tag)).size).toBeGreaterThanOrEqual(60);
  for (const [tag] of more) expect(languageOf(tag).tag).toBe(tag);
});

test.each(more)('%s: marked as not reviewed', (_, labels) => {
  expect(labels['@state']).toBe('translated, not reviewed');
});

test.each([...shipped, ...more])('%s: keys, placeholders and plural forms are right', (tag, labels) => {
  const plurals = new Map<string, string[]>();
  for (const [key, text] of Object.entries(labels).filter(([key]) => key !== '@state')) {
    const name = nameOf(key);
    expect(names, key).toContain(name);
    expect(text, key).toBe(text.normalize('NFC').trim());
    const form = key.slice(name.length + 1);
    if (form !== '') plurals.set(name, [...(plurals.get(name) ?? []), form]);
    // One, two and none may be said in words.
    const mayLack = ['zero', 'one', 'two'].includes(form) && placeholders(text).length === 0;
    if (!mayLack) expect(placeholders(text), key).toEqual(placeholdersOf(name));
  }
  expect([...plurals.keys()].sort()).toEqual(['pages', 'statements']);
  const known = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
  for (const [name, forms] of plurals) {
    expect(forms, name).toEqual(expect.arrayContaining([...categoriesOf(tag)]));
    for (const form of forms) expect(known, `${name}_${form}`).toContain(form);
  }
});

test('a language has its words without a newsroom, and with a region', () => {
  const wordsIn = (tag: string) => wordingOf(bareNewsroom(['/nowhere/a.md']), languageOf(tag)).words;
  expect(wordsIn('pl')('pages', { count: 5 })).toBe('5 stron');
  expect(wordsIn('pt-BR')('published')).toBe('Publicado');
  expect(wordsIn('de-AT')('published')).toBe('Veröffentlicht');
  expect(wordsIn('hi')('page-of', { page: 1, pages: 2 })).toBe('पृष्ठ 1, कुल 2');
  // Serbian in Latin letters is not written in the Cyrillic words.
  expect(wordsIn('sr-Latn').fallback?.('published')?.tag).toBe('en');
  expect(wordsIn('sr').fallback?.('published')).toBeUndefined();
});

test('a newsroom with a language that lacks words gets the base file for its platform, once', () => {
  const root = temporaryFolder();
  mkdirSync(path.join(root, 'source'));
  writeFileSync(path.join(root, 'source/a.md'), '# A\n');
  const settings = (languages: string): void =>
    writeFileSync(path.join(root, 'source/newsroom.yaml'), `languages: [${languages}]\n`);
  settings('en, de');
  expect(writeLabelBase(openNewsroom(root))).toEqual([]);
  settings('en, gl');
  expect(writeLabelBase(openNewsroom(root))).toEqual(['translations/en/labels.json']);
  expect(read(path.join(root, 'translations/en/labels.json'))).toEqual(english);
  expect(writeLabelBase(openNewsroom(root))).toEqual([]);
  removeFolder(root);
});

test('labels that nothing was wrong with are taken as they were read before, and others are looked at again', () => {
  const root = temporaryFolder();
  onTestFinished(() => removeFolder(root));
  copyNewsroom('.', root);
  const own = path.join(root, 'translations/de/labels.json');
  const kept = new Map<string, string>();
  let looked = 0;
  const recall: Recall<TextsInFile> = (inputs, make) => {
    const key = String(inputs());
    const before = kept.get(key);
    if (before !== undefined) return JSON.parse(before);
    looked++;
    const made = make();
    if (made.isClean) kept.set(key, JSON.stringify(made));
    return made;
  };
  const found = (memory?: typeof recall) => {
    const { of, textsOf, labels, files } = wordings(openNewsroom(root), undefined, memory);
    return {
      ...{ labels, texts: textsOf('de'), said: of('de')('search') },
      messages: files.map(({ path: name, messages }) => [name, messages.map(({ reason, place }) => [reason, place])]),
    };
  };
  expect(found(recall)).toEqual(found());
  expect(looked).toBeGreaterThan(3);
  looked = 0;
  expect(found(recall)).toEqual(found());
  expect(looked).toBe(0);
  writeFileSync(own, JSON.stringify({ ...read(own), search: 'Su\u202Eche' }));
  for (let round = 0; round < 2; round++) {
    expect(found(recall)).toEqual(found());
    expect(JSON.stringify(found(recall).messages)).toContain('U+202E');
  }
});
