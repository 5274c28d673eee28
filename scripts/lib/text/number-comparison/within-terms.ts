import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';
import { lengthsIn } from './before-events.ts';

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
  return lengthsIn(source).flatMap((number): readonly NumberDifference[] => {
    const isLimit =
      WITHIN.test(text.slice(Math.max(0, number.start - LEAD), number.start)) &&
      UNIT.test(text.slice(number.end, number.end + NEXT));
    const [same, ...more] = isLimit ? lengthsIn(target).filter(({ value }) => value === number.value) : [];
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
