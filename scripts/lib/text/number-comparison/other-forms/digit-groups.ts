import { matchesIn } from '../../../matches-in.ts';
import { once, oncePerObject } from '../../../once.ts';
import { textBefore } from '../../characters/text-before.ts';
import { profileOf, similarity } from '../../comparison/similarity.ts';
import { type NumberDifference, numberDifference } from '../../number-pairs/number-difference.ts';
import { proseDigits } from '../../numbers/digits.ts';
import { type TaggedText, withNumbers } from '../../numbers/tagged-text.ts';
import { phraseAlternatives, telephonePhrases } from '../../phrases/word-lists.ts';

/** Groups of digits that belong together, in plain digits: a telephone number, the number of a house, of a file or account. */
type Run = {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly Group[];
  /** The signs between the groups, in a row. */
  readonly signs: string;
  readonly isAbroad: boolean;
};
type Group = { readonly digits: string; readonly start: number; readonly end: number };

const BLANK = '[ \\u00A0\\u2007\\u2009\\u202F]';
const HYPHENS = '\\-\\u2010\\u2011\\u2013';
const RUN = new RegExp(
  `(?<![\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\d.,:])(?:\\+${BLANK}?)?\\(?\\d+(?:(?:\\)?${BLANK}\\(?|\\)?\\(|\\)|\\)?[${HYPHENS}./]|${BLANK}[${HYPHENS}/]${BLANK})\\d+)+`,
  'gu',
);
/** A quick test: two groups, of which one has two digits, or three of any. */
const MAY_BE =
  /\p{Nd}{2}[) \u00A0\u2007\u2009\u202F./(\-\u2010\u2011\u2013]{1,3}\p{Nd}|\p{Nd}[-\u2010\u2011\u2013]\p{Nd}+[-\u2010\u2011\u2013]\p{Nd}/u;
/** The fewest digits of a telephone number. */
const FEWEST = 7;
const MOST = 24;

/** The runs of a text, read once. */
const runsIn = oncePerObject(({ text }: TaggedText): readonly Run[] => {
  if (!MAY_BE.test(text)) return [];
  const plain = proseDigits(text);
  return matchesIn(plain.text, RUN).map((match) => ({
    start: plain.place(match.index),
    end: plain.place(match.index + match[0].length),
    groups: matchesIn(match[0], /\d+/g).map(({ 0: digits, index }) => ({
      digits,
      start: plain.place(match.index + index),
      end: plain.place(match.index + index + digits.length),
    })),
    signs: match[0].replace(/\d/g, ''),
    isAbroad: match[0].startsWith('+'),
  }));
});

const joined = (groups: readonly Group[]): string => groups.map(({ digits }) => digits).join('');
const sorted = (texts: Iterable<string>): string => [...texts].sort().join();
const groupsOf = ({ groups }: Run): readonly string[] => groups.map(({ digits }) => digits);

/** A number as it is called: with `00` or `+` for a country, and without the nought in brackets that is for calls within it. */
function calledAs(groups: readonly Group[], isAbroad: boolean): string {
  const digits = joined(groups);
  const isOutward = !isAbroad && /^00[1-9]/.test(digits);
  if (!isAbroad && !isOutward) return digits;
  const [first, ...rest] = groups;
  const local = rest[0]?.digits === '0' ? rest.slice(1) : rest;
  return `+${isOutward ? first?.digits.slice(2) : first?.digits}${joined(local)}`;
}

