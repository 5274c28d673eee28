import { matchesIn } from '../../../matches-in.ts';
import { once, oncePerKey, oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { hasWeekdays, weekdaysIn } from '../../date-comparison/weekdays.ts';
import { languageData } from '../../language/language-data.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { isInCompound } from '../../number-words/in-compound.ts';
import { type ListedWord, listedIn } from '../../number-words/listed-words.ts';
import type { SoftNumber } from '../../number-words/number-words.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { folded, wordsOf } from '../../numbers/folded-words.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { orderedDifferences } from './ordered-things.ts';

/** What is one of a list by its place: the first round. */
export type Order = ListedWord & { readonly value: number; readonly isSure: boolean };

/**
 * Before and behind an English ordinal that tells one thing from others of its kind; the officers of a ship are counted from
 * its captain elsewhere.
 */
const BEFORE = /(?:\b(?:the|this|that|last|his|her|its|their|my|our|your|every|each)|\p{L}s?['’]s?) $/iu;
/** Before one that may be "another": a second chance. */
const BEFORE_HIGH = /\ban? $/iu;
/** English words that other languages say by "the first". */
const FIRST = /\b(?:open(?:ing|ers?)|initial|debut|maiden|inaugural|earliest|original|previous|rookie)\b/iu;
const BEHIND =
  /^[ -](?!of\b|or\b|and\b|to\b|is\b|was\b|are\b|per\b|place\b|hand\b|lady\b|name\b|aid\b|class\b|part(?:y|ies)\b|officers?\b|mates?\b|(?:you|they|she|we|he)\b)\p{L}{3}/u;
/** Behind one from the third on that stands for its noun: his fourth in two years, the third this month. */
const ALONE = /^(?:[.,;:!?)]|$|(?: (?:in|on|at|by|since|from|for|this|that|within|under|during|after|before|so)\b))/;
/** Behind one that is a rank, and before one: in third place, ranks third. */
const PLACE = /^[ -]place\b/;
const RANKED = /\b(?:c[ao]mes?|rank(?:s|ed|ing)?|finish(?:es|ed|ing)?|placed) $/iu;
const IN_A_LIST = /^(?:[.,;:]|$| (?:in|on|among|out|behind|of|with|after|at|for|and)\b)/;
/** One of two, said as every second one. */
const EVERY_OTHER = /\bevery other(?= (?!\d)\p{L})/giu;
/** One of so many, said as every tenth one. */
const WHOLES = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ONE_IN = new RegExp(
  `\\b(?:one|1) (?:(?:\\p{Ll}+ )?in|out of) (?:every )?(${WHOLES.join('|')}|[2-9]|10)(?= \\p{Ll}{3}|[.,;:])`,
  'giu',
);
/** A quick test for ordinals. */
const MAY_SAY = once(
  () =>
    /\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|every other|(?:one|1) (?:\p{Ll}+ )?(?:in|out of))\b/iu,
);

/** The ordinals of a source that tell one thing from others; of other languages than English, those that say nothing else. */
const toldIn = oncePerObject((source: TaggedText): readonly Order[] => {
  const { text, tag } = source;
  const isEnglish = /^en\b/.test(tag);
  if (isEnglish && !MAY_SAY().test(text)) return [];
  const told = ordersIn(source).filter(({ start, end, value, isSure }) => {
    const before = textBefore(text, start, 8);
    if (!isEnglish || !isSure) return isSure;
    const behind = text.slice(end, end + 12);
    const isOwn = BEFORE.test(before);
    return (
      ((isOwn || (value > 1 && BEFORE_HIGH.test(before))) && BEHIND.test(behind)) ||
      (isOwn && value > 2 && ALONE.test(behind)) ||
      (value > 1 && (PLACE.test(behind) || (RANKED.test(textBefore(text, start, 12)) && IN_A_LIST.test(behind))))
    );
  });
  if (!isEnglish) return told;
  const ofOthers = matchesIn(text, EVERY_OTHER).map(({ index, 0: said }) => placed(2, index, said));
  const shares = matchesIn(text, ONE_IN).map(({ index, 0: said, 1: whole = '' }) =>
    placed(Number(whole) || WHOLES.indexOf(whole.toLowerCase()) + 2, index, said),
  );
  return [...told, ...ofOthers, ...shares];
});

const placed = (value: number, start: number, said: string): Order => ({
  values: [value],
  value,
  start,
  end: start + said.length,
  text: said,
  isSure: true,
});

const SECOND = /^se(?:cond|gund)o$/iu;
const BEFORE_SECOND =
  /\b(?:il|del|nel|al|dal|sul|col|un|suo|questo|quel|ogni|o|do|no|ao|um|pelo|este|esse|seu|meu|cada)\s$/iu;
/** Whether a word for the second says according to whom: secondo la polizia. */
export const isAccordingTo = ({ start, end }: Pick<ListedWord, 'start' | 'end'>, { text, tag }: TaggedText): boolean =>
  /^(?:gl|it|pt)\b/.test(tag) && SECOND.test(text.slice(start, end)) && !BEFORE_SECOND.test(textBefore(text, start, 8));

/** The ordinals of a text that its language's data list, but for those in names of days and months. */
export const ordersIn = oncePerObject((given: TaggedText): readonly Order[] => {
  const days = [
    ...(hasWeekdays(given) ? weekdaysIn(given) : []),
    ...tokensOf(given).filter(({ kind }) => kind === 'month'),
  ];
  return listedIn(given.text, given.tag, 'orders').flatMap((word) =>
    days.some(({ start, end }) => start < word.end && word.start < end)
      ? []
      : [
          {
            ...word,
            value: word.values.at(-1) ?? 0,
            isSure: word.values.length === 1 && !isAccordingTo(word, given),
          },
        ],
  );
});

/** The differences of ordinals, and of things that are told from their like by one: quarters, world wars. */
export function placeDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const things = orderedDifferences(source, target);
  const others = ordinalDifferences(source, target).filter(
    (each) =>
      !things.some((thing) => thing.target?.start === each.target?.start || thing.source?.start === each.source?.start),
  );
  return [...things, ...others];
}

