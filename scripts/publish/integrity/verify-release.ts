import { type BigIntStats, type Dirent, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { errorCodeOf } from '../../lib/fault.ts';
import { type KnownDigests, readRegular, sha256 } from '../../lib/files/index.ts';
import { keyName, type PublicKey, verifyBytes } from '../../lib/signing/index.ts';
import { paths } from '../../model/paths.ts';
import { parseSums } from './finalize.ts';
import { type Manifest, MOST_LISTED, readManifest } from './manifest.ts';

/** A reason to doubt a release; `path` is the file concerned. */
export type ReleaseDoubt = {
  readonly kind:
    | 'archive'
    | 'unsigned'
    | 'signature'
    | 'key'
    | 'sums'
    | 'manifest'
    | 'missing'
    | 'added'
    | 'altered'
    | 'strange'
    | 'superseded';
  readonly path: string;
  /** One sentence without a full stop. */
  readonly reason: string;
};

/** What was found when files were checked. */
export type Verification = {
  /** Reasons to doubt it; empty when every file is what the newsroom signed. */
  readonly doubts: readonly ReleaseDoubt[];
  readonly manifest?: Manifest | undefined;
  /** How many files were compared with their digest. */
  readonly files: number;
};

/** What files are checked against. */
export type VerifySettings = {
  /** The newsroom's key, from anywhere but the release itself. */
  readonly key: PublicKey;
  /** A manifest seen before: an older release than that is not what the newsroom publishes now. */
  readonly known?: Manifest | undefined;
  /** SHA-256 of the press kit that the files lie in. */
  readonly archive?: string | undefined;
};

/** Files that `SHA256SUMS` does not list, since they hold or sign it. */
const OUTSIDE: ReadonlySet<string> = new Set([paths.sums, paths.signature]);

/**
 * The result of checking whether files are a whole release as the newsroom signed it: the signature holds for
 * `SHA256SUMS`, that for every file and no other, and the manifest says the same.
 */
export function verifyRelease(files: FileSet, { key, known, archive }: VerifySettings): Verification {
  const sumsBytes = files.read(paths.sums);
  const signature = files.read(paths.signature);
  if (sumsBytes === undefined) return stop('unsigned', paths.sums, `There is no ${paths.sums}`);
  if (signature === undefined) return stop('unsigned', paths.signature, 'The release is not signed');
  const verdict = verifyBytes(sumsBytes, text(signature), key);
  if (verdict.kind === 'not-a-signature') return stop('signature', paths.signature, 'This is no minisign signature');
  if (verdict.kind === 'other-key') {
    return stop('key', paths.signature, `It is signed with key ${verdict.key}, and not with ${keyName(key)}`);
  }
  if (verdict.kind === 'wrong') return stop('signature', paths.sums, 'The signature is not for these digests');
  const sums = parseSums(text(sumsBytes));
  if (sums === undefined) return stop('sums', paths.sums, 'The digests cannot be read');
  const manifest = readManifest(text(files.read(paths.manifest) ?? new Uint8Array()));
  return {
    doubts: [...fileDoubts(files, sums), ...manifestDoubts(manifest, sums), ...ageDoubts(manifest, known, archive)],
    manifest,
    files: sums.size,
  };
}

/**
 * The result of checking files by their own digests and manifest, whoever wrote them: all that can be checked of a
 * newsroom without a key.
 */
export function verifyDigests(files: FileSet): Verification {
  const sumsBytes = files.read(paths.sums);
  if (sumsBytes === undefined) return stop('sums', paths.sums, `There is no ${paths.sums}`);
  const sums = parseSums(text(sumsBytes));
  if (sums === undefined) return stop('sums', paths.sums, 'The digests cannot be read');
  const manifest = readManifest(text(files.read(paths.manifest) ?? new Uint8Array()));
  return { doubts: [...fileDoubts(files, sums), ...manifestDoubts(manifest, sums)], manifest, files: sums.size };
}

function fileDoubts(files: FileSet, sums: ReadonlyMap<string, string>): readonly ReleaseDoubt[] {
  const there = new Set(files.paths);
  const listed = [...sums].flatMap(([path, digest]): ReleaseDoubt[] => {
    if (!there.has(path)) return [{ kind: 'missing', path, reason: 'The file is missing' }];
    return digestIn(files, path) === digest
      ? []
      : [{ kind: 'altered', path, reason: 'The file is not the one that was signed' }];
  });
  const added = files.paths
    .filter((path) => !sums.has(path) && !OUTSIDE.has(path))
    .map((path): ReleaseDoubt => ({ kind: 'added', path, reason: 'The file does not belong to the release' }));
  const strange = files.strange.map(
    (path): ReleaseDoubt => ({ kind: 'strange', path, reason: 'This is no plain file, or its mode is none of ours' }),
  );
  return [...listed, ...added, ...strange];
}

function digestIn({ read, digest }: FileSet, path: string): string | undefined {
  if (digest !== undefined) return digest(path);
  const bytes = read(path);
  return bytes && sha256(bytes);
}

/** Doubts where the manifest, which people and programs read, does not list what the digests list. */
function manifestDoubts(manifest: Manifest | undefined, sums: ReadonlyMap<string, string>): readonly ReleaseDoubt[] {
  const doubt = (reason: string): ReleaseDoubt[] => [{ kind: 'manifest', path: paths.manifest, reason }];
  if (manifest === undefined) return doubt('The manifest cannot be read');
  if (manifest.proof || manifest.release === undefined) return doubt('This is a proof to be looked at, not a release');
  const own = new Map(manifest.files.map(({ path, sha256: digest }) => [path, digest]));
  const isSame =
    own.size === sums.size - 1 &&
    [...sums].every(([path, digest]) => path === paths.manifest || own.get(path) === digest);
  return isSame ? [] : doubt('The manifest lists other files than the digests');
}

/**
 * Doubts where a release is older than a known one. A press kit stays good as long as later releases list that very
 * file.
 */
function ageDoubts(
  manifest: Manifest | undefined,
  known: Manifest | undefined,
  archive: string | undefined,
): readonly ReleaseDoubt[] {
  const [now, before] = [manifest?.release?.number, known?.release?.number];
  if (now === undefined || before === undefined || now >= before) return [];
  if (archive !== undefined && known?.files.some(({ sha256: digest }) => digest === archive)) return [];
  const reason = `This is release ${now}, and release ${before} has been published since`;
  return [{ kind: 'superseded', path: paths.manifest, reason }];
}

function stop(kind: ReleaseDoubt['kind'], path: string, reason: string): Verification {
  return { doubts: [{ kind, path, reason }], files: 0 };
}

const text = (bytes: Uint8Array): string => (bytes.length > MOST_LISTED ? '' : new TextDecoder().decode(bytes));

/** Files by their paths below a release's root, wherever they lie. */
export type FileSet = {
  /** Paths with `/`, in order. */
  readonly paths: readonly string[];
  /** Paths that are no plain files: links, devices, empty folders. */
  readonly strange: readonly string[];
  readonly read: (path: string) => Uint8Array | undefined;
  /** SHA-256 of a file, where that may be known without reading it again. */
  readonly digest?: ((path: string) => string | undefined) | undefined;
  /** True for one that can be read later, too: its folder stays. */
  readonly isLasting?: true;
};

/** The most bytes of a file that are read at once. */
const MOST = 1_000_000_000;

/** What the disk says of a file that can be read; `undefined` of anything else. */
function statReadable(file: string): BigIntStats | undefined {
  const stats = lstatSync(file, { bigint: true });
  return stats.isFile() && stats.size <= MOST ? stats : undefined;
}

/** What is in a folder; `undefined` where that may not be read, and it is none that must be. */
function entriesOf(folder: string, isNeeded: boolean): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (!isNeeded && /^E(?:ACCES|PERM)$/.test(errorCodeOf(error))) return undefined;
    throw error;
  }
}

