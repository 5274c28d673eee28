import { lstatSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Fault } from '../../lib/fault.ts';
import { type KnownDigests, md5, readRegular, sha256 } from '../../lib/files/index.ts';
import type { Conditions, ListedObject, ObjectHeaders, ObjectStore } from '../../lib/object-store/index.ts';
import { withoutTokens } from '../integrity/staging.ts';
import type { FileSet } from '../integrity/verify-release.ts';
import { headersOf, stagingHeadersOf } from './headers.ts';
import { inTurns } from './in-turns.ts';
import type { Source } from './target.ts';

/** What a file is in a store: its bytes as they are kept there, and what the store says of them. */
export type StoredFile = {
  readonly bytes: Uint8Array;
  readonly headers: ObjectHeaders;
  readonly digests: Digests;
};

/** By what the bytes in a store are known. */
export type Digests = { readonly size: number; readonly md5: string; readonly sha256: string };

/** Kinds of files that become smaller; the others are packed in themselves. */
const PACKABLE = /\.(?:atom|css|html|js|json|rss|txt|xml)$/;

/** The most bytes of a file that are fetched to be compared. */
const MOST = 1_000_000_000;

/**
 * A file of a release, as a store keeps it.
 *
 * @param isPacked true where what becomes smaller is kept in gzip
 * @throws {Fault} `deploy-failed` where it is not what it was when the release was looked at
 */
export function storedFile(source: Source, name: string, isPacked: boolean): StoredFile {
  const plain = readRegular(path.join(source.folder, name));
  const digest = sha256(plain);
  if (digest !== source.files.get(name)) {
    throw new Fault(
      'deploy-failed',
      `${withoutTokens(name)} was changed while it was being carried`,
      'What is current there is as it was. See who writes there, and run this again.',
    );
  }
  const headers = headersIn(source, name, isPacked);
  const isSmaller = headers.contentEncoding === 'gzip';
  const bytes = isSmaller ? packed(plain) : plain;
  return {
    bytes,
    digests: { size: bytes.length, md5: md5(bytes), sha256: isSmaller ? sha256(bytes) : digest },
    headers,
  };
}

/**
 * What a file of a release is sent with from a store.
 *
 * @param isPacked true where what becomes smaller is kept in gzip
 */
export function headersIn({ isStaging, tags }: Source, name: string, isPacked: boolean): ObjectHeaders {
  const all = (isStaging ? stagingHeadersOf : headersOf)(name, tags);
  return {
    contentType: all['Content-Type'] ?? 'application/octet-stream',
    cacheControl: all['Cache-Control'],
    contentLanguage: all['Content-Language'],
    contentEncoding: isPacked && PACKABLE.test(name) ? 'gzip' : undefined,
  };
}

const packed = (bytes: Uint8Array): Uint8Array => gzipSync(bytes, { level: 9 });

/**
 * True for an object that has these bytes. Where the store's tag is not their MD5, as with keys of a key service, the SHA-256
 * counts that the store has computed, or that of the bytes themselves.
 */
export async function hasBytes(
  store: ObjectStore,
  object: ListedObject | undefined,
  { size, ...digests }: Digests,
  { areTagsDigests }: Pick<Conditions, 'areTagsDigests'>,
): Promise<boolean> {
  if (object === undefined || object.size !== size) return false;
  if (object.tag === digests.md5) return true;
  if (areTagsDigests && /^[0-9a-f]{32}$/.test(object.tag)) return false;
  const told = await store.checksum(object.key);
  if (told !== undefined) return told === digests.sha256;
  const found = await store.read(object.key, size);
  return found !== undefined && sha256(found.bytes) === digests.sha256;
}

/**
 * The files of a folder of a store. What lies near with the same bytes is not fetched; the rest is put into a folder of this disk.
 *
 * @param folder ends with a slash
 * @param near folders of this disk that have most of the same files
 * @param digests of files that were read before
 */
export async function storedFiles(
  store: ObjectStore,
  folder: string,
  near: readonly string[],
  scratch: string,
  digests: KnownDigests,
): Promise<FileSet | undefined> {
  const objects = await store.list(folder);
  if (objects.length === 0) return undefined;
  const places = new Map<string, string>();
  const strange: string[] = [];
  await inTurns([...objects.entries()], async ([number, object]) => {
    const name = object.key.slice(folder.length);
    const known = nearFile(object, name, near, digests);
    if (known !== undefined) places.set(name, known);
    else if (object.size > MOST) strange.push(name);
    else {
      const found = await store.read(object.key, MOST);
      if (found === undefined) return;
      const place = path.join(scratch, String(number));
      writeFileSync(place, unpacked(found.bytes, found.contentEncoding));
      places.set(name, place);
    }
  });
  const read = (name: string): Uint8Array | undefined => {
    const place = places.get(name);
    return place === undefined ? undefined : readRegular(place);
  };
  const digest = (name: string): string | undefined => {
    const place = places.get(name);
    return place === undefined ? undefined : digests(place, 'sha256', sha256);
  };
  return { paths: [...places.keys()].sort(), strange: strange.sort(), read, digest };
}

/** A file of this disk that has the bytes of an object, as they are or packed. */
function nearFile(
  { tag, size }: ListedObject,
  name: string,
  near: readonly string[],
  digests: KnownDigests,
): string | undefined {
  // A name that leads anywhere else is none of ours.
  if (name.split('/').some((part) => part === '' || part === '.' || part === '..' || part.includes('\\')))
    return undefined;
  const files = near.flatMap((each) => {
    const file = path.join(each, ...name.split('/'));
    const stats = lstatSync(file, { throwIfNoEntry: false });
    return stats?.isFile() === true ? [{ file, isOfSize: stats.size === size }] : [];
  });
  const found =
    files.find(({ file, isOfSize }) => isOfSize && digests(file, 'md5', md5) === tag) ??
    // Packing takes far longer than reading: it comes last.
    files.find(
      ({ file, isOfSize }) =>
        !isOfSize && PACKABLE.test(name) && digests(file, 'md5 in gzip', (bytes) => md5(packed(bytes))) === tag,
    );
  return found?.file;
}

/** The bytes of a file, whatever a store says of their encoding: what cannot be unpacked is left, and is found to differ. */
function unpacked(bytes: Uint8Array, encoding: string | undefined): Uint8Array {
  if (encoding !== 'gzip') return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST });
  } catch {
    return bytes;
  }
}
