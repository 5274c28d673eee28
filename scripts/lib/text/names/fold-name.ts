/** A word without marks, in small letters. */
export function foldName(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const fold = unmarkedName(word);
  FOLDED.set(word, fold);
  return fold;
}

/** Words with marks come again and again. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 50_000;

const PLAIN = /^[\x20-\x7E]*$/;

const unmarkedName = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/[øłđ]/gu, (letter) => UNMARKED[letter] ?? letter);

/** Letters whose stroke is no mark of its own. */
const UNMARKED: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd' };
