import { type Isolate, UNITS } from './codes.ts';

/** A number, and what is written onto it; U+066B and Arabic-Indic digits run with their own text. */
const NUMBER =
  /(?<![\p{sc=Latn}\p{N}.,٫٬])(?:[0-9\u06F0-\u06F9]+(?:[.,٫٬][0-9\u06F0-\u06F9]+)*[¼-¾⅐-⅞]?|[¼-¾⅐-⅞])(?:[!%°]|[⁺⁻]?[⁰¹²³⁴-⁹]{1,4})?(?![\p{L}\p{N}])/gu;
const IS_NUMBER = new RegExp(`^(?:${NUMBER.source})$`, 'u');
/** Between two operands: `1 + 1 = 2`, `Nos. 3 & 4`. */
const OPERATOR = /^(?:[\p{Sm}−·∗*&^]|[ \u00A0](?:[\p{Sm}−·∗*&^]|[<>=!]=)[ \u00A0])$/u;
/** `6–3, 6–4` */
const SCORE = /^[0-9]{1,2}[–:-][0-9]{1,2}$/;
const ENDS_IN_SCORE = /(?<![0-9])[0-9]{1,2}[–:-][0-9]{1,2}$/;
const RATIO = /^(?:[:∶]|[ \u00A0][:∶][ \u00A0])$/u;
/** What is short and begins with a small letter names a unit or a currency: `hPa`, `ft`, `zł`. */
const UNIT = new RegExp(`^(?:${UNITS}|\\p{Ll}\\p{L}{0,3}[²³]?(?:[/·]\\p{L}{1,4}[²³]?){0,2})$`, 'u');
const FRACTION = /^[0-9]{1,2}\/[0-9]{1,2}(?![0-9/])/;

/**
 * The pieces of a right-to-left text with those joined that are one expression, and with the numbers that are part of it: a
 * number alone keeps its order, `1 + 1 = 2` does not.
 *
 * @param pieces sorted, none overlapping
 */
export function withExpressions(text: string, pieces: readonly Isolate[]): readonly Isolate[] {
  const operands = merged(pieces, numbersOutside(text, pieces));
  const joined: Isolate[] = [];
  for (const operand of operands) {
    const last = joined.at(-1);
    if (last !== undefined && areOne(text, last, operand))
      joined[joined.length - 1] = { start: last.start, end: operand.end, direction: 'ltr', kind: 'foreign' };
    else joined.push(operand);
  }
  return joined.filter((piece) => pieces.includes(piece) || !isNumber(text, piece));
}

function areOne(text: string, left: Isolate, right: Isolate): boolean {
  if (left.direction === 'rtl' || right.direction === 'rtl') return false;
  const gap = text.slice(left.end, right.start);
  if (OPERATOR.test(gap)) return true;
  const [before, after] = [left, right].map((piece) => isNumber(text, piece));
  if (RATIO.test(gap)) return before === true && after === true;
  const said = text.slice(right.start, right.end);
  if (/^,? $/.test(gap) && SCORE.test(said) && ENDS_IN_SCORE.test(text.slice(left.start, left.end))) return true;
  if (gap !== ' ' && gap !== '\u00A0') return false;
  // kill -9 4321
  if (after) return left.kind === 'foreign' && /[0-9]/.test(text[left.end - 1] ?? '');
  return /^[<>≤≥=≈≠]/u.test(said) || (before === true && (FRACTION.test(said) || UNIT.test(said)));
}

const isNumber = (text: string, { start, end }: Isolate): boolean => IS_NUMBER.test(text.slice(start, end));

function numbersOutside(text: string, pieces: readonly Isolate[]): readonly Isolate[] {
  const numbers: Isolate[] = [];
  let next = 0;
  for (const { 0: number, index: start } of text.matchAll(NUMBER)) {
    const end = start + number.length;
    while ((pieces[next]?.end ?? end) <= start) next++;
    if ((pieces[next]?.start ?? end) >= end) numbers.push({ start, end, direction: 'ltr', kind: 'number' });
  }
  return numbers;
}

const merged = (one: readonly Isolate[], other: readonly Isolate[]): readonly Isolate[] =>
  [...one, ...other].sort((a, b) => a.start - b.start);
