import { Fault } from '../message/fault.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { paths } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { assemble } from '../release/assemble.ts';
import { type Manifest, readManifest } from '../release/manifest.ts';
import { seal } from '../release/seal.ts';
import type { SecretKey } from '../release/signing/key.ts';
import { latestRelease, readFileOf, releaseIn } from '../release/store.ts';
import { publicKeyOf } from './keygen.ts';
import type { FilesFor } from './make/publication.ts';

/** Puts sealed files into the place of the present release, under the next number; the same files again are no new one. */
export async function publish(
  filesFor: FilesFor,
  { statements, printedWith }: Pick<Manifest, 'statements' | 'printedWith'>,
  out: string,
  key: SecretKey | undefined,
) {
  const latest = latestRelease(out);
  const present = releaseIn(out);
  const number = (latest?.number ?? 0) + 1;
  const release = { number, previous: latest?.digest ?? null };
  const before = present && ((path: string) => readFileOf(present, path));
  const files = await filesFor({ release, key, before });
  const sealed = seal(files, { proof: false, statements, printedWith, release, key });
  if (present !== undefined && present.number === latest?.number && saysTheSame(sealed, present.manifest))
    return { number: present.number, files: sealed.length, isNew: false };
  assemble(sealed, out);
  return { number, files: sealed.length, isNew: true };
}

/** True when the new manifest lists what the present one lists. */
function saysTheSame(sealed: readonly Artifact[], present: Manifest): boolean {
  const digests = new Map(present.files.map(({ path, sha256 }) => [path, sha256]));
  const manifest = sealed.find(({ path }) => path === paths.manifest);
  const fresh = readManifest(new TextDecoder().decode(manifest?.bytes));
  return (
    fresh !== undefined &&
    fresh.files.length === digests.size &&
    fresh.files.every(({ path, sha256 }) => digests.get(path) === sha256) &&
    JSON.stringify(fresh.statements) === JSON.stringify(present.statements)
  );
}

/** A newsroom that is known by a key does not publish without it. */
export function requireKey(newsroom: Newsroom, key: SecretKey | undefined): void {
  const known = publicKeyOf(newsroom.root);
  if (known === undefined) return;
  if (key === undefined) {
    throw new Fault(
      'key-unusable',
      'The newsroom signs its releases, and the secret key was not named',
      'Name it with --key FILE, or in COMMUNIQUE_KEY.',
    );
  }
  if (Buffer.compare(known.bytes, key.publicKey.bytes) === 0) return;
  throw new Fault('key-unusable', 'This is not the key in source/newsroom.pub', 'Name the one that belongs to it.');
}
