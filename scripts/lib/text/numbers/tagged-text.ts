import type { NumberToken } from './number-token.ts';
import { numbersIn } from './numbers-in.ts';

/** A text and the BCP 47 tag of its language. */
export type TaggedText = {
  readonly text: string;
  readonly tag: string;
  /** What `numbersIn` finds in it, where that is known already. */
  readonly tokens?: readonly NumberToken[];
};

/** The figures, months, times and telephone numbers of a text, read unless they are known already. */
export const tokensOf = ({ text, tag, tokens }: TaggedText): readonly NumberToken[] => tokens ?? numbersIn(text, tag);

type Place = Pick<NumberToken, 'start' | 'end'>;

/** A text with these numbers in their places, read as nothing else; from some others nothing is read. */
export function withNumbers(
  given: TaggedText,
  numbers: readonly NumberToken[],
  others: readonly Place[] = [],
): TaggedText {
  const places = [...numbers, ...others];
  // What was read of the text is kept with it.
  if (places.length === 0) return given;
  const { text, tag } = given;
  const isFree = ({ start, end }: NumberToken): boolean => !places.some((each) => each.start < end && start < each.end);
  return {
    text: places.reduce(
      (rest, { start, end }) => rest.slice(0, start) + '\uFFFC'.repeat(end - start) + rest.slice(end),
      text,
    ),
    tag,
    tokens: [...tokensOf(given).filter(isFree), ...numbers].sort((a, b) => a.start - b.start),
  };
}
