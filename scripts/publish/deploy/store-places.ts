import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256, temporaryFolder } from '../../lib/files/index.ts';
import type { ListedObject, ObjectHeaders, ObjectStore } from '../../lib/object-store/index.ts';
import { paths } from '../../model/paths.ts';
import { MOST_LISTED } from '../integrity/manifest.ts';
import { inTurns } from './in-turns.ts';
import { nameOfAttempt, outdated, type Present, presentIn, type Source } from './target.ts';

/** The one object that moves: it says which folder of `releases/` is read. */
export const POINTER = 'current';
/** The folders of releases. */
export const RELEASES = 'releases/';

/** Names of folders: `7-0123456789abcdef`, `7.2-0123456789abcdef`, and of what is staged `0123456789ab-0123456789abcdef`. */
const FOLDER = /^(?:([1-9]\d{0,8})|[0-9a-f]{12})(?:\.\d+)?-[0-9a-f]{16}$/;

/** What earlier versions called a folder of what is staged, `0123456789ab`: a date of somebody else, `202601011200`, looks the same. */
const EARLIER_STAGED = /^[0-9a-f]{12}(?:\.\d+)?$/;

/** What the pointer says: its state, and the folder; no folder where it says something else than any of ours. */
export type Pointer = { readonly tag: string; readonly folder: string | undefined };

/** The pointer of a target; `undefined` where there is none. */
export async function readPointer(store: ObjectStore): Promise<Pointer | undefined> {
  const found = await store.read(POINTER, 10_000);
  if (found === undefined) return undefined;
  const [, folder = ''] = /^releases\/([^/\n]+)\/?\n?$/.exec(new TextDecoder().decode(found.bytes)) ?? [];
  return { tag: found.tag, folder: FOLDER.test(folder) || EARLIER_STAGED.test(folder) ? folder : undefined };
}

/** What a pointer to a folder is sent with. Web servers read where it leads from its text, or from its header `x-amz-meta-release`. */
export const pointerHeaders = (folder: string): ObjectHeaders => ({
  contentType: 'text/plain; charset=utf-8',
  cacheControl: 'no-store',
  metadata: { release: `${RELEASES}${folder}` },
});

/**
 * Moves the pointer to a folder, if it is still what it was; false where somebody else has moved it meanwhile.
 */
export async function movePointer(store: ObjectStore, folder: string, before: Pointer | undefined): Promise<boolean> {
  const text = new TextEncoder().encode(`${RELEASES}${folder}\n`);
  const condition = before === undefined ? 'absent' : { tag: before.tag };
  return (await store.writeIf(POINTER, text, pointerHeaders(folder), condition)) !== undefined;
}

/**
 * The name of a release's folder. It has a digest of all files: what two bring at a time never lies in one folder, and before it
 * is public nobody guesses where it lies.
 *
 * @example folderName({ name: '7', … }, 2) // '7.2-0123456789abcdef'
 */
export function folderName({ name, files }: Source, attempt: number): string {
  const whole = nameOfAttempt(name, attempt);
  const digest = sha256(JSON.stringify([...files].sort(([a], [b]) => (a < b ? -1 : 1))));
  return `${whole}-${digest.slice(0, 16)}`;
}

/** True for a folder of this very release, whichever attempt. */
export const isFolderOf = (folder: string, source: Source): boolean =>
  folder.replace(/\.\d+(?=-|$)/, '') === folderName(source, 1);

/** The number that a folder's name has; `undefined` for what was staged. */
const numberOf = (folder: string): number | undefined => {
  const [, number] = FOLDER.exec(folder) ?? [];
  return number === undefined ? undefined : Number(number);
};

/** The objects in a folder of a release, by their paths in it. */
export async function listed(store: ObjectStore, folder: string): Promise<ReadonlyMap<string, ListedObject>> {
  const start = `${RELEASES}${folder}/`;
  return new Map((await store.list(start)).map((object) => [object.key.slice(start.length), object]));
}

/** A folder of ours; whole where it has its manifest, which is brought last and removed first. */
export type ReleaseFolder = { readonly name: string; readonly isWhole: boolean };

/** The folders of releases, and of what is staged; others are somebody else's. */
export async function releaseFolders(store: ObjectStore): Promise<readonly ReleaseFolder[]> {
  const { folders } = await store.level(RELEASES);
  const found: ReleaseFolder[] = [];
  await inTurns(
    folders.filter((name) => FOLDER.test(name) || EARLIER_STAGED.test(name)),
    async (name) => found.push({ name, isWhole: await store.has(`${RELEASES}${name}/${paths.manifest}`) }),
  );
  return found.filter(({ name, isWhole }) => isWhole || FOLDER.test(name));
}

/** The numbers of the releases that are whole. */
export async function wholeNumbers(store: ObjectStore): Promise<readonly number[]> {
  return (await releaseFolders(store)).flatMap(({ name, isWhole }) => (isWhole ? (numberOf(name) ?? []) : []));
}

/**
 * The names of folders that may be removed: those of `outdated`, and what was only begun, since it may be over or taken back; but not
 * what was begun of a later release, which may wait there for its hour. Two who deploy at a time may so undo what the other has begun,
 * and that one finds it missing before its release is current.
 */
export function oldFolders(
  source: Source,
  folders: readonly ReleaseFolder[],
  present: string,
  before: string | undefined,
): readonly string[] {
  const plain = (folder: string | undefined): string | undefined => folder?.split('-')[0];
  const isLater = (name: string): boolean =>
    (numberOf(name) ?? 0) > (source.isStaging ? Number.POSITIVE_INFINITY : Number(source.name));
  const names = folders.flatMap(({ name, isWhole }) => (isWhole ? (plain(name) ?? []) : []));
  const old = new Set(outdated(source, names, plain(present), plain(before)));
  return folders
    .filter(({ name }) => name !== present && (source.isStaging || name !== before))
    .filter(({ name, isWhole }) => (isWhole ? old.has(plain(name) ?? '') : !isLater(name)))
    .map(({ name }) => name);
}

/** What the manifest in the folder that a pointer leads to says of its contents; see `presentIn`. */
export async function presentAt(store: ObjectStore, pointer: Pointer | undefined): Promise<Present | undefined> {
  if (pointer?.folder === undefined) return undefined;
  const manifest = await store.read(`${RELEASES}${pointer.folder}/${paths.manifest}`, MOST_LISTED);
  if (manifest === undefined || manifest.isTooLarge) return undefined;
  const { path: scratch, remove } = temporaryFolder('deploy');
  try {
    const folder = mkdtempSync(path.join(scratch, 'present-'));
    writeFileSync(path.join(folder, paths.manifest), manifest.bytes);
    return presentIn(folder);
  } finally {
    remove();
  }
}
