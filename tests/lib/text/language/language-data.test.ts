import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countedWords, languageData } from '../../../../scripts/lib/text/language/language-data.ts';
import { spelledNumbers, wordsByIcu, writtenWords } from '../../../../scripts/lib/text/language/written-words.ts';
import { lexiconOf } from '../../../../scripts/lib/text/number-words/lexicon.ts';
import { untoned, wordsOf } from '../../../../scripts/lib/text/numbers/folded-words.ts';
import { cldrAlphabets } from './alphabets.ts';
import { chineseKinds } from './chinese-kinds.ts';
import { cldrWords } from './cldr-words.ts';
import { doubles } from './doubles.ts';
import { namedCodes } from './named-codes.ts';
import { notePhrases } from './note-phrases.ts';
import { printed } from './printed.ts';
import { releaseHints, releasePhrases } from './release-phrases.ts';
import { spelledByRules, spelledTags } from './spelled/spelled.ts';
import { writtenTags } from './written-tags.ts';

const folder = new URL('../../../../scripts/lib/text/data/', import.meta.url);
const files = readdirSync(folder);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const tagsIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`../../../../scripts/lib/text/${folder}/`, import.meta.url))
    .map((name) => name.replace('.json', ''))
    .toSorted();
const readFrom = (folder: string, tag: string): string =>
  readFileSync(new URL(`../../../../scripts/lib/text/${folder}/${tag}.json`, import.meta.url), 'utf8');

const words = z.array(z.string().min(1)).refine((list) => doubles(list).length === 0, {
  error: ({ input }) => `stand twice: ${doubles(z.array(z.string()).parse(input)).join(', ')}`,
});
const sided = z.strictObject({ before: words, after: words });
const senses = z.strictObject({ not: words.optional(), words, prefixes: words.optional() });
const marks = z.array(z.string().length(2));
const byValue = z.record(z.string().regex(/^-?\d+(?:[./]\d+)?$/), words);
const schema = z.strictObject({
  clock: byValue.optional(),
  letters: sided.optional(),
  percent: sided.optional(),
  points: sided.optional(),
  bounds: z.strictObject({ lower: sided, upper: sided }).optional(),
  rates: z.record(z.enum(['hour', 'day', 'week', 'month', 'year']), words).optional(),
  midday: words.optional(),
  midnight: words.optional(),
  dayHalves: z.strictObject({ am: words, pm: words }).optional(),
  night: words.optional(),
  sunrise: z.record(z.string().regex(/^\d+ \d+$/), words).optional(),
  negation: senses.optional(),
  modality: senses.optional(),
  monthNames: z.record(z.string().regex(/^(?:[1-9]|1[0-2])$/), words.min(1)).optional(),
  months: z.array(words).length(12).optional(),
  weakWeekdays: z.array(z.number().int().min(0).max(6)).optional(),
  calendars: z
    .strictObject({
      names: words.optional(),
      offsets: z.array(z.number().int()).optional(),
      bikramSambat: z.array(words).length(12).optional(),
    })
    .optional(),
  quotation: z.strictObject({ marks, regions: z.record(z.string().regex(/^[A-Z]{2}$/), marks).optional() }).optional(),
  doubled: words.optional(),
  functionWords: words.optional(),
  titles: words.optional(),
  minus: words.optional(),
  rises: z.strictObject({ words, by: words, about: words.optional() }).optional(),
  falls: words.optional(),
  chapters: words.optional(),
  ownWords: words.optional(),
  namedFigures: z.record(z.string().regex(/^\d+$/), words).optional(),
  saidBy: words.optional(),
  amounts: z.record(z.string().regex(/^\d+(?: \d+)?$/), words).optional(),
  multiples: z.record(z.string().regex(/^\d+(?: \d+)?$/), words).optional(),
  durations: z.record(z.string().regex(/^\d+ [a-z]+$/), words).optional(),
  weekdays: z.array(words).length(7).optional(),
  decades: byValue.optional(),
  numbers: z
    .strictObject({
      isComplete: z.boolean().optional(),
      words: byValue.optional(),
      endings: words.optional(),
      scales: byValue.optional(),
      scalesFirst: byValue.optional(),
      hundred: words.optional(),
      and: words.optional(),
      half: words.optional(),
      halfBehind: words.optional(),
      halfBefore: words.optional(),
      plus: byValue.optional(),
      weak: words.optional(),
    })
    .optional(),
  range: z.strictObject({ before: words, between: words }).optional(),
  everyday: z.record(z.string(), words).optional(),
});

test.each(files)('%s has the one schema, and is printed as the others are', (name) => {
  const data: unknown = JSON.parse(read(name));
  expect(schema.safeParse(data).error?.message).toBeUndefined();
  expect(read(name)).toBe(printed(data));
});

test.each([
  ['dec', 'Dec'],
  ['\u00E9', 'e\u0301'],
  ['a', 'b', 'a'],
])('a word that stands twice is found: %s, %s', (...list) => {
  expect(schema.safeParse({ minus: list }).error?.message).toContain(`stand twice: ${list.at(-1)}`);
});

