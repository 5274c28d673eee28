import stringWidth from 'string-width';
import type { Finding } from '../finding.ts';
import { hasRightToLeft, isolated } from './direction.ts';
import { inert } from './inert.ts';
import { CONTEXT } from './near.ts';

/** A JSON line: key, the text between the quotes, the rest. */
const JSON_LINE = /^(\s*"(?:[^"\\]|\\.)*"\s*:\s*")(.*)("\s*(?:,\s*)?)$/;

const MIN_CONTEXT = 16;

/** Characters of a line that is looked at as one. */
const MOST_LINE = 20_000;

type Span = { readonly from: number; readonly to: number };

/**
 * The line concerned, cut to what is near, with carets under the part concerned.
 *
 * Terminals differ in how they show a line with right-to-left letters: most keep the order of the file, some turn it
 * round, and no caret stands right in both. So in such a line the part stands between ⟦ and ⟧ as well, which travel
 * with it, and on a terminal there is no caret.
 *
 * @param columns width of the terminal; a log has none
 */
export function excerpt({ line: raw, place }: Finding, columns: number | undefined): readonly string[] {
  // A line may be all of a file; what is far away is not shown.
  const line = raw.length > MOST_LINE ? '' : inert(raw);
  if (place === undefined || line.trim() === '') return [];
  const { start, end } = place;
  const from = start.column - 1;
  const to = end === undefined ? from + 1 : end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const context = contextOf(columns, stringWidth(line.slice(from, to)));
  const shown = {
    from: Math.max(0, from - context),
    to: Math.min(line.length, to + context, from + 3 * context),
  };
  const head = shown.from > 0 ? '…' : '';
  const tail = shown.to < line.length ? '…' : '';
  if (hasRightToLeft(line)) {
    const { text, before, width } = marked(line, shown, { from, to: Math.min(to, shown.to) }, head, tail);
    return [`  | ${text}`, ...(columns !== undefined ? [] : [`  | ${' '.repeat(before)}${'^'.repeat(width)}`])];
  }
  const before = stringWidth(head + line.slice(shown.from, from));
  const width = Math.max(1, Math.min(stringWidth(line.slice(from, to)), CONTEXT));
  return [`  | ${head}${line.slice(shown.from, shown.to)}${tail}`, `  | ${' '.repeat(before)}${'^'.repeat(width)}`];
}

/** Characters on each side of the part, so that line and carets fit a terminal. */
function contextOf(columns: number | undefined, width: number): number {
  return columns === undefined
    ? CONTEXT
    : Math.min(CONTEXT, Math.max(MIN_CONTEXT, Math.floor((columns - 6 - width) / 2)));
}

/** The line with its text in an isolate and the part between brackets, and the columns up to the part. */
function marked(
  line: string,
  shown: Span,
  part: Span,
  head: string,
  tail: string,
): { readonly text: string; readonly before: number; readonly width: number } {
  const [, opening = '', value = line] = JSON_LINE.exec(line) ?? [];
  const inside = { from: opening.length, to: opening.length + value.length };
  // Where all of the text is meant there is nothing to mark off.
  const isWhole = part.from <= inside.from && part.to >= inside.to;
  const [opener, closer] = isWhole ? ['', ''] : ['⟦', '⟧'];
  const cut = (from: number, to: number): string =>
    [...points(from, to, part)]
      .map(([at, next]) => `${at === part.from ? opener : ''}${line.slice(at, next)}${next === part.to ? closer : ''}`)
      .join('');
  const within = (span: Span): Span => ({ from: Math.max(span.from, shown.from), to: Math.min(span.to, shown.to) });
  const [first, middle, last] = [
    within({ from: 0, to: inside.from }),
    within(inside),
    within({ from: inside.to, to: line.length }),
  ];
  const isCutBefore = shown.from >= inside.from;
  const isCutAfter = shown.to <= inside.to;
  const text =
    (isCutBefore ? '' : head) +
    cut(first.from, first.to) +
    isolated((isCutBefore ? head : '') + cut(middle.from, middle.to) + (isCutAfter ? tail : '')) +
    cut(last.from, last.to) +
    (isCutAfter ? '' : tail);
  return {
    text,
    before: stringWidth(`${head}${line.slice(shown.from, part.from)}${opener}`),
    width: Math.max(1, Math.min(stringWidth(line.slice(part.from, part.to)), CONTEXT)),
  };
}

/** A span in up to three, parted where the part concerned starts and ends. */
function* points(from: number, to: number, part: Span): Iterable<readonly [number, number]> {
  const stops = [...new Set([from, part.from, part.to, to])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  for (const [index, at] of stops.entries()) {
    const next = stops[index + 1];
    if (next !== undefined) yield [at, next];
  }
}
