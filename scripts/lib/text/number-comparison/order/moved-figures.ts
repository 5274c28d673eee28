import { oncePerObject } from '../../../once.ts';
import { type Sentence, sentences } from '../../comparison/sentences.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';

const sentencesOf = oncePerObject(({ text }: TaggedText): readonly Sentence[] => sentences(text));

/** The figures of a text that it has once, by value, each with the place of its sentence. */
const placedIn = oncePerObject((given: TaggedText): ReadonlyMap<string, { token: NumberToken; at: number }> => {
  const all = Map.groupBy(tokensOf(given), ({ value }) => value);
  return new Map(
    [...all].flatMap(([value, [token, ...more]]) =>
      token === undefined || more.length > 0 || token.kind !== 'number'
        ? []
        : [[value, { token, at: sentencesOf(given).findIndex(({ end }) => token.start < end) }] as const],
    ),
  );
});

/** Whether a text has figures in several sentences. */
const isSpread = oncePerObject(
  (source: TaggedText): boolean =>
    tokensOf(source).length > 1 && new Set([...placedIn(source).values()].map(({ at }) => at)).size > 1,
);

/**
 * The difference where two figures have changed places between two sentences: a translation has as many sentences as its source, and the
 * figure of one stands in the other, and the other way round. A person has to look: a sentence may have been moved with its figure.
 */
export function movedFigures(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!isSpread(source) || sentencesOf(target).length !== sentencesOf(source).length) return [];
  const moved = [...placedIn(source)].flatMap(([value, from]) => {
    const to = placedIn(target).get(value);
    return to === undefined || to.at === from.at ? [] : [{ from, to }];
  });
  for (const one of moved)
    for (const other of moved)
      if (one.from.at < other.from.at && one.to.at === other.from.at && other.to.at === one.from.at)
        return [numberDifference('ask', 'exchanged', one.from.token, other.to.token)];
  return [];
}
