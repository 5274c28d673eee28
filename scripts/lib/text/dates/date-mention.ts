/** A date in a text, as far as it is given; UTF-16 offsets, `end` exclusive. */
export type DateMention = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** CLDR's name of the calendar that the figures are of. */
  readonly calendar: string;
  readonly year: number | undefined;
  /** Several where figures alone do not say which of them is the month. */
  readonly months: readonly number[];
  /** Several for `12 and 13 January`; none for a month alone. */
  readonly days: readonly number[];
};
