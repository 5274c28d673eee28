/** A figure, month, time or telephone number of a text. */
export type NumberToken = {
  /** UTF-16 offsets in the text as it was given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** The text as written, with the sign, the scale word and the per cent. */
  readonly text: string;
  readonly kind: 'number' | 'month' | 'time' | 'phone';
  /** A number as a plain decimal without its sign, a month 1-12, a time `14:30`, a phone `+963112345678`. */
  readonly value: Decimal;
  /** Every value that the form allows, the language's own first. */
  readonly readings: readonly FigureReading[];
  /** The readings before the scale word: 1.5 of `1.5 million`. Absent without one. */
  readonly unscaled?: readonly FigureReading[];
  readonly negative: boolean;
  /** `range`: the first figure of `5-10 %`, which may carry its own sign elsewhere. */
  readonly percent: 'yes' | 'range' | 'no';
  /** True behind a letter (`COVID19`, `G7`): a name or a footnote rather than a quantity. */
  readonly glued: boolean;
  /** True for `1.` or `(4)` at the start. */
  readonly enumerator: boolean;
  /** True between strokes, stops or hyphens, as in `27/11/2024`. */
  readonly inDate: boolean;
  readonly decade: boolean;
  /** True for a month beside a figure, and always for the other kinds. */
  readonly sure: boolean;
  /** True for a time in words: half past six, by the clock of twelve hours. */
  readonly isSpoken?: boolean;
  /** The numbers that it consists of, if its inner space or stroke only stands between two. */
  readonly parts: readonly NumberToken[];
};

/** A token with nothing special about it. */
export function numberToken(
  given: Pick<NumberToken, 'start' | 'end' | 'text' | 'value'> & Partial<NumberToken>,
): NumberToken {
  return {
    kind: 'number',
    readings: [{ value: given.value, own: true }],
    negative: false,
    percent: 'no',
    glued: false,
    enumerator: false,
    inDate: false,
    decade: false,
    sure: true,
    parts: [],
    ...given,
  };
}

/** One way to read the figures of a token; `own` when it is the way of the language itself. */
export type FigureReading = { readonly value: Decimal; readonly own: boolean };

/** A value as a plain decimal: `131469`, `0.25`; no sign, no leading or trailing zeros, so equal values are equal strings. */
export type Decimal = string;

/**
 * The decimal of figures before and behind the point.
 *
 * @example decimal('007', '50') // '7.5'
 */
export function decimal(whole: string, fraction = ''): Decimal {
  const head = whole.replace(/^0+(?=\d)/, '') || '0';
  const tail = fraction.replace(/(?<!0)0+$/, '');
  return tail === '' ? head : `${head}.${tail}`;
}

/** The value times ten to the power of `exponent` (≥ 0), exactly. */
export function scaled(value: Decimal, exponent: number): Decimal {
  const [whole = '0', fraction = ''] = value.split('.');
  const padded = fraction.padEnd(exponent, '0');
  return decimal(whole + padded.slice(0, exponent), padded.slice(exponent));
}

/** The sum of two values, exact where both are whole, as the parts of `13万1469` are. */
export function sum(a: Decimal, b: Decimal): Decimal {
  return /^\d+$/.test(a + b) ? (BigInt(a) + BigInt(b)).toString() : String(Number(a) + Number(b));
}

/** True for a year as it is written in figures: four digits, no separator. */
export function isYear(text: string): boolean {
  return /^[12]\d{3}$/.test(text);
}
