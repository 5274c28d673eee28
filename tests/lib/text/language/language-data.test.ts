import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { countedWords, languageData } from '../../../../scripts/lib/text/language/language-data.ts';
import { faultsOfWords } from '../../../../scripts/lib/text/language/language-file.ts';
import { spelledNumbers, wordsByIcu, writtenWords } from '../../../../scripts/lib/text/language/written-words.ts';
import { lexiconOf } from '../../../../scripts/lib/text/number-words/lexicon.ts';
import { untoned, wordsOf } from '../../../../scripts/lib/text/numbers/folded-words.ts';
import { cldrAlphabets } from './alphabets.ts';
import { chineseKinds } from './chinese-kinds.ts';
import { cldrWords } from './cldr-words.ts';
import { faultsOfData, faultsOfTags, languageSchema } from './data-faults.ts';
import { namedCodes } from './named-codes.ts';
import { notePhrases } from './note-phrases.ts';
import { printed } from './printed.ts';
import { releaseHints, releasePhrases } from './release-phrases.ts';
import { printedNumbers, spelledByRules, spelledTags } from './spelled/spelled.ts';
import { writtenTags } from './written-tags.ts';

const folder = new URL('../../../../scripts/lib/text/data/', import.meta.url);
const files = readdirSync(folder);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

const tagsIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`../../../../scripts/lib/text/${folder}/`, import.meta.url))
    .map((name) => name.replace(/\.(?:json|txt)$/, ''))
    .toSorted();
const readFrom = (folder: string, file: string): string =>
  readFileSync(new URL(`../../../../scripts/lib/text/${folder}/${file}`, import.meta.url), 'utf8');

test.each(files)('%s has no fault, and is printed as the others are', (name) => {
  const faults = faultsOfWords(name, read(name)).map(({ message, advice }) => `${message} → ${advice}`);
  expect(faults.join('\n')).toBe('');
  const data: unknown = JSON.parse(read(name));
  expect(faultsOfData(name.replace('.json', ''), data).join('\n')).toBe('');
  expect(read(name) === printed(data), `${name} is not printed as the others are: run npm run language`).toBe(true);
});

test('each file has the canonical tag of its language for a name', () => {
  for (const folder of ['data', 'counted-words', 'spelled-numbers', 'written-words'])
    expect(faultsOfTags(tagsIn(folder)).join('\n'), folder).toBe('');
  expect(faultsOfTags(['ur', 'urd', 'iw', 'pt-br', 'u'])).toEqual([
    'urd.json is never read; move its words to ur.json',
    'iw.json is never read; name it he.json',
    'pt-br.json is never read; name it pt-BR.json',
    'u.json is named by no language tag; name it by one, such as pt-BR',
  ]);
});

test.each([
  [['dec', 'Dec'], 'minus.1 "Dec" stands twice: Dec; take one away'],
  [['\u00E9', 'e\u0301'], 'minus.1 "e\u0301" stands twice: e\u0301; take one away'],
  [['a', 'b', 'a'], 'minus.2 "a" stands twice: a; take one away'],
  [['a '], 'minus.0 "a " has a blank at its edge; delete it'],
  [['a  b'], 'minus.0 "a  b" has two blanks in a row; delete one'],
  [['a\u200B'], 'minus.0 "a\u200B" has a hidden character (U+200B); type the word again'],
  [['a\u00A0b'], 'minus.0 "a\u00A0b" has a hidden character (U+00A0); type the word again'],
  [['минуc'], 'minus.0 "минуc" has a Latin letter among others in минуc; type the word again'],
  [['a, b'], 'minus.0 "a, b" has a comma in it; write each word in quotes of its own'],
  [[''], 'minus.0 "" is empty; write a word or take it away'],
])('a word that nobody can have meant is found: %j', (minus, fault) => {
  expect(faultsOfData('xx', { minus })).toEqual([`xx.json: ${fault}`]);
});

test.each([
  [{ everyday: { kilometre: ['a'] } }, 'everyday.kilometre is no unit; write the name in CLDR (kilometer)'],
  [{ everyday: { 'USD XXY': ['a'] } }, 'everyday.USD XXY is no unit'],
  [{ durations: { '2 dayz': ['a'] } }, 'durations.2 dayz is no amount of a unit'],
  [{ calendars: { names: ['persan'] } }, 'calendars.names.0 "persan" is no calendar; write one of buddhist'],
  [{ clock: { '99': ['{0} a'] } }, 'clock.99 is no part of an hour'],
  [{ clock: { '30': ['half'] } }, 'clock.30.0 "half" has no place for the hour; write {0} there'],
  [{ numbers: { scales: { '3.5': ['a'] } } }, 'numbers.scales.3.5 is no power of ten'],
  [{ percnt: { before: [], after: [] } }, 'percnt is read by nothing'],
  [{ minus: ['a'], percent: { before: [], after: ['A'] } }, 'percent.after.0 "A" stands under minus, too'],
  [{ midday: ['a'], midnight: ['a'] }, 'midnight.0 "a" stands under midday, too'],
  [{ rates: { day: ['a'], month: ['a'] } }, 'rates.month.0 "a" stands under rates.day, too'],
])('a fault is told in one line: %j', (data, fault) => {
  const faults = faultsOfData('xx', data);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(`xx.json: ${fault}`);
  expect(faults[0]).not.toContain('\n');
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
  expect(Object.keys(languageSchema.shape).filter((name) => !read.includes(name))).toEqual([]);
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
  expect(readFrom('counted-words', `${tag}.json`)).toBe(printed(cldrWords(tag)));
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
  for (const tag of spelledTags())
    expect(readFrom('spelled-numbers', `${tag}.txt`), tag).toBe(printedNumbers(spelledByRules(tag)));
});

test.each(['de-AT', 'sr-Latn-RS', 'sr-ME', 'bs-Cyrl', 'nb-NO', 'zh-TW', 'zh-Hant-HK', 'yue-Hans-CN', 'en-IN'])(
  'what %s spells is what its rules say',
  (tag) => {
    const { forms = '', ...rest } = spelledNumbers(tag) ?? {};
    expect(`${JSON.stringify(rest)}\n${forms}`).toBe(printedNumbers(spelledByRules(tag)));
  },
);

test('a language without rules spells no numbers, but perhaps their order', () => {
  expect(spelledNumbers('xx')).toBeUndefined();
  expect(spelledNumbers('eu')?.hasCardinals).toBeUndefined();
  expect(spelledNumbers('eu')?.forms.toString()).toMatch(/^hiru\|hirugarren~3\|/m);
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
  for (const tag of writtenTags()) expect(readFrom('written-words', `${tag}.json`), tag).toBe(printed(wordsByIcu(tag)));
  // A region that nothing is kept of is asked for.
  expect(writtenWords('de-CH-1996').months[0]?.[2]).toBe('März');
  expect(writtenWords('de-1996')).toEqual(writtenWords('de'));
  // ICU has months of Zhuang, and no figures.
  expect(writtenWords('za')).toEqual(wordsByIcu('za'));
  expect(writtenWords('pt-PT').scales.words).not.toEqual(writtenWords('pt').scales.words);
});
