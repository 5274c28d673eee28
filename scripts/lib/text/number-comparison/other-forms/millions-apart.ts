import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type NumberToken, numberToken } from '../../numbers/number-token.ts';
import { scaleOf, scaleWordsOf } from '../../numbers/scale.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';

const THOUSAND = 1000;
const SCALES = [1e12, 1e9, 1e6] as const;
/** UTF-16 units of “and” with its blanks. */
const LONGEST_JOINER = 16;
const BLANK = /^[ \u00A0\u202F](?=\p{Nd})/u;

/**
 * Both texts with the numbers whose millions are a word and whose thousands a figure as one number: مليون و200 ألف, un milione e 200 mila,
 * bir milyon 200 bin.
 */
export const withMillionsApart = (source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] => [
  withNumbers(source, apartIn(source)),
  withNumbers(target, apartIn(target)),
];

function apartIn(given: TaggedText): readonly NumberToken[] {
  const { text, tag } = given;
  const millions = softNumbersOf(given).filter(({ value }) => scaleIn(Number(value)) !== undefined);
  if (millions.length === 0) return [];
  const tokens = tokensOf(given).filter(
    ({ kind, value, percent }) => kind === 'number' && percent === 'no' && Number(value) >= THOUSAND,
  );
  return tokens.flatMap((rest): readonly NumberToken[] => {
    const first = millions.find(
      ({ value, end }) =>
        end < rest.start &&
        end + gapBehind(text, end, tag) === rest.start &&
        Number(rest.value) < (scaleIn(Number(value)) ?? 0),
    );
    if (first === undefined) return [];
    const place = { start: first.start, end: rest.end, text: text.slice(first.start, rest.end) };
    // مليارا is a billion as an object, and two of what follows: of nothing before "and".
    const power = scaleWordsOf(tag).get(text.slice(first.start, first.end).toLowerCase());
    const value = (power === undefined ? Number(first.value) : 10 ** power) + Number(rest.value);
    return [numberToken({ ...place, value: String(value) })];
  });
}

/** The largest scale of which a number has only whole ones. */
const scaleIn = (value: number): number | undefined =>
  value > 0 ? SCALES.find((scale) => value % scale === 0) : undefined;

/** The length of the blank or the “and” between a million and its thousands; 0 where neither stands there. */
function gapBehind(text: string, end: number, tag: string): number {
  const rest = text.slice(end, end + LONGEST_JOINER);
  return scaleOf(tag).joiner(rest) || (BLANK.exec(rest)?.[0].length ?? 0);
}
