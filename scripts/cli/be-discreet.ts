import type { Newsroom } from '../model/newsroom.ts';
import { markdownStem } from '../source/newsroom/names.ts';
import { keptNames } from '../workflows/stage.ts';
import type { Context } from './command.ts';

/** The option of every command that goes through a whole newsroom. */
export const NAMING = ['--verbose', 'name what is under embargo in a log, too'] as const;

/**
 * Keeps the names of statements under embargo, and what is found in their files, out of a log, which others may read.
 * At a terminal, with `--verbose`, or for a statement that was named, all is said.
 */
export function beDiscreet(
  newsroom: Newsroom,
  { isTerminal, discretion, now }: Context,
  {
    verbose,
    names = [],
    waiting = [],
  }: {
    readonly verbose?: true | undefined;
    readonly names?: readonly string[];
    /** Slugs of statements that are not public yet, whatever their files say now. */
    readonly waiting?: readonly string[];
  },
): void {
  if (isTerminal || verbose === true) return;
  const named = new Set(names.flatMap((name) => [name, markdownStem(name)]));
  const kept = keptNames(newsroom, now).filter((all) => !all.some((name) => named.has(name)));
  const more = waiting.filter((slug) => !kept.some((all) => all.includes(slug)));
  discretion.keep([...kept, ...more.map((slug) => [slug])]);
}
