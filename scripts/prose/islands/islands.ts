import type { Code, Isolate } from '../codes.ts';
import type { Run } from '../foreign-runs.ts';
import { trimmed } from './edges.ts';
import { isInOrder } from './figures.ts';
import { areLoose, areTight, type Group } from './joins.ts';
import { isOpening, type Pairs, pairsOf } from './pairs.ts';
import { type Stretch, stretchesOf } from './words.ts';

/** Signs that stand before a figure, or behind it, with a blank between. */
const PREFIX = /[§¶#№±≈~<>≤≥©®⌃⌘⌥⇧\p{Sc}]{1,2}[ \u00A0\u202F]$/u;
const SUFFIX = /^[ \u00A0\u202F](?:[%‰°′″\p{Sc}]|°[CF])(?![\p{Script=Latin}\p{N}])/u;
/** Signs of code that are no part of a word: `=>`, `!=`, `/>`. */
const SIGNS = /(?<![\p{Script=Latin}\p{N}!-~])[!-/:-@[-`{-~]{2,}(?![\p{Script=Latin}\p{N}!-~])/gu;
const IS_CODE = /^(?=.*(?:[<>=&|^~*+\\@#$%_]|""|''|\(\)|\[\]|\{\})).{2,}$/u;
const SIGNS_BEHIND =
  /^ (?=[!-/:-@[-`{-~]{0,9}(?:[<>=&|^~*+\\@#$%_]|""|''|\(\)|\[\]|\{\}))[!-/:-@[-`{-~]{2,}(?![\p{Script=Latin}\p{N}!-~])/u;
/** Digits in groups: `4111 1111 1111 1111`, `12 34 56 78`. */
const DIGIT_GROUPS =
  /(?<![\p{L}\p{N}.,])[0-9]{1,4}(?:(?:[ \u00A0][0-9]{2,4}){2,9}|(?:[ \u00A0][0-9]{1,6}){3,9})(?![\p{L}\p{N}])/gu;
const SIGNS_BEFORE = /(?<![^\s([{«"“”„])(?=[!-/:-@[-`{-~]{0,9}[<>=&|^~*+\\@#$%_])[!-/:-@[-`{-~]{2,9} $/u;
/** The place where a command works: `git add .` */
const DOT_BEHIND = /^ \.(?=[\s)»”"]*\S)/u;
const COMMAND = /(?:^|\$ )[a-z][\w-]*(?: \S+)+$/u;
const WORD = /^[\p{L}\p{M}\u200C\u200D'’.-]+$/u;

/**
 * What stands in a right-to-left text without a letter of it and is read from left to right: names, addresses, paths,
 * formulas, figures with their units and signs. Everything between two words of the text is one such island, but for the
 * brackets and stops of the sentence, and for figures of which each is one by itself. A number alone keeps its order.
 *
 * @param codes sorted, none overlapping
 */
export function islands(text: string, codes: readonly Code[]): readonly Isolate[] {
  const pairs = pairsOf(text);
  const isComma = /\p{Script=Hebrew}/u.test(text);
  const found = stretchesOf(text, codes).flatMap((stretch) => {
    const groups = grouped(text, stretch, { codes, pairs, isComma });
    return groups.flatMap((group, at) => {
      const bounds = {
        start: groups[at - 1]?.last.end ?? stretch.start,
        end: groups[at + 1]?.first.start ?? stretch.end,
      };
      return islandOf(text, group, { codes, pairs, bounds });
    });
  });
  const others = codes.filter((code) => code.direction === 'rtl');
  const signs = [...text.matchAll(SIGNS)]
    .map(({ 0: sign, index }) => trimmed(text, { start: index, end: index + sign.length }, pairs))
    .filter(({ start, end }) => IS_CODE.test(text.slice(start, end)))
    .map((run): Isolate => ({ ...run, direction: 'ltr', kind: 'symbol' }));
  const free = signs.filter(({ start, end }) => overlapping(found, start, end).length === 0);
  return [...found, ...others, ...free].sort((a, b) => a.start - b.start);
}

type Marks = { readonly codes: readonly Code[]; readonly pairs: Pairs };

function grouped(
  text: string,
  stretch: Stretch,
  { codes, pairs, isComma }: Marks & { isComma: boolean },
): readonly Group[] {
  const isOne = heldTogether(text, stretch, codes, pairs);
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
      if (
        left !== undefined &&
        (isOne(from, to) || (!isParted(from, to) && areJoined(left, right, text.slice(from, to))))
      )
        result[result.length - 1] = { first: left.first, last: right.last, hasLatin: left.hasLatin || right.hasLatin };
      else result.push(right);
    }
    return result;
  };
  const single = stretch.words.map((word): Group => ({ first: word, last: word, hasLatin: word.hasLatin }));
  const tight = join(single, (left, right, gap) =>
    areTight(text, left, right, /[,;:.!?]/.test(gap) ? unsigned(gap) : gap),
  );
  return join(tight, (left, right, gap) => areLoose(text, left, right, unsigned(gap), isComma) || isSignedRange(gap));
}

const unsigned = (gap: string): string => gap.replace(PREFIX, ' ').replace(SUFFIX, '');

/** `5 % – 10 %`, `€ 5 – € 10` */
const isSignedRange = (gap: string): boolean => unsigned(gap) !== gap && /^\s*[-–—]\s*$/u.test(unsigned(gap));

/** Tells whether what stands from one place to another is within a code, or a pair of brackets that holds not all. */
function heldTogether(
  text: string,
  { start: before, end: behind, words }: Stretch,
  codes: readonly Code[],
  pairs: Pairs,
): (from: number, to: number) => boolean {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return () => false;
  const spans: { start: number; end: number }[] = [...overlapping(codes, before, behind)];
  for (let start = first.start; start < last.end; start++) {
    const end = pairs.get(start) ?? start;
    if (end > start && end < last.end && (start >= first.coreStart || end < last.coreEnd)) spans.push({ start, end });
  }
  for (const { 0: digits, index } of text.slice(before, behind).matchAll(DIGIT_GROUPS))
    spans.push({ start: before + index, end: before + index + digits.length });
  spans.sort((a, b) => a.start - b.start);
  /** How far what begins before a place reaches. */
  let reach = 0;
  const reaches = spans.map(({ end }) => (reach = Math.max(reach, end)));
  return (from, to) => (reaches[lowerBound(spans, from) - 1] ?? 0) > to;
}

function islandOf(
  text: string,
  { first, last }: Group,
  { codes, pairs, bounds }: Marks & { bounds: { start: number; end: number } },
): readonly Isolate[] {
  const before = text.slice(bounds.start, first.start);
  const from = first.start - ((PREFIX.exec(before) ?? SIGNS_BEFORE.exec(before))?.[0].length ?? 0);
  const to = endWithSigns(text, first.coreStart, last.end, { pairs, bounds });
  const own = overlapping(codes, from, to).filter(({ direction }) => direction === 'ltr');
  const run = trimmed(text, { start: from, end: to }, pairs);
  const start = Math.min(run.start, ...own.map((code) => code.start));
  const end = Math.max(run.end, ...own.map((code) => code.end));
  const said = text.slice(start, end);
  const code = own.find((each) => each.start === start && each.end === end);
  if (code !== undefined) return [code];
  // 14(3)(ز) is read as the language numbers.
  if (own.length === 0 && said.includes(')') && isOpening(text[end] ?? '') && !/\p{L}/u.test(said)) return [];
  if (isInOrder(said) || !/[\p{L}\p{N}]/u.test(said)) return [];
  return [{ start, end, direction: 'ltr', kind: /\s/u.test(said) || WORD.test(said) ? 'foreign' : 'symbol' }];
}

/** The end of a run with the sign behind it, and with what closes a bracket that it opens. */
function endWithSigns(
  text: string,
  start: number,
  end: number,
  { pairs, bounds }: { pairs: Pairs; bounds: { start: number; end: number } },
): number {
  const behind = text.slice(end, bounds.end);
  const signs = SUFFIX.exec(behind) ?? SIGNS_BEHIND.exec(behind);
  const dot = COMMAND.test(text.slice(start, end)) ? DOT_BEHIND.exec(text.slice(end, end + 9)) : null;
  let to = end + ((signs ?? dot)?.[0].length ?? 0);
  for (let at = start; at < to; at++) {
    const partner = pairs.get(at) ?? at;
    if (partner >= to && partner < bounds.end) to = partner + 1;
  }
  return to;
}

/** Those of sorted pieces, none of which overlap, that have a part of a stretch. */
function overlapping<Piece extends Run>(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const from = lowerBound(pieces, start);
  const isBegun = (pieces[from - 1]?.end ?? 0) > start;
  return pieces.slice(isBegun ? from - 1 : from, lowerBound(pieces, end));
}

/** How many of sorted pieces begin before a place. */
function lowerBound(pieces: readonly Run[], place: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pieces[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
