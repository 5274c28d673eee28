import { oncePerKey } from '../../../once.ts';
import { languageData, type SidedWords } from '../../language/language-data.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { type PhrasePlace, phraseFinder } from '../../senses/phrase-set.ts';
import { STILL } from './bounds.ts';
import { denialsOf, NEVER } from './denials.ts';

/** What words say of a number, or of a time: which side of it is meant. */
export type TextSide = 'more' | 'less' | 'before' | 'after';
/** The side that says the contrary. */
export const CONTRARY: Readonly<Record<TextSide, TextSide>> = {
  more: 'less',
  less: 'more',
  before: 'after',
  after: 'before',
};
/** Words of a text that say a side. `by` is what they are: a limit (at least), any comparison (higher), words of a time, and those for before and after alone. */
export type SaidSide = PhrasePlace & {
  readonly side: TextSide | 'either';
  readonly by: 'limit' | 'comparison' | 'time' | 'sequence';
};

/** The words for a limit in the data; the same at both ends of a figure. */
const bothOf = (words: SidedWords | undefined): readonly string[] => [
  ...(words?.before ?? []),
  ...(words?.after ?? []),
];
/** A phrase without the sign of other words before its figure. */
const whole = (phrase: string): string => phrase.replace(/ ?…$/u, '');

const FINDERS = [
  ['more', 'limit', (tag: string) => bothOf(languageData(tag).bounds?.lower).map(whole)],
  ['less', 'limit', (tag: string) => bothOf(languageData(tag).bounds?.upper).map(whole)],
  ['more', 'comparison', (tag: string) => languageData(tag).comparatives?.more],
  ['less', 'comparison', (tag: string) => languageData(tag).comparatives?.less],
  ['before', 'time', (tag: string) => timesOf(tag, 'before')],
  ['after', 'time', (tag: string) => timesOf(tag, 'after')],
  ['before', 'sequence', (tag: string) => languageData(tag).sequence?.before],
  ['after', 'sequence', (tag: string) => languageData(tag).sequence?.after],
  ['either', 'sequence', (tag: string) => languageData(tag).sequence?.either],
] as const satisfies readonly (readonly [
  SaidSide['side'],
  SaidSide['by'],
  (tag: string) => readonly string[] | undefined,
])[];

const timesOf = (tag: string, side: 'before' | 'after'): readonly string[] => {
  const { timeLimits, bounds } = languageData(tag);
  return [...bothOf(timeLimits?.[side]), ...bothOf(bounds?.[side === 'before' ? 'latest' : 'earliest']).map(whole)];
};

const READERS = FINDERS.map(([side, by, phrasesOf]) => ({ side, by, find: phraseFinder(phrasesOf) }));

/**
 * All that the words of a text say of a side, wherever they stand. Of two phrases that have words in common the longer one
 * counts: no more than is no “more than”.
 *
 * @param families what the words may be
 */
export function sidesIn(text: TaggedText, families: readonly SaidSide['by'][]): readonly SaidSide[] {
  const found = READERS.filter(({ by }) => families.includes(by)).flatMap(({ side, by, find }) =>
    find(text).map((place) => ({ ...place, side, by })),
  );
  return found.filter((each) => !found.some((other) => other.side !== each.side && isOver(other, each)));
}

/** Whether a phrase holds a part of a shorter one: more than is none where “cannot be more than” is said. */
const isOver = (long: PhrasePlace, short: PhrasePlace): boolean =>
  long.start < short.end && short.start < long.end && long.end - long.start > short.end - short.start;

/** A text with blanks in the place of some of its words. */
export const withoutPlaces = (text: string, places: readonly PhrasePlace[]): string =>
  places.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/**
 * Whether a text denies something beside the phrases of its sides, of which some have a “not” of their own; undefined where that is not
 * known. Words of comparison are verbs as well, with a “not” in their ending: aşamaz.
 */
export function deniesBeside({ text, tag }: TaggedText, said: readonly SaidSide[]): boolean | undefined {
  const { anywhere } = denialsOf(tag);
  const phrases = said.filter(({ by }) => by !== 'comparison');
  return anywhere === NEVER ? undefined : anywhere.test(folded(withoutPlaces(text, phrases)).replace(STILL, ' '));
}

/** Words that say a limit whole, which no “not” turns: at least, at most. */
export const isFixed = ({ start, end }: PhrasePlace, { text, tag }: TaggedText): boolean =>
  fixedOf(tag).has(text.slice(start, end).toLowerCase());
const fixedOf = oncePerKey((tag): ReadonlySet<string> => {
  const { limits } = languageData(tag);
  return new Set([...(limits?.atLeast ?? []), ...(limits?.atMost ?? [])].map((each) => each.toLowerCase()));
});
