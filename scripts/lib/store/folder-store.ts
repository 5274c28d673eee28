import { existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { errorCodeOf } from '../fault.ts';
import { contentOf, contentOfFile, type StoredContent, sha256, sweepAsides } from '../files/index.ts';
import { isMissing, putWhole, removeNow } from './put-whole.ts';
import {
  claimFolder,
  LIMITS,
  markFolder,
  markUsed,
  nothingKeptYet,
  STORE_PARTS,
  type StoreLimits,
  sweepFolder,
} from './sweep.ts';

/** What was made of some inputs: facts that survive JSON, and contents by a name of their own. */
export type Stored = {
  readonly facts: unknown;
  readonly contents: ReadonlyMap<string, Uint8Array>;
};

/** The same without the bytes, which are read when they are asked for. */
export type Located = {
  readonly facts: unknown;
  readonly contents: ReadonlyMap<string, StoredContent>;
};

/** What is to be kept: contents that lie somewhere already are only read where they are not kept yet. */
export type ToKeep = {
  readonly facts: unknown;
  readonly contents: ReadonlyMap<string, Uint8Array | StoredContent>;
};

/**
 * Keeps what is costly to make and can always be made again. Contents are kept by their SHA-256; a record says which of them
 * were made of which inputs. What was kept may be gone at any time, and is never given back changed.
 */
export type Store = {
  /**
   * What was made of inputs, whole and unchanged; `undefined` where it is not there, or not as it was.
   *
   * @param inputs SHA-256 of all that it depends on, in hexadecimal
   */
  readonly find: (inputs: string) => Promise<Stored | undefined>;
  /** What `find` gives, with contents that are read, and compared with their digests, when they are asked for. */
  readonly locate: (inputs: string) => Promise<Located | undefined>;
  /** True where it is there, by its record and the names of its contents, which are not read. */
  readonly has: (inputs: string) => Promise<boolean>;
  /** Keeps what was made of inputs. Where it cannot be kept, nothing happens. */
  readonly keep: (inputs: string, made: ToKeep) => Promise<void>;
};

/** What was found, as if it had been located. */
export function locatedOf(found: Stored | undefined): Located | undefined {
  const contents = [...(found?.contents ?? [])].map(([name, bytes]) => [name, contentOf(bytes)] as const);
  return found && { facts: found.facts, contents: new Map(contents) };
}

/** A store that reads and compares all that it gives at once: nothing is missed later. */
export const readAtOnce = (store: Store): Store => ({
  ...store,
  locate: async (inputs) => locatedOf(await store.find(inputs)),
});

/** Keeps nothing: all is made anew. */
export const noStore: Store = {
  find: () => Promise.resolve(undefined),
  locate: () => Promise.resolve(undefined),
  has: () => Promise.resolve(false),
  keep: () => Promise.resolve(),
};

const unsealedSchema = z.object({
  inputs: z.string(),
  facts: z.unknown(),
  // One by one they would take longer to be looked at than to be read.
  contents: z.custom<Readonly<Record<string, string>>>(
    (value) => typeof value === 'object' && value !== null && Object.values(value).every(isDigest),
  ),
});

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);

/** A record as it lies in a bucket, with a digest of the rest of it: one that was changed counts as none. */
export const recordSchema = unsealedSchema.extend({ seal: z.string() });

/**
 * A store in a folder of this user's alone (files 0600, folders 0700), which many processes may use at a time: each file takes its
 * place whole, by a rename. Contents are at `objects/<2 digits>/<SHA-256>`, records at `records/<2 digits>/<inputs>.json`.
 *
 * What is found is read and compared with its digests; what does not agree is removed. What was not used for long goes, and the
 * oldest where there is too much (see `sweepFolder`).
 *
 * @param folder absolute path; made when something is kept. Where another program has its objects in it, nothing is kept
 * @param onTrouble called with why something was not kept, or could not be read; without it, that is made anew, and no more is said
 */
