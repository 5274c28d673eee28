import { styleText } from 'node:util';

type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Words of what did not change that are shown on each side of what did. */
const CONTEXT = 5;

/** A difference on one line: `[-old-]{+new+}`, in red and green where there is colour, long stretches of the same cut. */
export function differenceText(changes: readonly Change[], colour: boolean): string {
  return changes
    .map(({ kind, text }, at) => {
      const line = text.replace(/\s+/g, ' ');
      if (kind === 'same') return cut(line, at === 0, at === changes.length - 1);
      const marked = kind === 'removed' ? `[-${line}-]` : `{+${line}+}`;
      return colour ? styleText(kind === 'removed' ? 'red' : 'green', marked, { validateStream: false }) : marked;
    })
    .join('');
}

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  // Where words are not spaced, a word is a letter or two.
  const words = text.match(/\s*[\p{L}\p{M}\p{N}]*[^\s\p{L}\p{N}]*/gu)?.filter((word) => word !== '') ?? [];
  const pieces = words.flatMap((word) => (word.length > 24 ? (word.match(/.{1,4}/gsu) ?? []) : word));
  if (isFirst && isLast) return text;
  if (isFirst) return pieces.length <= CONTEXT + 1 ? text : `…${pieces.slice(-CONTEXT).join('')}`;
  if (isLast) return pieces.length <= CONTEXT + 1 ? text : `${pieces.slice(0, CONTEXT).join('')}…`;
  return pieces.length <= 2 * CONTEXT + 1
    ? text
    : `${pieces.slice(0, CONTEXT).join('')} … ${pieces.slice(-CONTEXT).join('').trimStart()}`;
}
