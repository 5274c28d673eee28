import type { NumberDifference } from '../../number-pairs/number-difference.ts';

/** The gravest of two findings of one kind. */
export const oneOf = (
  first: readonly NumberDifference[],
  second: readonly NumberDifference[],
): readonly NumberDifference[] => (second.length > 0 && first[0]?.severity !== 'block' ? second : first);

/** Differences, and others that say something else: of places that none of the first speak of. */
export const besideOthers = (
  first: readonly NumberDifference[],
  others: readonly NumberDifference[],
): readonly NumberDifference[] => {
  const more = others.filter(
    ({ source, target }) =>
      !first.some(
        (each) =>
          each.target?.start === target?.start || (each.severity === 'block' && each.source?.start === source?.start),
      ),
  );
  // What is wrong is no longer only missing.
  const isSaid = ({ kind, source }: NumberDifference): boolean =>
    kind === 'missing' && more.some((each) => each.source?.start === source?.start);
  return [...first.filter((each) => !isSaid(each)), ...more];
};

/** A figure that is too many, where a number in words is missing: "4 personnes" for three people is one change. */
export function inPlaceOf(
  words: readonly NumberDifference[],
  figures: readonly NumberDifference[],
): readonly NumberDifference[] {
  const missing = words.filter(({ kind }) => kind === 'missing');
  const isSaid = ({ kind, target }: NumberDifference): boolean =>
    kind === 'added' && words.some((word) => word.severity === 'block' && word.target?.start === target?.start);
  const found = figures
    .filter((figure) => !isSaid(figure))
    .map((figure): NumberDifference => {
      const word = figure.kind === 'added' && figure.severity === 'block' ? missing.shift() : undefined;
      return word?.source === undefined ? figure : { ...figure, kind: 'changed', source: word.source };
    });
  return [...words.filter((word) => word.kind !== 'missing' || missing.includes(word)), ...found];
}
