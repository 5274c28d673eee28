import { Fault } from '../../lib/fault.ts';
import type { Conditions, ListedObject, ObjectStore } from '../../lib/object-store/index.ts';
import { paths } from '../../model/paths.ts';
import { withoutTokens } from '../integrity/staging.ts';
import { type BroughtAhead, seenAhead } from './brought-ahead.ts';
import { type Digests, hasBytes, headersIn, type StoredFile, storedFile } from './files-in-store.ts';
import { hasHeaders } from './headers-in-store.ts';
import { inTurns } from './in-turns.ts';
import { isFolderOf, listed, RELEASES } from './store-places.ts';
import { inUploadOrder, type Source } from './target.ts';

/** What is carried to a store, and what is known of it so far. */
export type Work = {
  readonly store: ObjectStore;
  readonly source: Source;
  readonly isPacked: boolean;
  readonly conditions: Conditions;
  /** By what each file is known in the store, as far as they have been read. */
  readonly made: Map<string, Digests>;
  readonly ahead: BroughtAhead | undefined;
  /** Files that the store was not asked for, since this process has seen them there and a list says that they are the same. */
  readonly trusted: Set<string>;
};

/** What is current: its folder, and the objects in it. */
export type InPlace = {
  readonly folder: string | undefined;
  readonly objects: () => Promise<ReadonlyMap<string, ListedObject>>;
};

/**
 * Carries the files of a release but for its manifest: what pages show goes first, then the pages; what an earlier attempt has left
 * goes after all. What the current release has is copied within the store.
 *
 * @param begun what lies in the folder
 * @returns how many files were sent
 */
export async function carryFiles(
  work: Work,
  folder: string,
  current: InPlace,
  begun: ReadonlyMap<string, ListedObject>,
): Promise<number> {
  let carried = 0;
  const place = async (name: string): Promise<void> => {
    if (await carryFile(work, folder, name, { begun, current })) carried++;
  };
  const names = inUploadOrder(work.source.files.keys()).filter((name) => name !== paths.manifest);
  const isPage = (name: string): boolean => name.endsWith('.html') || !name.includes('/');
  await inTurns(
    names.filter((name) => !isPage(name)),
    place,
  );
  await inTurns(names.filter(isPage), place);
  const strangers = [...begun.keys()].filter((name) => !work.source.files.has(name));
  await work.store.remove(strangers.map((name) => `${RELEASES}${folder}/${name}`));
  return carried;
}

/**
 * Carries the manifest, which makes a release whole.
 *
 * @param begun what lies in the folder
 * @returns how many files were sent
 */
export async function carryManifest(
  work: Work,
  folder: string,
  current: InPlace,
  begun: ReadonlyMap<string, ListedObject>,
): Promise<number> {
  // Another release has another one: nobody needs to look.
  const objects = isFolderOf(current.folder ?? '', work.source) ? current.objects : async () => NOTHING;
  return (await carryFile(work, folder, paths.manifest, { begun, current: { ...current, objects } })) ? 1 : 0;
}

/** No objects. */
export const NOTHING: ReadonlyMap<string, ListedObject> = new Map();

/** Puts one file into the folder of a release, unless it is there; true where it had to be sent. */
async function carryFile(
  work: Work,
  folder: string,
  name: string,
  { begun, current }: { readonly begun: ReadonlyMap<string, ListedObject>; readonly current: InPlace },
): Promise<boolean> {
  const { store, source, isPacked, conditions, made, trusted } = work;
  const seen = seenAhead(work, folder, name, begun.get(name));
  if (seen !== undefined) {
    made.set(name, seen);
    trusted.add(name);
    return false;
  }
  const { bytes, headers, digests }: StoredFile = storedFile(source, name, isPacked);
  made.set(name, digests);
  const key = `${RELEASES}${folder}/${name}`;
  const isBegun = await hasBytes(store, begun.get(name), digests, conditions);
  if (isBegun && (await hasHeaders(store, key, headers, conditions))) return false;
  if (await hasBytes(store, (await current.objects()).get(name), digests, conditions)) {
    await store.copy(`${RELEASES}${current.folder}/${name}`, key, headers);
    return false;
  }
  await store.write(key, bytes, headers);
  return true;
}

/** The files of a folder that are missing, wrong, or must not be there. */
export async function wrongIn(
  work: Work,
  folder: string,
  objects: ReadonlyMap<string, ListedObject>,
): Promise<readonly string[]> {
  const { store, source, conditions, made } = work;
  const wrong = [...objects.keys()].filter((name) => !source.files.has(name));
  await inTurns([...made], async ([name, digests]) => {
    const object = objects.get(name);
    if (seenAhead(work, folder, name, object) !== undefined) return;
    if (!(await hasBytes(store, object, digests, conditions))) wrong.push(name);
  });
  return wrong;
}

/** True where every file in a folder is sent with its headers. */
export async function areSentRight({ store, source, isPacked, conditions }: Work, folder: string): Promise<boolean> {
  let isRight = true;
  await inTurns([...source.files.keys()], async (name) => {
    const headers = headersIn(source, name, isPacked);
    if (isRight && !(await hasHeaders(store, `${RELEASES}${folder}/${name}`, headers, conditions))) isRight = false;
  });
  return isRight;
}

/**
 * Makes sure that a release lies in a folder with all its files, and nothing else.
 *
 * @throws {Fault} `deploy-failed`
 */
export async function requireWhole(work: Work, folder: string): Promise<void> {
  const wrong = await wrongIn(work, folder, await listed(work.store, folder));
  const [first] = wrong;
  if (first === undefined && work.made.size === work.source.files.size) return;
  throw new Fault(
    'deploy-failed',
    `${withoutTokens(first ?? 'a file')} did not arrive whole`,
    'Run this again; where somebody else deploys to the same place, one after the other.',
  );
}
