import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { invisibleFaults } from '../../../../scripts/lib/text/characters/invisible-characters.ts';
import { wordBreaksOf } from '../../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { CONTRARIES } from '../../../../scripts/lib/text/language/contraries.ts';
import { languageData } from '../../../../scripts/lib/text/language/language-data.ts';
import { doubles } from './doubles.ts';

const unitsFile = createRequire(import.meta.url).resolve('cldr-units-full/main/en/units.json');
const cldr = z
  .object({ main: z.object({ en: z.object({ units: z.object({ long: z.record(z.string(), z.unknown()) }) }) }) })
  .parse(JSON.parse(readFileSync(unitsFile, 'utf8')));
const cldrUnits = Object.keys(cldr.main.en.units.long);
const lengths = cldrUnits.filter((name) => name.startsWith('duration-')).map((name) => name.replace('duration-', ''));
/** Units that CLDR has no name for in any language, or not in this one. */
const OWN_UNITS = 'cent quintal jin li catty hundredweight toman rai feddan mu ping hectogram decagram'.split(' ');
const units: ReadonlySet<string> = new Set([
  ...cldrUnits.map((name) => name.replace(/^[a-z0-9]+-/, '')),
  ...Intl.supportedValuesOf('currency'),
  ...OWN_UNITS,
]);
const calendars = Intl.supportedValuesOf('calendar');

const words = z.array(z.string().min(1, 'is empty; write a word or take it away')).superRefine((list, context) => {
  for (const word of doubles(list))
    context.addIssue({
      code: 'custom',
      message: `stands twice: ${word}; take one away`,
      path: [list.lastIndexOf(word)],
    });
});
const sided = z.strictObject({ before: words, after: words });
const senses = z.strictObject({
  not: words.optional(),
  only: words.optional(),
  exceptive: words.optional(),
  words,
  also: words.optional(),
  prefixes: words.optional(),
});
const marks = z.array(z.string().length(2, 'is no pair of marks; write the opening one and the closing one'));
const keyed = (isKey: (key: string) => boolean, remedy: string) =>
  z.record(z.string(), words).superRefine((record, context) => {
    for (const key of Object.keys(record))
      if (!isKey(key)) context.addIssue({ code: 'custom', message: remedy, path: [key] });
  });
const matching = (pattern: RegExp, remedy: string) => keyed((key) => pattern.test(key), remedy);
const byValue = matching(/^-?\d+(?:[./]\d+)?$/, 'is no value; write a figure such as 12, 0.5 or 2/3');
/** Of 1 ใน 3 the letters alone would be looked for: “in” as a third. */
const inLetters = byValue.refine((all) => !/\p{Nd}/u.test(JSON.stringify(Object.values(all))), 'have figures');
const byFigures = matching(/^(?:\d+|[01]\.5)(?: \d+| [01]\.5)?$/, 'is no size; write one figure or two: 12, or 12 24');
const byPower = matching(/^(?:[1-9]|1\d|2[0-4])$/, 'is no power of ten; write how many noughts: 3 for a thousand');
/** Words by the kinds that English has. */
const kindsOf = (field: 'people' | 'events' | 'ordered') => {
  const kinds = Object.keys(languageData('en')[field] ?? {});
  return keyed((key) => kinds.includes(key), `is no kind of data/en.json; write one of ${kinds.join(', ')}`);
};
const isClock = (key: string): boolean =>
  /^-?\d+$/.test(key) && (Math.abs(Number(key)) < 60 || (Number(key) % 30 === 0 && Math.abs(Number(key)) < 24 * 60));
const byMonth = matching(/^(?:[1-9]|1[0-2])$/, 'is no month; write 1 to 12');
const patterns = keyed(
  isClock,
  'is no part of an hour; write the minutes that are added, such as 15 or -30',
).superRefine((record, context) => {
  for (const [key, list] of Object.entries(record))
    for (const [at, word] of list.entries())
      if (!/\{0(?:-\d+)?\}/.test(word))
        context.addIssue({ code: 'custom', message: 'has no place for the hour; write {0} there', path: [key, at] });
});

