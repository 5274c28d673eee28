/** What English says without a number, and other languages with one. */
const IMPLIED: readonly (readonly [RegExp, string])[] = [
  [/\bdouble[- ]digits?\b/iu, '10'],
  [/\btriple[- ]digits?\b/iu, '100'],
  [/\bfoursomes?\b/iu, '4'],
  [/\bU-turns?\b/u, '180'],
  [/\bhalf of (?:the year|[12]\d{3})\b/iu, '6'],
  [/\b(?:both|binary)\b/iu, '2'],
  [/\bquarter(?:s|ly)?\b/iu, '4'],
  [/\bcouple of\b/iu, '3'],
  [/\ba few\b/iu, '2'],
  [/\ba few\b/iu, '3'],
  // Noon and midnight, by a clock of either kind.
  [/\b(?:noon|midday|midnight)\b/iu, '12'],
  // The nineteenth of June.
  [/\bJuneteenth\b/u, '19'],
  [/\bmillennium\b/iu, '2000'],
  [/\bfreezing\b/iu, '0'],
  // None of it, or from nothing.
  [/\b(?:zero(?:e?s)?|no(?:ne)?)\b|\bfree(?: of\b|$|[.,;])|\bfrom (?:scratch|the (?:ground|roots?)\b)/iu, '0'],
  // Two and more.
  [/\bmore than (?:one|once)\b/iu, '2'],
  // Half of it, by half, one part of two.
  [/\bhalv(?:es?|ed|ing)\b/iu, '2'],
  [/\bhalv(?:es?|ed|ing)\b/iu, '50'],
  [/\bhalv(?:es?|ed|ing)\b/iu, '0.5'],
  // A thousandth of it.
  [/\bmilli(?:seconds?|met(?:er|re)s?|grams?|lit(?:er|re)s?)\b/iu, '1000'],
  [/\bmicroseconds?\b/iu, '1000000'],
  // Others say the minutes.
  [/\bquarter (?:after|past|to)\b/iu, '15'],
  [/(?<!three[ -])\bquarter of an hour\b/iu, '15'],
  [/\bthree[ -]quarters of an hour\b/iu, '45'],
  [/\bhalf (?:an |a )?hour\b|\bhalf-hour/iu, '30'],
  [/\bhour and a half\b/iu, '90'],
  // A third man is one of three, and no part of one.
  ...'third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, at): readonly [RegExp, string] => [
      new RegExp(
        `\\b(?:an?|another) ${word} (?!(?:than|from|that|who|are|were|was|have|had|the|and)\\b)[a-z]{3}`,
        'iu',
      ),
      String(at + 3),
    ]),
  [/\b(?:a|one|past|last|next) week\b/iu, '7'],
  [/\b(?:a|one|past|last|next) day\b/iu, '24'],
  [/\bthird[- ]part(?:y|ies)\b/iu, '3'],
  [/\boctogenarians?\b/iu, '80'],
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
  return new Set([
    ...IMPLIED.flatMap(([pattern, value]) => (pattern.test(text) ? [value] : [])),
    ...clocked,
    ...decadesInWords(text),
  ]);
}

const DECADES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};
const DECADE = /\b(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b/giu;

/** The sixties: 60er, 1960-talet, and the seventh decade of the century. */
const decadesInWords = (text: string): readonly string[] =>
  (/ies/i.test(text) ? [...text.matchAll(DECADE)] : []).flatMap(([word]) => {
    const decade = DECADES[word.toLowerCase()] ?? 0;
    return [decade, 1900 + decade, decade / 10 + 1].map(String);
  });
