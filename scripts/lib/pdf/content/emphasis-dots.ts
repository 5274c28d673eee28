import type { ReadText, SetFont } from './text-object.ts';

/** All that `text-emphasis` draws by name (CSS Text Decoration 3, 3.1). */
const DOTS = /^[•◦●○◉◎▲△﹅﹆]+$/u;

/** What half a size may be off: the browser rounds some to whole pixels, and cuts all to hundredths. */
const OFF = 0.52;

/**
 * Whether a text object sets the dots of the words before it: the browser sets them like words, at about half the size, one
 * a character. They say nothing of their own, and would be read into the text.
 */
export function isEmphasis({ operations, said }: ReadText, words: ReadText): boolean {
  const [own, theirs] = [fontOf(operations), fontOf(words.operations)];
  if (own?.font === undefined || theirs === undefined) return false;
  if (Math.abs(own.size - theirs.size / 2) > OFF) return false;
  return DOTS.test(said);
}

const fontOf = (operations: ReadText['operations']): SetFont | undefined =>
  operations.find((operation) => operation.kind === 'font');
