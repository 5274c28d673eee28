import { type Zippable, zipSync } from 'fflate';
import type { StoredContent } from '../../lib/files/index.ts';
import type { SecretKey } from '../../lib/signing/index.ts';
import type { Artifact, Kit, Rendition } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { finalize } from './finalize.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { kitFiles } from './read-kit.ts';
import type { FileSet } from './verify-release.ts';

/** What may differ between the same files in one release and in another. */
export type Stamp = {
  /** Left out for what is only built. */
  readonly release?: Manifest['release'];
  readonly key?: SecretKey | undefined;
  /** A press kit, by its path, in the release that this one follows. */
  readonly before?: ((path: string) => StoredContent | undefined) | undefined;
  /** The press kit, by its path, that lies where this one goes, whoever has put it there. */
  readonly built?: ((path: string) => StoredContent | undefined) | undefined;
};

const OWN_FILES: ReadonlySet<string> = new Set([paths.manifest, paths.sums, paths.signature, paths.publicKey]);

/**
 * A press kit as a file. Its manifest has the shape of a release's, but lists the kit's own files; so what verifies a
 * release verifies a kit. It has the number of the release that it was first part of, and stays the same file as long
 * as nothing in it changes, so that it need not be fetched again.
 */
export function finalizeKit(
  { format, path, about, files }: Omit<Kit, 'statement'>,
  statements: Manifest['statements'],
  stamp: Stamp,
): Rendition {
  const { before, built: _, ...own } = stamp;
  const finalized = finalize(files, { proof: false, statements, ...own });
  const bytes = keptKit(before?.(path)?.bytes, finalized) ?? zipOf(inOrder(finalized), OWN_FILES);
  return { format, path, mediaType: 'application/zip', bytes, about };
}

/** The bytes of the present kit, if it holds exactly what the new one would hold. */
function keptKit(bytes: Uint8Array | undefined, finalized: readonly Artifact[]): Uint8Array | undefined {
  if (bytes === undefined) return undefined;
  const fresh = finalized.find(({ path }) => path === paths.manifest);
  const isSame = contentsOf(manifestIn(bytes)) === contentsOf(readManifest(text(fresh?.bytes)));
  return isSame ? bytes : undefined;
}

/** The files that a manifest lists, whichever release it is of, as one text; the newsroom's key is one of the files. */
const contentsOf = (manifest: Manifest | undefined): string =>
  JSON.stringify([manifest?.statements, manifest?.files, manifest?.release !== undefined]);

const manifestIn = (bytes: Uint8Array): Manifest | undefined =>
  readManifest(text(filesIn(bytes)?.read(paths.manifest)));

function filesIn(bytes: Uint8Array): FileSet | undefined {
  const kit = kitFiles(bytes);
  return 'files' in kit ? kit.files : undefined;
}

const inOrder = (artifacts: readonly Artifact[]): readonly Artifact[] =>
  [...artifacts].sort((a, b) => (a.path < b.path ? -1 : 1));

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/**
 * The time that every entry has: the first day that a zip file can name. fflate writes a time as the machine's own zone
 * shows it, so the day is made in that zone; noon exists on every day that the clocks change.
 */
const TIME = new Date(1980, 0, 1, 12);

/** Files that are compressed already. */
const PACKED = /\.(?:pdf|png|jpg|woff2|zip)$/;

/**
 * Files as one zip file, in the order given; the same files give the same bytes on every machine.
 *
 * @param plain paths of files that go in as they are, so that their digests have no say in the size of the whole
 */
export function zipOf(files: readonly Artifact[], plain: ReadonlySet<string>): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(({ path, bytes }) => [path, [bytes, { level: plain.has(path) || PACKED.test(path) ? 0 : 9 }]]),
  );
  return zipSync(entries, { mtime: TIME });
}
