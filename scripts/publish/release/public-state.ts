import { once } from '../../lib/once.ts';
import { type LifecycleFields, visibility } from '../../model/lifecycle-status.ts';
import type { Manifest } from '../integrity/manifest.ts';
import { refuseDamaged, releaseHistoryOf } from './all-releases.ts';
import type { Drop } from './dropped-addresses.ts';
import type { Sought, StandingText } from './near-copies.ts';
import { hasFeeds } from './public-files.ts';
import { type Address, addressesIn, type ReleaseHistory, versionKey } from './release-history.ts';
import { readWholeTexts, type Texts } from './release-texts.ts';
import { latestRelease, textsFolder } from './store.ts';

/** What has been published, as far as the next release depends on it. */
export type PublicState = ReleaseHistory & {
  readonly number: number;
  /** What is public now. */
  readonly addresses: readonly Address[];
  /** True where it has feeds, which others subscribe to. */
  readonly hasFeeds: boolean;
  /** What the newest release was made from, as far as it is whole: read when it is asked for. */
  readonly texts: () => Texts | undefined;
  readonly decided: string | undefined;
  /** What was taken from the public by name, and has not been named since. */
  readonly dropped: readonly Drop[];
  /** What statements said that were taken back; absent where nobody has read their texts. */
  readonly taken?: readonly Sought[];
  /** What public statements say; absent where nobody has read their texts. */
  readonly standing?: readonly StandingText[];
  /** What has been published from the newsroom's other output folders, by folder; absent where nobody has read it. */
  readonly elsewhere?: ReadonlyMap<string, PublicState>;
};

/**
 * Reads what has been published from an output folder and what is kept beside it.
 *
 * @throws {Fault} `release-unknown` where what is kept of a release cannot be read
 */
export function publicStateOf(out: string): PublicState {
  refuseDamaged(out);
  const latest = latestRelease(out);
  const { number, manifest }: { number: number; manifest?: Manifest } = latest ?? { number: 0 };
  return {
    number,
    addresses: manifest === undefined ? [] : addressesIn(manifest),
    hasFeeds: manifest !== undefined && hasFeeds(manifest),
    ...releaseHistoryOf(out),
    texts: once(() => (number === 0 ? undefined : readWholeTexts(textsFolder(out, number)))),
    decided: manifest?.release?.decided,
    dropped: manifest?.release?.dropped ?? [],
  };
}

/**
 * A function that says whether what comes of a statement depends on more than its files: its notice stands wherever its text was public, and
 * languages of it may have been dropped.
 */
export const dependingOnPublic =
  (drops: readonly Drop[] = []) =>
  (slug: string, { status = 'usable' }: LifecycleFields): boolean =>
    visibility[status] === 'notice' || drops.some((drop) => drop.slug === slug);

/** The greatest version of each statement that was ever published. */
export const lastVersions = ({ records }: PublicState): ReadonlyMap<string, number> =>
  new Map([...records].map(([slug, { version }]) => [slug, version]));

/**
 * A function that says whether readers have seen a version in a language. For a statement that no release knows, the
 * kept versions were published elsewhere.
 */
export const wasPublished =
  ({ records, listed }: PublicState) =>
  (slug: string, tag: string, version: number): boolean =>
    !records.has(slug) || listed.has(versionKey({ slug, tag, version }));
