/** Zero of every run of ten decimal digits that the product writes in: ASCII, Arabic-Indic, Persian, Devanagari, Bengali. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6] as const;
const BETWEEN_DIGITS = /(?<=\d)[.,\u00a0\u2009\u202f\u066b\u066c'’](?=\d)/gu;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;
/** Poppler writes every no-break space of a PDF as a common one. */
const SPACE_OF_GROUPS = /(?<=(?<!\d)\d{1,3}) (?=\d{3}(?!\d))/gu;
/** Scripts without spaces between words are compared letter by letter. */
const LETTERWISE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u;

/** The words of a text, without what cannot be seen; each letter of a script without spaces is one. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  return (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap((word) => (LETTERWISE.test(word) ? [...word] : [word]));
}

/** The figures of a text by value, in its order: `131,469`, `131 469` and `۱۳۱٬۴۶۹` are all `131469`. */
export function figuresOf(text: string): readonly string[] {
  const ascii = text.replace(INVISIBLE, '').replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const zero = ZEROS.find((each) => point >= each && point < each + 10);
    return zero === undefined ? digit : String(point - zero);
  });
  return ascii.replace(BETWEEN_DIGITS, '').replace(SPACE_OF_GROUPS, '').match(/\d+/g) ?? [];
}

/** What of `wanted` is not in `found`, each as often as it lacks. */
export function lacking(wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const word of found) left.set(word, (left.get(word) ?? 0) + 1);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
