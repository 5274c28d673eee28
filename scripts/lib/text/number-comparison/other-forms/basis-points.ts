import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';

/** Hundredths of a percentage point behind their number, in English. */
const BASIS_POINTS = /^[ -]basis points?\b/u;
const CLOSE = 1e-9;

/**
 * Both texts without the basis points of an English source that its translation says as percentage points: 250 basis points are two and a
 * half points.
 */
export function withBasisPoints(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  if (!source.text.includes('basis point')) return [source, target];
  const own = [...tokensOf(source), ...softNumbersOf(source)].filter(({ end }) =>
    BASIS_POINTS.test(source.text.slice(end)),
  );
  const others = [...tokensOf(target), ...softNumbersOf(target)];
  const pairs = own.flatMap((each) => {
    const other = others.find(({ value }) => Math.abs(Number(value) - Number(each.value) / 100) < CLOSE);
    return other === undefined ? [] : [{ each, other }];
  });
  return [
    withNumbers(
      source,
      [],
      pairs.map(({ each }) => each),
    ),
    withNumbers(
      target,
      [],
      pairs.map(({ other }) => other),
    ),
  ];
}
