import type { Inline } from './inline.ts';

const CLOSER = '\u2069';

/**
 * The text between two offsets, as a line by itself: white space at its end dropped, and every
 * isolate that reaches into it opened and closed inside it.
 */
export function writeLine(inline: Inline, start = 0, end = inline.text.length): string {
  const content = inline.text.slice(start, end).replace(/(?<![\s\u200b])[\s\u200b]+$/u, '');
  const stop = start + content.length;
  const open: number[] = [];
  let line = '';
  let written = start;

  const advance = (offset: number): void => {
    // Isolates that end before the offset, innermost first.
    for (let last = open.at(-1); last !== undefined && last <= offset; last = open.at(-1)) {
      line += inline.text.slice(written, last) + CLOSER;
      written = last;
      open.pop();
    }
    line += inline.text.slice(written, offset);
    written = offset;
  };

  for (const isolate of inline.isolates) {
    const from = Math.max(isolate.start, start);
    const to = Math.min(isolate.end, stop);
    if (from >= to) continue;
    advance(from);
    line += isolate.opener;
    open.push(to);
  }
  advance(stop);
  return line;
}
