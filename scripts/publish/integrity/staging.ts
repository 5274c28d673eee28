import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { readRegular, sha256 } from '../../lib/files/index.ts';
import { type PublicKey, type SecretKey, signBytes, verifyBytes } from '../../lib/signing/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { finalize, sumsOf } from './finalize.ts';
import { type Manifest, manifestOf, readManifestFile } from './manifest.ts';

/** The name of a staged statement's folder: 128 random bits, which alone keep others from it. */
const TOKEN = /^[0-9a-f]{32}$/;

/**
 * The path of a file below its token.
 *
 * @example belowToken('0123456789abcdef0123456789abcdef/verdict/ar/index.html') // 'verdict/ar/index.html'
 */
export function belowToken(name: string): string {
  const [first = '', ...rest] = name.split('/');
  return TOKEN.test(first) ? rest.join('/') : name;
}

/** A text without the tokens in it, for a log. */
export const withoutTokens = (text: string): string => text.replace(/[0-9a-f]{32}/g, '…');

/** A statement's files in the folder of its token, with a manifest of their own. */
export function finalizeStaged(
  token: string,
  files: readonly Artifact[],
  statements: Manifest['statements'],
): readonly Artifact[] {
  return finalize(files, { proof: true, statements }).map((file) => ({ ...file, path: `${token}/${file.path}` }));
}

/**
 * The files of a staging tree, and at its root a manifest and, where there is a key, digests and their signature. These
 * list no file below a token, which would tell the token; the comment of the signature has one digest of all files.
 */
export function finalizeTree(files: readonly Artifact[], key: SecretKey | undefined): readonly Artifact[] {
  const open = files.filter(({ path: name }) => belowToken(name) === name);
  const manifest = manifestOf(open, { proof: true, staging: true, statements: [] });
  const tree = [...files, manifest];
  if (key === undefined) return tree;
  const sums = sumsOf([...open, manifest]);
  const comment = commentOf(new Map(tree.map((file) => [file.path, digestOf(file)])));
  const bytes = new TextEncoder().encode(signBytes(sums.bytes, key, comment));
  return [...tree, sums, { path: paths.signature, mediaType: sums.mediaType, bytes }];
}

/** The signature's comment: the digest of all names and bytes together, from which no token can be found. */
function commentOf(files: ReadonlyMap<string, string>): string {
  const listed = [...files].filter(([name]) => !SIGNING.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  return `communique staging, files ${sha256(new TextEncoder().encode(JSON.stringify(listed)))}`;
}

const SIGNING: readonly string[] = [paths.sums, paths.signature];

/** A staging tree on this disk. */
export type StagingTree = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Every file, manifests included: path → SHA-256. */
  readonly files: ReadonlyMap<string, string>;
  /** Every language that something is staged in. */
  readonly tags: readonly string[];
};

/** Why a staging tree is not as a key has signed it, in a word or two; `undefined` where it is. */
export function stagingDoubt({ folder, files }: StagingTree, key: PublicKey): string | undefined {
  const bytesOf = (name: string): Uint8Array | undefined =>
    files.has(name) ? readRegular(path.join(folder, name)) : undefined;
  const [sums, signature] = [bytesOf(paths.sums), bytesOf(paths.signature)];
  if (sums === undefined || signature === undefined) return 'it is not signed';
  const verdict = verifyBytes(sums, new TextDecoder().decode(signature), key);
  if (verdict.kind === 'other-key') return `it is signed with key ${verdict.key}`;
  if (verdict.kind !== 'good') return 'the signature is not for these digests';
  return verdict.comment === commentOf(files) ? undefined : 'the signature is for other files';
}

/** True for a folder with a staging tree in it. */
export function isStaging(folder: string): boolean {
  return manifestIn(folder)?.staging === true;
}

/**
 * The staging tree in a folder; `undefined` for anything else.
 *
 * @throws {Fault} `release-unknown` when a file is not what it was
 */
export function readStaging(folder: string): StagingTree | undefined {
  const manifest = manifestIn(folder);
  if (manifest?.staging !== true) return undefined;
  const tokens = readdirSync(folder).filter((name) => TOKEN.test(name));
  const parts = ['', ...tokens].map((part) => ({ part, list: manifestIn(path.join(folder, part)) }));
  const files = parts.flatMap(({ part, list }) => {
    const listed = list?.files.map(({ path: name, sha256: digest }) => ({ name: path.posix.join(part, name), digest }));
    return [...(listed ?? []), { name: path.posix.join(part, paths.manifest), digest: undefined }];
  });
  const signing = SIGNING.filter((name) => existsSync(path.join(folder, name)));
  const read = [...files, ...signing.map((name) => ({ name, digest: undefined }))].map(
    ({ name, digest }): [string, string] => {
      const file = path.join(folder, name);
      const found = existsSync(file) ? sha256(readRegular(file)) : undefined;
      if (found === undefined || (digest !== undefined && found !== digest)) {
        throw new Fault(
          'release-unknown',
          `${withoutTokens(file)} is not what was staged`,
          'Run `communique stage` again.',
        );
      }
      return [name, found];
    },
  );
  const tags = parts.flatMap(({ list }) => list?.statements.flatMap(({ languages }) => languages) ?? []);
  return { folder, manifest, files: new Map(read), tags: [...new Set(tags.map(({ tag }) => tag))].sort() };
}

function manifestIn(folder: string): Manifest | undefined {
  const file = path.join(folder, paths.manifest);
  return readManifestFile(file);
}
