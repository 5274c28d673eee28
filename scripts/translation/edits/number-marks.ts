import { matchesIn } from '../../lib/matches-in.ts';
import {
  type FigureKind,
  figurePhrases,
  numbersIn,
  once,
  phraseAlternatives,
  softNumbers,
} from '../../lib/text/index.ts';

/** A number, month, fact or approximation; offsets in UTF-16 units, `end` exclusive. */
export type NumberMark = { readonly at: number; readonly end: number; readonly text: string };

/** Languages whose article is their word for one. */
const ONE_IS_ARTICLE: ReadonlySet<string> = new Set([
  'fr',
  'es',
  'pt',
  'it',
  'ca',
  'ro',
  'de',
  'nl',
  'sv',
  'da',
  'nb',
  'no',
  'tr',
]);

/**
 * Everything in a text that says how much, how many or when, in text order: numbers by value with sign and per cent,
 * number words, months, facts, and the words before a figure that make it more or less exact.
 */
export function numberMarks(text: string, tag: string): readonly NumberMark[] {
  const { language } = new Intl.Locale(tag);
  const figures = numbersIn(text, tag)
    .filter(({ sure, start }) => sure || !opensSentence(text, start))
    .map(
      ({ kind, value, negative, percent, start, end }): NumberMark => ({
        at: start,
        end,
        text: `${kind} ${negative ? '-' : ''}${value}${percent === 'no' ? '' : '%'}`,
      }),
    );
  const inWords = softNumbers(text, tag)
    .filter(({ start, end, value }) => isNumber(text, start, end, value, language))
    .filter(({ start, end }) => !figures.some((figure) => figure.at < end && start < figure.end))
    .map(({ start, end, value }): NumberMark => ({ at: start, end, text: `number ${value}` }));
  const facts = matchesIn(text, /\{\{[^{}]*\}\}/g).map(
    (match): NumberMark => ({ at: match.index, end: match.index + match[0].length, text: match[0] }),
  );
  const amounts = [...figures, ...inWords, ...facts];
  const approximations = amounts.flatMap(({ at, end }): readonly NumberMark[] => {
    const [ahead, after] = [before().exec(text.slice(0, at)), behind().exec(text.slice(end, end + 20))];
    return [
      ...(ahead === null ? [] : [{ at: ahead.index, end: at, text: (ahead[1] ?? '').toLowerCase() }]),
      ...(after === null ? [] : [{ at: end, end: end + after[0].length, text: (after[1] ?? '').toLowerCase() }]),
    ];
  });
  return [...amounts, ...approximations].sort((a, b) => a.at - b.at || a.end - b.end);
}

function isNumber(text: string, start: number, end: number, value: string, language: string): boolean {
  const word = text.slice(start, end);
  // "I" is a pronoun; "no one" is nobody; "un" and "ein" are articles.
  if (/^[A-Z]$/.test(word) || (language === 'en' && /\b(?:no|any|some|every) $/i.test(text.slice(0, start))))
    return false;
  return value !== '1' || !ONE_IS_ARTICLE.has(language);
}

const wordsOf = (kind: FigureKind): string => phraseAlternatives(figurePhrases(kind));
const before = once(
  () => new RegExp(`(?<![\\p{L}\\p{M}])(${wordsOf('before')})[\\s*_]*(?:(?:the|an?|of|as)\\s+)?$`, 'iu'),
);
const behind = once(() => new RegExp(`^[\\s*_]*(${wordsOf('behind')})`, 'iu'));

/** True where a word at this offset would have a capital in any case: first in the text, a sentence or a quotation. */
export function opensSentence(text: string, at: number): boolean {
  return (
    /(?:^|[.!?…:]["'”’»)\]*_]*\s+)["'“‘„«([*_¿¡]*$/u.test(text.slice(0, at)) || /[“"«„][*_]*$/u.test(text.slice(0, at))
  );
}
