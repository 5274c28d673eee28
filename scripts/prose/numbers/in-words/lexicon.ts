import { createRequire } from 'node:module';
import { languageData } from '../../../language/language-data.ts';
import { beginningsOf } from '../beginnings.ts';
import { scaleWordsOf } from '../scale.ts';
import { folded, isToned, untoned, wordsOf } from '../words.ts';
import { ordinalForms } from './ordinal-forms.ts';
import { regularForms } from './regular-forms.ts';
import { ruleSetsOf, spelled } from './rule-based-format.ts';

/**
 * What a number word does: `number` stands for itself, `scale` multiplies what stands before it (hundred, million), `half`
 * adds a half to it, `plus` changes what follows (साढ़े तीन is three and a half), `and` joins.
 */
export type FormKind = 'number' | 'scale' | 'half' | 'plus' | 'and';

export type Form = {
  /** Folded. */
  readonly words: readonly string[];
  readonly value: number;
  readonly kind: FormKind;
  /** Also another word of the language, or said of no number in particular: it accuses no translation. */
  readonly isWeak: boolean;
};

export type Lexicon = {
  /** The forms by their first word, the longest first. */
  readonly forms: ReadonlyMap<string, readonly Form[]>;
  /** Whether one of the forms may begin a word; says yes of some that none begins. */
  readonly mayBegin: (word: string) => boolean;
  /** Words of one piece by value, to be sought in compounds. */
  readonly byValue: ReadonlyMap<number, readonly string[]>;
  /** True where numbers are written as one word: dreihundertzwölf. */
  readonly isFused: boolean;
  /** True where words are not set apart by spaces. */
  readonly isUnspaced: boolean;
  /** True where thirteen is ten and three, in whatever class the three is: kumi na matatu. */
  readonly isTenJoined: boolean;
  /** True where the thousand stands before its number: elfu tatu. */
  readonly isScaleFirst: boolean;
  /** True where five and thirty is thirty-five. */
  readonly isUnitFirst: boolean;
  /** True where the three of forty-three is said before the forty, so that "forty three" is two numbers. */
  readonly isUnitBeforeTens: boolean;
  /** True where a half is added by "and": the second half is no two and a half. */
  readonly isHalfJoined: boolean;
};

const LEXICONS = new Map<string, Lexicon | undefined>();
const load = createRequire(import.meta.url);
const UNSPACED = new Set(['th', 'lo', 'km', 'my']);
/** Five and thirty is thirty-five. */
const UNIT_FIRST = new Set(['ar', 'so', 'mg']);
const ALIASES: Readonly<Record<string, string>> = {
  nb: 'no',
  tl: 'fil',
  sh: 'sr-Latn',
  iw: 'he',
  prs: 'fa',
  cnr: 'sr',
};

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

/** The number words of a language, by CLDR's rules and its data file; undefined where they are not known. */
export function lexiconOf(tag: string): Lexicon | undefined {
  if (LEXICONS.has(tag)) return LEXICONS.get(tag);
  const hasWords = hasLexicon(tag) || languageData(tag).numbers?.words !== undefined;
  const lexicon = hasWords ? lexiconFrom(rulesFor(tag), tag, new Intl.Locale(tag).language) : undefined;
  LEXICONS.set(tag, lexicon);
  return lexicon;
}

/** Whether the number words of a language are all known, not just some of them; asked more often than they are read. */
export const hasLexicon = (tag: string): boolean =>
  rulesFor(tag).length > 0 || languageData(tag).numbers?.isComplete === true;

type Rules = readonly Readonly<Record<string, unknown>>[];
const RULES = new Map<string, Rules>();

