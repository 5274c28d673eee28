import { RAISED_SIGNS } from '../letters/raised.ts';
import { plainDigits } from './digits.ts';
import { difference, type NumberDifference, type NumberPlace } from './number-difference.ts';
import type { TaggedText } from './tagged-text.ts';

/**
 * A raised or lowered figure behind a letter or a figure, as plain text has it, or within an element: `10⁶`, `m²`, `10⁻³`,
 * `x^(3.5)`, `H<sub>₂</sub>O`.
 */
const RAISED = new RegExp(
  String.raw`(?<=[\p{L}\p{N})\]](?:<su[pb]>)?)(?:${RAISED_SIGNS.sup}|${RAISED_SIGNS.sub}|\^\([^()\s]{1,12}\))`,
  'gu',
);

/** Raised figures that a translation has in place of others: a power, or what a unit is raised to. */
export function raisedDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const wanted = raisedIn(source.text);
  const given = wanted.length === 0 ? [] : raisedIn(target.text);
  if (given.length === 0) return [];
  const missing = without(wanted, given);
  const added = without(given, wanted);
  return missing.flatMap((each, at) => {
    const other = added[at];
    return other === undefined ? [] : [difference('block', 'raised', each, other)];
  });
}

/** Whether a text has raised figures. */
export const hasRaised = ({ text }: TaggedText): boolean => raisedIn(text).length > 0;

/** What all of them have; the pattern looks behind every place of a text. */
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

/** In European digits, with a point and a hyphen; a mark before what is lowered. */
const figureIn = (raised: string): string =>
  (/^[₊₋₀-₉]/u.test(raised) ? '_' : '') +
  plainDigits(raised.normalize('NFKC'))
    .text.replaceAll('−', '-')
    .replaceAll(/[,٫]/g, '.')
    .replaceAll(/[^\d.-]/g, '');

/** Those that the others have not, each counted as often as it stands. */
function without(places: readonly NumberPlace[], others: readonly NumberPlace[]): readonly NumberPlace[] {
  const values = others.map(({ value }) => value);
  return places.filter(({ value }) => {
    const at = values.indexOf(value);
    if (at >= 0) values.splice(at, 1);
    return at < 0;
  });
}