/** Whether groups are an amount by thousands: 800 555 217, unless a word for telephones stands before it. */
const isAmount = ({ groups, signs }: Run): boolean =>
  /^[^(+-]*$/.test(signs) &&
  groups.every(({ digits }, at) => (at === 0 ? /^[1-9]\d{0,2}$/.test(digits) : digits.length === 3));

/** Words before a number to call, in any language. */
const calling = once(
  () =>
    new RegExp(
      `(?:${phraseAlternatives(telephonePhrases('label'))}|call|dial|ring|hotline|helpline)[^\\d]{0,16}$`,
      'iu',
    ),
);
const isCalled = ({ start }: Run, { text }: TaggedText): boolean => calling().test(textBefore(text, start, REACH));

/** Whether groups are a date, years or a range, which languages order and write in their own ways. */
function isOrdered({ groups, signs }: Run): boolean {
  const texts = groups.map(({ digits }) => digits);
  const [first = '', second = ''] = texts;
  const isYear = (text: string): boolean => /^(?:1[5-9]|20)\d\d$/.test(text);
  const isDay = (text: string): boolean => /^[0-3]?\d$/.test(text);
  const isBlank = !/[^ \u00A0\u2007\u2009\u202F]/u.test(signs);
  return (
    (texts.some(isYear) && texts.every((text) => isYear(text) || isDay(text))) ||
    (texts.every((text) => text.length === 2) && texts.length === 3) ||
    (texts.length === 2 && isBlank && !first.startsWith('0')) ||
    (texts.length === 2 && first.length === second.length && !first.startsWith('0')) ||
    (texts.length === 2 && (isYear(first) || isYear(second)))
  );
}

/** Whether a run of a source is one string of digits, whatever groups it is written in. */
const isNumberToCall = (run: Run, source: TaggedText): boolean => {
  const { length } = joined(run.groups);
  if (length < FEWEST || length > MOST) return false;
  return run.isAbroad || (!isOrdered(run) && (!isAmount(run) || isCalled(run, source)));
};

/** Whether it is three figures or more with hyphens between them, whose order is their sense: 3-5-12. */
const isAddress = (run: Run): boolean =>
  run.groups.length > 2 &&
  joined(run.groups).length < FEWEST &&
  /^[-\u2010\u2011\u2013]+$/u.test(run.signs) &&
  !isOrdered(run);

type Part = {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly Group[];
  readonly isAbroad: boolean;
};

/** The groups of a run in a row that are called as a number is: all of it, or a part beside other figures. */
function partOf(run: Run, called: string): Part | undefined {
  for (let from = 0; from < run.groups.length; from++)
    for (let to = run.groups.length; to > from; to--) {
      const groups = run.groups.slice(from, to);
      const isAbroad = from === 0 && run.isAbroad;
      const [first, last] = [groups[0], groups.at(-1)];
      if (first === undefined || last === undefined || calledAs(groups, isAbroad) !== called) continue;
      return { start: from === 0 ? run.start : first.start, end: last.end, groups, isAbroad };
    }
  return undefined;
}

/** What is found where groups of digits are compared as one string: both texts without what was compared so, and differences. */
type Compared = {
  readonly source: TaggedText;
  readonly target: TaggedText;
  readonly differences: readonly NumberDifference[];
};

/**
 * Compares telephone numbers and other groups of digits whose order is their sense: 0800 555 0147, 3-5-12. Written in
 * other groups, with `00` for `+` or in other digits they are the same, and are no figures any more; with the same digits
 * in another order they are wrong. Two that come in another order than in the source are asked about, unless the words
 * before them do, too.
 */
export function withDigitGroups(source: TaggedText, target: TaggedText): Compared {
  const own = runsIn(source).filter((run) => isNumberToCall(run, source) || isAddress(run));
  if (own.length === 0) return { source, target, differences: [] };
  const others = runsIn(target);
  const differences: NumberDifference[] = [];
  const [from, to]: [Part[], Part[]] = [[], []];
  const kept: { readonly source: Run; readonly target: Part }[] = [];
  for (const run of own) {
    const called = calledAs(run.groups, run.isAbroad);
    const same =
      others.map((other) => partOf(other, called)).find((part) => part !== undefined) ?? wholeIn(target, run);
    if (same !== undefined) {
      kept.push({ source: run, target: same });
      if (!isWrittenAlike(run, same)) {
        from.push(run);
        to.push(same);
      }
      continue;
    }
    const turned = others.find((other) => isTurned(run, other) && !to.includes(other));
    if (turned === undefined) continue;
    from.push(run);
    to.push(turned);
    differences.push(numberDifference('block', 'changed', placeOf(run, source), placeOf(turned, target)));
  }
  return {
    source: withNumbers(source, [], from),
    target: withNumbers(target, [], to),
    differences: [...differences, ...exchangedNumbers(kept, source, target)],
  };
}

/** The number where a translation writes it without groups. */
function wholeIn({ text }: TaggedText, run: Run): Part | undefined {
  const digits = joined(run.groups);
  if (digits.length < FEWEST) return undefined;
  const plain = proseDigits(text);
  const index = plain.text.indexOf(digits);
  if (index < 0 || /\d/.test(plain.text.charAt(index - 1) + plain.text.charAt(index + digits.length))) return undefined;
  const isAbroad = plain.text.charAt(index - 1) === '+';
  if (isAbroad !== run.isAbroad) return undefined;
  const [start, end] = [plain.place(isAbroad ? index - 1 : index), plain.place(index + digits.length)];
  return { start, end, groups: [{ digits, start, end }], isAbroad };
}

const isWrittenAlike = (run: Run, part: Part): boolean =>
  run.isAbroad === part.isAbroad &&
  run.groups.length === part.groups.length &&
  run.groups.every(({ digits }, at) => digits === part.groups[at]?.digits);

/** Whether a run has the digits of another in another order; of few digits, the groups. */
function isTurned(run: Run, other: Run): boolean {
  if (run.isAbroad && other.isAbroad) return false;
  if (isAddress(run))
    return (
      isAddress(other) && run.groups.length === other.groups.length && sorted(groupsOf(run)) === sorted(groupsOf(other))
    );
  return (
    sorted(joined(run.groups)) === sorted(joined(other.groups)) ||
    sorted(calledAs(run.groups, run.isAbroad)) === sorted(calledAs(other.groups, other.isAbroad))
  );
}

const placeOf = ({ start, end }: Pick<Part, 'start' | 'end'>, { text }: TaggedText) => {
  const own = text.slice(start, end);
  return { text: own, value: own, start, end };
};

/** UTF-16 units before a number in which the words stand that it belongs to. */
const REACH = 32;
/** How much better those words must fit where they stand for another order to be the language's own. */
const FITS = 0.1;

function exchangedNumbers(
  kept: readonly { readonly source: Run; readonly target: Part }[],
  source: TaggedText,
  target: TaggedText,
): readonly NumberDifference[] {
  const numbers = kept.filter((each) => joined(each.source.groups).length >= FEWEST);
  for (const [at, one] of numbers.entries())
    for (const other of numbers.slice(at + 1)) {
      if (other.target.start >= one.target.start) continue;
      const [before, behind] = [wordsBefore(source, one.source), wordsBefore(source, other.source)];
      const [ofOne, ofOther] = [wordsBefore(target, one.target), wordsBefore(target, other.target)];
      const better =
        similarity(before, ofOne) +
        similarity(behind, ofOther) -
        similarity(before, ofOther) -
        similarity(behind, ofOne);
      if (better < FITS)
        return [numberDifference('ask', 'exchanged', placeOf(one.source, source), placeOf(other.target, target))];
    }
  return [];
}

const wordsBefore = ({ text }: TaggedText, { start }: Pick<Part, 'start'>) =>
  profileOf(
    (
      textBefore(text, start, REACH)
        .split(/\p{Nd}/u)
        .at(-1) ?? ''
    ).toLowerCase(),
  );
