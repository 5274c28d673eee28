const UNITS = 0x10000;
const [UNKNOWN, NO, YES] = [0, 1, 2];

/**
 * Counts the characters of a text that are of a kind. What a match for every one of them would take is many times as
 * long: here each character of the first plane is asked for once, ever.
 *
 * @param pattern matches one character of the kind, in Unicode mode, without `g` or `y`
 */
export function characterCounter(pattern: RegExp): (text: string) => number {
  const known = new Uint8Array(UNITS);
  return (text) => {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) {
        if (pattern.test(text.slice(at, at + 2))) count++;
        at++;
      } else {
        if (known[unit] === UNKNOWN) known[unit] = pattern.test(String.fromCharCode(unit)) ? YES : NO;
        if (known[unit] === YES) count++;
      }
    }
    return count;
  };
}

/**
 * Of the character at a place, how many UTF-16 units it has where it is of a kind, else 0.
 *
 * @param pattern matches one character of the kind, in Unicode mode, without `g` or `y`
 */
export function characterOf(pattern: RegExp): (text: string, at: number) => number {
  const known = new Uint8Array(UNITS);
  return (text, at) => {
    if (at >= text.length) return 0;
    const unit = text.charCodeAt(at);
    if (isHigh(unit) && isLow(text.charCodeAt(at + 1))) return pattern.test(text.slice(at, at + 2)) ? 2 : 0;
    const answer = known[unit];
    if (answer !== UNKNOWN) return answer === YES ? 1 : 0;
    const isMatch = pattern.test(String.fromCharCode(unit));
    known[unit] = isMatch ? YES : NO;
    return isMatch ? 1 : 0;
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
