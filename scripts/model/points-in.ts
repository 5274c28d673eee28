import type { Point } from 'unist';

const LINE_END = /\r\n?|\n/g;

/**
 * Lines and columns in a text, both from 1 on, by UTF-16 offset from 0 on. The lines are counted once, however many places are
 * asked for.
 *
 * @example pointsIn('a\nbc')(3) // { line: 2, column: 2, offset: 3 }
 */
export function pointsIn(text: string): (offset: number) => Required<Point> {
  const starts = [0, ...[...text.matchAll(LINE_END)].map((match) => match.index + match[0].length)];
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
}
