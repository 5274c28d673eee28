import { proseWords } from '../letters/prose-words.ts';

/** A stretch of one text or of both. What is the same is given as the later text has it. */
export type Change = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string };

/** Beyond this many comparisons the middle is one change: a thousand words against four thousand others. */
const MAX_COMPARISONS = 16_000_000;

/**
 * Where a text differs from an earlier one, word by word. What is the same and removed, put together, is the earlier
 * text; what is the same and added is the later one. What was removed stands before what was added in its stead.
 */
export function difference(before: string, after: string): readonly Change[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return merged([
    ...a.slice(0, head).map((text): Change => ({ kind: 'same', text })),
    ...withoutIslands(between(middleA, middleB)),
    ...b.slice(b.length - tail).map((text): Change => ({ kind: 'same', text })),
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
function between(a: readonly string[], b: readonly string[]): readonly Change[] {
  const removed = a.map((text): Change => ({ kind: 'removed', text }));
  const added = b.map((text): Change => ({ kind: 'added', text }));
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
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const at = i * width + j;
    if (a[i] === b[j]) changes.push({ kind: 'same', text: b[j++] ?? '' }) && i++;
    else if ((lengths[at + width] ?? 0) >= (lengths[at + 1] ?? 0)) changes.push(...removed.slice(i, ++i));
    else changes.push(...added.slice(j, ++j));
  }
  return [...changes, ...removed.slice(i), ...added.slice(j)];
}

/** Blanks that two changed words have in common are no reason to read them as two changes. */
function withoutIslands(changes: readonly Change[]): readonly Change[] {
  return changes.flatMap((change, at): readonly Change[] => {
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

const isChanged = (change: Change | undefined): boolean => change !== undefined && change.kind !== 'same';

/** Neighbours of a kind become one, and within a change the removed text goes first. */
export function merged(changes: readonly Change[]): readonly Change[] {
  const done: Change[] = [];
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
