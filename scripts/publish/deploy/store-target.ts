import { Fault } from '../../lib/fault.ts';
import { temporaryFolder } from '../../lib/files/index.ts';
import {
  type Conditions,
  type ListedObject,
  type ObjectStore,
  requireConditions,
} from '../../lib/object-store/index.ts';
import { paths } from '../../model/paths.ts';
import { withoutTokens } from '../integrity/staging.ts';
import { type Digests, hasBytes, headersIn, type StoredFile, storedFile, storedFiles } from './files-in-store.ts';
import { hasHeaders, headerDoubts, isPointerPlain } from './headers-in-store.ts';
import { inTurns } from './in-turns.ts';
import {
  folderName,
  isFolderOf,
  movePointer,
  oldFolders,
  presentAt,
  RELEASES,
  readPointer,
  releaseFolders,
  wholeNumbers,
} from './store-places.ts';
import { type Deployed, inUploadOrder, LEADS_OUT, type Source, type Target } from './target.ts';

/**
 * A target in an object store: one folder a release below `releases/`, and an object `current` that says which of them a web server
 * shows. A release is made whole beside the others, and becomes the current one by one write of that object, if nobody else has
 * written it meanwhile: readers see one release or the other. What was begun and killed is taken up again.
 *
 * @param isPacked true where pages and other texts are kept in gzip
 */
export function storeTarget(store: ObjectStore, isPacked: boolean): Target {
  let seen: Seen;
  return {
    name: store.name,
    present: () =>
      saying(async () => {
        const pointer = await readPointer(store);
        seen = { tag: pointer?.tag };
        return presentAt(store, pointer);
      }),
    numbers: () => saying(() => wholeNumbers(store)),
    strange: () =>
      saying(async () => {
        const { objects } = await store.level(RELEASES);
        // The folder itself may be an object without bytes, which a store's own pages make.
        return objects.filter((name) => name !== '').map((name) => `${RELEASES}${name}`);
      }),
    headerDoubts: (source) =>
      saying(async () => {
        const pointer = await readPointer(store);
        if (pointer?.folder === undefined) return [];
        const names = isFolderOf(pointer.folder, source) ? [...source.files.keys()] : [];
        return headerDoubts(store, pointer, new Map(names.map((name) => [name, headersIn(source, name, isPacked)])));
      }),
    inspect: (judge, near) =>
      saying(async () => {
        const pointer = await readPointer(store);
        if (pointer === undefined) return judge(undefined);
        if (pointer.folder === undefined) return judge(LEADS_OUT);
        const { path: scratch, remove } = temporaryFolder('deploy');
        try {
          return judge(await storedFiles(store, `${RELEASES}${pointer.folder}/`, near, scratch));
        } finally {
          remove();
        }
      }),
    prepare: () =>
      saying(async () => {
        await requireConditions(store);
      }),
    bringAhead: (source) =>
      saying(async () => {
        const { work, folder, current } = await placeFor(store, source, isPacked, seen);
        // Without its manifest it is a release that was only begun: the next deploy of another one removes it.
        return carryFiles(work, folder, current);
      }),
    deploy: (source) => deployTo(store, source, isPacked, seen),
  };
}

async function deployTo(store: ObjectStore, source: Source, isPacked: boolean, seen: Seen): Promise<Deployed> {
  const { carried, folder, before, work } = await saying(() => bring(store, source, isPacked, seen));
  const removed = await saying(async () => {
    // Another deploy may have cleared up just before the pointer was moved.
    if (folder !== before) await requireWhole(work, folder);
    return prune(store, source, folder, before);
  }, 'The release is current.');
  return { carried, removed };
}

/** What the pointer said when the release was held against what is current; nothing where nobody has looked. */
type Seen = { readonly tag: string | undefined } | undefined;

/** Brings a release to a folder of its own and moves the pointer there; returns that folder, and the one before. */
async function bring(store: ObjectStore, source: Source, isPacked: boolean, seen: Seen) {
  const { work, folder, current, pointer } = await placeFor(store, source, isPacked, seen);
  const before = current.folder;
  if (before !== undefined && isFolderOf(before, source)) {
    await inTurns([...source.files.keys()], async (name) => {
      work.made.set(name, storedFile(source, name, isPacked).digests);
    });
    // Whoever moved the pointer may have been killed before the clearing up.
    if ((await wrongIn(work, current.objects)).length === 0 && (await areSentRight(work, before))) {
      const isPlain = await isPointerPlain(store, before, work.conditions);
      if (!isPlain && !(await movePointer(store, before, pointer))) throw moved(store);
      return { carried: 0, folder: before, before, work };
    }
  }
  const carried = (await carryFiles(work, folder, current)) + (await carryManifest(work, folder, current));
  await requireWhole(work, folder);
  if (!(await movePointer(store, folder, pointer))) throw moved(store);
  return { carried, folder, before, work };
}

