/** Part of a text that a reader of its PDF gives back: of its words, or of its letters by threes where it has few spaces. */
export function shareRead(written: string, read: string): number {
  // Between two blocks of a PDF there may be a number, or the foot of a page.
  const blocks = written.split('\n\n').map(plain);
  const words = blocks.flatMap((block) => block.split(' ').filter(Boolean));
  const isSpaced = blocks.join('').length / words.length < 12;
  const found = plain(read);
  const [wanted, given] = isSpaced ? [words, found.split(' ')] : [blocks.flatMap(threes), threes(found)];
  const left = new Map<string, number>();
  for (const piece of given) left.set(piece, (left.get(piece) ?? 0) + 1);
  const lost = wanted.filter((piece) => {
    const count = left.get(piece) ?? 0;
    left.set(piece, count - 1);
    return count <= 0;
  });
  return wanted.length === 0 ? 0 : 1 - lost.length / wanted.length;
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
