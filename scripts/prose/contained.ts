/** Letters and figures in a row that are looked for: longer than most words, in every script. */
const GRAM = 12;

/** What a text is made of, whatever stands between its words: letters and figures alone, in one case. */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** Every run of `GRAM` characters of what `lettersOf` gives. */
export function gramsOf(letters: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= letters.length; at++) grams.add(letters.slice(at, at + GRAM));
  return grams;
}

/** The share of a text that another one has too, 0 to 1, in whatever order and with whatever more. */
export function shareIn(part: ReadonlySet<string>, whole: ReadonlySet<string>): number {
  if (part.size === 0) return 0;
  let count = 0;
  for (const gram of part) if (whole.has(gram)) count++;
  return count / part.size;
}
