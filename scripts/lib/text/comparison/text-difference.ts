import { proseWords } from '../characters/prose-words.ts';

/** A stretch of one text or of both. What is the same is given as the later text has it. */
export type TextChange = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** The most comparisons, a thousand words with four thousand others; beyond it the middle is one change. */
const MAX_COMPARISONS = 16_000_000;

/**
 * The differences between a text and an earlier one, word by word. The unchanged and removed parts together are the
 * earlier text; the unchanged and added ones are the later one. Removed text stands before the text added in its place.
 */
export function textDifference(before: string, after: string): readonly TextChange[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return mergedChanges([
    ...a.slice(0, head).map((text): TextChange => ({ kind: 'same', text })),
    ...withoutIslands(between(middleA, middleB)),
    ...b.slice(b.length - tail).map((text): TextChange => ({ kind: 'same', text })),
  ]);
}

/** Words, stretches of blanks and single marks; together the text. */
function tokensOf(text: string): readonly string[] {
  const tokens: string[] = [];
  let end = 0;
  const marks = (to: number): void => {
    tokens.push(...(text.slice(end, to).match(/\s+|\S/gu) ?? []));
  };
  for (const word of proseWords(text)) {
    marks(word.start);
    tokens.push(word.text);
    end = word.end;
  }
  marks(text.length);
  return tokens;
}

/** The changes between two lists of tokens, by their longest common subsequence. */
function between(a: readonly string[], b: readonly string[]): readonly TextChange[] {
  const removed = a.map((text): TextChange => ({ kind: 'removed', text }));
  const added = b.map((text): TextChange => ({ kind: 'added', text }));
  if (a.length * b.length > MAX_COMPARISONS) return [...removed, ...added];
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const at = i * width + j;
      lengths[at] =
        a[i] === b[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(lengths[at + width] ?? 0, lengths[at + 1] ?? 0);
    }
  }
  const changes: TextChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const at = i * width + j;
    if (a[i] === b[j]) changes.push({ kind: 'same', text: b[j++] ?? '' }) && i++;
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) changes.push(...removed.slice(i, ++i));
    else changes.push(...added.slice(j, ++j));
  }
  return [...changes, ...removed.slice(i), ...added.slice(j)];
}

/** The changes with blanks between two changed words made part of one change. */
function withoutIslands(changes: readonly TextChange[]): readonly TextChange[] {
  return changes.flatMap((change, at): readonly TextChange[] => {
    const isIsland =
      change.kind === 'same' && change.text.trim() === '' && isChanged(changes[at - 1]) && isChanged(changes[at + 1]);
    return isIsland
      ? [
          { kind: 'removed', text: change.text },
          { kind: 'added', text: change.text },
        ]
      : [change];
  });
}

const isChanged = (change: TextChange | undefined): boolean => change !== undefined && change.kind !== 'same';

/** The changes with neighbours of one kind joined, and the removed text first within each. */
function mergedChanges(changes: readonly TextChange[]): readonly TextChange[] {
  const done: TextChange[] = [];
  let [removed, added] = ['', ''];
  const close = (): void => {
    if (removed !== '') done.push({ kind: 'removed', text: removed });
    if (added !== '') done.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const change of changes) {
    if (change.kind === 'removed') removed += change.text;
    else if (change.kind === 'added') added += change.text;
    else {
      const last = removed + added === '' ? done.pop() : undefined;
      close();
      done.push({ kind: 'same', text: (last?.text ?? '') + change.text });
    }
  }
  close();
  return done;
}

/** The beginning of a figure at the end of a text: digits of any script, and the marks inside it. */
const HEAD = /(?<=(?<![\p{N}.,:\u066B\u066C])[.,:\u066B\u066C]*)\p{N}[\p{N}.,:\u066B\u066C]*$/u;
const TAIL = /^[.,:\u066B\u066C]?\p{N}[\p{N}.,:\u066B\u066C]*(?<=\p{N})/u;

/**
 * Changes in which no figure is parted: `4,000` has become `4,012`, and not `000` become `012` after a `4,` that
 * stayed. What is the same and removed is still the earlier text, what is the same and added the later one.
 */
export function wholeFigures(changes: readonly TextChange[]): readonly TextChange[] {
  const done: TextChange[] = [];
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
  return mergedChanges(done);
}

const isFigure = (text: string | undefined, at: 0 | -1): boolean => /\p{N}/u.test(text?.at(at) ?? '');
