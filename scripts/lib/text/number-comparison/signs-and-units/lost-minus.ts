import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';
import { numberPlacesIn, numbersInOrder } from '../reading/number-places.ts';
import { mayBeBelowZero } from './minus-words.ts';

/** English for a number below zero: minus two degrees, two degrees below zero. */
const MINUS =
  /(?<![\p{Nd}\p{L}] )\bminus (?=[\p{L}\p{Nd}])|(?<=\b(?:to|of|at|was|is|were|and|reached|hit) )minus (?=[\p{L}\p{Nd}])/u;
const BELOW = /\b(?:degrees?(?: (?:Celsius|Fahrenheit))?) below (?:zero|freezing)\b/u;

/** The difference where a number below zero of a source is the same number in the translation, which says in no way that it is below zero. */
export function lostMinus(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  const before = MINUS.exec(source.text);
  const below = before === null ? BELOW.exec(source.text) : null;
  if ((before ?? below) === null || mayBeBelowZero(target) !== false) return [];
  const own = numbersInOrder(source);
  const number =
    before === null
      ? own.findLast(({ end }) => end <= (below?.index ?? 0))
      : own.find(({ start }) => start >= before.index);
  const other = numberPlacesIn(target).find(({ value }) => value === number?.value.replace('-', ''));
  return number === undefined || other === undefined ? [] : [numberDifference('ask', 'changed', number, other)];
}
