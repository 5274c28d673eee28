import type { ElementContent, RootContent } from 'hast';
import stringWidth from 'string-width';
import { LEFT_TO_RIGHT, RIGHT_TO_LEFT } from './element.ts';
import { type Inline, inIsolate, inlineAsLine, inlineOf } from './inline.ts';
import { columnsOf, type LineBreak, lineBreaks } from './line-breaks.ts';
import { type InlinePiece, piecesOf } from './pieces.ts';
import type { Setting } from './setting.ts';

/** The longest rule; no line that is broken is longer. */
const LONGEST = 72;

/** Lines with a rule under them as wide as the widest. */
export function underlined(lines: TextLines, rule: '=' | '-'): TextLines {
  const width = Math.max(0, ...lines.map((line) => stringWidth(line)));
  return width === 0 ? [] : [...lines, rule.repeat(Math.min(width, LONGEST))];
}

/** Inline content as lines of at most `width` columns. */
export function paragraph(
  nodes: readonly (ElementContent | RootContent)[],
  setting: Setting,
  width: number,
): TextLines {
  return setPieces(piecesOf(nodes, setting), setting, width);
}

/** Pieces as lines. A passage in the other direction than the document is isolated as a whole, line by line. */
export function setPieces(pieces: Iterable<InlinePiece>, setting: Setting, width: number): TextLines {
  const inline = inlineOf(pieces);
  const { direction, language, isFlowed } = setting;
  const columns = isFlowed ? Number.POSITIVE_INFINITY : width;
  if (direction === language.direction) return wrap(inline, columns);
  return wrap(inIsolate(inline, direction === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT), columns);
}

/**
 * Inline content broken into lines of at most `width` columns. A longer piece without a break, such as a long address,
 * stands alone on a line, whole.
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
      lines.push(inlineAsLine(inline, start, previous));
      start = previous;
    }
    if (required) {
      lines.push(inlineAsLine(inline, start, position));
      start = position;
    }
    previous = position;
  }
  if (start < text.length) lines.push(inlineAsLine(inline, start));
  return lines;
}

/** The breaks without those inside unbroken ranges, which are kept where the whole would not fit on a line. */
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

/** The lines of one block, without indent of their own place and without a final newline. */
export type TextLines = readonly string[];

/** The lines of blocks one under another with a blank line between; empty ones leave none. */
export function stack(blocks: readonly TextLines[]): TextLines {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/**
 * The lines of a block with a marker: `first` before its first line, `rest` before the others; blank lines stay blank.
 */
export function prefixed(lines: TextLines, first: string, rest = ' '.repeat(first.length)): TextLines {
  return lines.map((line, index) => {
    if (index === 0) return first + line;
    return line === '' ? rest.trimEnd() : rest + line;
  });
}