/** The form of a language's data. */
export const languageSchema = z.strictObject({
  clock: patterns.optional(),
  times: matching(/^(?:1?\d|2[0-3]):[0-5]\d$/, 'is no time of the day; write 19:30').optional(),
  letters: sided.optional(),
  percent: sided.optional(),
  points: sided.optional(),
  bounds: z
    .strictObject({ lower: sided, upper: sided, latest: sided.optional(), earliest: sided.optional() })
    .optional(),
  contractions: z.record(z.string(), words).optional(),
  timeLimits: z.strictObject({ before: sided, after: sided }).optional(),
  sequence: z.strictObject({ before: words, after: words, either: words.optional() }).optional(),
  within: words.optional(),
  comparatives: z.strictObject({ more: words, less: words }).optional(),
  limits: z.strictObject({ moreThan: words, atLeast: words, fewerThan: words, atMost: words }).optional(),
  ages: z
    .strictObject({ older: words, younger: words, reached: words.optional(), notYet: words.optional() })
    .optional(),
  rates: matching(/^(?:hour|day|week|month|year)$/, 'is no period; write hour, day, week, month or year').optional(),
  midday: words.optional(),
  midnight: words.optional(),
  dayHalves: z.strictObject({ am: words, pm: words }).optional(),
  dayParts: z.strictObject({ am: words, pm: words }).optional(),
  contraries: z.partialRecord(z.enum(Object.values(CONTRARIES).flat()), words).optional(),
  night: words.optional(),
  sunrise: matching(/^\d+ \d+$/, 'is no part of a day; write its first hour and its last: 18 29').optional(),
  negation: senses.optional(),
  modality: senses.optional(),
  monthNames: byMonth.optional(),
  months: z.array(words).length(12, 'has not twelve lists; write one a month, [] where there is nothing').optional(),
  weakWeekdays: z.array(z.number().int().min(0).max(6)).optional(),
  calendars: z
    .strictObject({
      names: words
        .superRefine((list, context) => {
          for (const [at, name] of list.entries())
            if (!calendars.includes(name))
              context.addIssue({
                code: 'custom',
                message: `is no calendar; write one of ${calendars.join(', ')}`,
                path: [at],
              });
        })
        .optional(),
      offsets: z.array(z.number().int()).optional(),
      bikramSambat: z.array(words).length(12, 'has not twelve lists; write one a month').optional(),
      monthNames: z.record(z.string(), z.array(words).min(12, 'has not twelve lists; write one a month')).optional(),
    })
    .optional(),
  quotation: z.strictObject({ marks, regions: z.record(z.string().regex(/^[A-Z]{2}$/), marks).optional() }).optional(),
  doubled: words.optional(),
  functionWords: words.optional(),
  alsoEnglish: words.optional(),
  titles: words.optional(),
  minus: words.optional(),
  less: words.optional(),
  ordered: kindsOf('ordered').optional(),
  rises: z.strictObject({ words, by: words, about: words.optional() }).optional(),
  trends: z.strictObject({ up: words, down: words }).optional(),
  falls: words.optional(),
  chapters: words.optional(),
  ownWords: words.optional(),
  namedFigures: matching(/^\d+$/, 'is no figure; write digits').optional(),
  saidBy: words.optional(),
  people: kindsOf('people').optional(),
  events: kindsOf('events').optional(),
  amounts: byFigures.optional(),
  multiples: byFigures.optional(),
  orders: byFigures.optional(),
  durations: keyed((key) => {
    const [, unit = ''] = /^\d+ ([a-z]+)$/.exec(key) ?? [];
    return lengths.includes(unit) || units.has(unit);
  }, 'is no amount of a unit; write a figure and a unit of CLDR: 2 day').optional(),
  weekdays: z.array(words).length(7, 'has not seven lists; write one a day, from Sunday on').optional(),
  decades: byValue.optional(),
  numbers: z
    .strictObject({
      isComplete: z.boolean().optional(),
      known: z.enum(['partly', 'hardly']).optional(),
      isThousandApart: z.boolean().optional(),
      large: words.optional(),
      words: inLetters.optional(),
      endings: words.optional(),
      scales: byPower.optional(),
      scalesFirst: byPower.optional(),
      hundred: words.optional(),
      and: words.optional(),
      half: words.optional(),
      halfBehind: words.optional(),
      halfBefore: words.optional(),
      plus: byValue.optional(),
      weak: words.optional(),
      groups: words.optional(),
      spans: z.partialRecord(z.enum(['year', 'month', 'week', 'day', 'hour', 'minute', 'person']), words).optional(),
      teens: byValue.optional(),
      homographs: words.optional(),
      decimal: words.optional(),
      idioms: words.optional(),
    })
    .optional(),
  parts: z.strictObject({ of: words, first: words, among: words, behind: words.optional() }).optional(),
  range: z.strictObject({ before: words, between: words }).optional(),
  alternatives: words.optional(),
  changes: z
    .strictObject({ from: sided, to: sided, than: sided.optional(), by: sided.optional(), votes: words.optional() })
    .optional(),
  ballot: z.strictObject({ for: words, against: words }).optional(),
  agreement: z.strictObject({ all: words, most: words }).optional(),
  singulars: keyed((key) => lengths.includes(key), 'is no unit of time; write one of CLDR: year').optional(),
  isUnitFirst: z.boolean().optional(),
  everyday: keyed(
    (key) => key.split(' ').every((unit) => units.has(unit)),
    'is no unit; write the name in CLDR (kilometer) or the ISO 4217 code (EUR), several with a blank between',
  ).optional(),
});

/** What is wrong with a language's data, in a line each: file, key, word and remedy. */
export function faultsOfData(tag: string, data: unknown): readonly string[] {
  const line = (path: readonly PropertyKey[], what: string): string => {
    const found = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[String(key)] : undefined), data);
    const word = typeof found === 'string' ? ` ${JSON.stringify(found)}` : '';
    return `${tag}.json: ${path.map(String).join('.')}${word} ${what}`;
  };
  const issues = languageSchema.safeParse(data).error?.issues ?? [];
  const found = [...wordsIn(data, [])];
  return [
    ...issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => line([...issue.path, key], 'is read by nothing; see docs/languages.md for the parts'))
        : [line(issue.path, issue.message)],
    ),
    ...found.flatMap(([path, word]) => faultsOfWord(word, path, tag).map((what) => line(path, what))),
    ...twoSenses(found).map(([path, other]) => line(path, `stands under ${other}, too; take one of the two away`)),
  ];
}

