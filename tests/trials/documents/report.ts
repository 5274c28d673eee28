import type { Verdict } from './publish.ts';

/** Counts, and what a person should look at: a line for each text that is not published whole. */
export function tally(verdicts: readonly Verdict[]): { readonly lines: readonly string[]; readonly isGood: boolean } {
  const count = (kind: Verdict['kind']): number => verdicts.filter((each) => each.kind === kind).length;
  const poorer = verdicts.filter(({ lost }) => lost.length > 0);
  // A file without a word is none that anybody could publish.
  const silent = verdicts.filter(({ kind, errors }) => kind === 'held' && errors.every(saysNothing)).length;
  const languages = new Set(verdicts.flatMap(({ language }) => language ?? []));
  return {
    lines: [
      `${verdicts.length} texts in ${languages.size} languages: ${count('published')} published in all three formats, ${count('held')} held by name (${silent} of them say nothing), ${count('fault')} faults; ${poorer.length} without some of their words`,
    ],
    isGood: count('fault') === 0 && poorer.length === 0,
  };
}

const saysNothing = (error: string): boolean => error.startsWith('empty-statement');

/** One text that is held, failed or lost words; nothing for one that came out whole. */
export function lineOf({ name, kind, errors, lost }: Verdict): string | undefined {
  if (kind !== 'published')
    return `${kind} ${name}: ${errors.slice(0, 3).join(' | ').slice(0, 400) || 'nothing was said'}`;
  return lost.length === 0 ? undefined : `lost ${name}: ${lost.length} words: ${lost.slice(0, 12).join(', ')}`;
}
