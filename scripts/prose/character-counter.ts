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
  const isOfKind = (unit: number): boolean => {
    const answer = known[unit];
    if (answer !== UNKNOWN) return answer === YES;
    const isMatch = pattern.test(String.fromCharCode(unit));
    known[unit] = isMatch ? YES : NO;
    return isMatch;
  };
  return (text) => {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (!isHigh(unit) || !isLow(text.charCodeAt(at + 1))) {
        if (isOfKind(unit)) count++;
      } else {
        if (pattern.test(text.slice(at, at + 2))) count++;
        at++;
      }
    }
    return count;
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
