import { Fault } from '../../lib/fault.ts';
import { readEach, temporaryFolder } from '../../lib/files/index.ts';
import { type ObjectStore, requireConditions } from '../../lib/object-store/index.ts';
import { once } from '../../lib/once.ts';
import { paths } from '../../model/paths.ts';
import { type BroughtAhead, rememberAhead, type VerifiedFiles } from './brought-ahead.ts';
import {
  areSentRight,
  carryFiles,
  carryManifest,
  NOTHING,
  requireWhole,
  type Work,
  wrongIn,
} from './carry-to-store.ts';
import { headersIn, storedFile, storedFiles } from './files-in-store.ts';
import { headerDoubts, isPointerPlain } from './headers-in-store.ts';
import { inTurns } from './in-turns.ts';
import {
  folderName,
  isFolderOf,
  listed,
  movePointer,
  oldFolders,
  presentAt,
  RELEASES,
  readPointer,
  releaseFolders,
  wholeNumbers,
} from './store-places.ts';
import { type Deployed, LEADS_OUT, type Source, type Target } from './target.ts';

/**
 * A target in an object store: one folder a release below `releases/`, and an object `current` that says which of them a web server
 * shows. A release is made whole beside the others, and becomes the current one by one write of that object, if nobody else has
 * written it meanwhile: readers see one release or the other. What was begun and killed is taken up again.
 *
 * @param isPacked true where pages and other texts are kept in gzip
 * @param verified what this process has looked at before
 */
export function storeTarget(store: ObjectStore, isPacked: boolean, verified?: VerifiedFiles): Target {
  let seen: Seen;
  const place: Place = { store, isPacked, ahead: verified?.ahead };
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
          const digests = verified?.digests ?? readEach;
          return judge(await storedFiles(store, `${RELEASES}${pointer.folder}/`, near, scratch, digests));
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
        const { work, folder, current } = await placeFor(place, source, seen);
        // Without its manifest it is a release that was only begun: the next deploy of another one removes it.
        const carried = await carryFiles(work, folder, current, await listed(store, folder));
        if (place.ahead !== undefined) await rememberAhead(place.ahead, work, folder);
        return carried;
      }),
    deploy: (source) => deployTo(place, source, seen),
  };
}

/** A store, how files are kept there, and what this process has seen there ahead. */
type Place = Pick<Work, 'store' | 'isPacked'> & { readonly ahead: BroughtAhead | undefined };

async function deployTo(place: Place, source: Source, seen: Seen): Promise<Deployed> {
  const { store } = place;
  const { carried, folder, before, work } = await saying(() => bring(place, source, seen));
  // Some stores change headers without another time in their lists.
  if (work.trusted.size > 0 && !(await saying(() => areSentRight(work, folder), CURRENT))) throw sentOtherwise(store);
  const removed = await saying(async () => {
    // Another deploy may have cleared up just before the pointer was moved.
    if (folder !== before) await requireWhole(work, folder);
    return prune(store, source, folder, before);
  }, CURRENT);
  return { carried, removed };
}

/** What the pointer said when the release was held against what is current; nothing where nobody has looked. */
type Seen = { readonly tag: string | undefined } | undefined;

/** Brings a release to a folder of its own and moves the pointer there; returns that folder, and the one before. */
async function bring(place: Place, source: Source, seen: Seen) {
  const { store, isPacked } = place;
  const { work, folder, current, pointer } = await placeFor(place, source, seen);
  const before = current.folder;
  if (before !== undefined && isFolderOf(before, source)) {
    await inTurns([...source.files.keys()], async (name) => {
      work.made.set(name, storedFile(source, name, isPacked).digests);
    });
    // Whoever moved the pointer may have been killed before the clearing up.
    if ((await wrongIn(work, before, await current.objects())).length === 0 && (await areSentRight(work, before))) {
      const isPlain = await isPointerPlain(store, before, work.conditions);
      if (!isPlain && !(await movePointer(store, before, pointer))) throw moved(store);
      return { carried: 0, folder: before, before, work };
    }
  }
  const begun = await listed(store, folder);
  const files = await carryFiles(work, folder, current, begun);
  const carried = files + (await carryManifest(work, folder, current, begun));
  await requireWhole(work, folder);
  if (!(await movePointer(store, folder, pointer))) throw moved(store);
  return { carried, folder, before, work };
}

/** Where a release is to lie, and what is current there now. */
async function placeFor({ store, isPacked, ahead }: Place, source: Source, seen: Seen) {
  const conditions = await requireConditions(store);
  const pointer = await readPointer(store);
  if (seen !== undefined && seen.tag !== pointer?.tag) throw moved(store);
  const before = pointer?.folder;
  const objects = once(async () => (before === undefined ? NOTHING : listed(store, before)));
  const work: Work = { store, source, isPacked, conditions, ahead, made: new Map(), trusted: new Set() };
  // What is read just now is never touched: damaged, it gets a successor.
  const [first, second] = [folderName(source, 1), folderName(source, 2)];
  return { work, folder: before === first ? second : first, current: { folder: before, objects }, pointer };
}

/** What is true where something fails after the pointer has been moved. */
const CURRENT = 'The release is current.';

const moved = ({ name }: ObjectStore): Fault =>
  new Fault(
    'deploy-failed',
    `Another deploy has moved ${name}/current meanwhile`,
    'What it brought is current, and this release is not. Run this again: it is held against that one.',
  );

const sentOtherwise = ({ name }: ObjectStore): Fault =>
  new Fault(
    'deploy-failed',
    `${name} sends other headers with files of this release than they were brought with`,
    'The release is current. Run this again: it names what was changed, and makes it good.',
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
