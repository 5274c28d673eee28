import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../lib/fault.ts';
import { readRegular, sha256 } from '../lib/files/index.ts';
import type { PublicKey } from '../lib/signing/index.ts';
import { visibility } from '../model/lifecycle-status.ts';
import { paths } from '../model/paths.ts';
import { type Manifest, readManifestFile } from '../publish/integrity/manifest.ts';
import { isArchive, kitFiles } from '../publish/integrity/read-kit.ts';
import {
  folderFiles,
  type Verification,
  type VerifySettings,
  verifyRelease,
} from '../publish/integrity/verify-release.ts';
import { type KeptRelease, keptReleases } from '../publish/release/store.ts';

/** What is to be verified, and against what. */
export type VerifyRequest = {
  /** Absolute path of a release's folder, a press kit, or one file of a release. */
  readonly target: string;
  readonly key: PublicKey;
  /** Absolute path of a manifest seen before. */
  readonly known?: string | undefined;
  /** Absolute path of the release that a single file is looked for in; the nearest folder above it when left out. */
  readonly release?: string | undefined;
};

/** What came of it. */
export type VerifyResult = Verification & {
  /** The manifest's entry of a single file. */
  readonly entry?: Manifest['files'][number] | undefined;
  /** Where a single file was part of an earlier release, and is not of this one. */
  readonly former?: EarlierPublication | undefined;
};

/**
 * The result of checking a folder, a press kit or a file: whether it is what the newsroom signed.
 *
 * @throws {Fault} `read-failed`, and `usage` for a single file without a release to look for it in
 */
export function verifyTarget({ target, key, known, release }: VerifyRequest): VerifyResult {
  const settings = { key, known: known === undefined ? undefined : manifestIn(known) };
  if (!existsSync(target))
    throw new Fault('read-failed', `There is no ${target}`, 'Name a folder, a press kit or a file.');
  if (statSync(target).isDirectory()) return verifyRelease(folderFiles(target), settings);
  const bytes = readRegular(target);
  if (isArchive(bytes, target)) {
    const kit = verifyKit(bytes, path.basename(target), settings);
    return release === undefined || kit.doubts.length > 0 ? kit : kitOf(kit, bytes, target, release, settings);
  }
  const home = release ?? releaseAbove(target);
  if (home === undefined) {
    throw new Fault(
      'usage',
      `${target} is one file, and its release is not known`,
      'Name the folder or the press kit that it should be part of: --release DIR.',
    );
  }
  if (existsSync(home) && statSync(home).isDirectory())
    return oneFile(bytes, target, verifyRelease(folderFiles(home), settings), keptReleases(home), home);
  if (!existsSync(home)) throw new Fault('read-failed', `${home} is no release`, 'Name its folder or its press kit.');
  return oneFile(bytes, target, verifyKit(readRegular(home), path.basename(home), settings), []);
}

/** The result of checking a press kit. It is genuine in one form only, so that all programs unpack the same. */
function verifyKit(bytes: Uint8Array, name: string, settings: VerifySettings): Verification {
  const kit = kitFiles(bytes);
  if ('files' in kit) return verifyRelease(kit.files, { ...settings, archive: sha256(bytes) });
  const { entry = name, reason } = kit.fault;
  return { doubts: [{ kind: 'archive', path: entry, reason }], files: 0 };
}

/**
 * The result for a whole press kit of the newsroom's, which may be an earlier one: the release that is named says what
 * became of it.
 */
function kitOf(
  kit: Verification,
  bytes: Uint8Array,
  target: string,
  home: string,
  settings: VerifySettings,
): VerifyResult {
  if (!existsSync(home) || !statSync(home).isDirectory()) return kit;
  const found = oneFile(bytes, target, verifyRelease(folderFiles(home), settings), keptReleases(home));
  if (found.entry !== undefined) return { ...kit, entry: found.entry };
  if (found.former !== undefined) return found;
  const reason = 'It is a press kit of the newsroom, and of no release that is known here';
  return found.doubts.some(({ kind }) => kind !== 'altered')
    ? found
    : { ...found, doubts: [{ kind: 'superseded', path: path.basename(target), reason }] };
}

