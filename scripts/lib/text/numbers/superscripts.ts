const SUPERSCRIPTS: Readonly<Record<string, string>> = tableOf('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ');
const SUBSCRIPTS: Readonly<Record<string, string>> = tableOf('0123456789+-−=()', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/**
 * A raised or lowered text in plain characters, so that `10<sup>6</sup>` does not read 106: superscript figures where there
 * are such, else with a mark before it where it holds a figure or stands behind one (`10^(3.5)`). Letters stand as they are:
 * 2nd, Mme.
 */
export function raisedText(text: string, kind: 'sup' | 'sub'): string {
  const value = text.trim();
  const table = kind === 'sup' ? SUPERSCRIPTS : SUBSCRIPTS;
  const letters = [...value];
  if (/\d/.test(value) && letters.every((letter) => table[letter] !== undefined))
    return letters.map((letter) => table[letter]).join('');
  return /\p{N}/u.test(value) ? `${kind === 'sup' ? '^' : '_'}(${value})` : value;
}

/** Figures in elements, `10<sup>6</sup>`, as the characters that stand for them, at their old places: `10<sup>⁶</sup>`. */
export const raisedInPlace = (markdown: string): string =>
  markdown.replace(/(<(su[pb])>)([0-9+−=-]+)(?=<\/\2>)/g, (_, tag: string, name: string, figure: string) => {
    return tag + raisedText(figure, name === 'sup' ? 'sup' : 'sub');
  });

/** Figures as raised and as lowered characters, each a pattern's source: `²`, `⁻³`, `₂`. */
export const RAISED_SIGNS = { sup: '[⁺⁻]?[⁰¹²³⁴-⁹]+', sub: '[₊₋]?[₀-₉]+' } as const;

function tableOf(from: string, to: string): Readonly<Record<string, string>> {
  const raised = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, raised[index] ?? letter]));
}
