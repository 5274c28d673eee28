import { hasRtlLetter } from '../characters/direction.ts';

const CLOSES: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '»': '«', '”': '“', '’': '‘' };
const OPENS = new Set([...Object.values(CLOSES), '„']);
/** The character before an opening straight quotation mark, or behind a closing one. */
const OUTSIDE = /[^\p{L}\p{N}]/u;

/** Where each bracket and quotation mark of a text has its partner. */
export type BracketPairs = ReadonlyMap<number, number>;

/**
 * The brackets and quotation marks of a text, both ways. An apostrophe, a sign for feet or inches and the bracket of `1)`
 * have no partner.
 */
export function pairsOf(text: string): BracketPairs {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const straight: Record<string, number | undefined> = {};
  const pair = (from: number, to: number): void => {
    pairs.set(from, to);
    pairs.set(to, from);
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    const opener = CLOSES[sign];
    if (OPENS.has(sign)) open.push(at);
    else if (opener !== undefined) {
      const place = open.findLastIndex((from) => text[from] === opener || (sign === '”' && text[from] === '„'));
      // A curly apostrophe closes nothing; a bracket closes what was opened within it as well.
      if (place >= 0 && (sign !== '’' || place === open.length - 1)) {
        pair(open[place] ?? 0, at);
        open.length = place;
        continue;
      }
    }
    // ’so’ and ”so” in Swedish and Finnish
    if (/["'’”]/.test(sign)) {
      const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
      const from = straight[sign];
      // E''
      if (from === undefined && after === sign && /["']/.test(sign)) {
        pair(at, at + 1);
        at++;
        continue;
      }
      if (hasRtlLetter(before) && hasRtlLetter(after)) continue;
      if (from !== undefined && (/["”]/.test(sign) || OUTSIDE.test(after) || hasRtlLetter(after))) {
        pair(from, at);
        straight[sign] = undefined;
      } else if (
        !/[0-9\u06F0-\u06F9]/.test(before) &&
        (/["”]/.test(sign) || OUTSIDE.test(before) || hasRtlLetter(before) || isPrefix(text, at))
      )
        straight[sign] = at;
    }
  }
  return pairs;
}

/** Whether a letter stands before a string: `f'{name}'`, `E'\\n'`. */
const isPrefix = (text: string, at: number): boolean =>
  /^(?:[^\p{Script=Latin}\p{N}]|^)[A-Za-z]$/u.test(text.slice(Math.max(0, at - 2), at));

/** Whether a sign is a bracket or quotation mark that opens. */
export const isOpening = (sign: string): boolean => OPENS.has(sign);
/** Whether a sign is a bracket or quotation mark that closes. */
export const isClosing = (sign: string): boolean => CLOSES[sign] !== undefined;
