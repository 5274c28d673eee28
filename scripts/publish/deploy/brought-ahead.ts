import { setTimeout as pause } from 'node:timers/promises';
import type { KnownDigests } from '../../lib/files/index.ts';
import type { Conditions, ListedObject, ObjectHeaders, ObjectStore } from '../../lib/object-store/index.ts';
import { type Digests, hasBytes, headersIn } from './files-in-store.ts';
import { hasHeaders } from './headers-in-store.ts';
import { inTurns } from './in-turns.ts';
import { listed, RELEASES } from './store-places.ts';
import type { Source } from './target.ts';

/**
 * What a process has brought to stores ahead of its time and seen whole there, by store and key: where a list says that an object has
 * not been written since, its own deploy need not ask for it again.
 */
export type BroughtAhead = Map<string, SeenAhead>;

/** What a process has verified, and need not verify again; `ahead` where it will deploy itself what it brings ahead. */
export type VerifiedFiles = { readonly digests: KnownDigests; readonly ahead?: BroughtAhead | undefined };

type SeenAhead = {
  /** SHA-256 of the file that it was made of. */
  readonly sha256: string;
  /** The headers that it was sent with. */
  readonly headers: string;
  readonly digests: Digests;
  /** As it was listed. */
  readonly object: ListedObject;
};

/** Milliseconds between a list and the look at what is listed: stores write down times in whole seconds. */
const APART = 2000;

type Remembering = { readonly ahead: BroughtAhead | undefined };

/** What is looked at ahead: files in a folder of a store. */
type Looked = {
  readonly store: ObjectStore;
  readonly source: Source;
  readonly isPacked: boolean;
  readonly conditions: Conditions;
  readonly made: ReadonlyMap<string, Digests>;
};

/**
 * Looks at all that was brought into a folder, and remembers what is right. Each object is looked at more than a second after it was
 * listed: one that is written after that has another time in each later list, and what was written before has been seen.
 */
export async function rememberAhead(ahead: BroughtAhead, looked: Looked, folder: string): Promise<void> {
  const { store, source, isPacked, conditions, made } = looked;
  ahead.clear();
  const objects = await listed(store, folder);
  await pause(APART);
  await inTurns([...made], async ([name, digests]) => {
    const [object, sha256] = [objects.get(name), source.files.get(name)];
    if (object?.modified === undefined || sha256 === undefined) return;
    const headers = headersIn(source, name, isPacked);
    const isRight =
      (await hasBytes(store, object, digests, conditions)) &&
      (await hasHeaders(store, object.key, headers, conditions));
    if (isRight) ahead.set(placeOf(store, object.key), { sha256, headers: written(headers), digests, object });
  });
}

/**
 * By what a file of a release is known in a store, where this process has seen it there and it has not been written since.
 *
 * @param object as it is listed now
 */
export function seenAhead(
  { store, source, isPacked, ahead }: Pick<Looked, 'store' | 'source' | 'isPacked'> & Remembering,
  folder: string,
  name: string,
  object: ListedObject | undefined,
): Digests | undefined {
  const seen = ahead?.get(placeOf(store, `${RELEASES}${folder}/${name}`));
  if (seen === undefined || object === undefined) return undefined;
  const { size, tag, modified } = seen.object;
  const isSame = object.size === size && object.tag === tag && object.modified === modified;
  const isWanted =
    source.files.get(name) === seen.sha256 && written(headersIn(source, name, isPacked)) === seen.headers;
  return isSame && isWanted ? seen.digests : undefined;
}

const placeOf = ({ name }: ObjectStore, key: string): string => JSON.stringify([name, key]);

const written = (headers: ObjectHeaders): string => JSON.stringify(headers);
