import path from 'node:path';
import { contentOfFile, type StoredContent, sha256, statIfThere, statStamp } from '../../lib/files/index.ts';
import type { Store } from '../../lib/store/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';
import { type PlacedFile, placedIn, placedTable } from './placed-table.ts';

/** The files of an output folder as a build has put them there. */
export type PlacedFiles = {
  /** A file by its path, where the disk says that it is still what was put there: it is known without reading it. */
  readonly find: (name: string) => StoredContent | undefined;
  /** Records what has been put there. */
  readonly keep: (artifacts: readonly Artifact[]) => Promise<void>;
};

/** The name of the table in its record. */
const TABLE = 'files';

/**
 * The files that an earlier build has put into an output folder. Whatever changes one of them, even in place and with its time set
 * back, changes what the disk says of it.
 *
 * @param out absolute path
 */
export async function placedFiles(store: Store, out: string): Promise<PlacedFiles> {
  const key = sha256('placed files', '\n', out);
  const table = (await store.find(key))?.contents.get(TABLE);
  const digestAt = table && placedIn(table);
  return {
    find(name) {
      if (digestAt === undefined) return undefined;
      const file = path.join(out, name);
      const found = statIfThere(file);
      if (found === undefined) return undefined;
      const digest = digestAt(name, statStamp(found));
      return digest === undefined ? undefined : contentOfFile(file, { size: found.size, sha256: digest });
    },
    async keep(artifacts) {
      const files = artifacts.map((artifact): PlacedFile => {
        const stamp = statStamp(statIfThere(path.join(out, artifact.path)));
        return { path: artifact.path, stamp, digest: digestOf(artifact) };
      });
      await store.keep(key, { facts: {}, contents: new Map([[TABLE, placedTable(files)]]) });
    },
  };
}
