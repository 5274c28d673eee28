import { languageData, type SenseWords } from '../../language/language-data.ts';

/** Words by which a language denies, and by which it obliges or permits; several spellings of one count as one. */
export type Senses = { readonly negators: RegExp; readonly modals: RegExp };

const NOTHING = /(?!)/gu;
/** Scripts that set no words apart, or write what denies within a word. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko']);
const KNOWN = new Map<string, Senses>();

/** @param tag BCP 47; a language without a list has no such words, and its edits are graded by what else they are */
export function sensesOf(tag: string): Senses {
  const known = KNOWN.get(tag);
  if (known !== undefined) return known;
  const { negation, modality } = languageData(tag);
  const { language } = new Intl.Locale(tag);
  const senses: Senses = { negators: patternOf(negation, language), modals: patternOf(modality, language) };
  KNOWN.set(tag, senses);
  return senses;
}

function patternOf(senses: SenseWords | undefined, language: string): RegExp {
  if (senses === undefined) return NOTHING;
  const { words, prefixes = [] } = senses;
  const all = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => RegExp.escape(word).replaceAll('_', '\\p{L}').replaceAll('\\x2d', '\\p{L}*'))
    .join('|');
  if (UNSPACED.has(language)) return new RegExp(all, 'gu');
  const before = prefixes.length === 0 ? '' : `(?:${prefixes.map((prefix) => RegExp.escape(prefix)).join('|')})?`;
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])${before}(?:${all})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
