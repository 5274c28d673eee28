import { matchesIn } from '../../matches-in.ts';
import { once, oncePerKey, oncePerObject } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { textBefore } from '../characters/text-before.ts';
import { hasRunOn } from '../characters/unspaced-scripts.ts';
import { languageData } from '../language/language-data.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { folded } from '../numbers/folded-words.ts';
import { isYear } from '../numbers/number-token.ts';
import type { TaggedText } from '../numbers/tagged-text.ts';

/** UTF-16 units between a figure and the words for its period: 45 cents per person per day. */
const REACH = 28;
const REACH_BEFORE = 8;
/** Characters between a figure and its words; others separate it from the words of another. */
const CLAUSE = String.raw`[^\p{Nd}.,;:!?()、。，；（）،؛؟]`;

/** The words of a language for each period, and where one of them stands beside a figure. */
type Rates = {
  /** A quick test, without a look at the surroundings: most texts have no match. */
  readonly isLikely: (text: string) => boolean;
  readonly anywhere: () => RegExp;
  readonly behind: () => RegExp;
  readonly before: () => RegExp;
  readonly periods: ReadonlyMap<string, string>;
};

const ratesOf = oncePerKey((tag): Rates | undefined => {
  const periods = new Map(
    Object.entries(languageData(tag).rates ?? {}).flatMap(([period, words]) =>
      words.map((word): [string, string] => [folded(word), period]),
    ),
  );
  const words = [...periods.keys()].toSorted((a, b) => b.length - a.length);
  const list = words.map((word) => literalPattern(word));
  // In the year 2020 is no rate, and neither is a lamb a year old.
  const word = hasRunOn(list.join(''))
    ? `(${list.join('|')})`
    : String.raw`(?<![\p{L}\p{M}])(${list.join('|')})(?![\p{L}\p{M}]|[ \u00A0](?:\p{Nd}|old\b))`;
  const found =
    list.length === 0
      ? undefined
      : {
          isLikely: (text: string) => words.some((each) => text.includes(each)),
          anywhere: once(() => new RegExp(word, 'gu')),
          behind: once(() => new RegExp(`^${CLAUSE}{0,${REACH}}?${word}`, 'u')),
          before: once(
            () =>
              new RegExp(
                `${word.replace(String.raw`|[ \u00A0](?:\p{Nd}|old\b)`, '')}${CLAUSE}{0,${REACH_BEFORE}}$`,
                'u',
              ),
          ),
          periods,
        };
  return found;
});

/** The periods that a text speaks of. */
export const periodsIn = oncePerObject((given: TaggedText): ReadonlySet<string> => {
  const rates = ratesOf(given.tag);
  const found = new Set<string>();
  const text = rates === undefined ? '' : folded(given.text);
  if (rates?.isLikely(text) === true)
    for (const match of matchesIn(text, rates.anywhere())) {
      const period = rates.periods.get(match[1] ?? '');
      if (period !== undefined) found.add(period);
    }
  return found;
});

/** Whether a text says how often something is so much. */
export const hasRates = (given: TaggedText): boolean => periodsIn(given).size > 0;

/** A year and six months are no six months a year. */
const AND = /\band $/;

/** The period of a figure, behind it or before it; of words on both sides, those behind. */
function periodBeside({ start, end, value }: NumberPlace, { text, tag }: TaggedText): string | undefined {
  const rates = ratesOf(tag);
  if (rates === undefined) return undefined;
  const [rest, lead] = [folded(text.slice(end, end + 2 * REACH)), folded(textBefore(text, start, REACH))];
  const word =
    (rates.isLikely(rest) ? rates.behind().exec(rest)?.[1] : undefined) ??
    // A year is no amount: the 2020 of "a day in 2020" is not counted by the day.
    (!rates.isLikely(lead) || AND.test(lead) || (isYear(value) && !hasRunOn(text))
      ? undefined
      : rates.before().exec(lead)?.[1]);
  return word === undefined ? undefined : rates.periods.get(word);
}

/**
 * The difference between two periods, $500 a day as 500 Dollar pro Monat: the translation never names the source's, nor
 * the source the translation's.
 */
export function rateDifference(
  from: NumberPlace,
  to: NumberPlace,
  source: TaggedText,
  target: TaggedText,
): NumberDifference | undefined {
  const said = periodsIn(source);
  if (said.size === 0) return undefined;
  const period = periodBeside(from, source);
  if (period === undefined) return undefined;
  const other = periodBeside(to, target);
  if (other === undefined || other === period) return undefined;
  return said.has(other) || periodsIn(target).has(period) ? undefined : numberDifference('block', 'unit', from, to);
}
