import { columnsOf } from './inline/columns.ts';
import { lineBreaks } from './inline/line-breaks.ts';

/** RFC 3676, 4.2: 78 at most; two are for the spaces that a broken line may end in. */
const WIDTH = 74;

/**
 * Text as `format=flowed; delsp=yes` (RFC 3676): long lines are broken where the language allows it, and a reader's
 * program puts them together again without a trace. Each break adds one space at the end of the line, which is taken away
 * again: a break between Han characters leaves no gap, one between words keeps its own space. The text is the same after
 * `unflowed`, to the last character.
 */
export function flowed(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const parts = partsOf(line);
      return parts.map((part, index) => stuffed(part) + (index < parts.length - 1 ? ' ' : '')).join('\r\n');
    })
    .join('\r\n');
}

function partsOf(line: string): readonly string[] {
  const { before, boundary } = columnsOf(line);
  const columns = (start: number, end: number): number => (before[end] ?? 0) - (before[start] ?? 0);
  const parts: string[] = [];
  let start = 0;
  let previous = 0;
  for (const { position } of lineBreaks(line)) {
    if (boundary[position] !== 1) continue;
    if (previous > start && columns(start, position) > WIDTH) {
      parts.push(line.slice(start, previous));
      start = previous;
    }
    previous = position;
  }
  return [...parts, line.slice(start)];
}

/** RFC 3676, 4.4: what a mail program could take for a quotation, an indent or the start of another message. */
function stuffed(line: string): string {
  return /^(?: |>|From )/.test(line) ? ` ${line}` : line;
}
