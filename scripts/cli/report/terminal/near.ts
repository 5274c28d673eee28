import { inert } from './inert.ts';

/** Characters shown on each side of what matters. */
export const CONTEXT = 60;

/** A text with the part that matters in view, cut where that is far away. */
export function around(text: string, part: string | undefined): string {
  const at = part === undefined || part === '' ? -1 : text.indexOf(part);
  if (at < 0) return near(text, 0, 2 * CONTEXT);
  return near(text, at, at + (part ?? '').length);
}

/** Two texts near their first difference. */
export function nearDifference(before: string, after: string): readonly [before: string, after: string] {
  const length = Math.min(before.length, after.length);
  let same = 0;
  while (same < length && before[same] === after[same]) same++;
  return [near(before, same, same), near(after, same, same)];
}

function near(text: string, from: number, to: number): string {
  const left = Math.max(0, from - CONTEXT);
  const right = Math.min(text.length, to + CONTEXT);
  return inert(`${left > 0 ? '…' : ''}${text.slice(left, right)}${right < text.length ? '…' : ''}`);
}
