import { matchesIn } from '../../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { hasRunOn } from '../../characters/unspaced-scripts.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { folded } from '../../numbers/folded-words.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { DAYS, MONTHS, SURE_MONTHS } from '../../senses/english-calendar.ts';

type Side = 'before' | 'after';

/** English for a limit right before a time: by 10 May, before midnight, after Monday. */
const LIMIT = new RegExp(
  `\\b(before|until|by|prior to|no later than|after|since|following)(?= (?:the end of |early |late |mid-)?(?:\\d{1,2}(?:st|nd|rd|th)? (?:${MONTHS})|(?:${SURE_MONTHS}|March|April|June|August|${DAYS}|noon|midday|midnight)\\b|\\d{1,2}(?:[:.]\\d\\d)? ?[ap]\\.?m\\b|(?:19|20)\\d\\d\\b|\\p{L}+ o['’]clock))`,
  'giu',
);
const AFTER = /^(?:after|since|following)$/iu;

/** The limits of an English text that stand right before their time, with the side of each; others have none. */
const limitsIn = oncePerObject(({ text, tag }: TaggedText) =>
  /^en\b/.test(tag)
    ? matchesIn(text, LIMIT).map(({ index: start, 1: word = '' }) => ({
        value: word,
        text: word,
        start,
        end: start + word.length,
        side: AFTER.test(word) ? ('after' as const) : ('before' as const),
      }))
    : [],
);

/** The difference where a source sets a limit before a time, and the only words for a limit in the translation say after it. */
export function unsaidTimes(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [limit, ...more] = limitsIn(source);
  if (limit === undefined || more.some(({ side }) => side !== limit.side)) return [];
  const patterns = patternsOf(target.tag);
  const text = folded(target.text);
  if (patterns === undefined || patterns[limit.side].test(text)) return [];
  const other = patterns[limit.side === 'before' ? 'after' : 'before'].exec(text);
  if (other === null) return [];
  const place = { value: other[0], text: other[0], start: other.index, end: other.index + other[0].length };
  return [numberDifference('notice', 'bound', limit, place)];
}

/** The words of a language for both sides, folded. */
const patternsOf = oncePerKey((tag): Readonly<Record<Side, RegExp>> | undefined => {
  const { timeLimits, bounds } = languageData(tag);
  if (timeLimits === undefined) return undefined;
  const pattern = (side: Side): RegExp => {
    const latest = bounds?.[side === 'before' ? 'latest' : 'earliest'];
    const words = [
      ...timeLimits[side].before,
      ...timeLimits[side].after,
      ...(latest?.before ?? []),
      ...(latest?.after ?? []),
    ];
    const parts = words.map((word) => {
      const literal = literalPattern(folded(word));
      return hasRunOn(word) ? literal : `(?<![\\p{L}\\p{M}])[וו]?${literal}(?![\\p{L}\\p{M}])`;
    });
    return new RegExp(parts.length === 0 ? '(?!)' : parts.join('|'), 'u');
  };
  return { before: pattern('before'), after: pattern('after') };
});
