import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type Address, addressesIn, isWhole, lastRecords } from '../../publish/release/history.ts';
import { type KeptRelease, keptReleases, latestRelease, releaseIn } from '../../publish/release/store.ts';
import { withdrawalsIn } from '../../publish/release/withdrawals.ts';
import { type Change, changesBetween } from './changes.ts';

/** What a deploy of a release that is not the newest one would do to what is public. */
export type Older = {
  readonly number: number;
  readonly newest: number;
  readonly changes: readonly Change[];
  /** Statements whose text would be public again although it was taken back or corrected: nobody can want that. */
  readonly harmed: readonly string[];
};

/**
 * Whether a release is older than the newest one that is known here, or another of the same number, and what that means;
 * `undefined` for the newest.
 *
 * @param out where it lies, under whatever name
 * @param own the newsroom's own output folder
 */
export function olderThan(out: string, own?: string): Older | undefined {
  const release = releaseIn(out);
  const newest = homesOf(out, own)
    .flatMap((home) => {
      const latest = latestRelease(home);
      return latest === undefined ? [] : [{ home, latest }];
    })
    .sort((a, b) => b.latest.number - a.latest.number)
    .find(({ latest }) => latest.digest !== release?.digest);
  if (release === undefined || newest === undefined || newest.latest.number < release.number) return undefined;
  const { home, latest } = newest;
  const fresh = addressesIn(release.manifest);
  const records = lastRecords(home);
  const isHarm = ({ slug, version, ...address }: Address): boolean => {
    const record = records.get(slug);
    if (record === undefined || !isWhole(address)) return false;
    return !isWhole(record) || (!address.isEarlier && version < record.version);
  };
  return {
    number: release.number,
    newest: latest.number,
    changes: changesBetween(addressesIn(latest.manifest), fresh),
    harmed: [...new Set(fresh.filter(isHarm).map(({ slug }) => slug))].sort(),
  };
}

/** The statements whose text a release has although a command has taken them back since it was made: no release shows that yet. */
export function takenBackSince(out: string, own?: string): readonly string[] {
  const release = releaseIn(out);
  if (release === undefined) return [];
  const decided = Date.parse(release.manifest.release?.decided ?? '1970-01-01T00:00Z');
  const taken = homesOf(out, own).map(withdrawalsIn);
  const isTaken = ({ slug }: Address): boolean => taken.some((each) => Date.parse(each[slug] ?? '') > decided);
  const slugs = addressesIn(release.manifest).flatMap((each) => (isWhole(each) && isTaken(each) ? [each.slug] : []));
  return [...new Set(slugs)].sort();
}

/** The output folder that a release was made for: one that is kept lies in `.dist.releases/` beside `dist/`. */
function homeOf(out: string): string {
  const whole = path.resolve(out);
  const store = /^\.(.+)\.releases$/.exec(path.basename(path.dirname(whole)))?.[1];
  return store === undefined ? whole : path.join(path.dirname(path.dirname(whole)), store);
}

/** Output folders that know of a release: the one that it was made for, by its name and by where links lead, and the newsroom's own. */
export function homesOf(out: string, own?: string): readonly string[] {
  const real = existsSync(out) ? realpathSync(out) : out;
  return [...new Set([homeOf(out), homeOf(real), ...(own === undefined ? [] : [path.resolve(own)])])];
}

/** Every release that is known here, in whichever of the output folders. */
export function releasesKnown(out: string, own?: string): readonly KeptRelease[] {
  return [out, ...homesOf(out, own)].flatMap((home) => [releaseIn(home) ?? [], keptReleases(home)].flat());
}
