import { matchesIn } from '../../../matches-in.ts';
import { oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { type NumberDifference, type NumberPlace, numberDifference } from '../../number-pairs/number-difference.ts';
import { softNumbersOf } from '../../number-words/soft-numbers.ts';
import { type TaggedText, tokensOf } from '../../numbers/tagged-text.ts';
import { type Mention, mentionsIn } from '../in-words/mentions.ts';
import { countsIn, countsWith, isBlank, isYearFigure } from '../in-words/people-counts.ts';
import { onesIn } from '../reading/ones.ts';

/** What a figure may count, in one of these ways: by a noun, by what happened, or in which month or year. */
const WAYS = ['people', 'event', 'date'] as const;
type Way = (typeof WAYS)[number];

/** What two figures count: the kinds of the first and the second. */
type Counted = readonly [string, string];

/**
 * The differences where two figures have changed places in a translation: "9 killed and 7 wounded" as 7 killed and 9
 * wounded. What they count is known by the word that follows each, or by the one before each; only where no reading of
 * both texts agrees, and one says the opposite, is it a difference. Where these words are not known, two that the source
 * joins by "and" and the translation has the other way round are a question: right translations keep their order.
 */
export function exchangedDifferences(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  const [counts, others] = withOnes(source, target);
  if (counts.length < 2) return yearsExchanged(source, target);
  const both = counts.flatMap((count) => {
    const same = others.filter(({ value }) => value === count.value);
    const isOnce = counts.filter(({ value }) => value === count.value).length === 1;
    return isOnce && same.length === 1 && same[0] !== undefined ? [{ count, other: same[0] }] : [];
  });
  let asked: NumberDifference | undefined;
  for (const [at, first] of both.entries())
    for (const second of both.slice(at + 1)) {
      const said = WAYS.flatMap((way) => {
        // The seventh of December stands between two other figures in one text, and before both in the other.
        if (way === 'date' && isDay(source, first.count) !== isDay(source, second.count)) return [];
        const own = readings(source, counts, [first.count, second.count], way);
        return own.length === 0 ? [] : [[own, readings(target, others, [first.other, second.other], way)] as const];
      });
      if (said.some(([own, other]) => isExchanged(own, other)))
        return [numberDifference('block', 'exchanged', first.count, second.other)];
      if (
        asked === undefined &&
        second.other.start < first.other.start &&
        areJoined(source, first.count, second.count) &&
        !said.some(([own, other]) => isSame(own, other) || own.some(([, second]) => second === DEAD))
      )
        asked = numberDifference('ask', 'exchanged', first.count, second.other);
    }
  return asked === undefined ? yearsExchanged(source, target) : [asked];
}

/** Two events of one English sentence, each with its year: arrested in 2019 and released in 2021. */
const YEARS = /\bin ((?:19|20)\d\d),? (?:and|but|and then)(?: \p{L}+){1,4} in ((?:19|20)\d\d)\b/gu;

/** The years of two events, each once in both texts, that a translation has the other way round: a person has to look. */
function yearsExchanged(source: TaggedText, target: TaggedText): readonly NumberDifference[] {
  if (!/^en\b/.test(source.tag)) return [];
  const placeOf = (given: TaggedText, value: string): NumberPlace | undefined => {
    const [place, ...more] = tokensOf(given).filter((token) => token.value === value);
    return more.length === 0 ? place : undefined;
  };
  return matchesIn(source.text, YEARS).flatMap(({ 1: first = '', 2: second = '' }): readonly NumberDifference[] => {
    const own = placeOf(source, first);
    const [one, other] = [placeOf(target, first), placeOf(target, second)];
    return own !== undefined && one !== undefined && other !== undefined && first !== second && other.start < one.start
      ? [numberDifference('ask', 'exchanged', own, other)]
      : [];
  });
}

/**
 * The figures of both texts that may count people; among them the one of one woman, where that is the only one of both
 * texts.
 */
function withOnes(source: TaggedText, target: TaggedText): readonly [readonly NumberPlace[], readonly NumberPlace[]] {
  const [counts, ones] = [countsIn(source), onesIn(source)];
  if (counts.length + ones.length < 2) return [counts, []];
  const others = countsWith(target, counts);
  const found = ones.length === 1 ? softNumbersOf(target).filter(({ value }) => value === '1') : [];
  if (found.length !== 1) return [counts, others];
  const places = found.map(({ value, start, end }) => ({ value, start, end, text: target.text.slice(start, end) }));
  const sorted = (list: readonly NumberPlace[]): readonly NumberPlace[] => list.toSorted((a, b) => a.start - b.start);
  return [sorted([...counts, ...ones]), sorted([...others, ...places])];
}

/** UTF-16 units of the most that stands between two figures of one list. */
const LONGEST_JOIN = 80;
const JOINS = /\b(?:and|but|while)\b|;|, (?:another |some )?$/;
/** Behind the second figure of a list without "and": 125 million, three years ago. */
const TIME = /^ (?:years?|months?|weeks?|days?|hours?|minutes?)\b/;
/** What makes the second figure belong to another part of the sentence, or is the end of it. */
const PARTS_OF_SENTENCE =
  /[.!?:()]|\b(?:of|to|than|from|after|until|before|in|at|on|for|with|by|per|whom|which|who|including|among|aged|ago|when|as|that|because|since|old)\b/;

/** Before a figure that is the whole of which the next one is a part: of the 30 dead, 12. */
const OF = /\b(?:of|out of|among|from)(?: the| these| those| all)? $/i;

/** Whether English joins two figures as equals: 12 dead and at least 40 injured. */
function areJoined({ text, tag }: TaggedText, { value, start: first, end }: NumberPlace, next: NumberPlace): boolean {
  const { start } = next;
  if (!/^en\b/.test(tag) || /\D/.test(value + next.value) || start < end || start - end > LONGEST_JOIN) return false;
  if (OF.test(textBefore(text, first, 16))) return false;
  const between = text.slice(end, start).replace(/\b(?:at least|as many as|up to)\b/, '');
  return JOINS.test(between) && !PARTS_OF_SENTENCE.test(between) && !TIME.test(text.slice(next.end, next.end + 10));
}

/** What news often says first, whatever its source begins with: "22 injured and seven killed" as seven killed. */
const DEAD = 'killed';

const isExchanged = (own: readonly Counted[], others: readonly Counted[]): boolean =>
  own.some(([a, b]) => others.some(([c, d]) => a === d && b === c)) &&
  !own.some(([a, b]) => others.some(([c, d]) => a === c && b === d));

const isSame = (own: readonly Counted[], others: readonly Counted[]): boolean =>
  own.some(([a, b]) => others.some(([c, d]) => a === c && b === d));

/** What two figures of a text may count in one way: by the words behind them, and by those before them. */
function readings(
  given: TaggedText,
  counts: readonly NumberPlace[],
  pair: readonly [NumberPlace, NumberPlace],
  way: Way,
): readonly Counted[] {
  const words = wordsOf(given, way);
  if (words.length === 0) return [];
  const behind = pair.map((count) =>
    words.find(
      ({ kind, start }) =>
        start >= count.end + distanceOf(kind) &&
        start < endOf(given, counts, count) &&
        // Call 101, quoting number 1638.
        (way !== 'date' || start - count.end <= BESIDE || !/[,，、;；]/u.test(given.text.slice(count.end, start))),
    ),
  );
  const before = pair.map((count) =>
    words.findLast(
      ({ kind, start, end }) =>
        end + distanceOf(kind) <= count.start &&
        start >= startOf(given, counts, count) &&
        // Boys aged 12 are no twelve boys.
        (way !== 'people' || isBlank(given.text, end, count.start)),
    ),
  );
  const [left, right] = pair[0].start < pair[1].start ? [0, 1] : [1, 0];
  // The first before its figure, the second behind it, and none between them: погибли 42 человека и 19 ранены.
  const around = [0, 1].map((at) => (at === left ? before[at] : behind[at]));
  const isAround = behind[left] === undefined && before[right] === undefined;
  return [behind, before, ...(isAround ? [around] : [])].flatMap(([first, second]) =>
    first === undefined || second === undefined || first.kind === second.kind
      ? []
      : [[first.kind, second.kind] as const],
  );
}

/** UTF-16 units between a day and its year with a comma. */
const BESIDE = 3;

/** UTF-16 units between a figure and the month that it belongs to; one beside it is of the same date: 5. Januar. */
const distanceOf = (kind: string): number => (kind.startsWith(MONTH) ? 3 : 0);
const MONTH = 'month ';

type Word = Pick<Mention, 'kind' | 'start' | 'end'>;

const wordsOf = (given: TaggedText, way: Way): readonly Word[] =>
  way === 'date' ? datesIn(given) : mentionsIn(given).filter(({ isEvent }) => isEvent === (way === 'event'));

const datesIn = oncePerObject((given: TaggedText): readonly Word[] =>
  tokensOf(given).flatMap(({ kind, value, start, end }) =>
    kind === 'month' || isYearFigure({ kind, value }) ? [{ kind: `${kind} ${value}`, start, end }] : [],
  ),
);

/** Whether a figure is the day of a date with its month beside it. */
const isDay = (given: TaggedText, { start, end }: NumberPlace): boolean =>
  datesIn(given).some(
    (word) =>
      word.kind.startsWith(MONTH) &&
      ((word.start >= end && word.start - end <= DAY_TO_MONTH) ||
        (start >= word.end && start - word.end <= DAY_TO_MONTH)),
  );

/** UTF-16 units between a day and its month: 7 de diciembre. */
const DAY_TO_MONTH = 4;

/** Where the words behind a figure end: at the next one, or with the sentence. */
function endOf({ text }: TaggedText, counts: readonly NumberPlace[], { end }: NumberPlace): number {
  const next = counts.find(({ start }) => start >= end)?.start ?? text.length;
  // The stop of 3. März is that of the figure.
  const stop = text.slice(end + 1, next).search(END);
  return stop < 0 ? next : end + 1 + stop;
}

/** Where the words before a figure begin: behind the one before it, or with the sentence. */
function startOf({ text }: TaggedText, counts: readonly NumberPlace[], { start }: NumberPlace): number {
  const last = counts.findLast(({ end }) => end <= start)?.end ?? 0;
  const stops = matchesIn(text.slice(last, start), ENDS);
  return last + (stops.at(-1)?.index ?? 0);
}

const END = /[.!?](?=\s)|[;；。！？؟।]/u;
const ENDS = new RegExp(END.source, 'gu');
