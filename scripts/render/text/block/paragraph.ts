import type { ElementContent, RootContent } from 'hast';
import { columnsOf } from '../inline/columns.ts';
import { type Inline, inlineOf, isolated } from '../inline/inline.ts';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from '../inline/isolation.ts';
import { type LineBreak, lineBreaks } from '../inline/line-breaks.ts';
import { type Piece, piecesOf } from '../inline/pieces.ts';
import { writeLine } from '../inline/write-line.ts';
import type { Setting } from '../setting.ts';
import type { Lines } from './lines.ts';

/** Inline content as lines of at most `width` columns. */
export function paragraph(nodes: readonly (ElementContent | RootContent)[], setting: Setting, width: number): Lines {
  return setPieces(piecesOf(nodes, setting), setting, width);
}

/** Pieces as lines. A passage that runs against the document is isolated as a whole, line by line. */
export function setPieces(pieces: Iterable<Piece>, setting: Setting, width: number): Lines {
  const inline = inlineOf(pieces);
  const { direction, language, isFlowed } = setting;
  const columns = isFlowed ? Number.POSITIVE_INFINITY : width;
  if (direction === language.direction) return wrap(inline, columns);
  return wrap(isolated(inline, direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT), columns);
}

/**
 * Breaks inline content into lines of at most `width` columns. What offers no break and is wider,
 * such as a long address, stands alone on a line, whole.
 */
function wrap(inline: Inline, width: number): readonly string[] {
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
