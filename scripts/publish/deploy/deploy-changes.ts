import { sha256 } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { type Manifest, MOST_LISTED, readManifest } from '../integrity/manifest.ts';
import type { FileSet } from '../integrity/verify-release.ts';
import { lastRecords } from '../release/all-releases.ts';
import { changesBetween, type PublicChange } from '../release/public-changes.ts';
import { type Address, addressesIn, addressName, isWhole, withdrawalsIn } from '../release/release-history.ts';
import { latestRelease, releaseIn } from '../release/store.ts';
import { knowingFolders } from './known-releases.ts';

/** What a deploy of a release that is not the newest one would do to what is public. */
export type Older = {
  readonly number: number;
  readonly newest: number;
  readonly changes: readonly PublicChange[];
  /** Statements whose text would be public again although it was taken back or corrected. */
  readonly harmed: readonly string[];
};

/**
 * What deploying an older release, or another of the same number as the newest known here, would change; `undefined`
 * for the newest.
 *
 * @param out where it lies, under whatever name
 * @param own the newsroom's own output folder
 */
export function olderThan(out: string, own?: string): Older | undefined {
  const release = releaseIn(out);
  const newest = knowingFolders(out, own)
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

/**
 * The statements whose text is in a release although a command has taken them back since: no release shows that yet.
 */
export function takenBackSince(out: string, own?: string): readonly string[] {
  const release = releaseIn(out);
  if (release === undefined) return [];
  const decided = Date.parse(release.manifest.release?.decided ?? '1970-01-01T00:00Z');
  const taken = knowingFolders(out, own).map(withdrawalsIn);
  const isTaken = ({ slug }: Address): boolean => taken.some((each) => Date.parse(each[slug] ?? '') > decided);
  const slugs = addressesIn(release.manifest).flatMap((each) => (isWhole(each) && isTaken(each) ? [each.slug] : []));
  return [...new Set(slugs)].sort();
}

/** A release at a target: its manifest, and the digest of that. */
export type Current = { readonly manifest: Manifest; readonly digest: string };

/** The release at a target, by its own manifest. */
export function currentIn(files: FileSet | undefined): Current | undefined {
  const bytes = files?.read(paths.manifest);
  const manifest =
    bytes === undefined || bytes.length > MOST_LISTED ? undefined : readManifest(new TextDecoder().decode(bytes));
  return bytes === undefined || manifest?.release === undefined ? undefined : { manifest, digest: sha256(bytes) };
}

/**
 * The changes to what is public that the user has not been asked about: the release at the target is newer, or unknown
 * on this machine, since it was made elsewhere or its records are lost. Addresses are as people name them.
 */
export type Unasked = {
  /** Addresses that would be gone. */
  readonly lost: readonly string[];
  /** Addresses that the target has taken back or corrected, and that would be shown as before. */
  readonly shownAgain: readonly ShownAgain[];
  /** Addresses whose text would change. */
  readonly changed: readonly string[];
  /** Addresses that would be new: another copy of the newsroom may hold them back. */
  readonly added: readonly string[];
};

/** An address, and its status at the target: `withheld`, `canceled`, `corrected`. */
export type ShownAgain = { readonly slug: string; readonly name: string; readonly there: string };

/**
 * The changes to what is public at a target, if a release were brought there, that the user has not been asked about.
 *
 * @param manifest of the release to be brought
 */
export function unasked(manifest: Manifest, current: Current | undefined): Unasked {
  const byName = (all: readonly Address[]): ReadonlyMap<string, Address> =>
    new Map(all.map((address) => [addressName(address), address]));
  const fresh = byName(addressesIn(manifest));
  const before = byName(current === undefined ? [] : addressesIn(current.manifest));
  const shownAgain = [...before.values()].flatMap((each) => againOf(each, fresh.get(addressName(each))));
  const again = new Set(shownAgain.map(({ name }) => name));
  const isOther = (name: string, { digest, status }: Address): boolean => {
    const now = fresh.get(name);
    return now !== undefined && !again.has(name) && (now.digest !== digest || now.status !== status);
  };
  return {
    lost: [...before.keys()].filter((name) => !fresh.has(name)).sort(),
    shownAgain: shownAgain.sort((one, other) => (one.name < other.name ? -1 : 1)),
    changed: [...before].flatMap(([name, each]) => (isOther(name, each) ? [name] : [])).sort(),
    added: current === undefined ? [] : [...fresh.keys()].filter((name) => !before.has(name)).sort(),
  };
}

/** The address, if it would be whole again in the place of a notice, or as it was before a correction. */
function againOf(before: Address, fresh: Address | undefined): readonly ShownAgain[] {
  if (fresh === undefined || !isWhole(fresh)) return [];
  const { slug } = before;
  if (!isWhole(before)) return [{ slug, name: addressName(before), there: before.status }];
  return fresh.version < before.version ? [{ slug, name: addressName(before), there: 'corrected' }] : [];
}
