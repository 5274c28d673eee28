import { matchesIn } from '../../matches-in.ts';
import type { Code, Isolate } from '../characters/codes.ts';
import { hasRtlLetter, type Span } from '../characters/direction.ts';
import { type BracketPairs, isOpening, pairsOf } from './brackets.ts';
import { beginWithSigns, endWithSigns, isCode, trimmedIsland } from './edges.ts';
import { fallsFar, isInOrder, isPersian } from './figures.ts';
import { areLoose, areTight, type Group } from './joins.ts';
import { areItems, bracketsOfLists, lowerBound, overlapping } from './lists.ts';
import { type Around, behindOf, isOfSentence } from './of-sentence.ts';
import { type Stretch, stretchesOf } from './stretches.ts';

/** A sign before one of two figures: `5 %, 10 %`, `€ 5 – € 10`; behind a comma also one that else compares two: `+3, < 5`. */
const SIGN_BEFORE = /(?:[§¶#№±≈~≤≥©®\p{Sc}]{1,2}|(?<=[,;][ \u00A0])[<>+])[ \u00A0\u202F]$/u;
const SIGN_BEHIND = /^[ \u00A0\u202F](?:[%‰°′″\p{Sc}]|°[CF])(?![\p{Script=Latin}\p{N}])/u;
/** Signs that are no part of a word. */
const SIGNS = /(?<![\p{Script=Latin}\p{N}!-~])[!-/:-@[-`{-~]{2,}(?![\p{Script=Latin}\p{N}!-~])/gu;
/** Digits in groups: `4111 1111 1111 1111`, `12 34 56 78`. */
const DIGIT_GROUPS =
  /(?<![\p{L}\p{N}.,])[0-9\u06F0-\u06F9]{1,4}(?:(?:[ \u00A0][0-9\u06F0-\u06F9]{2,4}){2,9}|(?:[ \u00A0][0-9\u06F0-\u06F9]{1,6}){3,9})(?![\p{L}\p{N}])/gu;
const MARKS_BEFORE = /(?<!\u200E)\u200E+$/;
const MARKS_BEHIND = /^\u200E+/;
const WORD = /^[\p{L}\p{M}\u200C\u200D'’.-]+$/u;

/**
 * The stretches of a right-to-left text without a letter of its direction that are read from left to right: names,
 * addresses, paths, formulas, figures with their units and signs. Everything between two words of the text is one such
 * island, but for the brackets and stops of the sentence, and for figures that each stand by themselves. A number alone
 * keeps its order.
 *
 * @param codes sorted, none overlapping
 * @param script of the language: in Hebrew a comma between figures is the sentence's
 */
export function islands(
  text: string,
  codes: readonly Code[],
  script: string,
  { isSentence = hasRtlLetter(text), next = '' }: Partial<Around> = {},
): readonly Isolate[] {
  const pairs = pairsOf(text);
  const isComma = script === 'Hebr' || /\p{Script=Hebrew}/u.test(text);
  const found = stretchesOf(text, codes).flatMap((stretch) => {
    const groups = grouped(text, stretch, { codes, pairs, isComma, around: { isSentence, next } });
    // A sign between two groups belongs to one of them only.
    let least = stretch.start;
    return groups.flatMap((group, at) => {
      const next = groups[at + 1]?.first.start;
      // ۲۷ € 12,50: the sign is of what follows.
      const isLast = next === undefined || group.hasLatin || !isPersian(group.last.core);
      const bounds = { start: least, end: isLast ? (next ?? stretch.end) : group.last.end };
      const own = islandOf(text, group, { codes, pairs, bounds });
      least = Math.max(group.last.end, own.at(-1)?.end ?? 0);
      return own;
    });
  });
  const others = codes.filter((code) => code.direction === 'rtl');
  const signs = matchesIn(text, SIGNS)
    .map(({ 0: sign, index }) => trimmedIsland(text, { start: index, end: index + sign.length }, pairs))
    .filter(({ start, end }) => isCode(text.slice(start, end)))
    .map((run): Isolate => ({ ...run, direction: 'ltr', kind: 'symbol' }));
  const free = signs.filter(({ start, end }) => overlapping(found, start, end).length === 0);
  return disjoint([...found, ...others, ...free]);
}

/** The pieces in order; one that begins within another is part of it. */
function disjoint(pieces: readonly Isolate[]): readonly Isolate[] {
  const result: Isolate[] = [];
  for (const piece of pieces.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last === undefined || piece.start >= last.end) result.push(piece);
    else if (piece.end > last.end) result[result.length - 1] = { ...last, end: piece.end, kind: 'foreign' };
  }
  return result;
}

const NONE: ReadonlySet<number> = new Set();

type Marks = { readonly codes: readonly Code[]; readonly pairs: BracketPairs };

function grouped(
  text: string,
  stretch: Stretch,
  { codes, pairs, isComma, around }: Marks & { isComma: boolean; around: Around },
): readonly Group[] {
  const lists = isComma ? bracketsOfLists(text, stretch, pairs) : NONE;
  const behind = behindOf(text, stretch, around.next);
  const isOne = heldTogether(text, stretch, codes, { pairs, lists });
  const hasEdge = (from: number, to: number): boolean => {
    for (let at = from; lists.size > 0 && at < to; at++)
      if (lists.has(at) || lists.has(pairs.get(at) ?? at)) return true;
    return false;
  };
  const isParted = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) {
      const partner = pairs.get(at) ?? (isOpening(text[at] ?? '') ? -1 : at);
      if (partner < stretch.start || partner >= stretch.end) return true;
    }
    return false;
  };
  const join = (groups: readonly Group[], areJoined: (left: Group, right: Group, gap: string) => boolean): Group[] => {
    const result: Group[] = [];
    for (const right of groups) {
      const left = result.at(-1);
      const [from, to] = [left?.last.coreEnd ?? 0, right.first.coreStart];
      const gap = text.slice(from, to).replace(/\u200E/g, '');
      const isParting = (): boolean =>
        left === undefined ||
        isParted(from, to) ||
        hasEdge(from, to) ||
        areItems(text, { left, right, gap: unsigned(gap) }, { codes, isComma }) ||
        (around.isSentence && isOfSentence(text, { left, right, between: unsigned(gap) }, { codes, pairs, behind }));
      if (left !== undefined && (isOne(from, to) || (!isParting() && areJoined(left, right, gap))))
        result[result.length - 1] = { first: left.first, last: right.last, hasLatin: left.hasLatin || right.hasLatin };
      else result.push(right);
    }
    return result;
  };
  const single = stretch.words.map((word): Group => ({ first: word, last: word, hasLatin: word.hasLatin }));
  const tight = join(single, (left, right, gap) =>
    areTight(text, left, right, /[,;:.!?]/.test(gap) ? unsigned(gap) : gap),
  );
  return join(
    tight,
    (left, right, gap) =>
      areLoose(text, left, right, unsigned(gap), isComma) ||
      isSignedRange(gap) ||
      (isDash(gap) && hasSign(text, left, right) && !fallsFar(left.last.core, right.first.core)),
  );
}

const unsigned = (gap: string): string => gap.replace(SIGN_BEFORE, ' ').replace(SIGN_BEHIND, '');

const isDash = (gap: string): boolean => /^\s*[-–—]\s*$/u.test(gap);

/** Whether a range has a sign: `5 – 10 %`, `€ 5 – 10` */
const hasSign = (text: string, left: Group, right: Group): boolean =>
  SIGN_BEFORE.test(text.slice(Math.max(0, left.first.start - 3), left.first.start)) ||
  SIGN_BEHIND.test(text.slice(right.last.end, right.last.end + 4));

/** Whether both figures of a range have a sign: `5 % – 10 %`, `€ 5 – € 10` */
const isSignedRange = (gap: string): boolean => unsigned(gap) !== gap && isDash(unsigned(gap));

/**
 * A function that tells whether the text from one place to another is within a code, or a pair of brackets that holds
 * more, or letters.
 */
function heldTogether(
  text: string,
  { start: before, end: behind, words }: Stretch,
  codes: readonly Code[],
  { pairs, lists }: { pairs: BracketPairs; lists: ReadonlySet<number> },
): (from: number, to: number) => boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return () => false;
  const spans: { start: number; end: number }[] = [...overlapping(codes, before, behind)];
  const hasLatin = words.some((word) => word.hasLatin);
  for (let start = first.start; start < last.end; start++) {
    const end = pairs.get(start) ?? start;
    if (lists.has(start)) continue;
    if (end > start && end <= behind && (hasLatin || start >= first.coreStart || end < last.coreEnd))
      spans.push({ start, end });
  }
  for (const { 0: digits, index } of matchesIn(text.slice(before, behind), DIGIT_GROUPS))
    spans.push({ start: before + index, end: before + index + digits.length });
  spans.sort((a, b) => a.start - b.start);
  /** The end of everything that begins before the place. */
  let reach = 0;
  const reaches = spans.map(({ end }) => (reach = Math.max(reach, end)));
  return (from, to) => (reaches[lowerBound(spans, from) - 1] ?? 0) > to;
}

function islandOf(
  text: string,
  { first, last, hasLatin }: Group,
  { codes, pairs, bounds }: Marks & { bounds: { start: number; end: number } },
): readonly Isolate[] {
  const from = opened(beginWithSigns(text, first.start, bounds.start), last.coreEnd, bounds.start, pairs);
  // € 5, € 10: behind a comma begins the next figure.
  const isEnded = !hasLatin && /[,;:!?]$/u.test(text.slice(last.coreEnd, last.end));
  const signed = isEnded ? last.end : endWithSigns(text, first.coreStart, last.end, bounds.end);
  const to = closed(signed, first.coreStart, bounds.end, pairs);
  const own = overlapping(codes, from, to).filter(({ direction }) => direction === 'ltr');
  const run = trimmedIsland(
    text,
    hasLatin ? enclosed(text, { start: from, end: to }, bounds, pairs) : { start: from, end: to },
    pairs,
  );
  const start = Math.min(run.start, ...own.map((code) => code.start));
  const end = Math.max(run.end, ...own.map((code) => code.end));
  const said = text.slice(start, end);
  const code = own.find((each) => each.start === start && each.end === end);
  // 14(3)(ز) is read as the language numbers.
  if (own.length === 0 && said.includes(')') && /[([]/.test(text[end] ?? '') && !/\p{L}/u.test(said)) return [];
  if (!/[\p{L}\p{N}]/u.test(said)) return [];
  const kind = /\s/u.test(said) || WORD.test(said) ? 'foreign' : 'symbol';
  // A mark of direction beside a figure would take the next one along.
  const marks = {
    before: MARKS_BEFORE.exec(text.slice(bounds.start, start)),
    behind: MARKS_BEHIND.exec(text.slice(end)),
  };
  if (code !== undefined && marks.before === null && marks.behind === null) return [code];
  if (marks.before !== null || marks.behind !== null) {
    const run = { start: start - (marks.before?.[0].length ?? 0), end: end + (marks.behind?.[0].length ?? 0) };
    return [{ ...run, direction: 'ltr', kind }];
  }
  if (isInOrder(said)) return [];
  return [{ start, end, direction: 'ltr', kind }];
}

/** The run with the brackets or quotation marks round it, where it is the only thing in them. */
function enclosed(text: string, run: Span, bounds: Span, pairs: BracketPairs): Span {
  for (let at = run.start; at >= bounds.start; at--) {
    const partner = pairs.get(at) ?? -1;
    if (partner >= run.end - 1 && partner < bounds.end) return { start: at, end: partner + 1 };
    if (at < run.start && /[\p{L}\p{N}]/u.test(text[at] ?? '')) break;
  }
  return run;
}

/** The beginning of a run, with what opens a bracket that it closes. */
function opened(start: number, end: number, least: number, pairs: BracketPairs): number {
  let from = start;
  for (let at = start; at < end; at++) {
    const partner = pairs.get(at) ?? at;
    if (partner < from && partner >= least) from = partner;
  }
  return from;
}

/** The end of a run, with what closes a bracket that it opens. */
function closed(end: number, start: number, most: number, pairs: BracketPairs): number {
  let to = end;
  for (let at = start; at < to; at++) {
    const partner = pairs.get(at) ?? at;
    if (partner >= to && partner < most) to = partner + 1;
  }
  return to;
}
