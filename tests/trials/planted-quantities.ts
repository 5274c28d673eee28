import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { countedWords, languageData } from '../../scripts/lib/text/language/language-data.ts';
import { compareNumbers } from '../../scripts/lib/text/number-comparison/compare.ts';
import { hasNumberWords } from '../../scripts/lib/text/number-words/known-words.ts';
import { diceOf } from '../mutations/random.ts';

/**
 * Puts a quantity into right pairs, and then another one into the translation: `node tests/trials/planted-quantities.ts
 * FOLDER [--seed WORD] [--samples N] [--words FILE] [--show KIND] [--only KIND,…]`. The folder holds `<tag>.jsonl` with right pairs from English. Units,
 * currencies and times are written by Intl; number words by whoever made FILE (`{"de": {"cardinal": {"9": "neun"}}}`).
 * Prints, for each kind, how many wrong ones are blocked and how many right ones are not.
 */
const [folder = '', ...options] = process.argv.slice(2);
const optionOf = (name: string): string | undefined => {
  const at = options.indexOf(name);
  return at < 0 ? undefined : options[at + 1];
};
const seed = optionOf('--seed') ?? 'first';
const samples = Number(optionOf('--samples') ?? 6);
const show = optionOf('--show');
const only = optionOf('--only')?.split(',');
const wordsFile = optionOf('--words');
const spelled = z.record(z.string(), z.object({ cardinal: z.record(z.string(), z.string()) }));
const inWords = wordsFile === undefined ? {} : spelled.parse(JSON.parse(readFileSync(wordsFile, 'utf8')));

type Dice = ReturnType<typeof diceOf>;
/** The source's text, the right one and the wrong one; undefined where the language has none. */
type Planted = readonly [source: string, right: string, wrong: string] | undefined;
type Maker = (tag: string, dice: Dice) => Planted;

const OTHER_UNITS: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ['kilometer', 'mile'],
  ['mile', 'kilometer'],
  ['meter', 'foot'],
  ['celsius', 'fahrenheit'],
  ['fahrenheit', 'celsius'],
  ['kilogram', 'gram'],
  ['gram', 'kilogram'],
  ['kilogram', 'pound'],
  ['hour', 'day'],
  ['day', 'week'],
  ['month', 'year'],
  ['week', 'month'],
  ['minute', 'hour'],
  ['hectare', 'acre'],
  ['liter', 'gallon'],
  ['kilometer-per-hour', 'mile-per-hour'],
  ['megabyte', 'gigabyte'],
  ['centimeter', 'millimeter'],
];
const CURRENCIES = ['USD', 'EUR', 'GBP', 'JPY', 'INR', 'CHF', 'RUB', 'CNY'];

const unit: Maker = (tag, dice) => {
  const [name, other] = dice.pick(OTHER_UNITS);
  const unitDisplay = dice.chance(0.6) ? 'long' : 'short';
  const value = dice.whole(12, 900);
  const text = (in_: string, of: string): string =>
    new Intl.NumberFormat(in_, { style: 'unit', unit: of, unitDisplay }).format(value);
  // A single letter is CLDR's stand-in where a language has no abbreviation.
  return /(?<!\p{L})[\p{sc=Latn}\p{sc=Cyrl}]\.?$/u.test(text(tag, other)) ||
    text(tag, name) === text(tag, other) ||
    countedWords(tag).units[name] === undefined
    ? undefined
    : [text('en', name), text(tag, name), text(tag, other)];
};

const currency: Maker = (tag, dice) => {
  const [code, other] = dice.shuffled(CURRENCIES);
  const currencyDisplay = dice.pick(['symbol', 'name', 'code'] as const);
  const value = dice.whole(12, 90) * dice.pick([1, 100, 1000] as const);
  const text = (in_: string, of: string): string =>
    new Intl.NumberFormat(in_, { style: 'currency', currency: of, currencyDisplay, maximumFractionDigits: 0 }).format(
      value,
    );
  if (code === undefined || other === undefined || countedWords(tag).currencies[code] === undefined) return undefined;
  // ¥ is both.
  if (text(tag, code) === text(tag, other) || /^(?:JPY|CNY){2}$/.test(code + other)) return undefined;
  return [text('en', code), text(tag, code), text(tag, other)];
};

const points: Maker = (tag, dice) => {
  const { points: words, percent } = languageData(tag);
  const value = dice.whole(3, 60);
  const number = new Intl.NumberFormat(tag).format(value);
  const of = (sided: typeof words): string | undefined => {
    const [after] = sided?.after ?? [];
    const [before] = sided?.before ?? [];
    return before === undefined ? after && `${number} ${after}` : `${before} ${number}`;
  };
  const said = of(words);
  const sign = new Intl.NumberFormat(tag, { style: 'percent' }).format(value / 100);
  const perCent = dice.chance(0.5) ? sign : (of(percent) ?? sign);
  if (said === undefined) return undefined;
  return dice.chance(0.7) ? [`${value} percentage points`, said, perCent] : [`${value} per cent`, perCent, said];
};

const half: Maker = (tag, dice) => {
  const [hour, minute] = [dice.whole(1, 12), dice.whole(1, 60)];
  const isLater = dice.chance(0.6);
  const text = (in_: string, later: boolean): string =>
    new Intl.DateTimeFormat(in_, { timeStyle: 'short', timeZone: 'UTC' }).format(
      Date.UTC(2022, 0, 13, hour + (later ? 12 : 0), minute),
    );
  const source = dice.chance(0.5) ? text('en', isLater) : text('en-GB', isLater);
  return text(tag, true) === text(tag, false) ? undefined : [source, text(tag, isLater), text(tag, !isLater)];
};

