import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { openNewsroom } from '../scripts/source/newsroom/open-newsroom.ts';
import { REPOSITORY } from './support/communique.ts';
import { filesBelow } from './support/folder.ts';

const read = (name: string): string => readFileSync(path.join(REPOSITORY, name), 'utf8');
const newsroom = openNewsroom(REPOSITORY);
const files = filesBelow(path.join(REPOSITORY, 'translations')).map((name) => `translations/${name}`);
const states = files.filter((name) => name.endsWith('.state.json'));
const catalogs = files.filter((name) => name.endsWith('.json') && !states.includes(name));
const bases = catalogs.filter((name) => name.startsWith(`translations/${newsroom.source.tag}/`));
const others = newsroom.languages.map(({ tag }) => tag).filter((tag) => tag !== newsroom.source.tag);

/** The names of Crowdin's own languages for the tags that its two letters do not tell apart. */
const CROWDIN: Readonly<Record<string, string>> = { 'zh-Hans': 'zh-CN', es: 'es-ES' };

test('there are state files that a mask could match', () => {
  expect(states.length).toBeGreaterThan(others.length);
  expect(bases.length).toBeGreaterThan(1);
});

test('crowdin.yml sends every base file, takes every language back into its folder, and touches no state file', () => {
  const settings = z
    .object({
      project_id_env: z.string(),
      api_token_env: z.string(),
      files: z.tuple([
        z.object({
          source: z.string(),
          translation: z.string(),
          ignore: z.array(z.string()),
          type: z.literal('i18next_json'),
          update_option: z.literal('update_as_unapproved'),
          skip_untranslated_strings: z.literal(true),
          languages_mapping: z.object({ two_letters_code: z.record(z.string(), z.string()) }),
        }),
      ]),
    })
    .parse(parse(read('crowdin.yml')));
  const [{ source, translation, ignore, languages_mapping: mapping }] = settings.files;
  const isSent = (name: string): boolean =>
    path.matchesGlob(`/${name}`, source) && !ignore.some((mask) => path.matchesGlob(`/${name}`, mask));
  expect(files.filter(isSent)).toEqual(bases);
  expect(states.filter((name) => !ignore.some((mask) => path.matchesGlob(`/${name}`, mask)))).toEqual([]);
  const returned = others.flatMap((tag) => {
    const theirs = CROWDIN[tag] ?? tag;
    const folder = mapping.two_letters_code[theirs] ?? theirs.slice(0, 2);
    return bases.map((base) =>
      translation
        .replace('%two_letters_code%', folder)
        .replace('%original_file_name%', path.basename(base))
        .replace(/^\//, ''),
    );
  });
  expect(returned.toSorted()).toEqual(catalogs.filter((name) => !bases.includes(name)).toSorted());
});

test('the Weblate component names files that are there, and matches one file a language', () => {
  const component = z
    .object({ filemask: z.string(), template: z.string(), language_regex: z.string() })
    .and(
      z.object({
        file_format: z.literal('i18nextv4'),
        new_base: z.literal(''),
        new_lang: z.literal('add'),
        language_code_style: z.literal('bcp'),
        edit_template: z.literal(false),
        manage_units: z.literal(false),
        source_language: z.literal(newsroom.source.tag),
      }),
    )
    .parse(JSON.parse(read('docs/weblate-component.json')));
  expect(files).toContain(component.template);
  const matched = files.filter((name) => path.matchesGlob(name, component.filemask));
  const expected = newsroom.languages.map(({ tag }) => component.filemask.replace('*', tag));
  expect(matched).toEqual(expected.toSorted());
  const isLanguage = new RegExp(component.language_regex);
  expect(newsroom.languages.filter(({ tag }) => !isLanguage.test(tag))).toEqual([]);
});

test('the Weblate discovery finds every namespace in every language, and no state file', () => {
  const { configuration } = z
    .object({
      name: z.literal('weblate.discovery.discovery'),
      configuration: z.object({
        match: z.string(),
        file_format: z.literal('i18nextv4'),
        base_file_template: z.string(),
        new_base_template: z.literal(''),
      }),
    })
    .parse(JSON.parse(read('docs/weblate-discovery.json')));
  // Weblate anchors the expression at both ends; Python writes named groups with a P.
  const match = new RegExp(`^${configuration.match.replaceAll('(?P<', '(?<')}$`);
  expect(files.filter((name) => match.test(name))).toEqual(catalogs);
  const found = files.map((name) => match.exec(name)?.groups).filter((groups) => groups !== undefined);
  expect(new Set(found.map(({ language }) => language))).toEqual(new Set(newsroom.languages.map(({ tag }) => tag)));
  for (const { component = '' } of found)
    expect(files).toContain(configuration.base_file_template.replace('{{ component }}', component));
});

test('the finding that TRANSLATING.md explains is one that the program makes', () => {
  const [, example = ''] = /```text\n([\s\S]*?)```/.exec(read('TRANSLATING.md')) ?? [];
  const transcript = read('tests/cli/commands/transcripts/try-2-mistake.txt');
  expect(example.trim().split('\n').length).toBeGreaterThan(2);
  expect(transcript.split('\n')).toEqual(expect.arrayContaining(example.trimEnd().split('\n')));
});

test('every file that TRANSLATING.md speaks of is there', () => {
  const text = read('TRANSLATING.md');
  const named = [...text.matchAll(/\b(?:translations|docs)\/[\w./-]+\.json|\bcrowdin\.yml/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(7);
  const all = new Set(filesBelow(path.join(REPOSITORY, 'translations')).map((name) => `translations/${name}`));
  for (const name of ['crowdin.yml', ...filesBelow(path.join(REPOSITORY, 'docs')).map((each) => `docs/${each}`)])
    all.add(name);
  expect(named.filter((name) => !all.has(name))).toEqual([]);
});
