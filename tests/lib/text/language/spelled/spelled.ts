import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wordBreaksOf } from '../../../../../scripts/lib/text/characters/unspaced-scripts.ts';
import { BEGINNING } from '../../../../../scripts/lib/text/language/word-search.ts';
import type { SpelledNumbers } from '../../../../../scripts/lib/text/language/written-words.ts';
import { folded, isToned, untoned, wordsOf } from '../../../../../scripts/lib/text/numbers/folded-words.ts';
import { languagesWithOrdinals, ordinalForms } from './ordinal-forms.ts';
import { regularForms } from './regular-forms.ts';
import { ruleSetsOf, spelled } from './rule-based-format.ts';

const load = createRequire(import.meta.url);
/** Whose rules a language has under another tag. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no' };

/** Whose number words a language shares, where its own rules are few. */
const BESIDE: Readonly<Record<string, readonly string[]>> = { bs: ['hr'] };

/** Second ones, and far oftener what a minute has sixty of: treinta segundos is no thirty-two. */
const SECONDS: ReadonlySet<string> = new Set(['segundos', 'segons', 'secondi']);

const IN_ONE_WORD = /^[\p{L}\p{M}\u00AD]+$/u;

/** Zero to a hundred in every gender and case, then round numbers; what lies between is composed. */
const ALL_FORMS: readonly number[] = [
  ...Array.from({ length: 101 }, (_, value) => value),
  ...[200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000],
  ...[10_000, 20_000, 100_000, 1_000_000],
];

type Rules = readonly Readonly<Record<string, unknown>>[];
type Text = readonly [text: string, value: number];

/** The tags that have rules of their own, or are another name of one that has; and languages whose orders alone are known. */
export function spelledTags(): readonly string[] {
  const folder = new URL('.', `file://${load.resolve('cldr-rbnf/rbnf/en.json')}`);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const own = files.map((name) => name.replace('.json', '')).filter((name) => rulesOf(name) !== undefined);
  const all = new Set([...own, ...Object.keys(ALIASES), ...languagesWithOrdinals]);
  all.delete('und');
  return [...all].toSorted();
}

/** What a file of number words holds; the words of each line by the letters that they begin with. */
export type SpelledByRules = Omit<SpelledNumbers, 'forms'> & { readonly forms: Readonly<Record<string, string>> };

/** Number words as their file has them. */
export function printedNumbers({ forms, ...rest }: SpelledByRules): string {
  const lines = Object.entries(forms).map(([beginning, list]) => `${beginning}${list}\n`);
  return `${JSON.stringify(rest)}\n${lines.join('')}`;
}

/** The number words of a language by CLDR's rules. */
export function spelledByRules(tag: string): SpelledByRules {
  const { language } = new Intl.Locale(tag);
  const rules = rulesFor(tag);
  return spelledFrom(
    rules.flatMap((each) => spelledForms(each, language)),
    language,
    rules.length > 0,
  );
}

function rulesFor(tag: string): Rules {
  const { language, script } = new Intl.Locale(tag);
  const names = [
    tag,
    script === undefined ? language : `${language}-${script}`,
    ALIASES[language] ?? language,
    ...(BESIDE[language] ?? []),
  ];
  // A regional file may hold only what differs. "und" is a file too: digits, no words.
  return /^und\b/.test(tag) ? [] : [...new Set(names)].map(rulesOf).filter((found) => found !== undefined);
}

function rulesOf(name: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const file: unknown = load(`cldr-rbnf/rbnf/${name}.json`);
    return record(record(record(record(file)?.['rbnf'])?.['rbnf'])?.['SpelloutRules']);
  } catch {
    // No file of that name: CLDR has no words for the locale.
    return undefined;
  }
}

function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : undefined;
}

function spelledForms(rules: Readonly<Record<string, unknown>>, language: string): readonly Text[] {
  const sets = ruleSetsOf(rules);
  const names = [...sets.keys()].filter((set) => set.startsWith('%spellout') && !set.endsWith('year'));
  // Most genders and cases share most of their words; a word is read once.
  const found = new Map<string, Text>();
  for (const set of names)
    for (const value of ALL_FORMS) {
      const text = spelled(value, set, sets, language);
      if (text !== undefined && !found.has(`${text}${value}`)) found.set(`${text}${value}`, [text, value]);
    }
  return [...found.values()].filter(([text]) => !/\d/.test(text));
}