/** Where a release is to lie, and what is current there now. */
async function placeFor(store: ObjectStore, source: Source, isPacked: boolean, seen: Seen) {
  const conditions = await requireConditions(store);
  const pointer = await readPointer(store);
  if (seen !== undefined && seen.tag !== pointer?.tag) throw moved(store);
  const before = pointer?.folder;
  const objects = before === undefined ? NOTHING : await listed(store, before);
  const work: Work = { store, source, isPacked, conditions, made: new Map() };
  // What is read just now is never touched: damaged, it gets a successor.
  const [first, second] = [folderName(source, 1), folderName(source, 2)];
  return { work, folder: before === first ? second : first, current: { folder: before, objects }, pointer };
}

const NOTHING: ReadonlyMap<string, ListedObject> = new Map();

type Work = {
  readonly store: ObjectStore;
  readonly source: Source;
  readonly isPacked: boolean;
  readonly conditions: Conditions;
  /** By what each file is known in the store, as far as they have been read. */
  readonly made: Map<string, Digests>;
};

/** The objects in a folder of a release, by their paths in it. */
async function listed(store: ObjectStore, folder: string): Promise<ReadonlyMap<string, ListedObject>> {
  const start = `${RELEASES}${folder}/`;
  return new Map((await store.list(start)).map((object) => [object.key.slice(start.length), object]));
}

/** What is current: its folder, and the objects in it. */
type InPlace = { readonly folder: string | undefined; readonly objects: ReadonlyMap<string, ListedObject> };

/**
 * Carries the files of a release but for its manifest: what pages show goes first, then the pages; what an earlier attempt has left
 * goes after all. What the current release has is copied within the store.
 *
 * @returns how many files were sent
 */
async function carryFiles(work: Work, folder: string, current: InPlace): Promise<number> {
  const begun = await listed(work.store, folder);
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

/** Carries the manifest, which makes a release whole; returns how many files were sent. */
async function carryManifest(work: Work, folder: string, current: InPlace): Promise<number> {
  const begun = await listed(work.store, folder);
  return (await carryFile(work, folder, paths.manifest, { begun, current })) ? 1 : 0;
}

/** Puts one file into the folder of a release, unless it is there; true where it had to be sent. */
async function carryFile(
  { store, source, isPacked, conditions, made }: Work,
  folder: string,
  name: string,
  { begun, current }: { readonly begun: ReadonlyMap<string, ListedObject>; readonly current: InPlace },
): Promise<boolean> {
  const { bytes, headers, digests }: StoredFile = storedFile(source, name, isPacked);
  made.set(name, digests);
  const key = `${RELEASES}${folder}/${name}`;
  const isBegun = await hasBytes(store, begun.get(name), digests, conditions);
  if (isBegun && (await hasHeaders(store, key, headers, conditions))) return false;
  if (await hasBytes(store, current.objects.get(name), digests, conditions)) {
    await store.copy(`${RELEASES}${current.folder}/${name}`, key, headers);
    return false;
  }
  await store.write(key, bytes, headers);
  return true;
}

/** The files of a folder that are missing, wrong, or must not be there. */
async function wrongIn(
  { store, source, conditions, made }: Work,
  objects: ReadonlyMap<string, ListedObject>,
): Promise<readonly string[]> {
  const wrong = [...objects.keys()].filter((name) => !source.files.has(name));
  await inTurns([...made], async ([name, digests]) => {
    if (!(await hasBytes(store, objects.get(name), digests, conditions))) wrong.push(name);
  });
  return wrong;
}

/** True where every file in a folder is sent with its headers. */
async function areSentRight({ store, source, isPacked, conditions }: Work, folder: string): Promise<boolean> {
  let isRight = true;
  await inTurns([...source.files.keys()], async (name) => {
    const headers = headersIn(source, name, isPacked);
    if (isRight && !(await hasHeaders(store, `${RELEASES}${folder}/${name}`, headers, conditions))) isRight = false;
  });
  return isRight;
}

async function requireWhole(work: Work, folder: string): Promise<void> {
  const wrong = await wrongIn(work, await listed(work.store, folder));
  const [first] = wrong;
  if (first === undefined && work.made.size === work.source.files.size) return;
  throw new Fault(
    'deploy-failed',
    `${withoutTokens(first ?? 'a file')} did not arrive whole`,
    'Run this again; where somebody else deploys to the same place, one after the other.',
  );
}

const moved = ({ name }: ObjectStore): Fault =>
  new Fault(
    'deploy-failed',
    `Another deploy has moved ${name}/current meanwhile`,
    'What it brought is current, and this release is not. Run this again: it is held against that one.',
  );

async function prune(store: ObjectStore, source: Source, present: string, before: string | undefined): Promise<number> {
  const old = oldFolders(source, await releaseFolders(store), present, before);
  for (const folder of old) {
    const names = [...(await listed(store, folder)).keys()];
    const at = (name: string): string => `${RELEASES}${folder}/${name}`;
    if (names.includes(paths.manifest)) await store.remove([at(paths.manifest)]);
    await store.remove(names.filter((name) => name !== paths.manifest).map(at));
  }
  return old.length;
}

/**
 * The result of a work, with errors of the store as those of a deploy.
 *
 * @param state what is true of the target then
 * @throws {Fault} `deploy-failed`
 */
async function saying<T>(work: () => Promise<T>, state = 'What is current there is as it was.'): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== 'store-failed') throw error;
    throw new Fault('deploy-failed', error.message, `${state} ${error.advice}`, { cause: error });
  }
}
