import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';
import { unitsBeside } from '../../units/units-beside.ts';

/** Signs of a multiple behind its number: 2倍, 1.5배, 2x, ×. */
const TIMES = /^[ \u00A0]?(?:倍|배|[x×](?!\p{L}))/u;
const LONGEST_SIGN = 4;
/** No text says by how many thousand per cent something has grown as a multiple with a point. */
const MOST = 10;

/**
 * Both texts without a change in per cent that the other says as a multiple: raised by 50% as 1.5倍, by 100% as 2x, cut by 25% as 0.75, and
 * 150% as 1.5.
 */
export function withPercentMultiples(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const there = pairs(source, target);
  const pairing =
    there.length > 0 ? there : pairs(target, source).map(([percent, multiple]) => [multiple, percent] as const);
  return pairing.length === 0
    ? [source, target]
    : [
        withNumbers(
          source,
          [],
          pairing.map(([own]) => own),
        ),
        withNumbers(
          target,
          [],
          pairing.map(([, other]) => other),
        ),
      ];
}

/** The percentages of a text, each with the multiple that another says for it, which has neither the percentage nor the first the multiple. */
function pairs(
  given: TaggedText,
  other: TaggedText,
): readonly (readonly [percent: NumberToken, multiple: NumberToken])[] {
  const known = new Set(tokensOf(given).map(({ value }) => value));
  const said = new Set(tokensOf(other).flatMap(({ percent, value }) => (percent === 'yes' ? [value] : [])));
  const multiples = tokensOf(other).filter((token) => isMultiple(token, other) && !known.has(token.value));
  const found: (readonly [NumberToken, NumberToken])[] = [];
  for (const percent of tokensOf(given).filter((token) => token.percent === 'yes' && !said.has(token.value))) {
    const share = Number(percent.value) / 100;
    const same = multiples.find(
      (each) =>
        [share, 1 + share, 1 - share].some((value) => Math.abs(value - Number(each.value)) < 1e-9) &&
        !found.some(([, taken]) => taken === each),
    );
    if (same !== undefined) found.push([percent, same]);
  }
  return found;
}

/** True for a number with a point that counts nothing, and for any with the sign of a multiple. */
function isMultiple({ kind, percent, value, start, end }: NumberToken, { text, tag }: TaggedText): boolean {
  if (kind !== 'number' || percent !== 'no' || !(Number(value) > 0 && Number(value) < MOST)) return false;
  if (TIMES.test(text.slice(end, end + LONGEST_SIGN))) return true;
  return value.includes('.') && unitsBeside(text, start, end, tag).size === 0;
}
