/**
 * Whether a word may begin as one of these does, by its first two letters: of the words of a text few do, and the others
 * cost next to nothing. Says yes of some that do not.
 */
export function beginningsOf(words: Iterable<string>): (word: string) => boolean {
  const [firsts, pairs] = [new Uint8Array(UNITS), new Uint8Array(UNITS)];
  for (const word of words)
    if (word.length === 1) firsts[word.charCodeAt(0) % UNITS] = 1;
    else if (word !== '') pairs[packed(word)] = 1;
  return (word) => pairs[packed(word)] === 1 || firsts[word.charCodeAt(0) % UNITS] === 1;
}

/** Few enough that a table for each language takes no room to speak of. */
const UNITS = 0x1000;
const packed = (word: string): number => (word.charCodeAt(0) * 31 + word.charCodeAt(1)) % UNITS;
