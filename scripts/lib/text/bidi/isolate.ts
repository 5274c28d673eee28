import { type Code, codesIn, type Isolate } from '../characters/codes.ts';
import { foreignRuns, hasRtlLetter, type Span } from '../characters/direction.ts';
import { isInOrder } from './figures.ts';
import { islands } from './islands.ts';
import type { Around } from './of-sentence.ts';

/**
 * The stretches to isolate so that each is read in its own order inside a text of the base direction (UAX #9): in
 * right-to-left text whatever has no right-to-left letter: phones, dates, addresses, symbols and Latin names; in
 * left-to-right text only words that run the other way. Sorted, none overlapping. Whole numbers need none and get none,
 * but for those with spaces between the thousands.
 *
 * @param around what stands about the text, where it is a part of a sentence
 */
export function isolates(
  text: string,
  base: { readonly direction: 'ltr' | 'rtl'; readonly script: string; readonly pseudo?: string | undefined },
  around: Partial<Around> = {},
): readonly Isolate[] {
  // Its words will be turned round, each by itself.
  if (base.pseudo === 'mirrored') return codesIn(text);
  return base.direction === 'rtl'
    ? islands(
        text,
        codesIn(text).filter((code) => !isMarked(text, code)),
        base.script,
        around,
      ).flatMap((each) => afterJoint(text, each))
    : inLtr(text);
}

/**
 * Whether a code has Arabic-Indic digits in groups, or behind a plus: an isolate does not keep their order, since the
 * signs between them are taken for right-to-left text (UAX #9, N1). It needs an override, or marks.
 */
export const isInArabicGroups = (code: string): boolean =>
  /[\u0660-\u0669][^\p{N}]+[\u0660-\u0669]|\+\(?[\u0660-\u0669]/u.test(code);

/**
 * A code with U+200E about the signs between its groups, which keeps its order from left to right within an isolate.
 */
export const withMarksOfOrder = (code: string): string =>
  isInArabicGroups(code) ? code.replace(/[^\p{N}\p{L}]+/gu, '\u200E$&\u200E') : code;

/** True for a code with a mark from right to left in it: its parts are ordered by that. */
const isMarked = (text: string, { start, end }: Span): boolean => /[\u200F\u061C]/.test(text.slice(start, end));

/** A figure with a mark from right to left behind it, which parts it from the sign that follows. */
const PARTED = /[\p{N}\p{Script=Latin}%‰°\p{Sc}][\u200E\u200F\u061C]{0,4}[\u200F\u061C]$/u;
const JOINT = /^[-‐-―−+.,:/<>=±×÷~≈]/u;

/**
 * The rest of an isolate that begins with a sign which a mark separates from the figure before: in `14<RLM>-20` the
 * hyphen stands between the two, as its author ordered them, and is no minus of the second.
 */
function afterJoint(text: string, each: Isolate): readonly Isolate[] {
  if (!JOINT.test(text.slice(each.start, each.start + 1))) return [each];
  if (!PARTED.test(text.slice(Math.max(0, each.start - 6), each.start))) return [each];
  const start = each.start + 1;
  return isInOrder(text.slice(start, each.end)) ? [] : [{ ...each, start }];
}

function inLtr(text: string): readonly Isolate[] {
  if (!hasRtlLetter(text)) return [];
  const codes = codesIn(text).filter((code) => hasRtlLetter(text.slice(code.start, code.end)));
  return union(codes, foreignRuns(text));
}

/** Codes and runs together; a run inside a code is left out. */
function union(codes: readonly Code[], runs: readonly Span[]): readonly Isolate[] {
  const pieces: Isolate[] = [...codes, ...runs.map((run) => ({ ...run, direction: 'rtl', kind: 'foreign' }) as const)];
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Isolate[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && piece.start < last.end) merged[merged.length - 1] = joined(last, piece);
    else merged.push(piece);
  }
  return merged;
}

function joined(left: Isolate, right: Isolate): Isolate {
  if (right.end <= left.end) return left;
  if (right.start <= left.start) return { ...right, start: Math.min(left.start, right.start) };
  return { start: left.start, end: right.end, direction: left.direction, kind: 'foreign' };
}
