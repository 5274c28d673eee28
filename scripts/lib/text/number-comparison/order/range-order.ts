import { once, oncePerKey } from '../../../once.ts';
import { directionIn } from '../../characters/deceptive-characters.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { languageData } from '../../language/language-data.ts';
import type { Pair } from '../../number-pairs/figure-pairs.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** UTF-16 units between the two figures of a range with words: `from 42 per cent to`. */
const REACH = 28;
const DASH = /^[ \u00A0]?[-–—~～][ \u00A0]?$/u;
/** Between words and figures: a currency sign, an article, marks of Markdown. */
const SIGNS = String.raw`[\s*_]*(?:(?:\p{Sc}|[A-Z]{3}(?![A-Za-z]))[\s*_]*)?`;

/** Whether what stands round two neighbours makes a range of them, from the first to the second. */
type Directed = (text: string, first: NumberToken, second: NumberToken) => boolean;

/**
 * The differences where two figures go from one to the other in a text, and the other way in the translation: 42 to 51,
 * `von 51 auf 42`.
 */
export function orderDifferences(
  pairs: readonly Pair[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  if (pairs.length < 2) return [];
  const ordered = pairs.toSorted((a, b) => a.source.start - b.source.start);
  return ordered.flatMap((to, at) => {
    const from = ordered[at - 1];
    if (from === undefined || to.target.end > from.target.start || !isPlain(from.source) || !isPlain(to.source))
      return [];
    if (from.source.value === to.source.value) return [];
    // What falls may be said to rise: 4.2–3.9 million years ago, 390～420万年前.
    const isRising = plainValue(from.source) < plainValue(to.source);
    const isOf = ({ text, tag }: TaggedText, first: NumberToken, second: NumberToken): boolean =>
      (isRising && isDashed(text, first, second)) || directedIn(tag)(text, first, second);
    if (!isOf(source, from.source, to.source)) return [];
    if (isOf(target, to.target, from.target)) return [numberDifference('block', 'order', from.source, to.target)];
    // Where the words between the two are not known, right translations keep their order.
    if (!isRangeKnown(target.tag) && directedIn(source.tag)(source.text, from.source, to.source))
      return [numberDifference('ask', 'order', from.source, to.target)];
    // Whoever types from right to left may mean what is seen; two years are read from the wrong end.
    return isRising && areYears(from.source, to.source) && isParted(target.text, to.target, from.target)
      ? [numberDifference('ask', 'order', from.source, to.target)]
      : [];
  });
}

/** Whether a language's words for from one figure to another are known, or its endings that say so. */
function isRangeKnown(tag: string): boolean {
  const { range, changes } = languageData(tag);
  return range !== undefined || changes !== undefined;
}

/** The value of a figure without the word of scale of its range: 3.9 of 3.9 million. */
const plainValue = ({ value, unscaled }: NumberToken): number => Number(unscaled?.[0]?.value ?? value);

const isPlain = ({ kind }: NumberToken): boolean => kind === 'number';

/**
 * Whether two figures have a dash between them as a range. A day and a month have more beside them: 2022-01-13. From
 * right to left many type a range as it is to be seen, with the larger figure first.
 */
const isDashed = (text: string, first: NumberToken, second: NumberToken): boolean =>
  directionIn(text) === 'ltr' && isParted(text, first, second);

const areYears = (...tokens: readonly NumberToken[]): boolean =>
  tokens.every(({ value }) => /^(?:1[5-9]|20)\d{2}$/.test(value));

/** Two figures with a dash between them, which are no parts of a date. */
const isParted = (text: string, { start, end }: NumberToken, other: NumberToken): boolean =>
  DASH.test(text.slice(end, other.start)) &&
  !/[\d./–-]$/.test(text.slice(0, start)) &&
  !/^[./–-]?\d|^[/–-]/.test(text.slice(other.end, other.end + 2));

/** The sign of an ordinal behind a day: vom 9. bis 13. Oktober. */
const ORDINAL = /^(?:\.|º|-?(?:го|е|er|ος))(?=[ \u00A0])/u;

const directedIn = oncePerKey((tag): Directed => {
  const { before = [], between = [] } = languageData(tag).range ?? {};
  const list = (words: readonly string[]): string =>
    words
      .toSorted((a, b) => b.length - a.length)
      .map((word) => literalPattern(word))
      .join('|');
  const lead = once(() => new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${list(before)})${SIGNS}$`, 'iu'));
  const link = once(() =>
    before.length > 0
      ? new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${list(between)})${SIGNS}$`, 'iu')
      : new RegExp(`(?:${list(between)})`, 'iu'),
  );
  const mayLink = (middle: string): boolean => {
    const small = middle.toLowerCase();
    return between.some((word) => small.includes(word.toLowerCase()));
  };
  const directed: Directed =
    between.length === 0
      ? () => false
      : (text, first, second) => {
          const middle = text.slice(first.end, second.start).replace(ORDINAL, '');
          if (middle.length > REACH || !mayLink(middle)) return false;
          if (/[\p{Nd}.!?;:。！？]/u.test(middle) || !link().test(middle)) return false;
          return before.length === 0 || lead().test(textBefore(text, first.start, REACH));
        };
  return directed;
});