/**
 * The set of all files below a folder. A link is never followed: what it leads to is not what was signed.
 *
 * @param known digests of files that were read before
 */
export function folderFiles(root: string, known?: KnownDigests): FileSet {
  const plain: string[] = [];
  const strange: string[] = [];
  const walk = (relative: string): void => {
    const entries = entriesOf(path.join(root, relative), relative === '');
    if (entries === undefined) {
      strange.push(relative);
      return;
    }
    // No release has a folder without a file: it was made by others, and a web server may show it.
    if (entries.length === 0 && relative !== '') strange.push(relative);
    for (const entry of entries) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) walk(name);
      else (entry.isFile() ? plain : strange).push(name);
    }
  };
  walk('');
  const there = new Set(plain);
  const ask = <T>(name: string, read: (file: string, stats: BigIntStats) => T): T | undefined => {
    const file = path.join(root, name);
    const stats = there.has(name) ? statReadable(file) : undefined;
    return stats && read(file, stats);
  };
  const read = (name: string): Uint8Array | undefined => ask(name, (file) => readRegular(file));
  const digest = (name: string): string | undefined =>
    ask(name, (file, stats) => known?.(file, 'sha256', sha256, stats));
  return { paths: plain.sort(), strange: strange.sort(), read, ...(known === undefined ? {} : { digest }) };
}
