import path from 'node:path';
import { type Address, addressesIn, isWhole, lastRecords } from '../../release/history.ts';
import { latestRelease, releaseIn } from '../../release/store.ts';
import { type Change, changesBetween } from './changes.ts';

/** What a deploy of a release that is not the newest one would do to what is public. */
export type Older = {
  readonly number: number;
  readonly newest: number;
  readonly changes: readonly Change[];
  /** Statements whose text would be public again although it was taken back or corrected: nobody can want that. */
  readonly harmed: readonly string[];
};

/** Whether a release is older than the newest one that is known beside it, and what that means; `undefined` for the newest. */
export function olderThan(out: string): Older | undefined {
  const release = releaseIn(out);
  const home = homeOf(out);
  const latest = latestRelease(home);
  if (release === undefined || latest === undefined || latest.number <= release.number) return undefined;
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

/** The output folder that a release was made for: one that is kept lies in `.dist.releases/` beside `dist/`. */
export function homeOf(out: string): string {
  const whole = path.resolve(out);
  const store = /^\.(.+)\.releases$/.exec(path.basename(path.dirname(whole)))?.[1];
  return store === undefined ? whole : path.join(path.dirname(path.dirname(whole)), store);
}
