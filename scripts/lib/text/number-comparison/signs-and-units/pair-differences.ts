import { once, oncePerKey } from '../../../once.ts';
import { literalPattern } from '../../characters/literal-pattern.ts';
import { textBefore } from '../../characters/text-before.ts';
import { sunriseDifference } from '../../date-comparison/beside-hour.ts';
import { halfDifference } from '../../date-comparison/day-halves.ts';
import { languageData } from '../../language/language-data.ts';
import type { Pair } from '../../number-pairs/figure-pairs.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { hasReadableWords } from '../../number-words/unread-words.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { percentOf } from '../../numbers/percent.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { rateDifference } from '../../units/rates.ts';
import { unitDifference, unitsOf } from '../../units/unit-difference.ts';
import { boundDifference } from '../limits/bound-differences.ts';
import { isMinusBy, isMinusSaid } from './minus-words.ts';

/** Kinds of differences that a person has to judge, since an unknown word stands there. */
const ASKED: ReadonlySet<string> = new Set(['point', 'power', 'half-hour']);

/** The differences within pairs of equal values: the sign, the per cent, the way it is written. */
export function pairDifferences(
  pair: Pair,
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
): readonly NumberDifference[] {
  const { source: from, target: to, note } = pair;
  const found: NumberDifference[] = [];
  if (note !== undefined) found.push(numberDifference(ASKED.has(note) ? 'ask' : 'notice', note, from, to));
  const half = note === 'calendar' ? sunriseDifference(from, to, target) : halfDifference(from, to, source, target);
  if (half !== undefined) found.push(half);
  if (from.kind !== 'number' || to.kind !== 'number') return found;
  if (
    (from.negative || isMinusSaid(from, source, to, target)) &&
    !to.negative &&
    !isMinusBy(target, to) &&
    !isMinusOfTwin(from, to, target, sources)
  )
    found.push(numberDifference('block', 'sign', from, to));
  if (!from.negative && (to.negative || isMinusSaid(to, target, from, source)) && !isMinusBy(source, from))
    found.push(
      numberDifference(
        (isAbove(source, from) || isMeasured(from, source)) && !isBehindPrefix(target.text, to) ? 'block' : 'notice',
        'sign',
        from,
        to,
      ),
    );
  if (from.percent === 'yes' && to.percent === 'no') {
    found.push(numberDifference(isPercentLost(source, target) ? 'block' : 'notice', 'percent', from, to));
  }
  const unit =
    note === 'converted'
      ? undefined
      : (unitDifference(from, to, source, target, sources) ?? rateDifference(from, to, source, target));
  if (unit !== undefined) found.push(unit);
  else if (from.percent === 'no' && to.percent === 'yes') found.push(numberDifference('notice', 'percent', from, to));
  const bound = boundDifference(from, to, source, target, sources);
  if (bound !== undefined) found.push(bound);
  return found;
}

/** Whether the same figure stands in both texts twice, once with a minus, which is behind it in the translation: between -90 and 90. */
const isMinusOfTwin = (
  from: NumberToken,
  to: NumberToken,
  target: TaggedText,
  sources: readonly NumberToken[],
): boolean =>
  sources.some((other) => other !== from && other.value === from.value && !other.negative) &&
  tokensOf(target).some((other) => other !== to && other.value === to.value && isMinusBy(target, other));

/** Whether a figure is a temperature or a share of which nothing says that it is below zero, or that something fell by it. */
function isMeasured(token: NumberToken, source: TaggedText): boolean {
  if (!/^en\b/.test(source.tag)) return false;
  const units = unitsOf(token, source);
  // A share may have fallen by as much as another of the sentence; a temperature stands for itself.
  if (units.has('percent')) return !fallen().test(source.text);
  if (!units.has('celsius') && !units.has('fahrenheit')) return false;
  const before = source.text.slice(0, token.start).split(CLAUSE).at(-1);
  return !fallen().test(`${before} ${source.text.slice(token.end).split(CLAUSE, 1)[0]}`);
}

const CLAUSE = /[,;:.!?()]\s| (?:and|but|while) /u;
/** English words, and beginnings of words, that say something fell. */
const fallen = once(() => {
  const words = (languageData('en').falls ?? []).map((word) =>
    word.endsWith('-') ? literalPattern(word.slice(0, -1)) : `${literalPattern(word)}\\b`,
  );
  return new RegExp(`\\b(?:${words.join('|')})`, 'iu');
});

/** `ב -5%`: many set a blank before the hyphen of a Hebrew prefix. */
const isBehindPrefix = (text: string, { start }: NumberToken): boolean =>
  /(?<!\p{L})[ובכלמהש]{1,3} $/u.test(text.slice(Math.max(0, start - 6), start));

/** How often a text says a hundred, in words or figures. */
const hundreds = (given: TaggedText): number =>
  softNumbersOf(given).filter(({ value }) => value === '100').length +
  (given.text.match(/(?<!\p{Nd})100(?!\p{Nd})/gu)?.length ?? 0);

/**
 * Whether per cent is lost. Where a language writes it apart from the figure, as often as the source has it, nothing is
 * lost; nor where several figures share one, or where a hundred is named: 45 of 100. Only a language of which more than
 * one word for it is known is judged.
 */
function isPercentLost(source: TaggedText, target: TaggedText): boolean {
  const count = ({ text, tag }: TaggedText): number => text.match(percentOf(tag).anywhere())?.length ?? 0;
  const [own, wanted] = [count(target), count(source)];
  return (
    percentOf(target.tag).known &&
    hasReadableWords(target) &&
    own < wanted &&
    !(own > 0 && wanted > 1) &&
    hundreds(target) <= hundreds(source)
  );
}

/** UTF-16 units before a figure in which it is said to be a rise. */
const REACH = 40;
const PLUS = /[+＋﹢]\s?\p{Sc}?$/u;
const NEVER = /(?!)/u;

/** Whether a figure has a plus, or is said to be a rise by the words right before it: `rose by 5%`. */
const isAbove = ({ text, tag }: TaggedText, { start }: NumberToken): boolean =>
  PLUS.test(text.slice(Math.max(0, start - 3), start)) || risenOf(tag).test(textBefore(text, start, REACH));

const anyOf = (words: readonly string[]): string => words.map((word) => literalPattern(word)).join('|');

const risenOf = oncePerKey((tag): RegExp => {
  const { words, by, about = [] } = languageData(tag).rises ?? { words: [], by: [] };
  if (words.length === 0) return NEVER;
  const near = `(?:(?:${anyOf([...about, '~', '≈'])})\\s?)?`;
  return new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?: (?:${anyOf(by)}))?\\s?${near}\\p{Sc}?$`, 'iu');
});
