import { Fault } from '../../lib/fault.ts';
import { oncePerKey } from '../../lib/once.ts';
import type { PublishedBefore } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { eachRelease, listsByNumber, releasesStamp } from './each-release.ts';
import { embargoesBeside } from './embargoes.ts';
import { publishedByReleases } from './public-files.ts';
import { listedByReleases, type ReleaseHistory, withdrawalsIn, withWithdrawals } from './release-history.ts';
import { type KeptRelease, numberOfRecord } from './store.ts';
import { type KnownRelease, keepSum, MANY, readSum } from './sum-of-releases.ts';

/** Reads what the releases in an output folder and beside it know. */
export function releaseHistoryOf(out: string): ReleaseHistory {
  const { records, ...listed } = allReleases(out).listed;
  const withdrawals = new Map(Object.entries(withdrawalsIn(out)));
  return { ...listed, records: withWithdrawals(records, withdrawals), withdrawals, embargoes: embargoesBeside(out) };
}

/** What each statement was when a release last listed it. */
export const lastRecords = (out: string): ReleaseHistory['records'] => releaseHistoryOf(out).records;

/** Files and texts of statements that earlier releases published, each once. */
export const publishedBefore = (out: string): PublishedBefore => allReleases(out).before();

/**
 * Makes sure that what is kept of each release can be read: what a release took back is known by it, and its number is not
 * given twice.
 *
 * @throws {Fault} `release-unknown`
 */
export function refuseDamaged(out: string): void {
  const [damaged] = allReleases(out).lost;
  if (damaged === undefined) return;
  throw new Fault(
    'release-unknown',
    `${damaged} cannot be read: what release ${numberOfRecord(damaged)} published or took back is not known`,
    'Put the file back from a backup. Where there is none, take it away: then nothing knows what that release took back.',
  );
}

/** The release in an output folder and those that are kept beside it, oldest first. */
export const releasesOf = (out: string): readonly KnownRelease[] => allReleases(out).releases;

/** What all releases of an output folder say together, read again where the disk says that one of their lists has changed. */
const allReleases = (out: string) => readAgain(releasesStamp(out), out);

/** A newsroom may have several output folders. */
const readAgain = oncePerKey((_stamp, out: string) => readAll(out), 4);

/** Reads the lists, or what is kept of those that were read together before, and those that have come since. */
function readAll(out: string) {
  const lists = listsByNumber(out);
  const sum = readSum(out, lists);
  const from = sum?.keys.length ?? 0;
  const [history, published] = [listedByReleases(sum?.listed), publishedByReleases(sum?.published)];
  const releases: KnownRelease[] = [...(sum?.releases ?? [])];
  const see = (release: KeptRelease): void => {
    const { folder, number, digest, manifest } = release;
    releases.push({ folder, number, digest, isSigned: manifest.files.some((file) => file.path === paths.publicKey) });
    history.see(release);
    published.see(release);
  };
  const lost = eachRelease(out, see, lists, from);
  if (lost.length === 0 && lists.length - from >= MANY)
    keepSum(out, lists, { releases, listed: history.state, published: published.state });
  return { releases, lost, listed: history.listed, before: published.before };
}
