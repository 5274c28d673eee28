/** The code of a glyph at `at`, four hexadecimal digits. */
export function codeAt(text: string, at: number): number {
  let code = 0;
  for (let digit = at; digit < at + 4; digit++) {
    const character = text.charCodeAt(digit);
    // Letters of either case are 9 above their low four bits.
    code = (code << 4) | ((character & 15) + (character > 57 ? 9 : 0));
  }
  return code;
}
