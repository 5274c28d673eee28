import { createRequire } from 'node:module';
import { COMPLETE, moreWords, regularForms } from './more-number-words.ts';
import { ruleSetsOf, spelled } from './rule-based-format.ts';
import { folded, unprefixed, type Word, wordsOf } from './words.ts';

/** A number in words: value and place. */
export type SoftNumber = { readonly value: string; readonly start: number; readonly end: number };

type Form = { readonly words: readonly string[]; readonly value: string };
/** The forms by their first word, the longest first. */
type Table = ReadonlyMap<string, readonly Form[]>;

const TABLES = new Map<string, Table | undefined>();
const load = createRequire(import.meta.url);

/** Zero to a hundred in every gender and case, then round numbers: what press prose writes in words. */
const ALL_FORMS: readonly number[] = [
  ...Array.from({ length: 101 }, (_, value) => value),
  ...[200, 300, 400, 500, 600, 700, 800, 900, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000],
  ...[10_000, 20_000, 100_000, 1_000_000],
];
const UNSPACED = new Set(['th', 'lo', 'km', 'my']);

/** Whether the number words of the language are known: the 88 locales of CLDR, and a few by hand. */
export function hasNumberWords(tag: string): boolean {
  return tableOf(tag) !== undefined;
}

/** The numbers in words of a text, each word in one number, the longest reading. */
export function numberWords(text: string, tag: string): readonly SoftNumber[] {
  const table = tableOf(tag);
  if (table === undefined) return [];
  if (UNSPACED.has(new Intl.Locale(tag).language)) return unspacedWords(text, table);
  const words = wordsOf(text);
  const found: SoftNumber[] = [];
  for (let at = 0; at < words.length; ) {
    const form = longest(words, at, table);
    const [first, last] = [words[at], words[at + (form?.words.length ?? 1) - 1]];
    if (form !== undefined && first !== undefined && last !== undefined)
      found.push({ value: form.value, start: first.start, end: last.end });
    at += form?.words.length ?? 1;
  }
  return found;
}

function longest(words: readonly Word[], at: number, table: Table): Form | undefined {
  for (const first of unprefixed(words[at]?.fold ?? '')) {
    const form = table
      .get(first)
      ?.find(({ words: rest }) => rest.every((word, i) => i === 0 || words[at + i]?.fold === word));
    if (form !== undefined) return form;
  }
  return undefined;
}

function unspacedWords(text: string, table: Table): readonly SoftNumber[] {
  const values = new Map([...table.values()].flat().map((form) => [form.words.join(''), form.value]));
  const forms = [...values.keys()].sort((a, b) => b.length - a.length).join('|');
  return [...text.matchAll(new RegExp(forms, 'gu'))].map((match) => ({
    value: values.get(folded(match[0])) ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function tableOf(tag: string): Table | undefined {
  if (TABLES.has(tag)) return TABLES.get(tag);
  const { language, script } = new Intl.Locale(tag);
  const names = [tag, script === undefined ? language : `${language}-${script}`, ALIASES[language] ?? language];
  // A regional file may hold only what differs. "und" is a file too: digits, no words.
  const rules = /^und\b/.test(tag) ? [] : [...new Set(names)].map(rulesOf).filter((found) => found !== undefined);
  const table = rules.length === 0 && !COMPLETE.has(language) ? undefined : tableFrom(rules, language);
  TABLES.set(tag, table);
  return table;
}

const ALIASES: Readonly<Record<string, string>> = { nb: 'no', tl: 'fil', sh: 'sr-Latn', iw: 'he', prs: 'fa' };

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

function tableFrom(files: readonly Readonly<Record<string, unknown>>[], language: string): Table {
  const table = new Map<string, Form[]>();
  const seen = new Set<string>();
  const add = (text: string, value: string): void => {
    const words = wordsOf(text).map((word) => word.fold);
    const [first] = words;
    if (first === undefined || seen.has(words.join(' '))) return;
    seen.add(words.join(' '));
    const list = table.get(first);
    if (list === undefined) table.set(first, [{ words, value }]);
    else list.push({ words, value });
  };
  for (const [text, value] of files.flatMap((rules) => spelledForms(rules, language))) {
    for (const variant of [text, ...regularForms(text, language)]) add(variant, String(value));
  }
  for (const [value, words] of moreWords(language)) for (const word of words) add(word, value);
  for (const forms of table.values()) forms.sort((a, b) => b.words.length - a.words.length);
  return table;
}

function spelledForms(
  rules: Readonly<Record<string, unknown>>,
  language: string,
): readonly (readonly [string, number])[] {
  const sets = ruleSetsOf(rules);
  const names = [...sets.keys()].filter((set) => set.startsWith('%spellout') && !set.endsWith('year'));
  return names.flatMap((set) =>
    ALL_FORMS.flatMap((value) => {
      const text = spelled(value, set, sets, language);
      return text === undefined || /\d/.test(text) ? [] : [[text, value] as const];
    }),
  );
}
