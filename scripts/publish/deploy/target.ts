import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { errorCodeOf, Fault } from '../../lib/fault.ts';
import { readRegular, sha256 } from '../../lib/files/index.ts';
import type { Manifest } from '../integrity/manifest.ts';
import { belowToken, isStaging, withoutTokens } from '../integrity/staging.ts';
import type { FileSet, ReleaseDoubt } from '../integrity/verify-release.ts';
import { releaseIn } from '../release/store.ts';

/** What a disk says of a file that this user may not read, or whose folder is none. */
const UNREADABLE: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'ENOTDIR']);

/** What the manifest in a folder says of its contents; `undefined` where it is replaced by something else, or may not be read. */
export function presentIn(folder: string): Present | undefined {
  try {
    if (isStaging(folder)) return { isStaging: true };
    const release = releaseIn(folder);
    return release === undefined ? undefined : { isStaging: false, number: release.number };
  } catch (error) {
    if (error instanceof Fault ? error.code === 'read-failed' : UNREADABLE.has(errorCodeOf(error))) return undefined;
    throw error;
  }
}

/** A whole release, or what is staged, on this disk, each file held against its digest. */
export type Source = {
  /** Absolute path of its folder. */
  readonly folder: string;
  /** Its name among others: a release's number; for what is staged the digest of its files. */
  readonly name: string;
  readonly isStaging: boolean;
  readonly manifest: Manifest;
  /** The languages of its files. */
  readonly tags: readonly string[];
  /** Every file, those that list and sign the others included: path → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
};

/** How many files a deploy brought to its target, and how many it removed there. */
export type Deployed = {
  /** Files that were carried over; the others were there. */
  readonly carried: number;
  readonly removed: number;
};

/** What an output folder or target holds already. */
export type Present = { readonly isStaging: boolean; readonly number?: number | undefined };

/** A place that releases are deployed to. */
export type Target = {
  /** The name for people: `/srv/www`. */
  readonly name: string;
  readonly present: () => Promise<Present | undefined>;
  /** The numbers of its release folders, whatever lies in them and whichever is current. */
  readonly numbers: () => Promise<readonly number[]>;
  /**
   * Names of files that lie where releases belong and are no folders, and the folder itself where it is a link: the
   * program's own deploys leave none.
   */
  readonly strange: () => Promise<readonly string[]>;
  /**
   * Doubts about what the target sends beside the bytes of what is current there: of the files too, where that is this very release.
   * Absent where a web server alone says that.
   */
  readonly headerDoubts?: (source: Source) => Promise<readonly ReleaseDoubt[]>;
  /**
   * Calls a function with the current files of the target, to be compared with what they should be; `undefined` where
   * there are none.
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
  /**
   * Brings a release there before its time, so that a later deploy of it has nothing to carry: nobody is shown it, and what is current
   * stays. Absent where a folder that is not current can be found by others.
   *
   * @returns how many files were carried
   */
  readonly bringAhead?: (source: Source) => Promise<number>;
  /**
   * Puts what a release has in common with the current one into its folder before its time: what is public already, and nothing else. A later
   * deploy of it has less to do.
   *
   * @returns how many files that were: none when all was there
   */
  readonly makeReady?: (source: Source) => Promise<number>;
  /** Brings a release there: assets first, pages after them, removals last; then checks that all of it came. */
  readonly deploy: (source: Source) => Promise<Deployed>;
};

/**
 * Makes sure that the files carried are still what they were when their digests were compared.
 *
 * @throws {Fault} `deploy-failed` with the first file that was changed meanwhile
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

/**
 * The name of a release's folder by attempt, where the names before are taken: `7`, then `7.2`.
 *
 * @example nameOfAttempt('7', 2) // '7.2'
 */
export const nameOfAttempt = (name: string, attempt: number): string => (attempt === 1 ? name : `${name}.${attempt}`);

/**
 * The number of the release that a folder is named for, in a list: 7 for `7`, and for `7.2`; empty for what was only
 * begun.
 */
export function releaseNumberOf(folder: string): readonly number[] {
  const [, number] = /^([1-9]\d{0,8})(?:\.\d+)?$/.exec(folder) ?? [];
  return number === undefined ? [] : [Number(number)];
}

/**
 * True for a folder of ours: its manifest is of the very release that it is named for, or, where it is only begun, of one before. What has
 * none is somebody else's.
 */
export function isNamedFor(folder: string, present: Present | undefined): boolean {
  if (present === undefined || present.isStaging) return present !== undefined;
  const [number] = releaseNumberOf(folder.replace(/\.begun$/, ''));
  if (number === undefined || present.number === undefined) return false;
  return folder.endsWith('.begun') ? present.number <= number : present.number === number;
}

/** How many earlier releases stay, for those who read a page while it changes. */
const KEPT = 3;

/**
 * The folders that may be removed by their names (`7`, or `7.2` where the first was damaged), if they are ours. Nothing stays of
 * what was staged, or only begun: it may be over, or taken back.
 */
export function outdated(
  { isStaging, name: own }: Pick<Source, 'isStaging' | 'name'>,
  names: readonly string[],
  present: string | undefined,
  before: string | undefined,
): readonly string[] {
  if (isStaging) return names.filter((name) => /^[0-9a-f]{12}(?:\.\d+)?(?:\.begun)?$/.test(name) && name !== present);
  const givenUp = names.filter((name) =>
    releaseNumberOf(/^(.*)\.begun$/.exec(name)?.[1] ?? '').some((number) => number <= Number(own)),
  );
  const old = names
    .filter((name) => releaseNumberOf(name).length > 0 && name !== present && name !== before)
    .sort((a, b) => Number(b) - Number(a))
    .slice(KEPT);
  return [...old, ...givenUp];
}

/** What is put behind the name of something that lay in the place of `current`, and was no link: `.before-0f1e2d3c`, another one each time. */
export const newBefore = (): string => `.before-${randomUUID().slice(0, 8)}`;

/** The fault where a folder lies in the place of the link `current`. */
export const folderInPlace = (current: string): Fault =>
  new Fault(
    'deploy-failed',
    `${current} is a folder, and no link of ours`,
    'Take it away; or name a folder of its own with --to.',
  );

/** Where `current` may lead, below the target. */
export const LEADS = /^releases\/([0-9a-f]+(?:\.\d+)?)\/?$/;

/** The file set of a `current` that is no link to a release: its contents are not read. */
export const LEADS_OUT: FileSet = { paths: [], strange: ['current'], read: () => undefined };
