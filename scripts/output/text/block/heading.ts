import stringWidth from 'string-width';
import type { Lines } from './lines.ts';

/** Lines with a rule under them as wide as the widest. */
export function underlined(lines: Lines, rule: '=' | '-'): Lines {
  const width = Math.max(0, ...lines.map((line) => stringWidth(line)));
  return width === 0 ? [] : [...lines, rule.repeat(width)];
}