export function folderStore(
  folder: string,
  limits: StoreLimits = LIMITS,
  onTrouble: (error: unknown, isRead: boolean) => void = () => undefined,
): Store {
  const recordAt = (inputs: string): string =>
    path.join(folder, STORE_PARTS.records, inputs.slice(0, 2), `${inputs}.json`);
  const objectAt = (digest: string): string => path.join(folder, STORE_PARTS.objects, digest.slice(0, 2), digest);
  const marker = path.join(folder, STORE_PARTS.marker);
  const count = nothingKeptYet();
  let looked = Number.NEGATIVE_INFINITY;
  const recent = recentContents();
  // What is being written, by its path: many records share a content, and each file is written by one of them.
  const writing = new Map<string, Promise<void>>();
  // What killed processes have left in a folder is removed once: each may have thousands of files, and each is written into so often.
  const swept = new Set<string>();
  const putOnce = (file: string, content: string | Uint8Array): Promise<void> => {
    const parent = path.dirname(file);
    if (!swept.has(parent)) sweepAsides(parent);
    swept.add(parent);
    const begun = writing.get(file) ?? putWhole(file, content).finally(() => writing.delete(file));
    writing.set(file, begun);
    return begun;
  };
  const readRecord = (inputs: string) => {
    const record = unsealed(readFileSync(recordAt(inputs)));
    if (record.inputs !== inputs) throw new Error('The record is of other inputs.');
    return record;
  };
  /** Contents that were looked for last, by digest: style sheets and faces, which many records share, once. */
  const located = new Map<string, StoredContent>();
  const onDamage = (digest: string): void => {
    located.delete(digest);
    // It is made anew; where it cannot be removed, by who finds it again.
    removeNow(objectAt(digest));
  };
  const contentAt = (digest: string): StoredContent => {
    const known = located.get(digest);
    if (known !== undefined) return known;
    const object = objectAt(digest);
    const found = statSync(object);
    markUsed(object, found);
    const content = contentOfFile(objectAt, { size: found.size, sha256: digest }, onDamage);
    if (located.size >= MOST_LOCATED) located.clear();
    located.set(digest, content);
    return content;
  };
  /** What cannot be read, or is not what it was, counts as not there; what is damaged goes. */
  const unread = async (file: string, error: unknown): Promise<undefined> => {
    if (isOfDisk(error)) onTrouble(error, true);
    if (!isMissing(error)) await rm(file, { force: true }).catch(() => undefined);
    return undefined;
  };
  return {
    async locate(inputs) {
      const file = recordAt(inputs);
      try {
        const { facts, contents } = readRecord(inputs);
        markUsed(file);
        return {
          facts,
          contents: new Map(Object.entries(contents).map(([name, digest]) => [name, contentAt(digest)])),
        };
      } catch (error) {
        return unread(file, error);
      }
    },
    async has(inputs) {
      try {
        const digests = Object.values(readRecord(inputs).contents);
        const there = await Promise.all(digests.map((digest) => stat(objectAt(digest))));
        return there.every((found) => found.isFile());
      } catch (error) {
        if (isOfDisk(error)) onTrouble(error, true);
        return false;
      }
    },
    async find(inputs) {
      const file = recordAt(inputs);
      try {
        const record = readRecord(inputs);
        const contents = await Promise.all(
          Object.entries(record.contents).map(
            async ([name, digest]) => [name, await recent(digest, () => whole(objectAt(digest), digest))] as const,
          ),
        );
        markUsed(file);
        return { facts: record.facts, contents: new Map(contents) };
      } catch (error) {
        return unread(file, error);
      }
    },
    async keep(inputs, { facts, contents }) {
      try {
        // Whoever clears the store takes its mark away. At once: to ask and wait for the answer takes longer than many a thing that is kept.
        if (!existsSync(marker) && !(await claimFolder(folder)))
          throw new Error('another program has its objects there');
        const isLooked = performance.now() - looked < LOOK;
        if (!isLooked) looked = performance.now();
        const digests = await Promise.all(
          Array.from(contents, async ([name, given]) => {
            const content = given instanceof Uint8Array ? contentOf(given) : given;
            const digest = content.sha256;
            const found = foundAt(objectAt(digest), content.size);
            if (found === undefined) await putOnce(objectAt(digest), content.bytes);
            else markUsed(objectAt(digest), found, 0);
            return [name, digest] as const;
          }),
        );
        const record = { inputs, facts, contents: Object.fromEntries(digests) };
        await putOnce(recordAt(inputs), sealed(record));
        // Whoever has cleared the store meanwhile has not seen what is kept since.
        if (!existsSync(marker)) await markFolder(folder);
        await sweepFolder(folder, limits, count, !isLooked).catch(() => undefined);
      } catch (error) {
        // A full or a read-only disk: it is made anew the next time.
        onTrouble(error, false);
      }
    },
  };
}

/** True for an error of the disk, such as a folder of another user, and not of what lies there. */
const isOfDisk = (error: unknown): boolean => !isMissing(error) && /^E(?!ISDIR|RR_)[A-Z]+$/.test(errorCodeOf(error));

/** Milliseconds between two looks at when it was swept last. */
const LOOK = 1000;

/** How many contents are remembered by their digests. */
const MOST_LOCATED = 5000;

/** A record as it lies in a folder: its digest, and the record as JSON on the next line, which is looked at once it is what it was. */
function sealed(record: z.infer<typeof unsealedSchema>): string {
  const text = JSON.stringify(record);
  return `${sha256(text)}\n${text}`;
}

/** @throws {Error} for one that is not what it was */
function unsealed(bytes: Buffer): z.infer<typeof unsealedSchema> {
  const text = bytes.subarray(SEAL);
  if (bytes.toString('latin1', 0, SEAL) !== `${sha256(text)}\n`) throw new Error('The record was changed.');
  return unsealedSchema.parse(JSON.parse(text.toString('utf8')));
}

/** Bytes of the digest and the end of its line. */
const SEAL = 65;

/** The bytes of a content that are what its name says; else it is removed, and an error. */
async function whole(file: string, digest: string): Promise<Uint8Array> {
  // All at once: a small file is read in less time than it takes to ask for it and to wait. And not as a buffer, of which JSON makes
  // a long list of numbers before anyone can say otherwise.
  const bytes = new Uint8Array(readFileSync(file));
  if (sha256(bytes) === digest) {
    markUsed(file);
    return bytes;
  }
  await rm(file, { force: true });
  throw new Error('The content was changed.');
}

/** What the disk says, at once, of a content that is there and has its length; one that was cut off is written again. */
function foundAt(file: string, length: number): Stats | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === length ? found : undefined;
}

/** Contents up to this many bytes are kept in memory: style sheets and faces, which many records share. */
const SMALL = 500_000;
/** The most bytes that are kept so. */
const MOST_RECENT = 50_000_000;

/** A memory of small contents that were read; the same bytes are one object. */
function recentContents(): (digest: string, read: () => Promise<Uint8Array>) => Promise<Uint8Array> {
  const all = new Map<string, Uint8Array>();
  let sum = 0;
  return async (digest, read) => {
    const known = all.get(digest);
    if (known !== undefined) return known;
    const bytes = await read();
    if (bytes.length > SMALL) return bytes;
    sum += bytes.length;
    if (sum > MOST_RECENT) {
      all.clear();
      sum = bytes.length;
    }
    all.set(digest, bytes);
    return bytes;
  };
}
