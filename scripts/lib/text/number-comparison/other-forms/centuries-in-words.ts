import { namesCentury } from '../../number-pairs/equal-times.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';

const CENTURY = /^[^ ]*[ -]centur/iu;

/** The centuries of an English text in words: the nineteenth, which is read as 1900. */
const centuriesIn = (source: TaggedText): readonly SoftNumber[] =>
  source.text.includes('centur')
    ? softNumbersOf(source).filter(({ start }) => CENTURY.test(source.text.slice(start)))
    : [];

/** Both texts without a century of an English source, in words, that the translation names after its years: the nineteenth as 1800-talet. */
export function withCenturiesInWords(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const pairs = centuriesIn(source).flatMap((century) => {
    const years = tokensOf(target).find(
      (token) => token.value === String(Number(century.value) - 100) && namesCentury(token, target.text),
    );
    return years === undefined ? [] : [{ century, years }];
  });
  if (pairs.length === 0) return [source, target];
  const [own, others] = [pairs.map(({ century }) => century), pairs.map(({ years }) => years)];
  return [withNumbers(source, [], own), withNumbers(target, [], others)];
}

/** The difference where the only century of a source is named after the years of the next: the nineteenth as 1900-talet. */
export function centuryDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [century, ...more] = centuriesIn(source);
  if (century === undefined || more.length > 0) return [];
  const years = tokensOf(target).filter((token) => namesCentury(token, target.text));
  const other = years.find(({ value }) => value === century.value);
  if (other === undefined || years.length > 1) return [];
  const text = source.text.slice(century.start, century.end);
  return [numberDifference('block', 'changed', { ...century, text }, other)];
}
