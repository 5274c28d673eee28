import { z } from 'zod';
import type { StoredContent } from '../../lib/files/index.ts';
import { type Located, plainDigest, type Store, type ToKeep } from '../../lib/store/index.ts';
import { type Artifact, digestOf, distinct, type RenderedStatement, type Rendition } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Stamp } from '../../publish/integrity/kit-file.ts';
import type { KeptWhole, MadePage } from '../../render/renderer.ts';
import {
  type DescribedPage,
  documentFilesOf,
  documentsFilesOf,
  filesDescribed,
  filesOfList,
  listedDescribed,
  listedOf,
  storedDocuments,
  storedList,
} from './stored-files.ts';

/**
 * All that earlier runs have made of statements as a whole, in one record for each: the files of its documents, its press kits, its pages
 * and its wires. Part by part they take several times as long to be found.
 */
export type ReadyStatements = {
  /**
   * The documents with the files that an earlier run has made; `undefined` where it has not made all of them.
   *
   * @param key SHA-256 of all that the files of the documents depend on
   */
  readonly find: (key: string, documents: readonly Document[]) => Promise<RenderedStatement | undefined>;
  /** Notes documents whose files were made in this run. */
  readonly note: (key: string, made: RenderedStatement) => void;
  /** The press kits of a statement, where they lie as an earlier run has made them; else they are made. */
  readonly kits: (
    statement: RenderedStatement,
    stamp: Stamp,
    make: () => Promise<readonly Rendition[]>,
  ) => Promise<readonly Rendition[]>;
  readonly whole: KeptWhole;
  /** Records what was made in this run. */
  readonly keep: () => Promise<void>;
};

/** Press kits, of which the digests alone are kept, and what they are made of besides the documents. */
type Kits = {
  readonly mark: string;
  readonly kits: readonly { readonly path: string; readonly sha256: string; readonly facts: unknown }[];
};
/** Pages, or wires, and what they are made of besides the documents. */
type Part = { readonly mark: string; readonly listed: readonly DescribedPage[]; readonly files: unknown };
type PartName = Parameters<KeptWhole>[0];

// What is in a record is what this very program has written: one of another program has another key.
const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const readySchema = z.object({
  kits: z.custom<Kits>(isObject).optional(),
  pages: z.custom<Part>(isObject).optional(),
  wires: z.custom<Part>(isObject).optional(),
});

/** What is known of one statement. */
type Ready = {
  readonly key: string;
  readonly statement: RenderedStatement;
  /** As an earlier run has recorded it. */
  readonly before?: (z.infer<typeof readySchema> & Pick<Located, 'contents'>) | undefined;
  kits?: Kits | undefined;
  readonly parts: Map<PartName, { readonly mark: string; readonly made: MadePage }>;
  isNew: boolean;
};

/** The statements that are ready in a store. */
export function readyStatements(store: Store): ReadyStatements {
  const all = new Map<Document, Ready>();
  const shared = new Map<string, Artifact>();
  const add = (ready: Ready): void => {
    const [first] = ready.statement;
    if (first !== undefined) all.set(first.document, ready);
  };
  /** What is known of a statement that has the very files that were found, or made, of its documents. */
  const readyOf = (statement: RenderedStatement): Ready | undefined => {
    const [first] = statement;
    const ready = first && all.get(first.document);
    const isSame =
      ready?.statement.length === statement.length &&
      ready.statement.every(
        ({ document, renditions }, at) =>
          document === statement[at]?.document && renditions === statement[at]?.renditions,
      );
    return isSame ? ready : undefined;
  };
  return {
    async find(key, documents) {
      const located = await store.locate(key);
      const files = located && documentsFilesOf(located);
      const { success, data } = readySchema.safeParse(located?.facts);
      if (located === undefined || !success || files?.length !== documents.length) return undefined;
      const statement = documents.map((document, at) => ({ document, renditions: [], ...files[at] }));
      const before = { ...data, contents: located.contents };
      add({ key, statement, before, parts: new Map(), isNew: false });
      return statement;
    },
    note: (key, statement) => add({ key, statement, parts: new Map(), isNew: true }),
    async kits(statement, stamp, make) {
      const ready = readyOf(statement);
      const mark = plainDigest([stamp.release !== undefined, stamp.key?.publicKey]);
      const before = ready?.before?.kits;
      const there = before?.mark === mark ? kitsThere(before, stamp) : undefined;
      const kits = there ?? (await make());
      if (ready !== undefined) {
        ready.kits = there === undefined ? { mark, kits: kits.map(kitDescribed) } : before;
        ready.isNew ||= there === undefined;
      }
      return kits;
    },
    async whole(name, statement, texts, make) {
      const ready = readyOf(statement);
      if (ready === undefined) return make();
      const kits = ready.kits?.kits.map(({ sha256 }) => sha256);
      const mark = plainDigest([texts, kits]);
      const before = ready.before?.[name];
      const files = before?.mark === mark ? filesOfList(recordOf(ready, before), shared, `${name} `) : undefined;
      const made = before && files ? { files, listed: listedOf(before.listed) } : await make();
      ready.parts.set(name, { mark, made });
      ready.isNew ||= files === undefined;
      return made;
    },
    async keep() {
      for (const ready of all.values()) if (ready.isNew) await store.keep(ready.key, stored(ready));
    },
  };
}

const recordOf = ({ before }: Ready, facts: Part): Located => ({ facts, contents: before?.contents ?? new Map() });

const kitDescribed = (kit: Rendition): Kits['kits'][number] => ({
  ...{ path: kit.path, sha256: digestOf(kit) },
  facts: filesDescribed({ renditions: [kit] }),
});

/** Press kits that lie where they go; `undefined` where one of them does not. */
function kitsThere({ kits }: Kits, stamp: Stamp): readonly Rendition[] | undefined {
  const there = kits.flatMap(({ path, sha256, facts }) => {
    const content = kitAt(path, stamp);
    if (content?.sha256 !== sha256) return [];
    return documentFilesOf({ facts, contents: new Map([[path, content]]) })?.renditions ?? [];
  });
  return kits.length > 0 && there.length === kits.length ? there : undefined;
}

/** The press kit of the release before, or else the one that lies where this one goes. */
export function kitAt(path: string, { before, built }: Stamp): StoredContent | undefined {
  return before === undefined ? built?.(path) : before(path);
}

/** A statement as a store keeps it. */
function stored({ statement, kits, parts }: Ready): ToKeep {
  const documents = storedDocuments(statement);
  const lists = [...parts].map(([name, { mark, made }]) => {
    const listed = listedDescribed(made.listed ?? []);
    return { name, ...storedList(distinct(made.files), { mark, listed }, `${name} `) };
  });
  return {
    facts: { ...documents.facts, kits, ...Object.fromEntries(lists.map(({ name, facts }) => [name, facts])) },
    contents: new Map([documents, ...lists].flatMap(({ contents }) => [...contents])),
  };
}
