import { oncePerKey, oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded } from '../../numbers/folded-words.ts';
import { numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { saidNumbersOf } from '../reading/said-numbers.ts';
import { besideLimit, boundOf } from './bounds.ts';
import { denialsOf } from './denials.ts';
import { isPeriod } from './periods.ts';

/**
 * The first number of a source with a limit that its translation says without one: more than two hundred as two hundred
 * and fewer. Where the translation has no words for a limit at all: numbers in words, and in figures those that are a least one,
 * where the language's words for that are known well (at least 214 people as 214 people).
 */
export function unsaidLimits(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const limits = limitsIn(source);
  if (limits.length === 0 || languageData(target.tag).bounds === undefined) return [];
  for (const { from, side, isInWords, isDenied } of limits) {
    const to = saidNumbersOf(target).find((each) => each.value === from.value);
    if (to === undefined || isPeriod(from, source, target.tag) || isSaid(side, isDenied, to, target)) continue;
    if (isInWords || hasLimit(target, !isLower(side)) || (side === 'lower' && !isDenied && isKnown(target.tag)))
      return [numberDifference('notice', 'bound', from, to)];
  }
  return [];
}

/**
 * Languages in which fewer than one in ten translations of "more than 100" lack all words for it that are in our data, and most of
 * those say it without a limit.
 */
const KNOWN: ReadonlySet<string> = new Set(
  'af ar be bg bs ca cs cy da de el en es et fa fi fr gl he hi hr id it ja ko lt mk nb nl nn no pl pt ro ru sk sl sq sr sv sw th uk vi zh'.split(
    ' ',
  ),
);
const isKnown = (tag: string): boolean => KNOWN.has(tag.split('-', 1)[0] ?? '');

/** The numbers of a source with their limits; read once for all languages. */
const limitsIn = oncePerObject((source: TaggedText) => {
  const { text } = source;
  const words = softNumbersOf(source)
    .filter(({ value, isWeak }) => isWeak !== true && Number(value) > 1 && Number.isInteger(Number(value)))
    .map(({ value, start, end }) => numberToken({ value, start, end, text: text.slice(start, end) }));
  return [...words, ...tokensOf(source)].flatMap((from) => {
    const side = boundOf(from, source)?.side;
    const isDenied = DENIES.test(textBefore(text, from.start, REACH));
    return side === undefined ? [] : [{ from, side, isInWords: words.includes(from), isDenied }];
  });
});

/** What denies a limit of English: must not last longer than. */
const DENIES = /\b(?:no|not|cannot|never)\b|n['’]t\b/iu;
const REACH = 32;

/** Whether a text has a phrase for a limit; of one that the source denies, the contrary denied says the same. */
function isSaid(side: string, isContrary: boolean, to: Place, target: TaggedText): boolean {
  const isLow = isLower(side);
  if (!isContrary) return hasLimit(target, isLow);
  if (hasLimit(target, !isLow)) return true;
  return hasLimit(target, isLow) && !denialsOf(target.tag).anywhere.test(besideLimit(to, target));
}

type Place = { readonly start: number; readonly end: number };
const isLower = (side: string): boolean => side === 'lower' || side === 'earliest';

/** Whether a phrase for a limit of that kind stands anywhere in a text. */
function hasLimit({ text, tag }: TaggedText, isLow: boolean): boolean {
  const fold = folded(text);
  return phrasesOf(tag)[isLow ? 'lower' : 'upper'].some((phrase) => fold.includes(phrase));
}

/** The phrases of a language for limits without what may stand between their words. */
const phrasesOf = oncePerKey((tag) => {
  const { bounds } = languageData(tag);
  const of = (sides: readonly ('lower' | 'upper' | 'latest' | 'earliest')[]): readonly string[] =>
    sides
      .flatMap((side) => [...(bounds?.[side]?.before ?? []), ...(bounds?.[side]?.after ?? [])])
      .map((phrase) =>
        folded(phrase.split('…', 1)[0] ?? '')
          .trim()
          .replace(/-$/, ''),
      );
  return { lower: of(['lower', 'earliest']), upper: of(['upper', 'latest']) };
});
