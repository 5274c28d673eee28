/** The places in a row and in time that words are known for. */
export const PLACE_NAMES = [
  ...(['first', 'last', 'yesterday', 'day-before-yesterday', 'tomorrow', 'day-after-tomorrow'] as const),
  ...(['beginning', 'middle', 'end'] as const),
] as const;

/** A place in a row or in time. */
export type PlaceName = (typeof PLACE_NAMES)[number];
