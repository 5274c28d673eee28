import { oncePerObject } from '../../once.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../number-pairs/number-difference.ts';
import { softNumbersOf } from '../number-words/soft-numbers.ts';
import { isYear } from '../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../numbers/tagged-text.ts';
import { measuredIn } from '../units/unit-difference.ts';

/** English for one decade; `decades`, and halves of one, say how many themselves. */
const DECADE =
  /\b(?:an?|the|this|that|past|last|next|first|second|coming|previous|another|every) decade\b(?! and a half)/iu;
const SEVERAL = /\bdecades\b|\bcentur/iu;

/** The one decade of a source, and the numbers that it has; read once for all languages. */
const decadeIn = oncePerObject(
  (source: TaggedText): { place: NumberPlace; values: ReadonlySet<string> } | undefined => {
    const match = /^en\b/.test(source.tag) && !SEVERAL.test(source.text) ? DECADE.exec(source.text) : null;
    if (match === null) return undefined;
    const [text] = match;
    const numbers = [...tokensOf(source), ...softNumbersOf(source)];
    return {
      place: { value: '10', start: match.index, end: match.index + text.length, text },
      values: new Set(numbers.map(({ value }) => value)),
    };
  },
);

/** The difference where a decade is twenty years, or another number of tens, that the source does not have. A person has to look. */
export function decadeDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const decade = decadeIn(source);
  if (decade === undefined) return [];
  const years = measuredIn(target).filter(({ units }) => units.size === 1 && units.has('year'));
  const isTens = (value: string): boolean => Number(value) > 10 && Number(value) % 10 === 0 && !isYear(value);
  const other = years.find(({ value }) => isTens(value) && !decade.values.has(value));
  if (other === undefined || years.some(({ value }) => value === '10')) return [];
  const { value, start, end } = other;
  return [numberDifference('ask', 'changed', decade.place, { value, start, end, text: target.text.slice(start, end) })];
}
