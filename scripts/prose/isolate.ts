import { type Code, type CodeKind, codesIn } from './codes.ts';
import { foreignRuns, type Run } from './foreign-runs.ts';
import { ltrChunks } from './ltr-chunks.ts';
import { hasRtlLetter } from './strong.ts';

/** A stretch of text to be set in a directional isolate: `<bdi dir>` in HTML, U+2066/2067 … U+2069 in text. */
export type Isolate = {
  /** UTF-16 offsets; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly direction: 'ltr' | 'rtl';
  readonly kind: CodeKind | 'foreign';
};

/**
 * What must be isolated so that it is read in its own order inside a text of the base direction (UAX #9):
 * in right-to-left text phones, dates, addresses, symbols and Latin names; in left-to-right text only words
 * that run the other way. Sorted, none overlapping. Whole numbers need none and get none.
 */
export function isolates(
  text: string,
  base: { readonly direction: 'ltr' | 'rtl'; readonly script: string; readonly pseudo?: string | undefined },
): readonly Isolate[] {
  // Its words will be turned round, each by itself.
  if (base.pseudo === 'mirrored') return codesIn(text);
  return base.direction === 'rtl' ? inRtl(text) : inLtr(text);
}

function inLtr(text: string): readonly Isolate[] {
  if (!hasRtlLetter(text)) return [];
  const codes = codesIn(text).filter((code) => hasRtlLetter(text.slice(code.start, code.end)));
  return union(text, codes, foreignRuns(text, 'rtl'), 'rtl');
}

function inRtl(text: string): readonly Isolate[] {
  const runs = foreignRuns(text, 'ltr');
  const isPart = ({ start, end }: Run): boolean => runs.some((run) => run.start <= start && end <= run.end);
  const chunks = ltrChunks(text).filter((chunk) => !isPart(chunk));
  const codes = chunks.map((chunk): Code => ({ ...chunk, kind: 'symbol', direction: 'ltr' }));
  return union(text, [...codesIn(text), ...codes], runs, 'ltr');
}

/** Codes and runs together: a run inside a code is the code; a code that touches or follows a run joins it. */
function union(
  text: string,
  codes: readonly Code[],
  runs: readonly Run[],
  direction: 'ltr' | 'rtl',
): readonly Isolate[] {
  const pieces: Isolate[] = [...codes, ...runs.map((run) => ({ ...run, direction, kind: 'foreign' as const }))];
  pieces.sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Isolate[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    if (last !== undefined && joins(text, last, piece, direction)) merged[merged.length - 1] = joined(last, piece);
    else merged.push(piece);
  }
  return merged;
}

function joins(text: string, left: Isolate, right: Isolate, direction: 'ltr' | 'rtl'): boolean {
  if (right.start < left.end) return true;
  const follows = left.kind === 'foreign' && right.kind !== 'foreign' && right.direction === left.direction;
  const gap = text.slice(left.end, right.start);
  if (left.kind === 'section' && right.kind === 'foreign' && /^[ \u00A0]$/u.test(gap)) return direction === 'ltr';
  return (
    direction === 'ltr' &&
    (follows ? /^(?:[ \u00A0\u202F]|: |\/|-)?$/u.test(gap) : gap === '' && right.kind === 'foreign')
  );
}

function joined(left: Isolate, right: Isolate): Isolate {
  if (right.end <= left.end) return left;
  if (right.start <= left.start) return { ...right, start: Math.min(left.start, right.start) };
  return { start: left.start, end: right.end, direction: left.direction, kind: 'foreign' };
}
