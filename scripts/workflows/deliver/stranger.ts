import { sha256 } from '../../lib/files/index.ts';
import { paths } from '../../model/paths.ts';
import { type Address, addressesIn, isWhole, nameOf } from '../../publish/release/history.ts';
import { type Manifest, MOST_LISTED, readManifest } from '../../publish/release/manifest.ts';
import type { FileSet } from '../../publish/verify/file-set.ts';

/** A release at a target: its manifest, and the digest of that. */
export type Current = { readonly manifest: Manifest; readonly digest: string };

/** The release that lies at a target, by what it says of itself. */
export function currentIn(files: FileSet | undefined): Current | undefined {
  const bytes = files?.read(paths.manifest);
  const manifest =
    bytes === undefined || bytes.length > MOST_LISTED ? undefined : readManifest(new TextDecoder().decode(bytes));
  return bytes === undefined || manifest?.release === undefined ? undefined : { manifest, digest: sha256(bytes) };
}

/**
 * What a release would do to what is public that nobody has been asked about: there is a release at the target that is newer,
 * or that nothing on this machine knows, since it was made elsewhere or all that was kept of it is lost. Addresses are as people
 * name them.
 */
export type Unasked = {
  /** What would be gone. */
  readonly lost: readonly string[];
  /** What the target has taken back or corrected, and would show as before. */
  readonly shownAgain: readonly ShownAgain[];
  /** What would say something else. */
  readonly changed: readonly string[];
  /** What would be shown that is not: another copy of the newsroom may hold it back. */
  readonly added: readonly string[];
};

/** An address, and what it is at the target: `withheld`, `canceled`, `corrected`. */
export type ShownAgain = { readonly slug: string; readonly name: string; readonly there: string };

/** @param manifest of the release to be brought */
export function unasked(manifest: Manifest, current: Current | undefined): Unasked {
  const byName = (all: readonly Address[]): ReadonlyMap<string, Address> =>
    new Map(all.map((address) => [nameOf(address), address]));
  const fresh = byName(addressesIn(manifest));
  const before = byName(current === undefined ? [] : addressesIn(current.manifest));
  const shownAgain = [...before.values()].flatMap((each) => againOf(each, fresh.get(nameOf(each))));
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

/** Whole again in the place of a notice, or as it was before a correction. */
function againOf(before: Address, fresh: Address | undefined): readonly ShownAgain[] {
  if (fresh === undefined || !isWhole(fresh)) return [];
  const { slug } = before;
  if (!isWhole(before)) return [{ slug, name: nameOf(before), there: before.status }];
  return fresh.version < before.version ? [{ slug, name: nameOf(before), there: 'corrected' }] : [];
}