/**
 * The entry of a file that lists the others and so is in no list: it is genuine where it is the one that was believed.
 */
function listFile(bytes: Uint8Array, home: string): Manifest['files'][number] | undefined {
  const name = [paths.manifest, paths.sums, paths.signature].find((each) => {
    const file = path.join(home, each);
    return existsSync(file) && readRegular(file).equals(bytes);
  });
  if (name === undefined) return undefined;
  const mediaType = name === paths.manifest ? 'application/json' : 'text/plain; charset=utf-8';
  return { path: name, mediaType, bytes: bytes.length, sha256: sha256(bytes) };
}

/** The result for a single file, found by its digest alone, whatever its name. */
function oneFile(
  bytes: Uint8Array,
  target: string,
  whole: Verification,
  kept: readonly KeptRelease[],
  home?: string,
): VerifyResult {
  const { manifest } = whole;
  // What is wrong with other files says nothing against this one, as long as the list of digests is the newsroom's.
  const doubts = whole.doubts.filter(
    ({ kind }) => kind !== 'missing' && kind !== 'added' && kind !== 'altered' && kind !== 'strange',
  );
  if (manifest === undefined || doubts.length > 0) return { ...whole, doubts };
  const digest = sha256(bytes);
  const entry =
    manifest.files.find((file) => file.sha256 === digest) ?? (home === undefined ? undefined : listFile(bytes, home));
  if (entry !== undefined) return { doubts, manifest, files: 1, entry };
  const former = formerOf(digest, manifest, kept);
  if (former !== undefined) {
    const reason = `It was ${former.path} of release ${former.number}, and ${former.since}`;
    return { doubts: [{ kind: 'superseded', path: path.basename(target), reason }], manifest, files: 1, former };
  }
  const reason = 'No file of this release has these bytes';
  return { doubts: [{ kind: 'altered', path: path.basename(target), reason }], manifest, files: 1 };
}

/** Where an earlier release of the newsroom had a file, and since when it has been replaced. */
export type EarlierPublication = { readonly number: number; readonly path: string; readonly since: string };

/**
 * The earlier release that had a file: each names the one before by the digest of its manifest, so that the signature
 * of the present one covers all of them.
 */
function formerOf(digest: string, manifest: Manifest, kept: readonly KeptRelease[]): EarlierPublication | undefined {
  let previous = manifest.release?.previous;
  for (;;) {
    const before = kept.find((each) => each.digest === previous);
    if (before === undefined) return undefined;
    const file = before.manifest.files.find(({ sha256: known }) => known === digest);
    if (file !== undefined) return { number: before.number, path: file.path, since: sinceThen(file, manifest) };
    previous = before.manifest.release?.previous;
  }
}

function sinceThen({ path: name, ...about }: Manifest['files'][number], { statements }: Manifest): string {
  const { slug = name.split('/')[0], language } = about;
  const statement = statements.find((each) => each.slug === slug);
  if (statement === undefined || !statement.languages.some(({ tag }) => language === undefined || tag === language))
    return 'it is not public any more';
  const { status = 'usable' } = statement;
  return visibility[status] === 'notice' ? `it has been ${status} since` : 'there is a later one in its place';
}

function releaseAbove(file: string): string | undefined {
  const folder = path.dirname(file);
  if (existsSync(path.join(folder, paths.sums))) return folder;
  return folder === path.dirname(folder) ? undefined : releaseAbove(folder);
}

function manifestIn(file: string): Manifest {
  const manifest = readManifestFile(file);
  if (manifest === undefined)
    throw new Fault('read-failed', `${file} is no manifest`, 'Name a manifest.json of a release.');
  return manifest;
}
