/** Ranges of letters that run right to left (UAX #9 classes R and AL), for use inside a `v`-flag character class. */
const RTL_RANGES =
  '\\u0590-\\u065F\\u066D-\\u06EF\\u06FA-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

const RTL_CLASS = `[[\\p{L}\\p{Nl}\\u061B\\u061F]&&[${RTL_RANGES}]]`;
const LTR_CLASS = `[[\\p{L}\\p{Nl}]--[${RTL_RANGES}]]`;

/** Source (for the `v` flag) of a class of letters that run in one direction. */
export const STRONG: Readonly<Record<'ltr' | 'rtl', string>> = { ltr: LTR_CLASS, rtl: RTL_CLASS };

const RTL_LETTER = new RegExp(RTL_CLASS, 'v');
const LTR_LETTER = new RegExp(LTR_CLASS, 'v');

/** The direction of the first letter of a text; undefined where it holds none. */
export function firstStrong(text: string): 'ltr' | 'rtl' | undefined {
  const rtl = text.search(RTL_LETTER);
  const ltr = text.search(LTR_LETTER);
  if (rtl < 0) return ltr < 0 ? undefined : 'ltr';
  return ltr >= 0 && ltr < rtl ? 'ltr' : 'rtl';
}

export function hasRtlLetter(text: string): boolean {
  return RTL_LETTER.test(text);
}
