import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { plainDigits } from '../../numbers/digits.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import { type TaggedText, tokensOf, withNumbers } from '../../numbers/tagged-text.ts';

type Place = Pick<NumberToken, 'start' | 'end'>;
/** A share: its value, rounded as number words are. */
type Share = Place & { readonly value: string };

const SHARE = /(?<!\p{Nd})(\p{Nd}{1,3}) ?(?:분의|分[の之]) ?(\p{Nd}{1,3})(?![\p{Nd}.])/gu;
const MAY_BE = /[분分][의の之]/;

/**
 * Both texts without the shares by two numbers, of English and in figures of Korean, Japanese and Chinese, that the other
 * text says, too: 3분의 2 as two thirds, 25 per cent as 4分の1, and nine out of ten as 90 %.
 */
export function withShares(source: TaggedText, target: TaggedText): readonly [TaggedText, TaggedText] {
  const [own, others] = [
    withoutOverlaps(sharesIn(source), besideSmall(source, target)),
    withoutOverlaps(sharesIn(target), besideSmall(target, source)),
  ];
  if (own.length === 0 && others.length === 0) return [source, target];
  const [from, to]: [Place[], Place[]] = [[], []];
  const take = (share: Share, mine: Place[], theirs: Place[], choices: Share[]): void => {
    const at = choices.findIndex(({ value }) => value === share.value);
    const same = choices[at];
    if (same === undefined) return;
    choices.splice(at, 1);
    mine.push(share);
    theirs.push(same);
  };
  const [said, heard] = [saidIn(source, own), saidIn(target, others)];
  for (const share of own) take(share, from, to, heard);
  for (const share of others) if (!to.includes(share)) take(share, to, from, said);
  return [withNumbers(source, [], from), withNumbers(target, [], to)];
}

/** Some shares, and those of others that stand elsewhere. */
const withoutOverlaps = (shares: readonly Share[], others: readonly Share[]): readonly Share[] => [
  ...shares,
  ...others.filter((one) => !shares.some((each) => each.start < one.end && one.start < each.end)),
];

/** Between the two numbers of an English share: nine out of ten, 1 in every 5. */
const OF = /^ (?:in|out of)(?: every| each)? $/u;
const MAY_BE_ENGLISH = / (?:in|out of) /u;

/** The shares that English says by two numbers. */
const englishShares = oncePerObject((given: TaggedText): readonly Share[] => {
  if (!/^en\b/.test(given.tag) || !MAY_BE_ENGLISH.test(given.text)) return [];
  const numbers = [
    ...softNumbersOf(given),
    ...tokensOf(given).filter(({ kind, percent }) => kind === 'number' && percent === 'no'),
  ].toSorted((a, b) => a.start - b.start);
  return numbers.flatMap((part, at) => {
    const whole = numbers[at + 1];
    const value = Number(part.value) / Number(whole?.value);
    const isShare = whole !== undefined && OF.test(given.text.slice(part.end, whole.start)) && value > 0 && value < 1;
    return isShare ? [{ start: part.start, end: whole.end, value: rounded(value) }] : [];
  });
});

/** A share with a slash, and no whole number before it: 1/4. */
const SLASHED = /(?<!\p{Nd}[ \u00A0\u202F]?|[/.,])([1-9])\/([2-9]|10)(?![\p{Nd}/.,]\p{Nd}|[\p{Nd}/])/gu;

const slashedShares = ({ text }: TaggedText, pattern = SLASHED): readonly Share[] =>
  /[/⁄]/u.test(text)
    ? matchesIn(text, pattern).flatMap(({ index, 0: all, 1: above = '', 2: below = '' }) => {
        const [part, whole] = [above, below].map((digits) => Number(digits.normalize('NFKC')));
        return part !== undefined && whole !== undefined && part < whole
          ? [{ start: index, end: index + all.length, value: rounded(part / whole) }]
          : [];
      })
    : [];

/** A fraction in small digits, ¹⁄₁₆, or with a sign of its own: ⅛. */
const SMALL = /(?<![\p{N}])([⁰¹²³⁴-⁹]{1,2})⁄([₀-₉]{1,2})/gu;
const IS_SMALL = /[¼-¾⅐-⅞⁄]/u;
/** What such a fraction may be in large digits, of any width. */
const LARGE = /(?<![\p{Nd}/.,])(\p{Nd}{1,2})[/／⁄](\p{Nd}{1,2})(?![\p{Nd}/])/gu;

/** The shares that a text says by small fractions, or may say in large digits where the other text has small ones. */
const besideSmall = (given: TaggedText, other: TaggedText): readonly Share[] => [
  ...slashedShares(given, SMALL),
  ...(IS_SMALL.test(other.text) ? slashedShares(given, LARGE) : []),
];

function sharesIn(given: TaggedText): readonly Share[] {
  const { text } = given;
  if (!MAY_BE.test(text)) return [...englishShares(given), ...slashedShares(given)];
  return matchesIn(text, SHARE).flatMap(({ index, 0: all, 1: below = '', 2: above = '' }) => {
    const value = Number(plainDigits(above).text) / Number(plainDigits(below).text);
    return value > 0 && value < 1 ? [{ start: index, end: index + all.length, value: rounded(value) }] : [];
  });
}

/** The shares that a text says in any way: in such figures, in words, and of a hundred. */
function saidIn(given: TaggedText, shares: readonly Share[]): Share[] {
  const tokens = tokensOf(given);
  const isFree = (place: Place): boolean => !shares.some(({ start, end }) => start < place.end && place.start < end);
  return [
    ...shares,
    ...softNumbersOf(given).filter((word) => Number(word.value) < 1 && isFree(word)),
    ...tokens
      .filter((token) => token.percent === 'yes' && isFree(token))
      .map(({ start, end, value }) => ({ start, end, value: rounded(Number(value) / 100) })),
  ];
}

/** The difference where the only share of a translation, in such figures, is another than the only one of its source. */
export function shareDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [other, ...more] = sharesIn(target);
  if (other === undefined || more.length > 0) return [];
  const own = saidIn(source, sharesIn(source));
  const [share] = own;
  return share === undefined || own.length > 1 || share.value === other.value || saidIn(target, [other]).length > 1
    ? []
    : [
        numberDifference(
          'block',
          'changed',
          { ...share, text: source.text.slice(share.start, share.end) },
          { ...other, text: target.text.slice(other.start, other.end) },
        ),
      ];
}

const rounded = (value: number): string => String(Math.round(1000 * value) / 1000);
