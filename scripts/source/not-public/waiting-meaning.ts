import type { Kind, Mark } from '../../lib/text/index.ts';

/** What a line says of its text: not before a time, or not for the public as it is. */
export type Wait = 'embargo' | 'draft';

const has = (marks: readonly Mark[], kind: Kind): boolean => marks.some(({ kinds }) => kinds.has(kind));

/** A word such as “before”; “do not” is none, though Polish `do` is. */
export const isBoundedIn = (marks: readonly Mark[]): boolean =>
  marks.some(({ kinds, text }, at) => kinds.has('until') && !(text === 'do' && marks[at + 1]?.text === 'not'));

/** What a row of marks that are all known says; `said` for words that nothing but a text can be the matter of. */
export function meaningOf(
  marks: readonly Mark[],
  isWhole: boolean,
): { readonly wait: Wait; readonly kind: Meaning } | undefined {
  const isTimed = marks.some(({ isDate }) => isDate);
  const isBounded = isTimed || isBoundedIn(marks);
  const isRefused = has(marks, 'not') && has(marks, 'publish');
  const isUnused = has(marks, 'not') && has(marks, 'use');
  if (has(marks, 'embargoed')) return { wait: 'embargo', kind: 'said' };
  if (has(marks, 'embargo') && isTimed) return { wait: 'embargo', kind: 'said' };
  if (has(marks, 'embargo')) return { wait: 'embargo', kind: 'bare' };
  if ((isRefused || (isUnused && isBoundedIn(marks)) || has(marks, 'hold')) && isTimed)
    return { wait: 'embargo', kind: 'said' };
  if (has(marks, 'vague') && isTimed) return { wait: 'embargo', kind: isWhole ? 'said' : 'vague' };
  if ((isRefused || has(marks, 'hold')) && isBounded && isWhole) return { wait: 'embargo', kind: 'refused' };
  if (isRefused || has(marks, 'hold')) return { wait: 'draft', kind: 'refused' };
  if (has(marks, 'draft')) return { wait: 'draft', kind: 'draft' };
  // “Confidential sources” is about sources.
  const last = marks.at(-1)?.kinds;
  if (
    (last?.has('secret') === true || (last?.has('aside') === true && isWhole && !last.has('perhaps'))) &&
    !marks.some(({ kinds, text }) => kinds.has('dates') && /\p{Nd}/u.test(text))
  )
    return { wait: 'draft', kind: 'secret' };
  if (has(marks, 'alone')) return { wait: 'draft', kind: 'alone' };
  if (has(marks, 'vague') || isUnused) return { wait: 'draft', kind: 'vague' };
  const release = marks.filter(({ kinds }) => kinds.has('release'));
  if (release.length > 0 && isTimed)
    return { wait: 'embargo', kind: release.every(({ kinds }) => kinds.has('perhaps')) ? 'perhaps' : 'release' };
  // “Release” says nothing without a day.
  if (marks.some(({ kinds }) => kinds.has('perhaps') && !kinds.has('release')))
    return { wait: 'draft', kind: 'perhaps' };
  return undefined;
}
export type Meaning = 'said' | 'bare' | 'refused' | 'draft' | 'alone' | 'secret' | 'vague' | 'release' | 'perhaps';
