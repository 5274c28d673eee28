/** Ranges of letters that run right to left (UAX #9 classes R and AL), for use inside a `v`-flag character class. */
const RTL_RANGES =
  '\\u0590-\\u065F\\u066D-\\u06EF\\u06FA-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}';

/** Source (for the `v` flag) of a class of letters that run in one direction. */
export const STRONG: Readonly<Record<'ltr' | 'rtl', string>> = {
  ltr: `[[\\p{L}\\p{Nl}]--[${RTL_RANGES}]]`,
  rtl: `[[\\p{L}\\p{Nl}\\u061B\\u061F]&&[${RTL_RANGES}]]`,
};
