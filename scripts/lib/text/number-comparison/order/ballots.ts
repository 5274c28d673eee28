import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { senseWordsPattern } from '../../phrases/sense-words.ts';
import { countsIn, countsWith } from '../in-words/people-counts.ts';
import { isVote, isVoteLost } from './changes.ts';

/** The two sides of a vote. */
type Side = 'for' | 'against';
type Ballot = Readonly<Record<Side, NumberPlace>>;

/** UTF-16 units beside a figure of a vote in which its side is said. */
const REACH = 48;
/** Where the words of a figure end. */
const STOPS = /[.;:!?()。；：（）！？؛؟।](?!\p{Nd})/u;
/** A quick test for a vote of English: most texts have none. */
const MAY_VOTE = /\b(?:vote[sd]?|voting|ballots?|favou?r|against|opposed)\b/i;

/** The difference where the two figures of a vote have changed sides: 88 for it and 42 against as 42 for it and 88 against. */
export function ballotDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = languageData(target.tag).ballot === undefined ? undefined : ballotIn(source);
  if (own === undefined) return [];
  const others = countsWith(target, [own.for, own.against]);
  const [pro, ...morePro] = others.filter(({ value }) => value === own.for.value);
  const [contra, ...moreContra] = others.filter(({ value }) => value === own.against.value);
  if (pro === undefined || contra === undefined || morePro.length + moreContra.length > 0) return [];
  const said = pro.start < contra.start ? sidesOf(pro, contra, target) : sidesOf(contra, pro, target)?.toReversed();
  return said?.[0] === 'against' ? [numberDifference('block', 'order', own.for, pro)] : [];
}

/** The vote of a text, if it has one: two figures, one behind the other, of which both sides are said. */
const ballotIn = oncePerObject((given: TaggedText): Ballot | undefined => {
  const isEnglish = /^en\b/.test(given.tag);
  if (isEnglish ? !MAY_VOTE.test(given.text) : languageData(given.tag).ballot === undefined) return undefined;
  const counts = countsIn(given);
  for (const [at, second] of counts.entries()) {
    const first = counts[at - 1];
    if (first === undefined || first.value === second.value) continue;
    const sides = sidesOf(first, second, given) ?? sidesByValue(first, second, given);
    if (sides !== undefined)
      return sides[0] === 'for' ? { for: first, against: second } : { for: second, against: first };
  }
  return undefined;
});

/** By 61 votes to 39 the higher figure is for it, where it was not lost. */
function sidesByValue(first: NumberPlace, second: NumberPlace, given: TaggedText): readonly Side[] | undefined {
  if (!isVote(first, second, given)) return undefined;
  return Number(first.value) > Number(second.value) === isVoteLost(given) ? ['against', 'for'] : ['for', 'against'];
}

/** The sides of two figures, by the words behind them or by those before them; undefined where these do not say both. */
function sidesOf(
  first: NumberPlace,
  second: NumberPlace,
  { text, tag }: TaggedText,
): readonly [Side, Side] | undefined {
  if (second.start - first.end > REACH || first.end > second.start) return undefined;
  const before = textBefore(text, first.start, REACH).split(/[.;!?。；！？؛؟।\p{Nd}]/u);
  const lead = sidesIn(before.at(-1) ?? '', tag);
  const between = sidesIn(text.slice(first.end, second.start), tag);
  const rest = sidesIn(
    text
      .slice(second.end, second.end + REACH)
      .split(/[,，、]\s|\p{Nd}/u, 1)[0]
      ?.split(STOPS, 1)[0] ?? '',
    tag,
  );
  const behind = pairOf(between[0], rest[0]);
  const ahead = pairOf(lead.at(-1), between.at(-1));
  // Backed by 77, with 60 against.
  const around = between.length === 0 ? pairOf(lead.at(-1), rest[0]) : undefined;
  return behind === undefined || ahead === undefined || behind[0] === ahead[0]
    ? (behind ?? ahead ?? around)
    : undefined;
}

const pairOf = (one: Side | undefined, other: Side | undefined): readonly [Side, Side] | undefined =>
  one === undefined || other === undefined || one === other ? undefined : [one, other];

/** The sides that a part of a text says, in its order. */
const sidesIn = (part: string, tag: string): readonly Side[] =>
  matchesIn(folded(part), patternOf(tag)).map(({ groups }) => (groups?.['against'] === undefined ? 'for' : 'against'));

const patternOf = oncePerKey((tag): RegExp => {
  const { ballot } = languageData(tag);
  const wordsOf = (side: Side): string => {
    const words = (ballot?.[side] ?? []).map(folded);
    const [run, apart] = [words.filter((word) => hasRunOn(word)), words.filter((word) => !hasRunOn(word))];
    const parts = [
      senseWordsPattern(run),
      apart.length === 0 ? '' : `(?<![\\p{L}\\p{M}])[وفלוב]?(?:${senseWordsPattern(apart)})(?![\\p{L}\\p{M}])`,
    ];
    return parts.filter((part) => part !== '').join('|') || '(?!)';
  };
  // “Does not agree” has “agree” in it.
  return new RegExp(`(?<against>${wordsOf('against')})|(?<for>${wordsOf('for')})`, 'gu');
});
