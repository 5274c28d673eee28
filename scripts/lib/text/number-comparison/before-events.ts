import { matchesIn } from '../../matches-in.ts';
import { oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { folded } from '../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';

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

/** English before a number of which something stays within: within 30 days. */
const WITHIN = /\bwithin (?:the )?(?:next |following )?$/i;
const UNIT = /^[ -](?:second|minute|hour|day|week|month|year)s?\b/i;
/** UTF-16 units before a number in which the word right before it stands, and behind it those of its unit and the next word. */
const LEAD = 24;
const NEXT = 16;

/**
 * The differences where something happens within 30 days, and in the translation after them. A person has to look: “schon
 * nach 30 Tagen” may be right.
 */
export function withinDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const { text, tag } = source;
  const words = languageData(target.tag).timeLimits?.after;
  if (words === undefined || !/^en\b/.test(tag) || !/\bwithin\b/i.test(text)) return [];
  return numbersIn(source).flatMap((number): readonly NumberDifference[] => {
    const isLimit =
      WITHIN.test(text.slice(Math.max(0, number.start - LEAD), number.start)) &&
      UNIT.test(text.slice(number.end, number.end + NEXT));
    const [same, ...more] = isLimit ? numbersIn(target).filter(({ value }) => value === number.value) : [];
    return same !== undefined && more.length === 0 && isAfter(same, target)
      ? [numberDifference('ask', 'bound', number, same)]
      : [];
  });
}

/** Whether the word right before a number, or behind its unit, says “after”. */
function isAfter({ start, end }: NumberPlace, { text, tag }: TaggedText): boolean {
  const { before, behind } = besideOf(tag);
  const lead = folded(
    text
      .slice(Math.max(0, start - LEAD), start)
      .split(STOPS)
      .at(-1) ?? '',
  );
  const rest = folded(text.slice(end, end + NEXT).split(STOPS, 1)[0] ?? '');
  return before.test(lead) || behind.test(rest);
}

/** Words for “after” that stand right before a number, and those behind its unit. */
const besideOf = oncePerKey((tag): { readonly before: RegExp; readonly behind: RegExp } => {
  const { timeLimits, range } = languageData(tag);
  const after = timeLimits?.after.after ?? [];
  // U roku od osam dana: what begins a range may belong to the word before it.
  const before = timeLimits?.after.before.filter((word) => range?.before.includes(word) !== true) ?? [];
  const parts = (words: readonly string[]): string =>
    words.length === 0 ? '(?!)' : words.map((word) => literalPattern(folded(word))).join('|');
  const isRunOn = hasRunOn([...before, ...after].join(''));
  return {
    before: new RegExp(`(?<![\\p{L}\\p{M}])(?:${parts(before)})[ \\u00A0]?$`, 'u'),
    behind: new RegExp(
      isRunOn
        ? `^[ \\u00A0]?(?:[^ ]{1,2}|[^ ]{1,6} )[ \\u00A0]?(?:${parts(after)})`
        : `^[ \\u00A0-][\\p{L}\\p{M}]{1,10}[ \\u00A0](?:${parts(after)})(?![\\p{L}\\p{M}])`,
      'u',
    ),
  };
});

/**
 * The differences where something happens three days before another thing in the translation, and after it in the source. A
 * person has to look: where the words stand differs from language to language.
 */
export function distanceDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = distancesIn(source);
  if (own.length === 0 || languageData(target.tag).timeLimits === undefined) return [];
  return own.flatMap((distance): readonly NumberDifference[] => {
    const [same, ...more] = numbersIn(target).filter(({ value }) => value === distance.value);
    if (same === undefined || more.length > 0) return [];
    const side = sideBehind(same, target);
    return side === undefined || side === distance.side ? [] : [numberDifference('ask', 'bound', distance, same)];
  });
}

/** The distances of an English source whose number it has once. */
const distancesIn = oncePerObject((source: TaggedText): readonly Distance[] => {
  const { text, tag } = source;
  if (!/^en\b/.test(tag) || !MAY_SAY.test(text)) return [];
  const numbers = numbersIn(source);
  return numbers.flatMap((number) => {
    const word = SAYS.exec(text.slice(number.end, number.end + WINDOW))?.[1]?.toLowerCase();
    const isOnce = numbers.filter(({ value }) => value === number.value).length === 1;
    return word === undefined || !isOnce ? [] : [{ ...number, side: word === 'after' ? 'after' : 'before' }];
  });
});

const numbersIn = (given: TaggedText): readonly NumberPlace[] => [
  ...tokensOf(given).filter(({ kind, inDate }) => kind === 'number' && !inDate),
  ...softNumbersOf(given).map((word) => ({ ...word, text: given.text.slice(word.start, word.end) })),
];

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
