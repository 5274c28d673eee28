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
  for (let at = 0; at < css.length; ) {
    const mark = css.charAt(at);
    const end = endOfToken(css, at);
    if (typeof end === 'string') return { reason: end, offset: at };
    if (end - at === 1) {
      if (CLOSES[mark] !== undefined) open.push({ mark, offset: at });
      if (open.length > MOST_LEVELS) {
        return { reason: `Unexpected blocks nested deeper than ${MOST_LEVELS} levels`, offset: at };
      }
      if (mark === '}' || mark === ')' || mark === ']') {
        const last = open.pop();
        if (last === undefined) return { reason: `Unexpected \`${mark}\` that closes nothing`, offset: at };
        if (CLOSES[last.mark] !== mark) return unclosed(last);
      }
    }
    at = end;
  }
  const [first] = open;
  return first === undefined ? undefined : unclosed(first);
}

const unclosed = ({ mark, offset }: { readonly mark: string; readonly offset: number }): StyleFault => ({
  reason: `Unexpected \`${mark}\` that nothing closes`,
  offset,
});

/** Behind the comment, string, address or character that begins here; or what is wrong with it. */
function endOfToken(css: string, at: number): number | string {
  const mark = css.charAt(at);
  if (mark === '\\') return Math.min(at + 2, css.length);
  if (css.startsWith('/*', at)) {
    const end = css.indexOf('*/', at + 2);
    return end < 0 ? 'Unexpected comment that nothing closes' : end + 2;
  }
  if (mark === '"' || mark === "'") return endOf(css, at + 1, mark, '\n') ?? `Unexpected ${mark} that nothing closes`;
  const [address] = isInWord(css, at) ? [] : (bareAddress(css, at) ?? []);
  if (address === undefined) return at + 1;
  return endOf(css, at + address.length, ')', '') ?? 'Unexpected `url(` that nothing closes';
}

/** An address without quotes is one token: whatever stands in it opens nothing. */
function bareAddress(css: string, at: number): RegExpExecArray | null {
  BARE.lastIndex = at;
  return BARE.exec(css);
}

const BARE = /url\((?!\s*["'])/iy;

const isInWord = (css: string, at: number): boolean => at > 0 && /[\w\\-]/.test(css.charAt(at - 1));

/** Behind the next of a mark that is not escaped; `undefined` where what may not stand before it comes first, or nothing. */
function endOf(css: string, from: number, mark: string, forbidden: string): number | undefined {
  for (let at = from; at < css.length; at++) {
    const here = css.charAt(at);
    if (here === '\\') at++;
    else if (here === mark) return at + 1;
    else if (here === forbidden) return undefined;
  }
  return undefined;
}
