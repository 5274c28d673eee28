import { type Colour, colourOf } from './colours.ts';

/** Notations whose colour is known to the last step; of `lab()` and its like only the lightness is. */
const EXACT = /^(?:#[\da-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl|hwb)a?\([^()]{5,80}\))$/;
const NUMBER = /^[+-]?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})$/;
const PERCENTAGE = /^[+-]?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})%$/;
const HUE = /^[+-]?(?:\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(?:deg|grad|rad|turn)?$/;
const NO_COLOURS = /^(?:transparent|canvas|window|canvastext|windowtext|auto)$/;

/** A colour as CSS writes it; undefined for one that something shows through, and for what is none. */
export function solidColour(text: string): Colour | undefined {
  const colour = exactColour(text);
  return colour?.[3] === 1 ? colour : undefined;
}

/** The colour that somebody may have meant who forgot `#` or wrote one that is not solid: `"#1a5276"`. */
export function meantColour(text: string): string | undefined {
  const colour = exactColour(text) ?? exactColour(`#${text.trim()}`);
  return colour === undefined ? undefined : hexOf(colour);
}

function exactColour(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  if (!EXACT.test(value) || NO_COLOURS.test(value)) return undefined;
  if (value.includes('(') && !isFunction(value)) return undefined;
  return /^#(?:.{5}|.{7})$/.test(value) ? undefined : colourOf(value);
}

/**
 * True for a function that is written as CSS has it: three values with commas or with spaces, and an opacity behind a comma or a stroke.
 *
 * @see https://www.w3.org/TR/css-color-4/#color-syntax
 */
function isFunction(value: string): boolean {
  const [, kind = '', inside = ''] = /^(rgb|hsl|hwb)a?\(([^()]*)\)$/.exec(value) ?? [];
  const hasCommas = inside.includes(',');
  const [colour = '', opacity, ...more] = hasCommas ? [inside] : inside.split('/');
  const words = hasCommas ? colour.split(',').map((word) => word.trim()) : colour.trim().split(/\s+/);
  const values = words.slice(0, 3);
  const last = hasCommas ? words[3] : opacity?.trim();
  if (values.length < 3 || words.length > (hasCommas ? 4 : 3) || more.length > 0) return false;
  if (last !== undefined && !NUMBER.test(last) && !PERCENTAGE.test(last)) return false;
  const [first = '', ...others] = values;
  const areNumbers = (each: readonly string[]): boolean => each.every((word) => NUMBER.test(word));
  const arePercentages = (each: readonly string[]): boolean => each.every((word) => PERCENTAGE.test(word));
  if (kind === 'rgb' && hasCommas) return areNumbers(values) || arePercentages(values);
  if (kind === 'rgb') return values.every((word) => NUMBER.test(word) || PERCENTAGE.test(word));
  if (hasCommas) return kind === 'hsl' && HUE.test(first) && arePercentages(others);
  return HUE.test(first) && others.every((word) => NUMBER.test(word) || PERCENTAGE.test(word));
}

/** A colour as `#1a5276`. */
export const hexOf = ([red, green, blue]: Colour): string =>
  `#${[red, green, blue]
    .map((part) =>
      Math.round(Math.max(0, Math.min(255, part)))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
