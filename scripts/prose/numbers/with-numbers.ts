import type { NumberToken } from './number-token.ts';
import { numbersIn } from './numbers-in.ts';
import type { TaggedText } from './tagged-text.ts';

/** A text in which the places of these numbers are read as them, and as nothing else. */
export function withNumbers(given: TaggedText, numbers: readonly NumberToken[]): TaggedText {
  // What was read of the text is kept with it.
  if (numbers.length === 0) return given;
  const { text, tag, tokens = numbersIn(text, tag) } = given;
  const isFree = ({ start, end }: NumberToken): boolean =>
    !numbers.some((each) => each.start < end && start < each.end);
  return {
    text: numbers.reduce(
      (rest, { start, end }) => rest.slice(0, start) + '\uFFFC'.repeat(end - start) + rest.slice(end),
      text,
    ),
    tag,
    tokens: [...tokens.filter(isFree), ...numbers].sort((a, b) => a.start - b.start),
  };
}
