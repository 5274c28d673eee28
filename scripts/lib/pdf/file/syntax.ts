/** Classes of bytes (ISO 32000-1, 7.2.2): 1 white space, 2 delimiter, 0 anything else. */
export const CLASSES = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) CLASSES[code] = 1;
for (const character of '()<>[]{}/%') CLASSES[character.charCodeAt(0)] = 2;

const OPEN = '('.charCodeAt(0);
const CLOSE = ')'.charCodeAt(0);
const BACKSLASH = '\\'.charCodeAt(0);

/** The first position from `at` on that is not white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (CLASSES[text.charCodeAt(next)] === 1) next++;
  return next;
}

/** Where a name, a number or an operator ends. */
export function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && CLASSES[text.charCodeAt(end)] === 0) end++;
  return end;
}

/** Behind the bracket that closes the string at `at`, `(…)` with brackets and escapes in it; undefined where none does. */
export function endOfLiteral(text: string, at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code === BACKSLASH) next++;
    else if (code === OPEN) depth++;
    else if (code === CLOSE && --depth === 0) return next + 1;
  }
  return undefined;
}
