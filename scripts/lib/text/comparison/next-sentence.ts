/** A stop between two sentences, right before what comes next, and right behind what ends. */
const STOP_BEFORE = /[.!?…。！？։।؟۔][\p{Pe}\p{Pf}"'*_]*\s*$/u;
const STOP_BEHIND = /^[\p{Pe}\p{Pf}"'*_]*[.!?…。！？։।؟۔]/u;
const isBlank = (text: string): boolean => text.trim() === '';

/**
 * Whether words that stand twice in a row end one sentence and open the next, and are neither of the two: “… by the new version of
 * the licence. The new version of the licence …”.
 *
 * @param first where they begin, in UTF-16 units
 * @param start where they begin again
 * @param end where they end then
 */
export const opensNextSentence = (text: string, first: number, start: number, end: number): boolean =>
  STOP_BEFORE.test(text.slice(0, start)) &&
  !STOP_BEHIND.test(text.slice(end)) &&
  !isBlank(text.slice(end)) &&
  !STOP_BEFORE.test(text.slice(0, first)) &&
  !isBlank(text.slice(0, first));
