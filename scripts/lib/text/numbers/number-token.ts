import type { Decimal } from './decimal.ts';
import type { Reading } from './separators.ts';

/** A figure, month, time or telephone number of a text. */
export type NumberToken = {
  /** UTF-16 offsets in the text as it was given; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** As written, the sign, the scale word and the per cent included. */
  readonly text: string;
  readonly kind: 'number' | 'month' | 'time' | 'phone';
  /** A number as a plain decimal without its sign, a month 1-12, a time `14:30`, a phone `+963112345678`. */
  readonly value: Decimal;
  /** Every value that the form allows, the language's own first. */
  readonly readings: readonly Reading[];
  /** The same before the scale word: 1.5 of `1.5 million`. Absent without one. */
  readonly unscaled?: readonly Reading[];
  readonly negative: boolean;
  /** `range`: the first figure of `5-10 %`, which may carry its own sign elsewhere. */
  readonly percent: 'yes' | 'range' | 'no';
  /** Written onto a letter before it (`COVID19`, `G7`): a name or a footnote rather than a quantity. */
  readonly glued: boolean;
  /** `1.` or `(4)` at the start. */
  readonly enumerator: boolean;
  /** Between strokes, stops or hyphens, as in `27/11/2024`. */
  readonly inDate: boolean;
  readonly decade: boolean;
  /** For months: beside a figure. Always true of the other kinds. */
  readonly sure: boolean;
  /** A time in words: half past six, by the clock of twelve hours. */
  readonly isSpoken?: boolean;
  /** What it is if its inner space or stroke only stands between two numbers. */
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
