import { oncePerKey } from '../../once.ts';
import type { Contrary, ContraryFamily } from '../language/contraries.ts';
import { type LanguageData, languageData } from '../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../number-pairs/number-difference.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { contrariesIn } from './english-contraries.ts';
import { isPartOfPhrase, type PhrasePlace, phraseFinder } from './phrase-set.ts';

/**
 * The differences where a source says one sense of a family, the last week, weekly, most of them, and its translation says another one and
 * not that. A person has to look.
 */
export function contraryWords(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  return contrariesIn(source).flatMap(({ family, sense, others, place }): readonly NumberDifference[] => {
    if (wordsOf(target.tag, sense) === undefined || alsoSays(sense, target)) return [];
    const own = finderOf(sense)(target);
    const rivals = others.flatMap((each) => finderOf(each)(target).map((found) => ({ ...found, sense: each })));
    // “Neither of both” says no both, and “at the very latest” nothing that is late.
    if (own.some((each) => !isPartOfOne(each, rivals))) return [];
    // “One of both” is no both.
    const other = rivals.find((each) => !isPartOfOne(each, own) && !isPartOfOne(each, rivals));
    if (other === undefined) return [];
    const text = target.text.slice(other.start, other.end);
    const severity = isComplement(sense, other.sense) ? 'notice' : 'ask';
    return [
      numberDifference(severity, LIMITS.has(family) ? 'bound' : 'contrary', place, { ...other, text, value: text }),
    ];
  });
}

/**
 * Senses that are often said from their other side, or in other words: it is unchanged, no lower than before; of some by one sense alone:
 * none survived, all died; few came back, most stayed away.
 */
const COMPLEMENTED: Partial<Readonly<Record<Contrary, readonly Contrary[] | 'any'>>> = {
  none: ['all', 'almost-all', 'most', 'few'],
  few: 'any',
  neither: ['both'],
  'almost-all': 'any',
  same: 'any',
  'ahead-of-time': 'any',
};

function isComplement(sense: Contrary, other: Contrary): boolean {
  const complements = COMPLEMENTED[sense] ?? [];
  return complements === 'any' || complements.includes(other);
}

/** Families that set a limit: of these a difference may have been found beside a figure. */
const LIMITS: ReadonlySet<ContraryFamily> = new Set(['deadline', 'until', 'nearness', 'side', 'least']);

const isPartOfOne = (one: PhrasePlace, others: readonly PhrasePlace[]): boolean =>
  others.some((other) => isPartOfPhrase(one, other));

/** The words of a language that say a sense, and nothing else of its family; undefined where they are not known. */
const wordsOf = (tag: string, sense: Contrary): readonly string[] | undefined => {
  const data = languageData(tag);
  return data.contraries?.[sense] ?? SAME_AS[sense]?.(data);
};

/** Senses that other lists have the words of. */
const SAME_AS: { readonly [sense in Contrary]?: (data: LanguageData) => readonly string[] | undefined } = {
  'more-than': ({ bounds }) => bounds && [...bounds.lower.before, ...bounds.lower.after],
  'less-than': ({ bounds }) => bounds && [...bounds.upper.before, ...bounds.upper.after],
  'at-least': ({ limits }) => limits?.atLeast,
  'at-most': ({ limits }) => limits?.atMost,
  'none-of-them': ({ contraries }) => contraries?.none && [...contraries.none, ...(contraries.neither ?? [])],
  'one-of-them': ({ contraries }) => contraries?.['one-of-two'],
};

const finderOf = oncePerKey((sense: Contrary) => phraseFinder((tag) => wordsOf(tag, sense)));

/** Words of other lists that say a sense, too, but other things as well: they are never the contrary of another one. */
const ALSO: { readonly [sense in Contrary]?: (data: LanguageData) => readonly (readonly string[] | undefined)[] } = {
  hourly: ({ rates }) => [rates?.['hour']],
  daily: ({ rates }) => [rates?.['day']],
  weekly: ({ rates }) => [rates?.['week']],
  monthly: ({ rates }) => [rates?.['month']],
  yearly: ({ rates }) => [rates?.['year']],
  'at-the-earliest': ({ bounds }) => [bounds?.earliest?.before, bounds?.earliest?.after],
  'at-the-latest': ({ bounds }) => [bounds?.latest?.before, bounds?.latest?.after],
  until: ({ timeLimits }) => [timeLimits?.before.before, timeLimits?.before.after],
  'from-then': ({ timeLimits }) => [timeLimits?.after.before, timeLimits?.after.after],
  only: ({ negation }) => [negation?.only],
  'at-least': ({ bounds }) => [bounds?.lower.before, bounds?.lower.after],
  'at-most': ({ bounds }) => [bounds?.upper.before, bounds?.upper.after],
  nearly: ({ bounds, rises }) => [bounds?.upper.before, bounds?.upper.after, rises?.about],
  over: ({ bounds }) => [bounds?.lower.before, bounds?.lower.after],
  'half-as': ({ multiples }) => [multiples?.['0.5']],
  double: ({ multiples }) => [multiples?.['2'], multiples?.['2 0.5']],
  triple: ({ multiples }) => [multiples?.['3']],
  quadruple: ({ multiples }) => [multiples?.['4']],
  rise: ({ trends }) => [trends?.up],
  fall: ({ trends }) => [trends?.down],
  more: ({ comparatives }) => [comparatives?.more],
  fewer: ({ comparatives }) => [comparatives?.less],
};
const alsoFinderOf = oncePerKey((sense: Contrary) =>
  phraseFinder((tag) =>
    ALSO[sense]?.(languageData(tag)).flatMap((words) => (words ?? []).map((each) => each.replace(/ ?…$/u, ''))),
  ),
);

/** A figure that is the first of several: 1., 1-й, 1er, 1º. */
const FIRST = /(?<![\p{Nd}.,])1(?:\.(?!\p{Nd})|-?\p{Ll}{1,3}(?!\p{L})|[ºª])/u;

/** Whether a text says a sense, or may say it. */
export const saysSense = (sense: Contrary, given: TaggedText): boolean =>
  finderOf(sense)(given).length > 0 || alsoSays(sense, given);

/** Whether a text may say a sense in other words than those that say nothing else. */
const alsoSays = (sense: Contrary, given: TaggedText): boolean =>
  (sense === 'first' && FIRST.test(given.text)) || alsoFinderOf(sense)(given).length > 0;
