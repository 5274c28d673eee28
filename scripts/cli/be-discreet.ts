import type { Newsroom } from '../model/newsroom.ts';
import { markdownStem } from '../source/newsroom/names.ts';
import { keptNames } from '../workflows/stage.ts';
import type { Context } from './command.ts';

/** The option of every command that goes through a whole newsroom. */
export const NAMING = ['--verbose', 'name what is under embargo in a log, too'] as const;

/**
 * From here on a log gets no name of a statement under embargo, nor what is found in its files: others read logs. Who sits
 * at a terminal or asks for more gets all of it, and who names a statement what is said of that.
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
    /** Slugs that are not public yet, whatever their files say by now. */
    readonly waiting?: readonly string[];
  },
): void {
  if (isTerminal || verbose === true) return;
  const named = new Set(names.flatMap((name) => [name, markdownStem(name)]));
  const kept = keptNames(newsroom, now).filter((all) => !all.some((name) => named.has(name)));
  const more = waiting.filter((slug) => !kept.some((all) => all.includes(slug)));
  discretion.keep([...kept, ...more.map((slug) => [slug])]);
}
