/** English words that have a unit of time in them, by which a translation may name it. */
const SAID: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/second/i, 'second'],
  [/minute/i, 'minute'],
  [/hour|clock|\d ?[ap]\.?m\b/i, 'hour'],
  [/day|dai|night|eve\b|morning|noon|\bdate/i, 'day'],
  [/week|fortnight/i, 'week'],
  [/month|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October|quarter/i, 'month'],
  [/year|annual|birthday|\bold\b|aged?\b|\b(?:19|20)\d\d\b|season|freshman|junior|senior|anniversar/i, 'year'],
  [/decade|\d0s\b/i, 'decade'],
  [/centur|centen/i, 'century'],
];

/** The units of time that an English text names, or by which its translation may say what it has: a day for a night. */
export const unitsThatMayBeSaid = (text: string): readonly string[] =>
  SAID.flatMap(([pattern, unit]) => (pattern.test(text) ? [unit] : []));

/** Whether the translation of an English text may name a unit of time. */
export const mayBeSaid = (unit: string, text: string): boolean =>
  SAID.some(([pattern, each]) => each === unit && pattern.test(text));
