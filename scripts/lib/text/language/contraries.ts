/**
 * Families of senses of which a text that says one does not say another: last is not first, weekly not monthly, most not all. Their words
 * are in the data of a language under these names.
 */
export const CONTRARIES = {
  row: ['first', 'last'],
  day: ['yesterday', 'day-before-yesterday', 'today', 'tomorrow', 'day-after-tomorrow'],
  part: ['beginning', 'middle', 'end'],
  week: ['last-week', 'this-week', 'next-week'],
  month: ['last-month', 'this-month', 'next-month'],
  year: ['year-before-last', 'last-year', 'this-year', 'next-year'],
  season: ['spring', 'summer', 'autumn', 'winter'],
  weekdays: ['on-weekdays', 'at-weekends'],
  twilight: ['dawn', 'dusk'],
  often: ['hourly', 'daily', 'weekly', 'monthly', 'quarterly', 'yearly'],
  earliness: ['earlier', 'later'],
  deadline: ['at-the-earliest', 'at-the-latest'],
  nearness: ['nearly', 'over'],
  multiple: ['half-as', 'double', 'triple', 'quadruple'],
  share: ['none', 'few', 'some', 'most', 'all'],
  pair: ['both', 'neither'],
  majority: ['majority', 'minority'],
  trend: ['rise', 'fall'],
  size: ['larger', 'smaller'],
  height: ['higher', 'lower'],
  length: ['longer', 'shorter'],
  age: ['older', 'younger'],
  amount: ['more', 'fewer'],
} as const;

/** A family of such senses. */
export type ContraryFamily = keyof typeof CONTRARIES;
/** A sense of one of the families. */
export type Contrary = (typeof CONTRARIES)[ContraryFamily][number];
