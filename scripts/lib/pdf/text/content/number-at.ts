/** A number at `at`, as Skia writes numbers: no exponent, at most 15 digits. `end` follows its last character. */
export function numberAt(text: string, at: number): { readonly value: number; readonly end: number } {
  let position = at;
  let sign = 1;
  let digits = 0;
  let scale = 1;
  let isFraction = false;
  if (text.charCodeAt(position) === 45) {
    sign = -1;
    position++;
  }
  for (; ; position++) {
    const character = text.charCodeAt(position);
    if (character === 46) isFraction = true;
    else if (character >= 48 && character <= 57) {
      digits = digits * 10 + character - 48;
      if (isFraction) scale *= 10;
    } else break;
  }
  // Both are exact, so that the quotient is what Number() would give.
  return { value: (sign * digits) / scale, end: position };
}

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
