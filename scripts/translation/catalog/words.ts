import { formatOrdinalDigits, type Language } from '../../lib/text/index.ts';
import { engineFor } from './engine.ts';

type Values = Readonly<Record<string, string | number>>;

/** Labels in one language: key → text, plural forms as `<key>_one`, `_few` … */
export type Labels = ReadonlyMap<string, string>;

/**
 * The words of the templates in one language.
 *
 * @throws {RangeError} from the returned function, for a key that no label file has: a fault of the program
 */
export function wordsFor(language: Language, labels: Labels): (key: string, values?: Values) => string {
  const engine = engineFor(language, Object.fromEntries(labels));
  return (key, values = {}) => {
    if (!hasLabel(labels, key)) throw new RangeError(`No label \`${key}\` in ${language.tag}`);
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'number' && name !== 'count' ? formatOrdinalDigits(value, language) : value,
      ]),
    );
    const { count } = shown;
    if (typeof count !== 'number') return engine.t(key, { ...shown, nest: false });
    return engine.t(key, {
      ...shown,
      count,
      nest: false,
      replace: { ...shown, count: formatOrdinalDigits(count, language) },
    });
  };
}

export function hasLabel(labels: Labels, key: string): boolean {
  // Platforms keep the forms that whole numbers need: Russian has no `_other` among them.
  return labels.has(key) || PLURALS.some((form) => labels.has(`${key}_${form}`));
}

const PLURALS = ['one', 'other', 'few', 'many', 'two', 'zero'] as const;
