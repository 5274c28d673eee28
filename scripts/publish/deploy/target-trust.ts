import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { keyName, type PublicKey } from '../../lib/signing/index.ts';
import { paths } from '../../model/paths.ts';
import { readStaging, stagingDoubt } from '../integrity/staging.ts';
import {
  type FileSet,
  folderFiles,
  type ReleaseDoubt,
  verifyDigests,
  verifyRelease,
} from '../integrity/verify-release.ts';
import { knowingFolders, releasesKnown } from './known-releases.ts';
import { LEADS_OUT } from './target.ts';

/**
 * Reasons to doubt files that claim to be a release, with a key also those that it has not signed; empty where there
 * are no files.
 */
export function doubtsAbout(files: FileSet | undefined, key: PublicKey | undefined): readonly ReleaseDoubt[] {
  if (files === undefined) return [];
  if (files === LEADS_OUT)
    return [{ kind: 'strange', path: paths.manifest, reason: 'current is no link to a release' }];
  return (key === undefined ? verifyDigests(files) : verifyRelease(files, { key })).doubts;
}

/** Whether a release's own manifest counts: not where it, its digests or their signature are in doubt. */
export function isBelieved(doubts: readonly ReleaseDoubt[]): boolean {
  const listing: readonly string[] = [paths.manifest, paths.sums, paths.signature];
  return !doubts.some(({ path: name }) => listing.includes(name));
}

/** Whether a release must be signed: it carries a key or a signature itself, or one that is known here was signed. */
export function mustBeSigned(out: string, own?: string): boolean {
  const signed: readonly string[] = [paths.publicKey, paths.signature];
  const isThere = (folder: string): boolean => signed.some((name) => existsSync(path.join(folder, name)));
  return [out, ...knowingFolders(out, own)].some(isThere) || releasesKnown(out, own).some(({ isSigned }) => isSigned);
}

/**
 * Makes sure that a folder holds a release as the newsroom's key has signed it, and nothing else.
 *
 * @param digests SHA-256 of its files by their paths, as they were found just now
 * @throws {Fault} `deploy-failed`
 */
export function requireTrue(out: string, key: PublicKey | undefined, digests: ReadonlyMap<string, string>): void {
  const doubts = doubtsAbout({ ...folderFiles(out), digest: (name) => digests.get(name) }, key);
  const [first] = doubts;
  if (first === undefined) return;
  const more = doubts.length === 1 ? '' : ` (and ${doubts.length - 1} more)`;
  throw new Fault(
    'deploy-failed',
    `${out} is not what ${key === undefined ? 'was released' : `key ${keyName(key)} has signed`}: ${first.path}: ${first.reason}${more}`,
    'Nothing was carried. See what `communique verify` says of it, and release again.',
  );
}

/**
 * Makes sure that a staging tree is as the newsroom's key has signed it.
 *
 * @throws {Fault} `deploy-failed`
 */
export function requireStaged(out: string, key: PublicKey): void {
  const tree = readStaging(out);
  const doubt = tree && stagingDoubt(tree, key);
  if (doubt === undefined) return;
  throw new Fault(
    'deploy-failed',
    `${out} is not what key ${keyName(key)} has signed: ${doubt}`,
    'Nothing was carried. Run `communique stage` again, with the key.',
  );
}
