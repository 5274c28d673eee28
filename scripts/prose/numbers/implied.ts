/** What English says without a number, and other languages with one. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/\bdouble[- ]digits?\b/iu, '10'],
  [/\btriple[- ]digits?\b/iu, '100'],
  [/\bfoursomes?\b/iu, '4'],
  [/\bU-turns?\b/u, '180'],
  [/\bhalf of (?:the year|[12]\d{3})\b/iu, '6'],
];

/** The figures that a text of English may be rendered by: 10 % for a double-digit percentage. */
export function impliedIn(text: string): ReadonlySet<string> {
  return new Set(IMPLIED.flatMap(([pattern, value]) => (pattern.test(text) ? [value] : [])));
}
