import { styleTokens } from './style-tokens.ts';

/** What is wrong with a style sheet as a whole, and where; a browser would go on and drop the rest of it. */
export type StyleFault = { readonly reason: string; readonly offset: number };

/** Blocks within blocks, at most: no style sheet that people write has ten. */
const MOST_LEVELS = 50;

const CLOSES: Readonly<Record<string, string>> = { '{': '}', '(': ')', '[': ']' };

/**
 * The first place where a style sheet opens what it does not close, or closes what is not open (CSS Syntax, 5.4): each
 * character is looked at once.
 */
export function styleFault(css: string): StyleFault | undefined {
  const open: { readonly mark: string; readonly offset: number }[] = [];
  for (const { kind, start, end, isOpen } of styleTokens(css)) {
    if (isOpen) return { reason: `Unexpected ${nameOf(kind, css.charAt(start))} that nothing closes`, offset: start };
    if (kind !== 'function' && (kind !== 'other' || end !== start + 1)) continue;
    const mark = css.charAt(end - 1);
    if (CLOSES[mark] !== undefined) open.push({ mark, offset: end - 1 });
    if (open.length > MOST_LEVELS) {
      return { reason: `Unexpected blocks nested deeper than ${MOST_LEVELS} levels`, offset: end - 1 };
    }
    if (mark === '}' || mark === ')' || mark === ']') {
      const last = open.pop();
      if (last === undefined) return { reason: `Unexpected \`${mark}\` that closes nothing`, offset: start };
      if (CLOSES[last.mark] !== mark) return unclosed(last);
    }
  }
  const [first] = open;
  return first === undefined ? undefined : unclosed(first);
}

function nameOf(kind: string, quote: string): string {
  if (kind === 'comment') return kind;
  return kind === 'string' ? quote : '`url(`';
}

const unclosed = ({ mark, offset }: { readonly mark: string; readonly offset: number }): StyleFault => ({
  reason: `Unexpected \`${mark}\` that nothing closes`,
  offset,
});
