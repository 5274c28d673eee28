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

/** A code of two bytes as it stands in a string in brackets: with what means something there after a stroke (ISO 32000-1, 7.3.4.2). */
export function stringCode(code: number): string {
  let text = written[code];
  if (text === undefined) {
    text = String.fromCharCode(code >> 8, code & 255).replace(/[\\()\r]/g, (byte) =>
      byte === '\r' ? '\\r' : `\\${byte}`,
    );
    written[code] = text;
  }
  return text;
}

/** The same few codes are written again and again. As long as there are codes, so that it stays an array inside. */
const written = new Array<string | undefined>(0x10000);
