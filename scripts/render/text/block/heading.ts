import stringWidth from 'string-width';
import type { Lines } from './lines.ts';

/** Longer than any line that is broken: where none is, a rule goes no further. */
const LONGEST = 72;

/** Lines with a rule under them as wide as the widest. */
export function underlined(lines: Lines, rule: '=' | '-'): Lines {
  const width = Math.max(0, ...lines.map((line) => stringWidth(line)));
  return width === 0 ? [] : [...lines, rule.repeat(Math.min(width, LONGEST))];
}
