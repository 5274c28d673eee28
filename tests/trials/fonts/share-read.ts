import { UNSPACED_LETTERS } from '../../../scripts/lib/text/characters/unspaced-scripts.ts';

/**
 * Part of a text that a reader of its PDF gives back: of its words, or of its letters by threes where it has few spaces.
 * Where lines break within words (UAX #14: in Balinese and Javanese after any syllable), a word that the end of a line
 * parts is whole.
 */
export function shareRead(written: string, read: string): number {
  // Between two blocks of a PDF there may be a number, or the foot of a page.
  const blocks = written.split('\n\n').map(plain);
  const words = blocks.flatMap((block) => block.split(' ').filter(Boolean));
  const isSpaced = blocks.join('').length / words.length < 12;
  const given = plain(read).split(' ');
  if (!isSpaced) {
    const wanted = blocks.flatMap(threes);
    return part(wanted, without(wanted, threes(given.join(''))));
  }
  const closed = plain(read.replace(PARTED, '')).split(' ');
  return part(words, without(without(words, given), without(closed, given)));
}

const part = (wanted: readonly string[], lost: readonly string[]): number =>
  wanted.length === 0 ? 0 : 1 - lost.length / wanted.length;

/** The end of a line between two letters of a script without spaces. */
const PARTED = new RegExp(`(?<=[${UNSPACED_LETTERS}]\\p{M}*)[^\\S\\n]*\\n\\s*(?=[${UNSPACED_LETTERS}])`, 'gu');

/** The pieces that are not among the others, each of which stands for one. */
function without(pieces: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const piece of others) left.set(piece, (left.get(piece) ?? 0) + 1);
  return pieces.filter((piece) => {
    const count = left.get(piece) ?? 0;
    left.set(piece, count - 1);
    return count <= 0;
  });
}

/** Letters, marks and figures, without what cannot be seen. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\p{Default_Ignorable_Code_Point}\u00AD]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ');

function threes(text: string): readonly string[] {
  const letters = [...text.replaceAll(' ', '')];
  return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(''));
}
