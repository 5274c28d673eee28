import { createInstance, type i18n } from 'i18next';
import { matchesIn } from '../../lib/matches-in.ts';
import { once, oncePerKey } from '../../lib/once.ts';
import { formatDate, formatNumber, formatOrdinalDigits, type Language } from '../../lib/text/index.ts';
import type { Fact } from '../../model/statement.ts';

/** Figures and dates that a statement declares, by name. */
export type Facts = Readonly<Record<string, Fact>>;

/**
 * A reference to a fact: `{{detained}}`, `{{detained, number}}`, `{{verdict, datetime}}`; anything else in braces is
 * prose.
 */
const TOKEN = /\{\{\s*([a-z0-9]+(?:-[a-z0-9]+)*)\s*(?:,\s*(number|datetime)\s*)?\}\}/g;

/** The names of the declared facts that a text refers to, in order. */
export function factsIn(text: string, facts: Facts): readonly string[] {
  return matchesIn(text, TOKEN)
    .map((match) => match[1] ?? '')
    .filter((name) => Object.hasOwn(facts, name));
}

/**
 * A function that writes declared facts into a text as the language writes them. Braces that name no fact stay as they
 * are.
 */
export function factWriter(facts: Facts, language: Language): (text: string) => string {
  if (Object.keys(facts).length === 0) return (text) => text;
  return (text) =>
    text.replace(TOKEN, (token, name: string) => {
      const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
      if (fact === undefined) return token;
      // Intl would round a declared figure to three decimals; a day is as the author wrote it, whatever zone its time is in.
      return typeof fact === 'number'
        ? formatNumber(fact, language, { maximumFractionDigits: 20 })
        : formatDate(fact.slice(0, 10), language);
    });
}

type Values = Readonly<Record<string, string | number>>;

/** Labels in one language: key → text, plural forms as `<key>_one`, `_few` … */
export type Labels = ReadonlyMap<string, string>;

/**
 * A function that returns the words of the templates in one language, by key.
 *
 * @throws {RangeError} from the returned function, for a key that no label file has: a fault of the program
 */
export function wordsFor(language: Language, labels: Labels): (key: string, values?: Values) => string {
  // Of the languages of many statements, most words are asked for late, or never.
  const engine = once(() => engineFor(language, Object.fromEntries(labels)));
  /** Most words are asked for without values, for each document again. */
  const plain = oncePerKey((key) => engine().t(key, { nest: false }));
  return (key, values) => {
    if (!hasLabel(labels, key)) throw new RangeError(`No label \`${key}\` in ${language.tag}`);
    if (values === undefined) return plain(key);
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' && name !== 'count' ? formatOrdinalDigits(value, language) : value,
      ]),
    );
    const { count } = shown;
    if (typeof count !== 'number') return engine().t(key, { ...shown, nest: false });
    return engine().t(key, {
      ...shown,
      count,
      nest: false,
      replace: { ...shown, count: formatOrdinalDigits(count, language) },
    });
  };
}

/** True where labels have a key, or a plural form of it. */
export function hasLabel(labels: Labels, key: string): boolean {
  // Platforms keep the forms that whole numbers need: Russian has no `_other` among them.
  return labels.has(key) || PLURALS.some((form) => labels.has(`${key}_${form}`));
}

const PLURALS = ['one', 'other', 'few', 'many', 'two', 'zero'] as const;

/**
 * An i18next instance for one language, without the leniency that would hide a missing translation: no fallback
 * language, no `$t()` nesting, no separators in keys, nothing escaped (texts become tree nodes, never HTML).
 */
function engineFor(language: Language, labels: Readonly<Record<string, string>>): i18n {
  const engine = createInstance();
  void engine.init({
    lng: language.tag,
    fallbackLng: false,
    initAsync: false,
    ns: ['labels'],
    defaultNS: 'labels',
    resources: { [language.tag]: { labels } },
    keySeparator: false,
    nsSeparator: false,
    returnEmptyString: true,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return engine;
}
