import { listedIn } from './in-words/listed-words.ts';
import type { NumberDifference } from './number-difference.ts';
import type { NumberToken } from './number-token.ts';
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

const YEARS = 100;

/** A decade that is missing as a figure, read in the words for decades: the 1990s as Neunzigerjahre, and not as Achtzigerjahre. */
export function readDecades(
  found: readonly NumberDifference[],
  sources: readonly NumberToken[],
  { text, tag }: TaggedText,
): readonly NumberDifference[] {
  const isDecade = ({ kind, source }: NumberDifference): boolean =>
    kind === 'missing' && sources.some(({ decade, start }) => decade && start === source?.start);
  if (!found.some(isDecade)) return found;
  const words = listedIn(text, tag, 'decades');
  if (words.length === 0) return found;
  return found.flatMap((each) => {
    if (!isDecade(each) || each.source === undefined) return [each];
    const first = Number(each.source.value) % YEARS;
    if (words.some(({ values }) => values.includes(first))) return [];
    const [other] = words;
    return other === undefined
      ? [each]
      : [{ ...each, severity: 'block', kind: 'changed', target: { ...other, value: String(other.values[0]) } }];
  });
}
