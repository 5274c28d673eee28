import { boundDifference, boundOf } from './bounds.ts';
import type { NumberDifference } from './number-difference.ts';
import { type NumberToken, numberToken } from './number-token.ts';
import { softNumbersOf } from './soft-numbers.ts';
import type { TaggedText } from './tagged-text.ts';

const READ = new WeakMap<TaggedText, readonly NumberToken[]>();

/** The whole numbers that a text has in words, as figures of it. */
function wholeNumbersIn(given: TaggedText): readonly NumberToken[] {
  const known = READ.get(given);
  if (known !== undefined) return known;
  const found = softNumbersOf(given)
    .filter(({ value }) => /^(?:[2-9]|\d{2,})$/.test(value))
    .map(({ value, start, end }) => numberToken({ value, start, end, text: given.text.slice(start, end) }));
  READ.set(given, found);
  return found;
}

const LIMITED = new WeakMap<TaggedText, readonly NumberToken[]>();

/** The numbers of a source that a limit is said of, those in words and those in figures. */
function limitedIn(source: TaggedText, figures: readonly NumberToken[]): readonly NumberToken[] {
  const known = LIMITED.get(source);
  if (known !== undefined) return known;
  const found = [...wholeNumbersIn(source), ...figures].filter((token) => boundOf(token, source) !== undefined);
  LIMITED.set(source, found);
  return found;
}

/** "Höchstens neun" for "at least nine": limits of numbers of which one side, or both, has words. */
export function wordBoundDifferences(
  source: TaggedText,
  target: TaggedText,
  sources: readonly NumberToken[],
  targets: readonly NumberToken[],
): readonly NumberDifference[] {
  const limited = limitedIn(source, sources);
  if (limited.length === 0) return [];
  return limited.flatMap((from) => {
    const isSame = ({ value }: NumberToken): boolean => value === from.value;
    const figures = targets.filter(isSame);
    // Two figures are compared as a pair.
    if (sources.includes(from) && figures.length > 0) return [];
    const others = [...figures, ...wholeNumbersIn(target).filter(isSame)];
    const found = others.map((to) =>
      boundDifference(from, to, source, target, [...sources, ...wholeNumbersIn(source)]),
    );
    const [first] = found;
    return first === undefined || found.includes(undefined) ? [] : [first];
  });
}
