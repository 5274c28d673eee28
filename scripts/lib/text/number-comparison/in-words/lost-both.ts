import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { homographsOf } from '../../number-words/known-words.ts';
import { listedIn } from '../../number-words/listed-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { saysSense } from '../../senses/contrary-words.ts';

/** English for two that are all there are; no "both one and the other". */
const BOTH = /\bboth\b(?![^.;:!?,]{0,60}\band\b)/iu;
/** The most that stands in the place of both. */
const MOST = 9;

/** The difference where a translation has another number for both, and says no two: both workers as all three. A person has to look. */
export function bothDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const match = /^en\b/.test(source.tag) ? BOTH.exec(source.text) : null;
  if (match === null || saysTwo(target)) return [];
  const counts = (given: TaggedText, value: string): number =>
    [...softNumbersOf(given), ...tokensOf(given)].filter((each) => each.value === value).length;
  const isMore = ({ value, start, end }: Omit<NumberPlace, 'text'>): boolean =>
    Number.isInteger(Number(value)) &&
    Number(value) > 2 &&
    Number(value) <= MOST &&
    counts(target, value) > counts(source, value) &&
    !homographsOf(target.tag).has(folded(target.text.slice(start, end)));
  const figures = tokensOf(target).filter(
    ({ kind, inDate, percent }) => kind === 'number' && !inDate && percent === 'no',
  );
  const other = [...softNumbersOf(target), ...figures].find(isMore);
  if (other === undefined) return [];
  const [text] = match;
  const own = { value: '2', text, start: match.index, end: match.index + text.length };
  const { value, start, end } = other;
  return [numberDifference('ask', 'changed', own, { value, start, end, text: target.text.slice(start, end) })];
}

/** Whether a text says two in any way. */
const saysTwo = (given: TaggedText): boolean =>
  [...softNumbersOf(given), ...tokensOf(given)].some(({ value }) => value === '2') ||
  listedIn(given.text, given.tag, 'orders').some(({ values }) => values.includes(2)) ||
  saysSense('both', given);
