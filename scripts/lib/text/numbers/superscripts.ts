import { type NumberDifference, type NumberPlace, numberDifference } from '../number-comparison/number-difference.ts';
import { plainDigits } from './digits.ts';
import type { TaggedText } from './tagged-text.ts';

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

/**
 * A raised or lowered figure behind a letter or a figure, as plain text has it, or within an element: `10⁶`, `m²`, `10⁻³`,
 * `x^(3.5)`, `H<sub>₂</sub>O`.
 */
const RAISED = new RegExp(
  String.raw`(?<=[\p{L}\p{N})\]](?:<su[pb]>)?)(?:${RAISED_SIGNS.sup}|${RAISED_SIGNS.sub}|\^\([^()\s]{1,12}\))`,
  'gu',
);

/** The differences between raised figures: a power, or the exponent of a unit, that the translation has changed. */
export function raisedDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const wanted = raisedIn(source.text);
  const given = wanted.length === 0 ? [] : raisedIn(target.text);
  if (given.length === 0) return [];
  const missing = without(wanted, given);
  const added = without(given, wanted);
  return missing.flatMap((each, at) => {
    const other = added[at];
    return other === undefined ? [] : [numberDifference('block', 'raised', each, other)];
  });
}

/** Whether a text has raised figures. */
export const hasRaised = ({ text }: TaggedText): boolean => raisedIn(text).length > 0;

/** A quick test for raised figures; the pattern looks behind every place of a text. */
const MAY_BE = /[⁰¹²³⁴-⁹₀-₉^]/;

function raisedIn(text: string): readonly NumberPlace[] {
  if (!MAY_BE.test(text)) return [];
  return [...text.matchAll(RAISED)].map(({ 0: found, index }) => ({
    text: found,
    value: figureIn(found),
    start: index,
    end: index + found.length,
  }));
}

/** A raised text in European digits, with a point and a hyphen; a mark stands before lowered text. */
const figureIn = (raised: string): string =>
  (/^[₊₋₀-₉]/u.test(raised) ? '_' : '') +
  plainDigits(raised.normalize('NFKC'))
    .text.replaceAll('−', '-')
    .replaceAll(/[,٫]/g, '.')
    .replaceAll(/[^\d.-]/g, '');

/** The places whose figures the others lack, each counted as often as it stands. */
function without(places: readonly NumberPlace[], others: readonly NumberPlace[]): readonly NumberPlace[] {
  const values = others.map(({ value }) => value);
  return places.filter(({ value }) => {
    const at = values.indexOf(value);
    if (at >= 0) values.splice(at, 1);
    return at < 0;
  });
}
