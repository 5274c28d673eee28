import { oncePerObject } from '../../../once.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { hanTenths } from '../../numbers/beside-figure.ts';
import { numberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';
import { boundOf, OPPOSITE } from '../limits/bounds.ts';

type Place = { readonly start: number; readonly end: number };
/** A share in per cent, and the places of its numbers, the part before its ten. */
type Part = { readonly share: number; readonly places: readonly [Place, ...(readonly Place[])] };

/** What may stand between so many and their whole: nine in ten, one in five, eight out of every ten, neun von zehn, 10人のうち8人. */
const BETWEEN = /^[^\p{Nd}.,;:!?()–、。，；]{1,20}$/u;
/** What makes two numbers a range or a list. */
const RANGE = /^ ?(?:-|to|or|and|bis|oder|und|à|ou|et|a|o|y|до|или|и|або|от|から|[至到或和と]) ?$/iu;

/**
 * Both texts without what one says in tenths of Chinese or Japanese and the other as so many of a whole, or as a fraction: 九成
 * and 9割 are nine in ten, 两成 one in five, and 一成 a tenth.
 */
export function withTenths(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [tenthsIn(source), tenthsIn(target)];
  if (own.length === 0 && others.length === 0) return [source, target];
  const [from, to]: [Place[], Place[]] = [[], []];
  const isLimitKept = (a: Part, b: Part): boolean => !areOpposite([a, source], [b, target]);
  take(own, partsIn(target, own), isLimitKept, from, to);
  take(others, partsIn(source, others), (a, b) => isLimitKept(b, a), to, from);
  return [withNumbers(source, [], from), withNumbers(target, [], to)];
}

/** Whether one is at least so many, and the other at most. */
function areOpposite(...both: readonly [readonly [Part, TaggedText], readonly [Part, TaggedText]]): boolean {
  const [first, second] = both.map(([{ places }, given]) => {
    const [{ start, end }] = places;
    return boundOf(numberToken({ value: '1', start, end, text: given.text.slice(start, end) }), given)?.side;
  });
  return first !== undefined && second !== undefined && OPPOSITE[first] === second;
}

function take(
  tenths: readonly Part[],
  parts: readonly Part[],
  isSame: (tenth: Part, part: Part) => boolean,
  mine: Place[],
  theirs: Place[],
): void {
  const left = [...parts];
  for (const each of tenths) {
    const at = left.findIndex((part) => part.share === each.share && isSame(each, part));
    const same = left[at];
    if (same === undefined) continue;
    left.splice(at, 1);
    mine.push(...each.places);
    theirs.push(...same.places);
  }
}

/** The tenths of a text, in Han numerals and figures; most texts have none. */
const tenthsIn = oncePerObject((given: TaggedText): readonly Part[] =>
  /[成割]/u.test(given.text)
    ? [
        ...hanTenths(given.text).map(
          ({ value, start, length }): Part => ({
            share: value,
            places: [{ start, end: start + length }],
          }),
        ),
        ...tokensOf(given)
          .filter(({ text }) => /[成割]/u.test(text))
          .map(({ value, start, end }): Part => ({ share: Number(value), places: [{ start, end }] })),
      ]
    : [],
);

/** The parts of a whole and the fractions of a text, where the other has tenths to compare them with. */
function partsIn(given: TaggedText, tenths: readonly Part[]): readonly Part[] {
  if (tenths.length === 0) return [];
  const all = [...tokensOf(given).filter(({ kind, inDate }) => kind === 'number' && !inDate), ...softNumbersOf(given)];
  const isOneOf = (first: Place, second: Place): boolean => {
    const between = given.text.slice(first.end, second.start);
    return BETWEEN.test(between) && !RANGE.test(between);
  };
  const ofWholes = all
    .filter(({ value }) => /^(?:[45]|[12]0)$/.test(value))
    .flatMap((whole) =>
      all
        .filter(({ value }) => /^[1-9]$/.test(value) && Number(value) < Number(whole.value))
        .filter((part) => isOneOf(part, whole) || isOneOf(whole, part))
        .map((part): Part => ({ share: (100 * Number(part.value)) / Number(whole.value), places: [part, whole] })),
    );
  const fractions = all
    .filter(({ value }) => /^0\.\d{1,2}$/.test(value))
    .map((part): Part => ({ share: Math.round(100 * Number(part.value)), places: [part] }));
  return [...ofWholes, ...fractions];
}
