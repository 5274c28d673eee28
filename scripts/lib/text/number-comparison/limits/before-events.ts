import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { numberPlacesIn } from '../reading/number-places.ts';

type Side = 'before' | 'after';
/** So long before or after something. */
type Distance = NumberPlace & { readonly side: Side };

/** How English says it, behind the number. */
const SAYS = /^[ -](?:second|minute|hour|day|week|month|year|decade)s? (before|after|prior to)\b/i;
const MAY_SAY = /(?:second|minute|hour|day|week|month|year|decade)s? (?:before|after|prior)\b/i;
/** UTF-16 units behind a number in which its unit and the side are said; fewer where words run on. */
const WINDOW = 32;
const RUN_ON_WINDOW = 12;
const STOPS = /[.,;:!?()。、，；（）،؛؟।]/u;

/**
 * The differences where something happens three days before another thing in the translation, and after it in the source. A
 * person has to look: where the words stand differs from language to language.
 */
export function distanceDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = distancesIn(source);
  if (own.length === 0 || languageData(target.tag).timeLimits === undefined) return [];
  return own.flatMap((distance): readonly NumberDifference[] => {
    const [same, ...more] = numberPlacesIn(target).filter(({ value }) => value === distance.value);
    if (same === undefined || more.length > 0) return [];
    const side = sideBehind(same, target);
    return side === undefined || side === distance.side ? [] : [numberDifference('ask', 'bound', distance, same)];
  });
}

/** The distances of an English source whose number it has once. */
const distancesIn = oncePerObject((source: TaggedText): readonly Distance[] => {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !MAY_SAY.test(text)) return [];
  const numbers = numberPlacesIn(source);
  return numbers.flatMap((number) => {
    const word = SAYS.exec(text.slice(number.end, number.end + WINDOW))?.[1]?.toLowerCase();
    const isOnce = numbers.filter(({ value }) => value === number.value).length === 1;
    return word === undefined || !isOnce ? [] : [{ ...number, side: word === 'after' ? 'after' : 'before' }];
  });
});

/** The side that is said behind a number and its unit; undefined where none is, or both are. */
function sideBehind({ end }: NumberPlace, { text, tag }: TaggedText): Side | undefined {
  const rest = folded(text.slice(end, end + WINDOW).split(STOPS, 1)[0] ?? '').replaceAll('’', "'");
  const patterns = patternsOf(tag);
  const sides = (['before', 'after'] as const).filter((side) =>
    matchesIn(rest, patterns[side]).some((found) => !hasRunOn(found[0]) || found.index <= RUN_ON_WINDOW),
  );
  return sides.length === 1 ? sides[0] : undefined;
}

/** The words of each side, wherever they stand beside a time. */
const patternsOf = oncePerKey((tag): Readonly<Record<Side, RegExp>> => {
  const { timeLimits } = languageData(tag);
  const pattern = (side: Side): RegExp => {
    const parts = [...(timeLimits?.[side].before ?? []), ...(timeLimits?.[side].after ?? [])]
      .map((word) => folded(word))
      .toSorted((a, b) => b.length - a.length)
      .map((word) =>
        hasRunOn(word) ? literalPattern(word) : `(?<![\\p{L}\\p{M}])${literalPattern(word)}(?![\\p{L}\\p{M}])`,
      );
    return parts.length === 0 ? /(?!)/gu : new RegExp(parts.join('|'), 'gu');
  };
  return { before: pattern('before'), after: pattern('after') };
});