function rulesFor(tag: string): Rules {
  const known = RULES.get(tag);
  if (known !== undefined) return known;
  const { language, script } = new Intl.Locale(tag);
  const names = [
    tag,
    script === undefined ? language : `${language}-${script}`,
    ALIASES[language] ?? language,
    ...(BESIDE[language] ?? []),
  ];
  // A regional file may hold only what differs. "und" is a file too: digits, no words.
  const rules = /^und\b/.test(tag) ? [] : [...new Set(names)].map(rulesOf).filter((found) => found !== undefined);
  RULES.set(tag, rules);
  return rules;
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

function lexiconFrom(files: Rules, tag: string, language: string): Lexicon {
  const found = new Map<string, Form>();
  const { numbers } = languageData(tag);
  const weak = new Set((numbers?.weak ?? []).map((word) => (isToned(language) ? untoned(folded(word)) : folded(word))));
  // What was read once is known, whatever else it may stand for.
  const read = new Set<string>();
  const add = (text: string, value: number, kind: FormKind): void => {
    if (read.has(text)) return;
    read.add(text);
    const parts = IN_ONE_WORD.test(text) ? [folded(text)] : wordsOf(text).map(({ fold }) => fold);
    const plain = isToned(language) ? parts.map(untoned) : parts;
    const words = UNSPACED.has(language) ? [plain.join('')] : plain;
    const key = words.join(' ');
    if (key !== '' && !found.has(key) && !SECONDS.has(parts.at(-1) ?? ''))
      found.set(key, { words, value, kind, isWeak: kind === 'half' || weak.has(key) });
  };
  for (const text of numbers?.and ?? []) add(text, 0, 'and');
  for (const text of numbers?.half ?? []) add(text, 0.5, 'half');
  for (const [value, texts] of Object.entries(numbers?.plus ?? {}))
    for (const text of texts) add(text, Number(value), 'plus');
  for (const [value, texts] of Object.entries(numbers?.words ?? {}))
    for (const text of texts)
      for (const form of [text, ...(numbers?.endings ?? []).map((ending) => text + ending)])
        add(form, numberOf(value), 'number');
  const spelledOut = files.flatMap((rules) => spelledForms(rules, language));
  for (const [text, value] of spelledOut)
    for (const variant of [text, ...regularForms(text, value, language)]) add(variant, value, 'number');
  const ordinals = new Set<string>();
  for (const [text, value] of ordinalForms(ALIASES[language] === 'no' ? 'nb' : language, spelledOut)) {
    const key = folded(text);
    if (!found.has(key) && !SECONDS.has(key)) found.set(key, { words: [key], value, kind: 'number', isWeak: true });
    ordinals.add(key);
  }
  for (const hundred of hundredsOf(spelledOut)) add(hundred, 100, 'scale');
  for (const text of numbers?.hundred ?? [])
    found.set(folded(text), { words: [folded(text)], value: 100, kind: 'scale', isWeak: true });
  for (const [word, exponent] of scaleWordsOf(tag)) {
    const parts = wordsOf(word).map(({ fold }) => (isToned(language) ? untoned(fold) : fold));
    const words = UNSPACED.has(language) ? [parts.join('')] : parts;
    if ((words[0] ?? '').length > 1 || /^\p{sc=Hang}$/u.test(word) || UNSPACED.has(language))
      // A word that CLDR writes for a thousand by itself is one; "thousand" in English is not.
      found.set(words.join(' '), {
        words,
        value: 10 ** exponent,
        kind: 'scale',
        isWeak: found.get(words.join(' '))?.isWeak ?? true,
      });
  }
  return indexed([...found.values()], spelledOut, language, ordinals);
}

/** `1/3` or `0.5`. */
function numberOf(text: string): number {
  const [above = '', below = '1'] = text.split('/');
  return Number(above) / Number(below);
}

function indexed(
  all: readonly Form[],
  spelledOut: readonly (readonly [string, number])[],
  language: string,
  ordinals: ReadonlySet<string>,
): Lexicon {
  const forms = new Map<string, Form[]>();
  const byValue = new Map<number, string[]>();
  for (const form of all) {
    const [first = ''] = form.words;
    const list = forms.get(first);
    if (list === undefined) forms.set(first, [form]);
    else list.push(form);
    // Petak, Friday, is no compound of the fifth.
    if (ordinals.has(first) || form.words.length !== 1 || (form.kind !== 'number' && form.kind !== 'scale')) continue;
    const words = byValue.get(form.value);
    if (words === undefined) byValue.set(form.value, [first]);
    else words.push(first);
  }
  for (const list of forms.values()) list.sort((a, b) => b.words.length - a.words.length);
  const hundreds = spelledOut.filter(([, value]) => value === 300).map(([text]) => wordsOf(text));
  const three = new Set(
    spelledOut.filter(([, value]) => value === 3).map(([text]) => folded(text.replaceAll('\u00AD', ''))),
  );
  return {
    forms,
    mayBegin: beginningsOf(forms.keys()),
    byValue,
    isFused:
      hundreds.some((words) => words.length === 1 && (words[0]?.fold.length ?? 0) > 5) ||
      language === 'tr' ||
      language === 'ko',
    isTenJoined: spelledOut.some(
      ([text, value]) =>
        value === 13 && /^\p{L}+ \p{L}{1,3} \p{L}+$/u.test(text) && forms.has(folded(text.split(' ')[1] ?? '')),
    ),
    isUnspaced: UNSPACED.has(language),
    isUnitFirst: UNIT_FIRST.has(language),
    isUnitBeforeTens: spelledOut.some(
      ([text, value]) => value === 43 && [...three].some((word) => folded(text).startsWith(word)),
    ),
    isHalfJoined: language === 'en',
    isScaleFirst: hundreds.some((words) => words.length === 2 && three.has(words[1]?.fold ?? '')),
  };
}

/** The word for a hundred by itself, out of those for two hundred to nine hundred. */
function hundredsOf(spelledOut: readonly (readonly [string, number])[]): readonly string[] {
  const small = new Map<string, number>();
  for (const [text, value] of spelledOut) if (value > 1 && value < 10) small.set(folded(text), value);
  const found = spelledOut.flatMap(([text, value]) => {
    if (value < 200 || value > 900 || value % 100 !== 0) return [];
    const [first = '', second = '', ...more] = wordsOf(text.replaceAll('\u00AD', ' ')).map((word) => word.fold);
    if (second === '' || more.length > 0) return [];
    if (small.get(first) === value / 100) return [second];
    return small.get(second) === value / 100 ? [first] : [];
  });
  return [...new Set(found)];
}

function spelledForms(
  rules: Readonly<Record<string, unknown>>,
  language: string,
): readonly (readonly [string, number])[] {
  const sets = ruleSetsOf(rules);
  const names = [...sets.keys()].filter((set) => set.startsWith('%spellout') && !set.endsWith('year'));
  // Most genders and cases share most of their words; a word is read once.
  const found = new Map<string, readonly [string, number]>();
  for (const set of names)
    for (const value of ALL_FORMS) {
      const text = spelled(value, set, sets, language);
      if (text !== undefined && !found.has(`${text}${value}`)) found.set(`${text}${value}`, [text, value]);
    }
  return [...found.values()].filter(([text]) => !/\d/.test(text));
}
