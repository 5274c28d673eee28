import path from 'node:path';
import { z } from 'zod';
import { contentOfFile, type StoredContent, sha256, statIfThere, statStamp } from '../../lib/files/index.ts';
import type { Store } from '../../lib/store/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { assemble } from '../../publish/release/assemble.ts';
import { assembleInTurn, type TreeFolder, type TwoTrees, type WrittenTrees } from '../../publish/release/two-trees.ts';
import type { Stamps } from './file-state.ts';
import { type PlacedFile, placedIn, placedTable } from './placed-table.ts';

/** The files of an output folder as a build has put them there. */
export type PlacedFiles = {
  /** A file by its path, where the disk says that it is still what was put there: it is known without reading it. */
  readonly find: (name: string) => StoredContent | undefined;
  /**
   * Puts these files there, whole or not at all, and records them. Gives what the disk says of each.
   *
   * @throws {Fault} `out-unwritable`
   */
  readonly replace: (artifacts: readonly Artifact[]) => Promise<Stamps>;
};

/** The names of the table, and of the folders, in their record. */
const TABLE = 'files';
const TREES = 'folders';

// What is in them is what this very program has written.
const foldersSchema = z.array(z.custom<TreeFolder>((value) => typeof value === 'object' && value !== null));
const treesSchema = z.object({
  out: foldersSchema,
  spare: foldersSchema.optional(),
  differing: z.array(z.string()),
  made: z.string(),
});

/**
 * The files that an earlier build has put into an output folder. Whatever changes one of them, even in place and with its time set
 * back, changes what the disk says of it.
 *
 * @param out absolute path
 * @param place absolute path of where the folder that is replaced is put (see `assembleInTurn`); it is removed when left out
 */
export async function placedFiles(store: Store, out: string, place?: string): Promise<PlacedFiles> {
  const key = sha256('placed files', '\n', out);
  const contents = (await store.find(key))?.contents;
  const table = contents?.get(TABLE);
  const placed = table && placedIn(table);
  // A file that was found is recorded again as it was.
  const found = new Map<string, { readonly at: number; readonly stamp: string }>();
  const find = (name: string): StoredContent | undefined => {
    if (placed === undefined) return undefined;
    // As it is written in the manifest, which nothing need be taken out of.
    const file = `${out}${path.sep}${name}`;
    const stats = statIfThere(file);
    if (stats === undefined) return undefined;
    const stamp = statStamp(stats);
    const at = placed.find(name, stamp);
    if (at === undefined) return undefined;
    found.set(name, { at, stamp });
    return contentOfFile(file, { size: stats.size, sha256: placed.digestAt(at) });
  };
  const keep = async (artifacts: readonly Artifact[], trees: WrittenTrees | undefined): Promise<Stamps> => {
    const { changed, ...folders } = trees ?? {};
    const stamps = new Map<string, string>();
    const files = artifacts.map((artifact): PlacedFile | number => {
      const { path: name } = artifact;
      const before = changed?.has(name) === false ? found.get(name) : undefined;
      const stamp = before?.stamp ?? statStamp(statIfThere(path.join(out, name)));
      stamps.set(name, stamp);
      return before?.at ?? { path: name, stamp, digest: digestOf(artifact) };
    });
    const made = new Map([[TABLE, placedTable(files, table)]]);
    if (trees !== undefined) made.set(TREES, new TextEncoder().encode(JSON.stringify(folders)));
    await store.keep(key, { facts: {}, contents: made });
    return stamps;
  };
  return {
    find,
    async replace(artifacts) {
      const digestAt = (name: string): string | undefined => find(name)?.sha256;
      if (place === undefined) {
        assemble(artifacts, out, digestAt);
        return keep(artifacts, undefined);
      }
      const before = treesIn(contents?.get(TREES));
      return keep(artifacts, assembleInTurn(artifacts, out, { place, before, placed: digestAt }));
    },
  };
}

const treesIn = (bytes: Uint8Array | undefined): TwoTrees | undefined =>
  bytes && treesSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes))).data;
