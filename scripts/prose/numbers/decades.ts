import { numbersIn } from './numbers-in.ts';
import type { TaggedText } from './tagged-text.ts';

/** The first years of the decades that a text speaks of: 1970 of the 1970s. */
const decadesOf = (source: TaggedText): readonly number[] =>
  (source.tokens ?? numbersIn(source.text, source.tag))
    .filter(({ decade, value }) => decade && /^[12]\d{3}$/.test(value))
    .map(({ value }) => Number(value));

/** The centuries of the decades of a text: the 1970s are the seventies of the 20th century. */
export const centuriesOf = (source: TaggedText): ReadonlySet<string> =>
  new Set(decadesOf(source).map((year) => String(Math.floor(year / 100) + 1)));

/** Where the decades of a text end: the 1970s are the years from 1970 to 1980. */
export const endsOfDecades = (source: TaggedText): ReadonlySet<string> =>
  new Set(decadesOf(source).map((year) => String(year + 10)));