/** The differences where a translation has another ordinal than its source, and that of the source nowhere: the first round for the second. */
function ordinalDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const own = toldIn(source);
  if (own.length === 0) return [];
  const others = ordersIn(target);
  if (others.length === 0) return [];
  const [said, found] = [countsOf(source), countsOf(target)];
  const sure = sureCountsOf(source);
  const isMore = (value: number): boolean => (found.get(value) ?? 0) > (sure.get(value) ?? 0);
  const firsts = (of: readonly Order[]): number => of.filter(({ value }) => value === 1).length;
  // The word for one is an article: only more firsts than the source has are too many.
  const isFirstSaid = FIRST.test(source.text) || firsts(others) <= firsts(ordersIn(source));
  const free = others.filter(
    (each) => isMore(each.value) && !(each.value === 1 && isFirstSaid) && !isOfShare(each, target),
  );
  return own.flatMap((order): readonly NumberDifference[] => {
    if (free.length === 0 || isSaid(order, others, target, said, found)) return [];
    const isAnother =
      order.value === 2 &&
      (/^every/i.test(order.text) || BEFORE_HIGH.test(source.text.slice(Math.max(0, order.start - 3), order.start)));
    const other = free.find(({ value }) => !isAnother || value > 2);
    if (other === undefined) return [];
    free.splice(free.indexOf(other), 1);
    return [
      numberDifference(
        other.isSure || (order.value > 2 && other.value === 2) ? 'block' : 'ask',
        'ordinal',
        { ...order, value: String(order.value) },
        { ...other, value: String(other.value) },
      ),
    ];
  });
}

/** Whether an ordinal is part of a share, with a noun for the part: una cuarta parte. */
const isOfShare = ({ start, end }: Order, given: TaggedText): boolean =>
  softNumbersOf(given).some((word) => Number(word.value) < 1 && word.start <= start && end + 1 < word.end);

/** How often a text says each number: in figures, in words and by ordinals. */
const countsOf = oncePerObject((given: TaggedText) => counts(given, softNumbersOf(given)));
/** English words for two that no other language says by "the second". */
const NO_ORDER = /^(?:both|twice|pair|couple)$/iu;
/** The same without these. */
const sureCountsOf = oncePerObject((given: TaggedText) =>
  counts(
    given,
    softNumbersOf(given).filter(({ start, end }) => !NO_ORDER.test(given.text.slice(start, end))),
  ),
);

function counts(given: TaggedText, words: readonly SoftNumber[]): ReadonlyMap<number, number> {
  const places = new Map<number, Set<number>>();
  const add = (value: number, start: number): void => {
    places.set(value, (places.get(value) ?? new Set()).add(start));
  };
  const orders = ordersIn(given);
  for (const { value, start } of orders) add(value, start);
  for (const { value, start, end } of [
    ...words,
    ...tokensOf(given).filter(({ kind, inDate }) => kind === 'number' || inDate),
  ])
    if (!orders.some((order) => order.start < end && start < order.end)) add(Number(value), start);
  return new Map([...places].map(([value, starts]) => [value, starts.size]));
}

/** Whether a source has an ordinal of a value, and the translation says that value no more often than the source. */
export const isOrdinalAgain = (value: number, source: TaggedText, target: TaggedText): boolean =>
  ordersIn(source).some((order) => order.values.includes(value)) &&
  (countsOf(target).get(value) ?? 0) <= (countsOf(source).get(value) ?? 0);

function isSaid(
  { value }: Order,
  others: readonly Order[],
  target: TaggedText,
  said: ReadonlyMap<number, number>,
  found: ReadonlyMap<number, number>,
): boolean {
  if (others.some((other) => other.value === value)) return true;
  // The word for one is an article.
  if (value > 1 && (found.get(value) ?? 0) >= Math.max(1, said.get(value) ?? 0)) return true;
  if (tokensOf(target).some((token) => token.kind === 'number' && Number(token.value) === value && value < 3))
    return true;
  const stems = stemsOf(target.tag).get(value) ?? [];
  return (
    isInCompound(value, target) || wordsOf(target.text).some(({ fold }) => stems.some((stem) => fold.startsWith(stem)))
  );
}

/** The fewest letters of an ordinal that a longer word may begin with: Erstligist. */
const STEM = 4;

/** The beginnings of ordinals, with which longer words begin, too; by their number. */
const stemsOf = oncePerKey((tag): ReadonlyMap<number, readonly string[]> => {
  const { orders = {} } = languageData(tag);
  return new Map(
    Object.entries(orders).map(([values, words]) => [
      Number(values.split(' ').at(-1)),
      [...new Set(words.map((word) => folded(word.replace(/-$/, '')).slice(0, -1)))].filter(
        (stem) => stem.length >= STEM && !stem.includes(' '),
      ),
    ]),
  );
});
