/**
 * A text as the part of a regular expression that matches it and nothing else. `RegExp.escape` does the same from Node 24 on.
 *
 * @example
 * literalPattern('a.m. - p.m.') // 'a\\.m\\. \\x2d p\\.m\\.'
 */
export const literalPattern = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/[-,=<>#&!%:;@~'`"]/g, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return `\\x${code.toString(16)}`;
  });
