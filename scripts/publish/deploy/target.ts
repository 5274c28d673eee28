import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { readRegular, sha256 } from '../../lib/files/index.ts';
import type { Manifest } from '../integrity/manifest.ts';
import { belowToken, isStaging, withoutTokens } from '../integrity/staging.ts';
import type { FileSet } from '../integrity/verify-release.ts';
import { releaseIn } from '../release/store.ts';

/** What the manifest in a folder says of what lies there; nothing, where a stranger has put something else in its place. */
export function presentIn(folder: string): Present | undefined {
  try {
    if (isStaging(folder)) return { isStaging: true };
    const release = releaseIn(folder);
    return release === undefined ? undefined : { isStaging: false, number: release.number };
  } catch (error) {
    if (error instanceof Fault && error.code === 'read-failed') return undefined;
    throw error;
  }
}

/** A whole release, or what is staged, on this disk, each file held against its digest. */
export type Source = {
  /** Absolute path of its folder. */
  readonly folder: string;
  /** What it is called among others: a release's number; what is staged has the digest of its files. */
  readonly name: string;
  readonly isStaging: boolean;
  readonly manifest: Manifest;
  /** Every file, those that list and sign the others included: path → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
};

export type Deployed = {
  /** Files that were carried over; the others were there. */
  readonly carried: number;
  readonly removed: number;
};

/** What lies in a place already. */
export type Present = { readonly isStaging: boolean; readonly number?: number | undefined };

/** A place that releases are deployed to. */
export type Target = {
  /** For people: `/srv/www`. */
  readonly name: string;
  readonly present: () => Promise<Present | undefined>;
  /** The releases that its folders are named for, whatever lies in them, and whichever is current. */
  readonly numbers: () => Promise<readonly number[]>;
  /** What lies where releases belong and is no folder, and the room itself where it is a link: no deploy of ours leaves that. */
  readonly strange: () => Promise<readonly string[]>;
  /**
   * Hands over what is current there, to be held against what it should be; `undefined` where nothing is.
   *
   * @param near folders of this disk that have most of the same files: what they have need not be fetched
   */
  readonly inspect: <T>(judge: (files: FileSet | undefined) => T, near: readonly string[]) => Promise<T>;
  /**
   * Makes room for releases, as a deploy does first, and makes sure that something can be written there.
   *
   * @throws {Fault} `deploy-failed`
   */
  readonly prepare: () => Promise<void>;
  /** Brings a release there: assets first, pages after them, removals last, then looks whether all of it came. */
  readonly deploy: (source: Source) => Promise<Deployed>;
};

/**
 * A last look at what was carried: it must be what it was when it was held against its digests.
 *
 * @throws {Fault} `deploy-failed` with the first file that somebody changed meanwhile
 */
export function requireUnchanged({ folder, files }: Source): void {
  for (const [name, digest] of files) {
    if (sha256(readRegular(path.join(folder, name))) === digest) continue;
    const what = `${withoutTokens(name)} was changed while it was being carried`;
    throw new Fault(
      'deploy-failed',
      what,
      'What is current there is as it was. See who writes there, and run this again.',
    );
  }
}

/** Files in the order in which they are brought: what pages show, then the pages, then the list of all of it. */
export function inUploadOrder(files: Iterable<string>): readonly string[] {
  const rank = (name: string): number =>
    belowToken(name).startsWith('assets/') ? 0 : name.includes('/') && !name.endsWith('.html') ? 1 : 2;
  return [...files].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** What a release's folder is called where the names before are taken: `7`, then `7.2`. */
export const nameOfAttempt = (name: string, attempt: number): string => (attempt === 1 ? name : `${name}.${attempt}`);

/** The release that a folder is named for: 7 for `7`, and for `7.2`; none for what was only begun. */
export function releaseNumberOf(folder: string): readonly number[] {
  const [, number] = /^([1-9]\d{0,8})(?:\.\d+)?$/.exec(folder) ?? [];
  return number === undefined ? [] : [Number(number)];
}

/** Releases that stay beside the present one, for those who read a page while it changes. */
const KEPT = 3;

/**
 * Of the folders by name (`7`, or `7.2` where somebody had damaged the first) those that may go. Of what was staged nothing
 * stays, nor of what was only begun: it may be over, or taken back.
 */
export function outdated(
  { isStaging }: Pick<Source, 'isStaging'>,
  names: readonly string[],
  present: string | undefined,
  before: string | undefined,
): readonly string[] {
  if (isStaging) return names.filter((name) => /^[0-9a-f]+(?:\.\d+)?(?:\.begun)?$/.test(name) && name !== present);
  return names
    .filter((name) => /^\d+(?:\.\d+)?$/.test(name) && name !== present && name !== before)
    .sort((a, b) => Number(b) - Number(a))
    .slice(KEPT);
}

/** Where `current` may lead, below the target. */
export const LEADS = /^releases\/([0-9a-f]+(?:\.\d+)?)\/?$/;

/** The file set that stands for a `current` which is no link to a release: what lies there is not read. */
export const LEADS_OUT: FileSet = { paths: [], strange: ['current'], read: () => undefined };
