import { type Code, codesIn, type Isolate } from './codes.ts';
import { withExpressions } from './expressions.ts';
import { foreignRuns, type Run } from './foreign-runs.ts';
import { ltrChunks } from './ltr-chunks.ts';
import { hasRtlLetter } from './strong.ts';

/**
 * What must be isolated so that it is read in its own order inside a text of the base direction (UAX #9):
 * in right-to-left text phones, dates, addresses, symbols and Latin names; in left-to-right text only words
 * that run the other way. Sorted, none overlapping. Whole numbers need none and get none,
 * but for those of which spaces part the thousands.
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
  const pieces = union(text, [...codesIn(text), ...codes], runs, 'ltr').map((piece) => withQuotation(text, piece));
  return withExpressions(text, pieces);
}

/** A piece with the straight quotation mark that closes what the run opens, or opens what it closes: `fix "it"`. */
function withQuotation(text: string, piece: Isolate): Isolate {
  let count = 0;
  for (let at = piece.start; at < piece.end; at++) if (text[at] === '"') count++;
  if (count % 2 === 0) return piece;
  if (text[piece.end] === '"') return { ...piece, end: piece.end + 1 };
  return text[piece.start - 1] === '"' ? { ...piece, start: piece.start - 1 } : piece;
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
  // Nov 27, 2024, 14:30
  if (direction === 'ltr' && gap === ', ' && /^\d{1,2}:\d{2}/.test(text.slice(right.start, right.end)))
    return follows && /\p{L} ?(?:\d{1,2}, )?\d{4}$/u.test(text.slice(left.start, left.end));
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
