import { z } from 'zod';
import { sha256 } from '../../lib/files/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { inputsDigest, plainDigest, type Store } from '../../lib/store/index.ts';
import { formatSize, languageOf } from '../../lib/text/index.ts';
import {
  type Artifact,
  digestOf,
  distinct,
  type Kit,
  type RenderedDocument,
  type RenderedStatement,
  type Rendition,
  sizeOf,
} from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Composition } from '../../model/plan.ts';
import type { Stamp } from '../../publish/integrity/kit-file.ts';
import { documentRenderers } from '../../render/index.ts';
import type { DocumentRenderer, KeptPage } from '../../render/renderer.ts';
import { documentDigests } from '../known/written-composition.ts';
import type { KeptRender } from './kept-work.ts';
import { kitAt, type ReadyStatements, readyStatements } from './ready-statements.ts';
import {
  type DescribedPage,
  documentFilesOf,
  filesOfList,
  listedDescribed,
  listedOf,
  storedDocument,
  storedList,
} from './stored-files.ts';

/**
 * Gives the press kit of the same statement with the same files, as an earlier run has made it; else makes it.
 *
 * @param stamp says where the file of an earlier run may lie
 */
export type KeptKit = (kit: Omit<Kit, 'files'>, stamp: Stamp, make: () => Promise<Rendition>) => Promise<Rendition>;

/** Files of all documents of a statement together: one by one they take ten times as long to be found. */
export type KeptStatement = {
  /** The documents with the files that an earlier run has made; `undefined` where it has not made all of them. */
  readonly find: (
    composition: Composition,
    renderers: readonly DocumentRenderer[],
  ) => Promise<RenderedStatement | undefined>;
  /** Notes what was made, where nothing is held and nothing was found on paper. */
  readonly note: (composition: Composition, renderers: readonly DocumentRenderer[], made: RenderedStatement) => void;
};

/** Pages and press kits that earlier runs have made. */
export type KeptLists = Pick<ReadyStatements, 'kits' | 'whole' | 'keep'> & {
  readonly page: KeptPage;
  readonly kit: KeptKit;
};

/** Files that earlier runs have made, whichever process. */
export type KeptFiles = {
  readonly rendered: KeptRender;
  readonly statement: KeptStatement;
  /** Those that are made of documents of these compositions. */
  readonly listsOf: (compositions: readonly Composition[]) => KeptLists;
};

type Run = {
  /** Digest of the program, the browser and the fonts. */
  readonly stamp: string;
  /** Digest of all that every file depends on besides its own statement (see `sharedInputs`). */
  readonly shared: string;
  /** Milliseconds since 1970: the time of a statement without a date. */
  readonly now: number;
};

// A record of another program has another key, and of its hundred addresses a schema takes longer than to read them.
const pageSchema = z.object({
  listed: z.custom<readonly DescribedPage[]>((value) => Array.isArray(value)),
});
const kitSchema = z.object({ sha256: z.string() });

/**
 * Files of earlier runs, by this program. Those of a document and of a page are kept themselves; of a press kit, which holds them
 * all once more, its digest alone: the file is taken from where the earlier run has put it.
 */
