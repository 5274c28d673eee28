import { dropWhere, type FigurePairing } from '../../number-pairs/figure-pairs.ts';
import type { NumberToken } from '../../numbers/number-token.ts';
import type { TaggedText } from '../../numbers/tagged-text.ts';

/** Languages that say "24 each" by the figure twice: 24-24 ცალს. Elsewhere that is a score. */
const SAY_TWICE = /^(?:az|hu|hy|ka|kk|ky|tk|tr|tt|uz)\b/;

/** Drops the second figure of two that say how many each one has, where the source says it once. */
export function dropFiguresForEach(
  { source: left, target }: FigurePairing,
  targets: readonly NumberToken[],
  { text, tag }: TaggedText,
): void {
  if (!SAY_TWICE.test(tag) || left.length > 0) return;
  dropWhere(target, (token) => {
    const first = targets[targets.indexOf(token) - 1];
    return first !== undefined && first.value === token.value && /^[-‐‑–]$/u.test(text.slice(first.end, token.start));
  });
}