function spelledFrom(texts: readonly Text[], language: string, hasRules: boolean): SpelledByRules {
  const cardinals = new Map<string, number>();
  for (const [text, value] of texts)
    for (const variant of [text, ...regularForms(text, value, language)]) {
      const key = keyOf(variant, language);
      // What stands for two numbers is the first of them.
      if (key !== undefined && !cardinals.has(key)) cardinals.set(key, value);
    }
  const ordinals = new Map<string, number>();
  for (const [text, value] of ordinalForms(ALIASES[language] === 'no' ? 'nb' : language, texts)) {
    const key = folded(text);
    if (!SECONDS.has(key) && !ordinals.has(key)) ordinals.set(key, value);
  }
  const of = (number: number): readonly string[] => texts.filter(([, value]) => value === number).map(([text]) => text);
  const threeHundred = of(300).map((text) => wordsOf(text));
  const three = new Set(of(3).map((text) => folded(text.replaceAll('\u00AD', ''))));
  const joiners = of(13).filter((text) => /^\p{L}+ \p{L}{1,3} \p{L}+$/u.test(text));
  const hundreds = hundredsOf(texts);
  return {
    ...(hasRules ? { hasCardinals: true } : {}),
    forms: byBeginning(cardinals, ordinals),
    ...(hundreds.length > 0 ? { hundreds } : {}),
    ...(joiners.length > 0 ? { joiners: [...new Set(joiners.map((text) => folded(text.split(' ')[1] ?? '')))] } : {}),
    ...(threeHundred.some((words) => words.length === 1 && (words[0]?.fold.length ?? 0) > 5) ? { isFused: true } : {}),
    ...(threeHundred.some((words) => words.length === 2 && three.has(words[1]?.fold ?? ''))
      ? { isScaleFirst: true }
      : {}),
    ...(of(43).some((text) => [...three].some((word) => folded(text).startsWith(word)))
      ? { isUnitBeforeTens: true }
      : {}),
  };
}

/** A number's words as they are compared; undefined for what is no number word. */
function keyOf(text: string, language: string): string | undefined {
  const parts = IN_ONE_WORD.test(text) ? [folded(text)] : wordsOf(text).map(({ fold }) => fold);
  const key = (isToned(language) ? parts.map(untoned) : parts).join(wordBreaksOf(language) === 'none' ? '' : ' ');
  return key === '' || SECONDS.has(parts.at(-1) ?? '') ? undefined : key;
}

/** All words by how the first of them begins; what is a cardinal and an ordinal is of the cardinal's value. */
function byBeginning(
  cardinals: ReadonlyMap<string, number>,
  ordinals: ReadonlyMap<string, number>,
): SpelledByRules['forms'] {
  const found: Record<string, string> = {};
  for (const word of [...new Set([...cardinals.keys(), ...ordinals.keys()])].toSorted()) {
    const sign = !ordinals.has(word) ? '=' : cardinals.has(word) ? '+' : '~';
    const beginning = (word.split(' ', 1)[0] ?? '').slice(0, BEGINNING);
    found[beginning] = `${found[beginning] ?? ''}|${word}${sign}${cardinals.get(word) ?? ordinals.get(word)}`;
  }
  return found;
}

/** The word for a hundred by itself, out of those for two hundred to nine hundred. */
function hundredsOf(texts: readonly Text[]): readonly string[] {
  const small = new Map<string, number>();
  for (const [text, value] of texts) if (value > 1 && value < 10) small.set(folded(text), value);
  const found = texts.flatMap(([text, value]) => {
    if (value < 200 || value > 900 || value % 100 !== 0) return [];
    const [first = '', second = '', ...more] = wordsOf(text.replaceAll('\u00AD', ' ')).map((word) => word.fold);
    if (second === '' || more.length > 0) return [];
    if (small.get(first) === value / 100) return [second];
    return small.get(second) === value / 100 ? [first] : [];
  });
  return [...new Set(found)];
}
