import stringWidth from 'string-width';
import { hasRightToLeft } from '../../lib/bidi-classes.ts';
import { once } from '../../lib/once.ts';
import type { FindingData } from './finding-data.ts';
import { around, CONTEXT, inert, isolatedForTerminal, nearDifference, readsFrom } from './terminal.ts';

/** A JSON line: key, the text between the quotes, the rest. */
const JSON_LINE = /^(\s*"(?:[^"\\]|\\.)*"\s*:\s*")(.*)("\s*(?:,\s*)?)$/;

const MIN_CONTEXT = 16;

/** The most characters of a line that is looked at as a whole. */
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
export function excerpt({ line: raw, place }: FindingData, columns: number | undefined): readonly string[] {
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
    isolatedForTerminal((isCutBefore ? head : '') + cut(middle.from, middle.to) + (isCutAfter ? tail : '')) +
    cut(last.from, last.to) +
    (isCutAfter ? '' : tail);
  return {
    text,
    before: stringWidth(`${head}${line.slice(shown.from, part.from)}${opener}`),
    width: Math.max(1, Math.min(stringWidth(line.slice(part.from, part.to)), CONTEXT)),
  };
}

/** The parts of a span, up to three, cut where the part concerned starts and ends. */
function* points(from: number, to: number, part: Span): Iterable<readonly [number, number]> {
  const stops = [...new Set([from, part.from, part.to, to])]
    .filter((at) => at >= from && at <= to)
    .sort((a, b) => a - b);
  for (const [index, at] of stops.entries()) {
    const next = stops[index + 1];
    if (next !== undefined) yield [at, next];
  }
}

/** The width below which texts stand under each other: two columns of 44 characters and what stands around them. */
const TWO_COLUMNS = 96;
const MAX_COLUMN = 72;

/**
 * Source and translation, each in its own direction: side by side on a wide terminal, under each other on a narrow one.
 * Where the source has changed since, it is shown as it was and as it is, near the first difference.
 *
 * @param columns width of the terminal; a log has none, and there the line of the file has shown the translation
 */
export function comparison({ compare, actual, expected }: FindingData, columns: number | undefined): readonly string[] {
  if (compare === undefined) return [];
  const { source, previous, target } = compare;
  const [was, is] =
    previous === undefined || previous === source
      ? [undefined, around(source, expected?.[0])]
      : nearDifference(previous, source);
  const earlier = was === undefined ? [] : [`  was:    ${isolatedForTerminal(was)}`];
  const shown = target === undefined || columns === undefined ? undefined : around(target, actual);
  if (shown === undefined) return [...earlier, `  source: ${isolatedForTerminal(is)}`];
  if (columns === undefined || columns < TWO_COLUMNS)
    return [...earlier, `  source: ${isolatedForTerminal(is)}`, `  target: ${isolatedForTerminal(shown)}`];
  return [...earlier, ...sideBySide(is, shown, Math.min(MAX_COLUMN, Math.floor((columns - 6) / 2)))];
}

function sideBySide(source: string, target: string, width: number): readonly string[] {
  const [left, right] = [
    [padded('source', width), ...column(source, width)],
    [padded('target', width), ...column(target, width)],
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    `  ${left[row] ?? ' '.repeat(width)} │ ${right[row] ?? ''}`.trimEnd(),
  );
}

/** A text in lines of one width; right-to-left text is aligned to the right. */
function column(text: string, width: number): readonly string[] {
  const from = readsFrom(text);
  return wrapped(text, width).map((line) => {
    const space = ' '.repeat(Math.max(0, width - stringWidth(line)));
    return from === 'right' ? space + isolatedForTerminal(line) : isolatedForTerminal(line) + space;
  });
}

const padded = (text: string, width: number): string => text + ' '.repeat(width - text.length);

const words = once(() => new Intl.Segmenter('und', { granularity: 'word' }));

/** Lines of at most `width` columns, parted between words; a word that is longer is parted where it must be. */
function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  const put = (piece: string): void => {
    const line = lines.at(-1) ?? '';
    if (stringWidth(line + piece.trimEnd()) <= width) lines[lines.length - 1] = line + piece;
    else if (stringWidth(piece) <= width) lines.push(piece.trimStart());
    else for (const character of piece) put(character);
  };
  for (const { segment } of words().segment(text)) put(segment);
  return lines.map((line) => line.trimEnd()).filter((line) => line !== '');
}
