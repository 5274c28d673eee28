import { columnsOf } from './columns.ts';
import type { Inline } from './inline.ts';
import { type LineBreak, lineBreaks } from './line-breaks.ts';
import { writeLine } from './write-line.ts';

/**
 * Breaks inline content into lines of at most `width` columns. What offers no break and is wider,
 * such as a long address, stands alone on a line, whole.
 */
export function wrap(inline: Inline, width: number): readonly string[] {
  const { text } = inline;
  if (text === '') return [];
  const { before, boundary } = columnsOf(text);
  const columnsBetween = (start: number, end: number): number => {
    const shown = text.slice(start, end).trimEnd().length;
    return (before[start + shown] ?? 0) - (before[start] ?? 0);
  };

  const allowed = lineBreaks(text).filter(({ position }) => boundary[position] === 1);
  const lines: string[] = [];
  let start = 0;
  let previous = 0;
  for (const { position, required } of keepTogether(allowed, inline, (from, to) => columnsBetween(from, to) <= width)) {
    if (previous > start && columnsBetween(start, position) > width) {
      lines.push(writeLine(inline, start, previous));
      start = previous;
    }
    if (required) {
      lines.push(writeLine(inline, start, position));
      start = position;
    }
    previous = position;
  }
  if (start < text.length) lines.push(writeLine(inline, start));
  return lines;
}

/** Drops the breaks inside unbroken ranges, but gives them back where the whole would not fit on a line. */
function keepTogether(
  breaks: readonly LineBreak[],
  { unbroken, text }: Inline,
  fits: (start: number, end: number) => boolean,
): readonly LineBreak[] {
  if (unbroken.length === 0) return breaks;
  const kept: LineBreak[] = [];
  let inside: LineBreak[] = [];
  let last = 0;
  for (const one of [...breaks, { position: text.length, required: false }]) {
    const held = !one.required && unbroken.some(({ start, end }) => start < one.position && one.position < end);
    if (held) {
      inside.push(one);
      continue;
    }
    if (inside.length > 0 && !fits(last, one.position)) kept.push(...inside);
    kept.push(one);
    inside = [];
    last = one.position;
  }
  return kept;
}
