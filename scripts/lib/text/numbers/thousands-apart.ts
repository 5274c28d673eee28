import { matchesIn } from '../../matches-in.ts';
import { oncePerKey } from '../../once.ts';
import { type NumberToken, numberToken } from './number-token.ts';

/** How a language writes the thousands of a number of which the rest is in figures. */
type Apart = {
  /** The words for one thousand and more, from one on. */
  readonly counts: readonly string[];
  readonly thousand: string;
  /** Between the thousand and the rest. */
  readonly and: string;
  readonly million: string;
};

/** Mexico: mil 500, 2 mil 500 millones; Iran: دو هزار و ۵۰۰. */
const LANGUAGES: Readonly<Record<string, Apart>> = {
  es: {
    counts:
      'un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte'.split(
        ' ',
      ),
    thousand: 'mil',
    and: '',
    million: 'millones',
  },
  fa: {
    counts: 'یک دو سه چهار پنج شش هفت هشت نه ده یازده دوازده سیزده چهارده پانزده'.split(' '),
    thousand: 'هزار',
    and: 'و ',
    million: 'میلیون',
  },
};

/** Numbers whose thousand is a word and whose rest a figure. The text has plain digits. */
export function thousandsApart(text: string, tag: string): readonly NumberToken[] {
  const found = apartOf(tag.split('-', 1)[0] ?? '');
  if (found === undefined || !text.includes(found.thousand)) return [];
  return matchesIn(text, found.pattern).map(({ 0: all, index, groups = {} }) => {
    const word = found.counts.indexOf(groups['word']?.toLowerCase() ?? '');
    const thousands = word >= 0 ? word + 1 : Number(groups['figure'] ?? 1);
    const value = (thousands * 1000 + Number(groups['rest'])) * (groups['scale'] === undefined ? 1 : MILLION);
    return numberToken({ start: index, end: index + all.length, text: all, value: String(value) });
  });
}

const MILLION = 1_000_000;

const apartOf = oncePerKey((language): (Apart & { readonly pattern: RegExp }) | undefined => {
  const apart = LANGUAGES[language];
  if (apart === undefined) return undefined;
  const { counts, thousand, and, million } = apart;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{Nd}.,])(?:(?<figure>\\d{1,3})[ \\u00A0]|(?<word>${counts.join('|')})[ \\u00A0\\u200C])?${thousand}[ \\u00A0]${and}(?<rest>\\d{3})(?![\\d:]|[.,]\\d)(?<scale>[ \\u00A0]${million}(?!\\p{L}))?`,
    'giu',
  );
  return { ...apart, pattern };
});
