/**
 * Families of senses of which a text that says one does not say another: last is not first, weekly not monthly, most not all. Their words
 * are in the data of a language under these names.
 */
export const CONTRARIES = {
  row: ['first', 'last'],
  weekday: ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
  day: ['yesterday', 'day-before-yesterday', 'today', 'tomorrow', 'day-after-tomorrow'],
  part: ['beginning', 'middle', 'end'],
  week: ['last-week', 'this-week', 'next-week'],
  month: ['last-month', 'this-month', 'next-month'],
  year: ['year-before-last', 'last-year', 'this-year', 'next-year'],
  last: ['last-week', 'last-month', 'last-year'],
  next: ['next-week', 'next-month', 'next-year'],
  season: ['spring', 'summer', 'autumn', 'winter'],
  weekdays: ['on-weekdays', 'at-weekends'],
  twilight: ['dawn', 'dusk'],
  often: [
    'hourly',
    'twice-daily',
    'daily',
    'every-other-day',
    'twice-weekly',
    'weekly',
    'fortnightly',
    'twice-monthly',
    'monthly',
    'quarterly',
    'half-yearly',
    'yearly',
    'every-other-year',
  ],
  earliness: ['earlier', 'later'],
  deadline: ['at-the-earliest', 'at-the-latest'],
  until: ['until', 'from-then'],
  nearness: ['nearly', 'over'],
  least: ['only', 'at-least', 'at-most'],
  extreme: ['maximum', 'minimum'],
  level: ['above', 'below'],
  multiple: ['half-as', 'double', 'triple', 'quadruple'],
  share: ['none', 'few', 'some', 'half', 'most', 'all'],
  pair: ['both', 'neither'],
  majority: ['majority', 'minority'],
  trend: ['rise', 'fall'],
  size: ['larger', 'smaller'],
  height: ['higher', 'lower'],
  length: ['longer', 'shorter'],
  age: ['older', 'younger'],
  warmth: ['warmer', 'colder'],
  amount: ['more', 'fewer'],
  each: ['per-person', 'per-household'],
  eve: ['day-before', 'day-after'],
  speed: ['faster', 'slower'],
  penalty: ['life-sentence', 'death-sentence'],
} as const;

/** A family of such senses. */
export type ContraryFamily = keyof typeof CONTRARIES;
/** A sense of one of the families. */
export type Contrary = (typeof CONTRARIES)[ContraryFamily][number];