/** What is wrong with the names of the files: each is the canonical tag of its language. */
export const faultsOfTags = (tags: readonly string[]): readonly string[] =>
  tags.flatMap((tag) => {
    const canonical = canonicalOf(tag);
    if (canonical === undefined) return [`${tag}.json is named by no language tag; name it by one, such as pt-BR`];
    if (canonical === tag) return [];
    return [
      `${tag}.json is never read; ${tags.includes(canonical) ? 'move its words to' : 'name it'} ${canonical}.json`,
    ];
  });

function canonicalOf(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function* wordsIn(
  value: unknown,
  path: readonly string[],
): Generator<readonly [path: readonly string[], word: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (isRecord(value)) for (const [key, inner] of Object.entries(value)) yield* wordsIn(inner, [...path, key]);
}

/** Phrases that have a comma. */
const WITH_COMMA: ReadonlySet<string> = new Set(['более, чем', 'менее, чем']);
const OTHER_ALPHABET = /[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Arab}\p{sc=Hebr}\p{sc=Armn}]/u;
const HIDDEN = /[\u00A0\u2000-\u200B\u200E\u200F\u2028-\u202F\u205F-\u2064\u2066-\u2069\u00AD\u3000\uFEFF\p{Cc}]/u;

function faultsOfWord(word: string, [part = '']: readonly string[], tag: string): readonly string[] {
  // A negation of Korean that ends in a blank begins no other word.
  const mayEndInBlank = (part === 'negation' || part === 'modality') && wordBreaksOf(tag) === 'particles';
  // `-` stands for letters of the word's own script, which a joiner may stand beside.
  const whole = word.replaceAll('-', /\p{L}/u.exec(word)?.[0] ?? '');
  const hidden = HIDDEN.exec(word)?.[0] ?? invisibleFaults(whole)[0]?.what;
  const mixed = word.split(/[^\p{L}\p{M}]+/u).find((each) => /\p{sc=Latn}/u.test(each) && OTHER_ALPHABET.test(each));
  return [
    ...(word.startsWith(' ') || (word.endsWith(' ') && !mayEndInBlank) ? ['has a blank at its edge; delete it'] : []),
    ...(/ {2}/.test(word) ? ['has two blanks in a row; delete one'] : []),
    ...(hidden === undefined ? [] : [`has a hidden character (${codeOf(hidden)}); type the word again`]),
    ...(mixed === undefined ? [] : [`has a Latin letter among others in ${mixed}; type the word again`]),
    ...(/[,،、，;؛|]/.test(word) && !WITH_COMMA.has(word) && part !== 'quotation'
      ? ['has a comma in it; write each word in quotes of its own']
      : []),
  ];
}

const codeOf = (what: string): string =>
  [...what].length === 1 ? `U+${(what.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}` : what;

/** Parts whose words exclude each other: what one says the other cannot say. */
const EXCLUSIVE: readonly (readonly string[])[] = [
  ['percent', 'points', 'minus', 'midday', 'midnight'],
  ['bounds.lower.before', 'bounds.upper.before'],
  ['bounds.latest.before', 'bounds.earliest.before'],
  ['timeLimits.before.before', 'timeLimits.after.before'],
  ['timeLimits.before.after', 'timeLimits.after.after'],
  ['bounds.lower.after', 'bounds.upper.after'],
  ['dayHalves.am', 'dayHalves.pm'],
  ['sequence.before', 'sequence.after', 'sequence.either'],
  ['comparatives.more', 'comparatives.less'],
  ['ages.older', 'ages.younger', 'ages.reached'],
  ['rises.words', 'falls'],
  ['trends.up', 'trends.down'],
  ['rises.words', 'minus'],
  ['rates.hour', 'rates.day', 'rates.week', 'rates.month', 'rates.year'],
  ['negation.words', 'modality.words', 'percent'],
  ['ballot.for', 'ballot.against'],
  ['agreement.all', 'agreement.most'],
];

function* twoSenses(
  found: readonly (readonly [path: readonly string[], word: string])[],
): Generator<readonly [path: readonly string[], other: string]> {
  const words = found.map(([path, word]) => ({ path, place: `${path.join('.')}.`, key: word.toLowerCase() }));
  for (const parts of EXCLUSIVE.map((all) => all.map((part) => ({ part, start: `${part}.` })))) {
    const homes = new Map<string, string>();
    for (const { path, place, key } of words) {
      const part = parts.find(({ start }) => place.startsWith(start))?.part;
      if (part === undefined) continue;
      const home = homes.get(key);
      if (home === undefined) homes.set(key, part);
      else if (home !== part) yield [path, home];
    }
  }
}