const FORMS: readonly ((letter: string) => string)[] = [
  (letter) => `5(2)(${letter})`,
  (letter) => `5 (2) (${letter})`,
  (letter) => `5.2 (${letter})`,
  (letter) => `5 (${letter})`,
];
const letter: Maker = (tag, dice) => {
  const letters = dice.shuffled([...'abcdefgh']);
  const [own = 'b', other = 'c'] = letters;
  const form = dice.whole(0, FORMS.length);
  const target = FORMS[dice.chance(0.5) ? form : 0] ?? String;
  const source = FORMS[form] ?? String;
  const inTarget = target === FORMS[0] && form > 0 ? source : target;
  return languageData(tag).bounds === undefined
    ? undefined
    : [`Article ${source(own)}`, inTarget(own), inTarget(other)];
};

const BOUNDS = {
  lower: ['at least', 'more than', 'no fewer than'],
  upper: ['at most', 'less than', 'no more than'],
} as const;
const bound: Maker = (tag, dice) => {
  const { bounds } = languageData(tag);
  const value = dice.whole(12, 900);
  const number = new Intl.NumberFormat(tag).format(value);
  const of = (side: 'lower' | 'upper'): string | undefined => {
    const sided = bounds?.[side];
    const before = sided?.before[0];
    const after = sided?.after[0];
    return before !== undefined ? `${before} ${number}` : after && `${number} ${after}`;
  };
  const [side, other] = dice.chance(0.5) ? (['lower', 'upper'] as const) : (['upper', 'lower'] as const);
  const [right, wrong] = [of(side), of(other)];
  return right === undefined || wrong === undefined ? undefined : [`${dice.pick(BOUNDS[side])} ${value}`, right, wrong];
};

const WORD_TAGS: Readonly<Record<string, string>> = {
  'zh-Hans': 'zh',
  nb: 'no',
  kk: 'kz',
  'pt-BR': 'pt_BR',
  'sr-Latn': 'sr',
};
const inWord: Maker = (tag, dice) => {
  const words = (tag === 'sr' ? undefined : inWords[WORD_TAGS[tag] ?? tag])?.cardinal;
  const english = inWords['en']?.cardinal;
  if (words === undefined || english === undefined || !hasNumberWords(tag)) return undefined;
  const values = Object.keys(words).filter((value) => english[value] !== undefined);
  const small = values.filter((value) => Number(value) < 21);
  const [own = '', other = ''] = dice.shuffled(dice.chance(0.5) ? small : values);
  return own === '' || other === '' ? undefined : [english[own] ?? '', words[own] ?? '', words[other] ?? ''];
};

/** Another number beside it would excuse the wrong one. */
const SAYS_A_NUMBER =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|first|second|third|fourth|fifth|half|both|once|twice|pair|couple|dozen|double|quarter|decade)s?\b/i;
const MAKERS: Readonly<Record<string, Maker>> = { unit, currency, points, half, letter, bound, word: inWord };
const pair = z.object({ source: z.string(), target: z.string() });
const isBlocked = (source: string, target: string, tag: string): boolean =>
  compareNumbers({ text: source, tag: 'en' }, { text: target, tag }).some(({ severity }) => severity === 'block');

const counts = new Map<
  string,
  { tried: number; found: number; blockedRight: number; missedIn: Map<string, number>; tags: Set<string> }
>();
for (const file of readdirSync(folder).sort()) {
  const tag = path.basename(file, '.jsonl');
  if (Intl.NumberFormat.supportedLocalesOf(tag).length === 0) continue;
  const carriers = readFileSync(path.join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((text) => pair.parse(JSON.parse(text)))
    .filter(
      ({ source, target }) =>
        !/\p{N}/u.test(source + target) &&
        !SAYS_A_NUMBER.test(source) &&
        source.length > 30 &&
        source.length < 220 &&
        !isBlocked(source, target, tag),
    );
  for (const [kind, make] of Object.entries(MAKERS)) {
    if (only?.includes(kind) === false) continue;
    const dice = diceOf(`${seed} ${kind} ${tag}`);
    for (let at = 0; at < samples; at += 1) {
      const planted = make(tag, dice);
      const [carrier] = dice.shuffled(carriers.slice(0, 300));
      if (planted === undefined || carrier === undefined) continue;
      const [source, right, wrong] = planted;
      const into = (text: string, what: string): string => `${text} (${what})`;
      const count = counts.get(kind) ?? { tried: 0, found: 0, blockedRight: 0, missedIn: new Map(), tags: new Set() };
      counts.set(kind, count);
      count.tried += 1;
      count.tags.add(tag);
      const isFound = isBlocked(into(carrier.source, source), into(carrier.target, wrong), tag);
      const isFalse = isBlocked(into(carrier.source, source), into(carrier.target, right), tag);
      if (isFound) count.found += 1;
      else count.missedIn.set(tag, (count.missedIn.get(tag) ?? 0) + 1);
      if (isFalse) count.blockedRight += 1;
      if ((show === kind || show === 'all') && (!isFound || isFalse))
        console.log(
          `${isFalse ? 'FALSE' : 'missed'} ${kind} ${tag} | ${source} | ${right} | ${wrong} | ${carrier.source} | ${carrier.target}`,
        );
    }
  }
}
for (const [kind, { tried, found, blockedRight, missedIn, tags }] of counts)
  console.log(
    `${kind.padEnd(9)} ${tags.size} languages, wrong found ${found} of ${tried} = ${((100 * found) / tried).toFixed(2)} %, right blocked ${blockedRight}` +
      `; missed in ${[...missedIn].map(([tag, count]) => `${tag} ${count}`).join(', ')}`,
  );
console.log(`Seed ${seed}.`);
