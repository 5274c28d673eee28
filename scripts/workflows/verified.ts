import { type KnownDigests, knownDigests } from '../lib/files/index.ts';
import { type Recalled, recalled } from '../lib/store/index.ts';
import type { DetectedLanguage } from '../lib/text/index.ts';
import type { BroughtAhead } from '../publish/deploy/brought-ahead.ts';
import { type KeptEditions, keptEditions } from './load/kept-editions.ts';

/**
 * What a process that waits for the time of a release has verified already. At that time it looks whether all of that is as it was,
 * by what the disk and the store say of it, and reads again only what is not.
 */
export type Verified = {
  readonly digests: KnownDigests;
  readonly ahead: BroughtAhead;
  readonly editions: KeptEditions;
  /** What was found of the languages of statements. */
  readonly languages: Recalled<Promise<DetectedLanguage | undefined>>;
  /** The moment for which the newsroom's texts were read last, in milliseconds since 1970. */
  readonly readFor: { when?: number };
};

/**
 * Nothing verified yet.
 *
 * @param now the clock of the machine, in milliseconds since 1970
 */
export const nothingVerified = (now: () => number): Verified => ({
  digests: knownDigests(now),
  ahead: new Map(),
  editions: keptEditions(),
  languages: recalled(),
  readFor: {},
});
