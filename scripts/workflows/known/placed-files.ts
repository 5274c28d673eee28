import path from 'node:path';
import { z } from 'zod';
import { contentOfFile, fileStamp, type StoredContent, sha256, statIfThere } from '../../lib/files/index.ts';
import type { Store } from '../../lib/store/index.ts';
import { type Artifact, digestOf } from '../../model/artifact.ts';

/** The files of an output folder as a build has put them there. */
export type PlacedFiles = {
  /** A file by its path, where the disk says that it is still what was put there: it is known without reading it. */
  readonly find: (name: string) => StoredContent | undefined;
  /** Records what has been put there. */
  readonly keep: (artifacts: readonly Artifact[]) => Promise<void>;
};

const recordSchema = z.object({ files: z.array(z.tuple([z.string(), z.string(), z.string()])) });

/**
 * The files that an earlier build has put into an output folder. Whatever changes one of them, even in place and with its time set
 * back, changes what the disk says of it.
 *
 * @param out absolute path
 */
export async function placedFiles(store: Store, out: string): Promise<PlacedFiles> {
  const key = sha256('placed files', '\n', out);
  const read = recordSchema.safeParse((await store.find(key))?.facts);
  const known = new Map(
    (read.success ? read.data.files : []).map(([name, stamp, digest]) => [name, { stamp, digest }] as const),
  );
  return {
    find(name) {
      const [file, placed] = [path.join(out, name), known.get(name)];
      const size = placed?.stamp === stampOf(file) ? statIfThere(file)?.size : undefined;
      return placed && size !== undefined ? contentOfFile(file, { size, sha256: placed.digest }) : undefined;
    },
    async keep(artifacts) {
      const files = artifacts.map((artifact) => {
        return [artifact.path, stampOf(path.join(out, artifact.path)), digestOf(artifact)];
      });
      await store.keep(key, { facts: { files }, contents: new Map() });
    },
  };
}

/** Without the name of the file, which is the key of it. */
const stampOf = (file: string): string => fileStamp(file).slice(file.length + 1);
