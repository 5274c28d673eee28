/**
 * Every match of a global pattern in a text, in order. As `matchAll` gives them, in a fraction of the time: that makes a copy of
 * the pattern at each call, which may have to be compiled again.
 *
 * @param pattern may be shared by all callers
 * @throws {TypeError} for a pattern without the flag `g`
 */
export function matchesIn(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError('The pattern is not global');
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // Behind nothing comes the next character, which may be of two code units.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(pattern.lastIndex) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
