import { EUROPEAN_DIGITS } from '../../bidi-classes.ts';
import { plainDigits } from '../numbers/digits.ts';

const D = `[${EUROPEAN_DIGITS}]`;
const PLAIN = new RegExp(`^${D}+(?:[.,'’٫٬]${D}+)*$`, 'u');
const PERSIAN = /^[^0-9]*[\u06F0-\u06F9]/;
const FRACTION = /^(?:[0-9]{1,2}[/⁄][0-9]{1,2}|[¼-¾⅐-⅞])(?![0-9/])/u;
/** The next three digits of a number of which blanks part the thousands: `131 469`, `100 000–200 000`. */
const THOUSANDS = new RegExp(`^${D}{3}(?!${D})`, 'u');
const ENDS_IN_GROUP = new RegExp(`(?<!${D})${D}{1,3}$`, 'u');
const SIGN = '=<>≤≥≈≠±×÷*+/&|^→⇒−';
const BEGINS_WITH_SIGN = new RegExp(`^(?:[${SIGN}%‰°′″\\p{Sc}]|[-–]${D}|\\.\\.)`, 'u');
const ENDS_IN_SIGN = new RegExp(`(?:[${SIGN}]|${D}[-–])$`, 'u');

const SIGN_BEFORE = /^(?:[-−+±~≈]|\p{Sc}){1,2}/u;

/** A date in figures: `27.11.2024`, `12. 6. 2002` */
const DATE = new RegExp(`^${D}{1,4}([-/.])[ \\u00A0]?${D}{1,2}\\1[ \\u00A0]?${D}{2,4}$`, 'u');

/** Whether a figure is a date of day, month and year. */
export const isNumericDate = (figure: string): boolean => DATE.test(figure);

/** A version, `1.2.3`, whose parts are no thousands. */
const VERSION = /^[0-9]+\.(?![0-9]{3}\.[0-9]{3}$)[0-9]+\.[0-9]+(?:\.[0-9]+)*$/;

/** Whether a figure is only a number: it may count what follows it. */
export const isPlain = (figure: string): boolean => PLAIN.test(figure) && !DATE.test(figure) && !VERSION.test(figure);

/** True for a plain number, also with a sign before it: `$5`, `-5`, `~5`. */
export const isNumber = (figure: string): boolean => isPlain(figure.replace(SIGN_BEFORE, ''));

/**
 * Whether the second of two figures is far below the first, as in no range and no score: `2015 - 14`, `131,469 – 50%`, but not
 * `2 - 0`, `102 - 98`, `2023 - 24`.
 */
export function fallsFar(before: string, after: string): boolean {
  const [high, low] = [wholeOf(before), wholeOf(after)];
  return high.length > 3 && high.length > low.length && Number(low) !== (Number(high) + 1) % 100;
}

const GROUPED = /^[^0-9]*([0-9]{1,3}(?:[.,'’٫٬][0-9]{3})+)(?![0-9])/u;
const DIGITS = /^[^0-9]*([0-9]+)/;

/** The whole part of a number, without the signs that group it. */
function wholeOf(figure: string): string {
  const digits = plainDigits(figure).text;
  const whole = (GROUPED.exec(digits) ?? DIGITS.exec(digits))?.[1] ?? '';
  return whole.replace(/[^0-9]/g, '').replace(/^0+/, '');
}

/** Whether a figure keeps its order by itself (UAX #9, W4); in `5'000` each part would stand by itself. */
export const isInOrder = (figure: string): boolean => PLAIN.test(figure) && !/['’]/.test(figure);

/** Whether a figure is in the digits of Persian and Urdu: such figures belong to the sentence, not to a Latin name. */
export const isPersian = (figure: string): boolean => PERSIAN.test(figure);

/**
 * Whether two figures with a blank between them are one: `33 1/3`, `131 469`, `2024-11-27 14:30`.
 *
 * @param opening the word with which the figure begins that the left one ends
 */
export function areOneFigure(left: string, right: string, opening: string): boolean {
  if (isPersian(left) !== isPersian(right)) return false;
  if (ENDS_IN_SIGN.test(left) || BEGINS_WITH_SIGN.test(right)) return true;
  const [before, after] = [isPlain(left), isPlain(right)];
  if (ENDS_IN_GROUP.test(left) && THOUSANDS.test(right)) return true;
  if (before && FRACTION.test(right)) return true;
  if (!before && !after) return true;
  // +44 20, (202) 555, 020 7946
  if (/^["“”„«»'‘’-]*(?:\(?\+|\(\+?[0-9]+\))/u.test(opening)) return true;
  if (before && after && /^0[0-9]+$/.test(left)) return true;
  return before && after && /^[0-9]{3,4}$/.test(left) && /^[0-9]{4}$/.test(right) && !/^(?:19|20)/.test(left);
}
