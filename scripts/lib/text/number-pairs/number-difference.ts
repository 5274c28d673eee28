import type { NumberToken } from '../numbers/number-token.ts';

/** Where a number stands, and what it is; UTF-16 offsets, `end` exclusive. */
export type NumberPlace = {
  readonly text: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

/** The kind of a difference between numbers. */
export type DifferenceKind =
  | 'changed'
  | 'missing'
  | 'added'
  | 'percent'
  | 'sign'
  | 'month'
  | 'weekday'
  | 'separator'
  | 'point'
  | 'words'
  | 'calendar'
  | 'range'
  | 'scale'
  | 'power'
  | 'raised'
  | 'unit'
  | 'converted'
  | 'bound'
  | 'half-day'
  | 'half-hour'
  | 'letter'
  | 'ordinal'
  | 'zone'
  | 'order'
  | 'exchanged'
  | 'denial'
  | 'trend'
  | 'way'
  | 'contrary';

/**
 * A figure that the target gives otherwise than the source. `block`: the reader is told another fact. `ask`: it may stand
 * there in words that cannot be read, and a person has to look. `notice`: right as far as can be told, but worth a look.
 * Spans are UTF-16 offsets, `end` exclusive; `value` is a plain decimal.
 */
export type NumberDifference = {
  readonly severity: 'block' | 'ask' | 'notice';
  readonly kind: DifferenceKind;
  readonly source?: NumberPlace;
  readonly target?: NumberPlace;
};

/** A difference between a number of the source and one of the target, with their places. */
export function numberDifference(
  severity: NumberDifference['severity'],
  kind: DifferenceKind,
  source?: NumberToken | NumberPlace,
  target?: NumberToken | NumberPlace,
): NumberDifference {
  return {
    severity,
    kind,
    ...(source === undefined ? {} : { source: placeOf(source) }),
    ...(target === undefined ? {} : { target: placeOf(target) }),
  };
}

function placeOf({ text, value, start, end, ...rest }: NumberToken | NumberPlace): NumberPlace {
  return { text, value: 'negative' in rest && rest.negative ? `-${value}` : value, start, end };
}
