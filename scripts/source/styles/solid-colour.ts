import { type Colour, colourOf } from './colours.ts';

/** Notations whose colour is known to the last step; of `lab()` and its like only the lightness is. */
const EXACT = /^(?:#[\da-f]{3,8}|[a-z]{3,30}|(?:rgb|hsl|hwb)a?\([\d.,%/ ]{1,40}(?:deg|turn|rad)?[\d.,%/ ]{0,40}\))$/;
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
  const numbers = value.includes('(') ? (value.match(/[\d.]+/g) ?? []) : [];
  if (value.includes('(') && (numbers.length < 3 || numbers.length > 4)) return undefined;
  return /^#(?:.{5}|.{7})$/.test(value) ? undefined : colourOf(value);
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
