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

const LETTERS = 3;

/**
 * Whether one of these words may stand at a place, by its first letters, whatever their case: of what follows figures most
 * is none, and needs no pattern. Says yes of some that do not.
 *
 * @param words in small letters
 */
export function standsLike(words: Iterable<string>): (text: string, at: number) => boolean {
  const beginnings = new Set<string>();
  for (const word of words) beginnings.add(beginningOf(word));
  return (text, at) => {
    const lower = text.slice(at, at + LETTERS).toLowerCase();
    for (let length = 1; length <= lower.length; length += 1) if (beginnings.has(lower.slice(0, length))) return true;
    return false;
  };
}

/** Three letters of one word; the first alone in scripts that write no spaces, where a breaker may stand behind it. */
function beginningOf(word: string): string {
  if (word.charCodeAt(0) > LAST_SPACED) return word.slice(0, 1);
  return /^[^\s\u00A0\u202F]{0,3}/u.exec(word)?.[0] ?? '';
}

/** Thai and what stands behind it in Unicode. */
const LAST_SPACED = 0x0dff;
