/** Days of the week in English, one or several, as part of a pattern. */
export const DAYS = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?';
/** English months that are no other words, and no names of people. */
export const SURE_MONTHS = 'January|February|July|September|October|November|December';
/** The months of the year in English, as part of a pattern. */
export const MONTHS = `${SURE_MONTHS}|March|April|May|June|August`;
