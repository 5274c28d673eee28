/** What English says without a number, and other languages with one. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/\bdouble[- ]digits?\b/iu, '10'],
  [/\btriple[- ]digits?\b/iu, '100'],
  [/\bfoursomes?\b/iu, '4'],
  [/\bU-turns?\b/u, '180'],
  [/\bhalf of (?:the year|[12]\d{3})\b/iu, '6'],
  [/\bcouple of\b/iu, '3'],
  [/\ba few\b/iu, '2'],
  [/\ba few\b/iu, '3'],
  [/\bmillennium\b/iu, '2000'],
  [/\b(?:a|one|past|last|next) week\b/iu, '7'],
  [/\btens of thousands\b/iu, '10000'],
  [/\btens of millions\b/iu, '10000000'],
  // Greek and Latin count in names of shapes and groups.
  [/\btriang/iu, '3'],
  [/\bquadr(?:angle|angular|ilateral)/iu, '4'],
  [/\bpentagon/iu, '5'],
  [/\bhexagon/iu, '6'],
  [/\bheptagon/iu, '7'],
  [/\boctag/iu, '8'],
];

/** The figures that a text of English may be rendered by: 10 % for a double-digit percentage. */
export function impliedIn(text: string): ReadonlySet<string> {
  // 4:41.30 as 4 minutes 41 seconds 30.
  const clocked = [...text.matchAll(/(?<!\d)(\d{1,2}):(\d\d)\.(\d\d)(?!\d)/gu)].flatMap((match) =>
    match.slice(1).map((part) => String(Number(part))),
  );
  return new Set([...IMPLIED.flatMap(([pattern, value]) => (pattern.test(text) ? [value] : [])), ...clocked]);
}