export function keptFiles(store: Store, { stamp, shared, now }: Run): KeptFiles {
  const ready = readyStatements(store);
  const keyOf = (kind: string, inputs: readonly unknown[]): string =>
    sha256([kind, stamp, shared, plainDigest(inputs)].join('\n'));
  const keyOfStatement = (
    { documents, ...composition }: Composition,
    renderers: readonly DocumentRenderer[],
  ): string => {
    const { languages, held } = composition;
    const digests = documentDigests({ documents, ...composition });
    const undated = documents.some(({ date }) => date === undefined) ? now : undefined;
    const formats = renderers.map(({ format }) => format);
    return keyOf('statement', [formats, documents.map((each) => digests.get(each)), languages, held, undated]);
  };
  const isOurs = (renderers: readonly DocumentRenderer[]): boolean =>
    renderers.every((each) => documentRenderers.includes(each));
  return {
    statement: {
      async find(composition, renderers) {
        const { documents } = composition;
        if (!isOurs(renderers) || documents.length === 0) return undefined;
        return ready.find(keyOfStatement(composition, renderers), documents);
      },
      note(composition, renderers, made) {
        if (isOurs(renderers) && made.length > 0) ready.note(keyOfStatement(composition, renderers), made);
      },
    },
    async rendered({ renderer, document, composition, done }, make) {
      // What a format of the newsroom's own depends on is not known.
      if (!documentRenderers.includes(renderer)) return make();
      const { languages, held } = composition;
      const undated = document.date === undefined ? now : undefined;
      const digest = documentDigests(composition).get(document);
      const key = keyOf(renderer.format, [digest, languages, held, undated]);
      const stored = await store.locate(key);
      const files = stored && documentFilesOf(stored);
      if (files !== undefined) {
        const { renditions = [], picture } = files;
        for (const what of [...renditions.map(({ format }) => format), ...(picture ? ['picture'] : [])])
          done(`${document.slug} ${document.language.tag} ${what}`);
        return { files, held: [], hasTold: false };
      }
      const made = await make();
      if (made.held.length > 0 || made.hasTold) return made;
      await store.keep(key, storedDocument(made.files));
      // From now on they are read when they are asked for, and need no memory.
      const kept = await store.locate(key);
      return { ...made, files: (kept && documentFilesOf(kept)) ?? made.files };
    },
    listsOf(compositions) {
      const common = new Map<string, Artifact>();
      const digests = new Map(compositions.flatMap((composition) => [...documentDigests(composition)]));
      const documentDigest = (document: Document): string => digests.get(document) ?? inputsDigest(document);
      /** The digest of a document, or of one with its files; and of the pictures that it shows. */
      const objectDigest = oncePerObject((object: Document | RenderedDocument): string =>
        'document' in object
          ? plainDigest([documentDigest(object.document), filesNamed(object)])
          : documentDigest(object),
      );
      /** The same by what pages say of the files: where they are, how long and how large they are. */
      const shownDigest = oncePerObject((object: Document | RenderedDocument): string =>
        'document' in object
          ? plainDigest([documentDigest(object.document), filesShown(object)])
          : documentDigest(object),
      );
      return {
        ...{ kits: ready.kits, whole: ready.whole, keep: ready.keep },
        async page({ objects, texts }, make) {
          const key = keyOf('page', [objects.map(shownDigest), texts]);
          const stored = await store.locate(key);
          const [facts, files] = [pageSchema.safeParse(stored?.facts), stored && filesOfList(stored, common)];
          if (facts.success && files !== undefined) return { files, listed: listedOf(facts.data.listed) };
          const made = await make();
          await store.keep(key, storedList(distinct(made.files), { listed: listedDescribed(made.listed ?? []) }));
          const kept = await store.locate(key);
          return { ...made, files: (kept && filesOfList(kept, common)) ?? made.files };
        },
        async kit({ path, statement }, stamp, make) {
          const { release, key } = stamp;
          const inputs = keyOf('kit', [path, statement.map(objectDigest), release !== undefined, key?.publicKey]);
          const facts = (await store.find(inputs))?.facts;
          const known = kitSchema.safeParse(facts);
          const there = known.success ? kitAt(path, stamp) : undefined;
          if (known.success && there?.sha256 === known.data.sha256) {
            const [same] = documentFilesOf({ facts, contents: new Map([[path, there]]) })?.renditions ?? [];
            if (same !== undefined) return same;
          }
          const made = await make();
          const { facts: own } = storedDocument({ renditions: [made] }, { sha256: digestOf(made) });
          await store.keep(inputs, { facts: own, contents: new Map() });
          return made;
        },
      };
    },
  };
}

/** The files of a document as plain values in one order, whether they were made now or before. */
const filesNamed = ({ renditions, picture, card, kits = [] }: RenderedDocument): unknown => [
  [...renditions, ...kits].map((file) => [...renditionNamed(file), digestOf(file)]),
  [picture, card].map((each) => each && [each.path, each.width, each.height, digestOf(each)]),
];

const renditionNamed = ({ path, mediaType, format, label, pages }: Rendition): readonly unknown[] => [
  ...[path, mediaType, format, label, pages],
];

/**
 * What pages say of the files of a document. Of a press kit they say how large it is as readers see it: the one of all languages changes
 * with each of them, and no page of the others changes with that.
 */
const filesShown = ({ renditions, picture, card, kits = [] }: RenderedDocument): unknown => [
  renditions.map((file) => [...renditionNamed(file), sizeOf(file)]),
  kits.map((file) => [...renditionNamed(file), formatSize(sizeOf(file), ANY_LANGUAGE)]),
  [picture, card].map((each) => each && [each.path, each.width, each.height]),
];

/** Sizes are rounded alike in all languages. */
const ANY_LANGUAGE = languageOf('en');
