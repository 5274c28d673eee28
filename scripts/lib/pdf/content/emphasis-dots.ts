import type { ReadText, SetFont } from './text-object.ts';

/** All that `text-emphasis` draws by name (CSS Text Decoration 3, 3.1). */
const DOTS = /^[•◦●○◉◎▲△﹅﹆]+$/u;

/** What half a size may be off: the browser rounds some to whole pixels, and cuts all to hundredths. */
const OFF = 0.52;

/**
 * Whether a text object sets the dots of the words before it: the browser sets them like words, at about half the size, one
 * a character. They say nothing of their own, and would be read into the text.
 */
export function isEmphasis({ operations }: ReadText, words: ReadText): boolean {
  const [own, theirs] = [fontOf(operations), fontOf(words.operations)];
  if (own?.font === undefined || theirs === undefined) return false;
  const { font, size } = own;
  if (Math.abs(size - theirs.size / 2) > OFF) return false;
  let text = '';
  for (const operation of operations)
    if (operation.kind === 'show') for (const code of operation.codes) text += font.text(code);
  return DOTS.test(text);
}

const fontOf = (operations: ReadText['operations']): SetFont | undefined =>
  operations.find((operation) => operation.kind === 'font');
