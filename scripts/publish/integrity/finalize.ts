import { sha256 } from '../../lib/files/index.ts';
import { type SecretKey, signBytes, stringifyPublicKey } from '../../lib/signing/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { type Manifest, manifestOf } from './manifest.ts';

/** What a manifest says beside the list of files, and the key that signs it. */
export type FinalizeSettings = {
  readonly proof: boolean;
  readonly statements: Manifest['statements'];
  /** Left out in press kits: they would change with every tool, whether or not anything in them does. */
  readonly printedWith?: Manifest['printedWith'];
  /** The release that this one follows; left out for what is only built. */
  readonly release?: Manifest['release'];
  /** Signs the release; without it there are digests and no signature. */
  readonly key?: SecretKey | undefined;
};

/**
 * The files of a release with what they can be checked by: manifest, digests, signature and the key; a proof gets its
 * manifest alone.
 */
export function finalize(
  artifacts: readonly Artifact[],
  { proof, statements, printedWith, release, key }: FinalizeSettings,
): readonly Artifact[] {
  const files =
    key === undefined ? artifacts : [...artifacts, textArtifact(paths.publicKey, stringifyPublicKey(key.publicKey))];
  const manifest = manifestOf(files, { proof, statements, printedWith, release });
  const listed = [...files, manifest];
  if (proof) return listed;
  const sums = sumsOf(listed);
  if (key === undefined) return [...listed, sums];
  const comment = `communique release ${release?.number ?? 0}, manifest ${sha256(manifest.bytes)}`;
  return [...listed, sums, textArtifact(paths.signature, signBytes(sums.bytes, key, comment))];
}

function textArtifact(path: string, text: string): Artifact {
  return { path, mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(text) };
}

/** `SHA256SUMS` as `sha256sum` writes it: every file in order of path, the manifest included. */
export function sumsOf(artifacts: readonly Artifact[]): Artifact {
  const lines = artifacts.map((artifact) => ({
    path: artifact.path,
    line: `${digestOf(artifact)}  ${artifact.path}\n`,
  }));
  const text = lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ line }) => line)
    .join('');
  return { path: paths.sums, mediaType: 'text/plain; charset=utf-8', bytes: new TextEncoder().encode(text) };
}

/**
 * The digests in `SHA256SUMS`, the program's or `sha256sum`'s (text and binary mode): path → digest; `undefined` where
 * a line is anything else, or a path comes twice.
 */
export function parseSums(text: string): ReadonlyMap<string, string> | undefined {
  const sums = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const [, digest = '', path = ''] = /^([0-9a-f]{64}) [ *]([^\\]+)$/.exec(line) ?? [];
    if (path === '' || sums.has(path)) return undefined;
    sums.set(path, digest);
  }
  return sums;
}
