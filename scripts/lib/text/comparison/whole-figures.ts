import { type Change, merged } from './difference.ts';

/** What belongs to one figure: digits of any script, and the marks inside it. */
const HEAD = /(?<=(?<![\p{N}.,:\u066B\u066C])[.,:\u066B\u066C]*)\p{N}[\p{N}.,:\u066B\u066C]*$/u;
const TAIL = /^[.,:\u066B\u066C]?\p{N}[\p{N}.,:\u066B\u066C]*(?<=\p{N})/u;

/**
 * The same changes, but with no figure parted: `4,000` has become `4,012`, and not `000` become `012` after a `4,` that
 * stayed. What is the same and removed is still the earlier text, what is the same and added the later one.
 */
export function wholeFigures(changes: readonly Change[]): readonly Change[] {
  const done: Change[] = [];
  for (const [index, change] of changes.entries()) {
    if (change.kind !== 'same') {
      done.push(change);
      continue;
    }
    const { text } = change;
    const tail = index > 0 && isFigure(done.at(-1)?.text, -1) ? (TAIL.exec(text)?.[0] ?? '') : '';
    const rest = text.slice(tail.length);
    const head = isFigure(changes[index + 1]?.text, 0) ? (HEAD.exec(rest)?.[0] ?? '') : '';
    if (tail !== '') done.push({ kind: 'removed', text: tail }, { kind: 'added', text: tail });
    const middle = rest.slice(0, rest.length - head.length);
    if (middle !== '') done.push({ kind: 'same', text: middle });
    if (head !== '') done.push({ kind: 'removed', text: head }, { kind: 'added', text: head });
  }
  return merged(done);
}

const isFigure = (text: string | undefined, at: 0 | -1): boolean => /\p{N}/u.test(text?.at(at) ?? '');
