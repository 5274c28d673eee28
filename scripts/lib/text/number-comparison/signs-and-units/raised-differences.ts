import { matchesIn } from '../../../matches-in.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { plainDigits } from '../../numbers/digits.ts';
import { RAISED_SIGNS } from '../../numbers/superscripts.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

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
  return matchesIn(text, RAISED).map(({ 0: found, index }) => ({
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
