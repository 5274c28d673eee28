import { numbersIn } from '../../prose/numbers/numbers-in.ts';
import { softNumbers } from '../../prose/numbers/soft-numbers.ts';
import { opensSentence } from './sentence-start.ts';

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
  const words = softNumbers(text, tag)
    .filter(({ start, end, value }) => isNumber(text, start, end, value, language))
    .filter(({ start, end }) => !figures.some((figure) => figure.at < end && start < figure.end))
    .map(({ start, end, value }): NumberMark => ({ at: start, end, text: `number ${value}` }));
  const facts = [...text.matchAll(/\{\{[^{}]*\}\}/g)].map(
    (match): NumberMark => ({ at: match.index, end: match.index + match[0].length, text: match[0] }),
  );
  const amounts = [...figures, ...words, ...facts];
  const approximations = amounts.flatMap(({ at, end }): readonly NumberMark[] => {
    const [before, after] = [BEFORE.exec(text.slice(0, at)), AFTER.exec(text.slice(end, end + 20))];
    return [
      ...(before === null ? [] : [{ at: before.index, end: at, text: (before[1] ?? '').toLowerCase() }]),
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

const WORDS_BEFORE = [
  'nearly|almost|about|around|approximately|roughly|circa|c\\.|some|over|above|under|below|more than|fewer than|less than',
  'at least|at most|up to|as many as|as few as|no (?:more|fewer|less) than|only|just|close to|well over|exactly|estimated',
  'fast|beinahe|etwa|ungefähr|rund|über|unter|mehr als|weniger als|mindestens|höchstens|bis zu|nur|knapp',
  'près de|presque|environ|plus de|moins de|au moins|au plus|jusqu.à|quelque|seulement',
  'casi|cerca de|unos|unas|aproximadamente|más de|menos de|al menos|por lo menos|hasta|quase|pelo menos|mais de|até',
  'около|почти|примерно|более|менее|не менее|не более|свыше|до|близько|майже|понад|щонайменше',
  'حوالي|نحو|قرابة|ما يقارب|أكثر من|أقل من|ما لا يقل عن|على الأقل|حتى|زهاء',
  '至少|约|約|近|超过|超過|不少于|不超过|大约|将近|最多|多达|仅',
].join('|');
const BEFORE = new RegExp(`(?<![\\p{L}\\p{M}])(${WORDS_BEFORE})[\\s*_]*(?:(?:the|an?|of|as)\\s+)?$`, 'iu');
const AFTER =
  /^[\s*_]*(or more|or fewer|or less|or so|plus|odd|oder mehr|ou plus|o más|и более|или более|余|多|以上|以下)/iu;
