import {
  type Conditions,
  type ObjectHeaders,
  type ObjectStore,
  otherHeaders,
  requireConditions,
} from '../../lib/object-store/index.ts';
import type { ReleaseDoubt } from '../integrity/verify-release.ts';
import { inTurns } from './in-turns.ts';
import { POINTER, type Pointer, pointerHeaders, RELEASES } from './store-places.ts';

/** Names of headers, as readers get them. */
const NAMES: Readonly<Record<keyof ObjectHeaders, string>> = {
  contentType: 'Content-Type',
  cacheControl: 'Cache-Control',
  contentLanguage: 'Content-Language',
  contentEncoding: 'Content-Encoding',
  metadata: 'x-amz-meta-release',
};

/** True where an object is sent with its headers, as far as its store keeps them. */
export async function hasHeaders(
  store: ObjectStore,
  key: string,
  headers: ObjectHeaders,
  { unkept }: Conditions,
): Promise<boolean> {
  return (await otherHeaders(store, key, headers)).every((name) => unkept.has(name));
}

/** True where a pointer is sent with the headers of the folder that it leads to. */
export const isPointerPlain = (store: ObjectStore, folder: string, conditions: Conditions): Promise<boolean> =>
  hasHeaders(store, POINTER, pointerHeaders(folder), conditions);

/**
 * Doubts about what the store sends beside the bytes: of the pointer, and of the files that should be in its folder. Web servers hand on
 * the one, and may read the other from it.
 *
 * @param files what the files are to be sent with, by their paths; nothing where what lies there is replaced anyhow
 */
export async function headerDoubts(
  store: ObjectStore,
  { folder }: Pointer,
  files: ReadonlyMap<string, ObjectHeaders>,
): Promise<readonly ReleaseDoubt[]> {
  if (folder === undefined) return [];
  const found: { readonly path: string; readonly other: readonly (keyof ObjectHeaders)[] }[] = [];
  const look = async (path: string, key: string, headers: ObjectHeaders): Promise<void> => {
    const other = await otherHeaders(store, key, headers);
    if (other.length > 0) found.push({ path, other });
  };
  await look(POINTER, POINTER, pointerHeaders(folder));
  await inTurns([...files], ([path, headers]) => look(path, `${RELEASES}${folder}/${path}`, headers));
  if (found.length === 0) return [];
  // A store that keeps some of them for nobody has changed nothing.
  const { unkept } = await requireConditions(store);
  return found
    .map(({ path, other }) => ({ path, names: other.filter((name) => !unkept.has(name)).map((name) => NAMES[name]) }))
    .filter(({ names }) => names.length > 0)
    .map(({ path, names }) => ({
      kind: 'altered' as const,
      path,
      reason: `It is sent with another ${names.join(', ')}`,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