test('each part of the data is read by the program', () => {
  const scripts = new URL('../../../../scripts/', import.meta.url);
  const read = readdirSync(scripts, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('language-data.ts'))
    .map((name) => readFileSync(new URL(name, scripts), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, ''))
    .flatMap((code) => [
      ...[...code.matchAll(/\{([^{}]*(?:\{\}[^{}]*)*)\} =[^;{}]*languageData\(/g)].flatMap(
        ([, names = '']) => names.match(/\w+/g) ?? [],
      ),
      ...[...code.matchAll(/languageData\([^()]+\)\.(\w+)/g)].map(([, name = '']) => name),
      // One reader gives the data a name.
      ...(code.match(/\bdata\.\w+/g) ?? []).map((name) => name.slice('data.'.length)),
    ]);
  expect(Object.keys(schema.shape).filter((name) => !read.includes(name))).toEqual([]);
});

/** Number words as their forms are known, with a blank between them, or nothing where the language has no blanks. */
const formsIn = (tag: string): ReadonlySet<string> =>
  new Set([...(lexiconOf(tag)?.forms.values() ?? [])].flat().flatMap(({ words }) => [words.join(' '), words.join('')]));

test('a number word that means something else as well is a number word', () => {
  const tags = new Set([...tagsIn('data'), ...tagsIn('spelled-numbers')]);
  // Languages of a region have the data of their own, and perhaps other words.
  const byWeak = Map.groupBy(tags, (tag) => (languageData(tag).numbers?.weak ?? []).join('|'));
  const dead = [...byWeak].flatMap(([weak, same]) => {
    const forms = same.map(formsIn);
    return weak.split('|').filter((word) => {
      const folds = wordsOf(word).map(({ fold }) => fold);
      const [key, plain] = [folds.join(' '), folds.map(untoned).join(' ')];
      return word !== '' && !forms.some((known) => known.has(key) || known.has(plain));
    });
  });
  expect(dead).toEqual([]);
  // Two words with a hyphen are known by their parts.
  expect(lexiconOf('ms')?.forms.get('kedua')).toContainEqual(
    expect.objectContaining({ value: 2, isWeak: true, words: ['kedua', 'dua'] }),
  );
});

test('every language with data has a file of words of what is counted', () => {
  expect(tagsIn('counted-words')).toEqual(tagsIn('data'));
});

test.each(files.filter((_, at) => at % 16 === 0))('the words of what is counted in %s are those of CLDR', (name) => {
  const tag = name.replace('.json', '');
  expect(readFrom('counted-words', tag)).toBe(printed(cldrWords(tag)));
});

test('the data of a tag are those of its script or its language', () => {
  expect(languageData('zh-TW')).toBe(languageData('zh-TW'));
  expect(languageData('zh-TW').points?.after).toContain('個百分點');
  expect(languageData('no')).toEqual(languageData('nb'));
  expect(languageData('xx')).toEqual({});
  expect(countedWords('zh-TW')).toBe(countedWords('zh-TW'));
  expect(countedWords('xx').units).toEqual({});
});

test('the letters of languages are what CLDR has', () => {
  expect(
    JSON.parse(readFileSync(new URL('../../../../scripts/lib/text/generated/alphabets.json', import.meta.url), 'utf8')),
  ).toEqual(cldrAlphabets());
});

test('number words are spelled as CLDR’s rules and the regular forms make them', () => {
  expect(tagsIn('spelled-numbers')).toEqual(spelledTags());
  for (const tag of spelledTags()) expect(readFrom('spelled-numbers', tag), tag).toBe(printed(spelledByRules(tag)));
});

test.each(['de-AT', 'sr-Latn-RS', 'sr-ME', 'bs-Cyrl', 'nb-NO', 'zh-TW', 'zh-Hant-HK', 'yue-Hans-CN', 'en-IN'])(
  'what %s spells is what its rules say',
  (tag) => {
    expect(spelledNumbers(tag)).toEqual(spelledByRules(tag));
  },
);

test('a language without rules spells no numbers, but perhaps their order', () => {
  expect(spelledNumbers('xx')).toBeUndefined();
  expect(spelledNumbers('eu')?.cardinals).toBeUndefined();
  expect(spelledNumbers('eu')?.ordinals?.['3']).toContain('hirugarren');
});

test.each([
  ['release-phrases.json', releasePhrases],
  ['release-hints.json', releaseHints],
  ['note-phrases.json', notePhrases],
  ['named-codes.json', namedCodes],
  ['chinese-kinds.json', chineseKinds],
])('%s is what is made now', (name, made) => {
  expect(readFileSync(new URL(`../../../../scripts/lib/text/generated/${name}`, import.meta.url), 'utf8')).toBe(
    printed(made()),
  );
});

test('the words beside figures are what ICU writes', () => {
  expect(tagsIn('written-words')).toEqual(writtenTags());
  for (const tag of writtenTags()) expect(readFrom('written-words', tag), tag).toBe(printed(wordsByIcu(tag)));
  // A region that nothing is kept of is asked for.
  expect(writtenWords('de-CH-1996').months[0]?.[2]).toBe('März');
  expect(writtenWords('de-1996')).toEqual(writtenWords('de'));
  // ICU has months of Zhuang, and no figures.
  expect(writtenWords('za')).toEqual(wordsByIcu('za'));
  expect(writtenWords('pt-PT').scales.words).not.toEqual(writtenWords('pt').scales.words);
});
