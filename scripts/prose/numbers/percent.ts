import { languageData } from '../../language/language-data.ts';
import { encodings } from './words.ts';

/** How a language writes per cent beside a figure, by CLDR's unit names and a few by hand. */
export type Percent = {
  readonly after: RegExp;
  readonly before: RegExp;
  /** Whether a word for it is known, so that a figure without one is a figure without per cent. */
  readonly known: boolean;
  /** Its signs and words wherever they stand. */
  readonly anywhere: RegExp;
};

const CACHE = new Map<string, Percent>();

/** Percentage points are no per cent. */
const SIGNS_OF_POINTS: readonly string[] = ['%p(?!\\p{L})', '% ?-?points?'];

export function percentOf(tag: string): Percent {
  const known = CACHE.get(tag);
  if (known !== undefined) return known;
  const [after, before] = [new Set<string>(), new Set<string>()];
  const format = new Intl.NumberFormat(tag, { style: 'unit', unit: 'percent', unitDisplay: 'long' });
  for (const value of [1, 2, 5]) {
    const parts = format.formatToParts(value);
    const at = parts.findIndex((part) => part.type === 'integer');
    parts.forEach((part, i) => {
      const word = part.value.trim();
      if (part.type === 'unit' && /\p{L}{2}/u.test(word)) (i < at ? before : after).add(escaped(word));
    });
  }
  const data = languageData(tag);
  for (const word of (data.percent?.after ?? []).flatMap(encodings)) after.add(escaped(word));
  for (const word of (data.percent?.before ?? []).flatMap(encodings)) before.add(escaped(word));
  const points = [...SIGNS_OF_POINTS, ...(data.points?.after ?? []).flatMap(encodings).map(escaped)].toSorted(
    (a, b) => b.length - a.length,
  );
  // Asilimia is per cent, and pointi za asilimia are points.
  const heads = (data.points?.before ?? []).flatMap((form) =>
    form.includes(' ') ? [form.slice(0, form.lastIndexOf(' ') + 1)] : [],
  );
  const notPoints = heads.length === 0 ? '' : `(?<!${heads.map(escaped).join('|')})`;
  const [signs, forms] = [
    // "4-5 asilimia 13": what may stand before a figure too is of the figure that follows.
    ['%', 'percent', 'per cent', ...[...after].map((word) => (before.has(word) ? `${word}(?![ \\u00A0]?\\d)` : word))],
    // The sign of "40% 11" is the first figure's.
    ['(?<!\\d[ \\u00A0]?)%', ...before],
  ];
  const percent = {
    // Right-to-left texts that were set by hand may close a bracket before the sign: (57 )٪.
    after: new RegExp(`^(?:[ \\u00A0\\u202F\\-]{0,2}| ?\\) ?(?=%))(?!${points.join('|')})(?:${signs.join('|')})`, 'iu'),
    before: new RegExp(
      `${notPoints}(?:${forms.join('|')})['’]?[ \\u00A0\\u202F]?(?:(?:tse|dza|ʻe|ya|ayi|ezi|ezili|angu|ama)[ \\-])?$`,
      'iu',
    ),
    known: data.percent !== undefined,
    anywhere: new RegExp([...signs, ...before].join('|'), 'giu'),
  };
  CACHE.set(tag, percent);
  return percent;
}

function escaped(word: string): string {
  // A breaker may stand between syllables.
  if (/^[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u.test(word)) return [...word].join('\u200B?');
  // Por cento may be kept on one line by a space that does not break.
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '[ \\u00A0\\u202F]');
}
