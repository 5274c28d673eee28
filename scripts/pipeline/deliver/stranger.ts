import { paths } from '../../output/paths.ts';
import { type Address, addressesIn, isWhole, nameOf } from '../../release/history.ts';
import { type Manifest, MOST_LISTED, readManifest } from '../../release/manifest.ts';
import { sha256 } from '../../release/sums.ts';
import type { FileSet } from '../../release/verify/file-set.ts';

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
 * What a release would take from the public, or show them again, without anybody having been asked: there is a release at the
 * target that nothing on this machine knows, since it was made elsewhere or all that was kept of it is lost.
 *
 * @param manifest of the release to be brought
 * @returns addresses as people name them
 */
export function unasked(manifest: Manifest, current: Current | undefined): readonly string[] {
  if (current === undefined) return [];
  const fresh = new Map(addressesIn(manifest).map((address) => [nameOf(address), address]));
  return addressesIn(current.manifest)
    .filter((before) => isUnasked(before, fresh.get(nameOf(before))))
    .map(nameOf)
    .sort();
}

/** Gone, whole again in the place of a notice, or as it was before a correction. */
function isUnasked(before: Address, fresh: Address | undefined): boolean {
  if (fresh === undefined) return true;
  return isWhole(fresh) && (!isWhole(before) || fresh.version < before.version);
}
