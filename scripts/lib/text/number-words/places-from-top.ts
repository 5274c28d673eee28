import type { SoftNumber } from './number-words.ts';

const BEFORE = /(?<!\p{L})op $/iu;
const BEHIND = /^ na (?=(?:(?:de|het|die) )?(?:meest|minst|\p{L}{2,24}ste?(?!\p{L})))/iu;
/** UTF-16 units that hold what stands behind. */
const REACH = 40;

/**
 * Dutch and Afrikaans numbers by which a place is counted from the top: op twee na grootste is the third largest. What
 * excepts some, alle gevangenen op twee na, stays two.
 */
export const placesFromTop = (words: readonly SoftNumber[], text: string): readonly SoftNumber[] =>
  words.map((word) => {
    if (!BEFORE.test(text.slice(Math.max(0, word.start - 4), word.start))) return word;
    const behind = BEHIND.exec(text.slice(word.end, word.end + REACH))?.[0];
    if (behind === undefined || !Number.isInteger(Number(word.value))) return word;
    return { value: String(Number(word.value) + 1), start: word.start, end: word.end + behind.length - 1 };
  });
