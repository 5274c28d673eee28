import { z } from 'zod';
import { digestOnce, sha256 } from '../../lib/files/index.ts';
import { oncePerObject } from '../../lib/once.ts';
import { inputsDigest, type Store } from '../../lib/store/index.ts';
import type { Kit, RenderedDocument, Rendition, StatementImage } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import type { Composition } from '../../model/plan.ts';
import type { Stamp } from '../../publish/integrity/kit-file.ts';
import { documentRenderers } from '../../render/index.ts';
import type { KeptPage } from '../../render/renderer.ts';
import type { KeptRender } from './kept-work.ts';
import type { Progress } from './request.ts';
import { documentFilesOf, filesOfList, storedDocument, storedList } from './stored-files.ts';

/**
 * Gives the press kit of the same statement with the same files, as an earlier run has made it; else makes it.
 *
 * @param stamp says where the file of an earlier run may lie
 */
export type KeptKit = (kit: Omit<Kit, 'files'>, stamp: Stamp, make: () => Promise<Rendition>) => Promise<Rendition>;

/** Files that earlier runs have made, whichever process. */
export type KeptFiles = {
  readonly rendered: KeptRender;
  readonly page: KeptPage;
  readonly kit: KeptKit;
};

type Run = {
  /** Digest of the program, the browser and the fonts. */
  readonly stamp: string;
  /** Digest of all that every file depends on besides its own statement (see `sharedInputs`). */
  readonly shared: string;
  readonly compositions: readonly Composition[];
  /** Milliseconds since 1970: the time of a statement without a date. */
  readonly now: number;
  readonly progress: Progress;
};

const pageSchema = z.object({
  listed: z
    .object({
      url: z.string(),
      updated: z.string().optional(),
      alternates: z.array(z.object({ hreflang: z.string(), href: z.string() })),
    })
    .optional(),
});
const kitSchema = z.object({ sha256: z.string() });

/**
 * Files of earlier runs, by this program. Those of a document and of a page are kept themselves; of a press kit, which holds them
 * all once more, its digest alone: the file is taken from where the earlier run has put it.
 */
export function keptFiles(store: Store, { stamp, shared, compositions, now, progress }: Run): KeptFiles {
  const keyOf = (kind: string, inputs: readonly unknown[]): string =>
    sha256([kind, stamp, shared, inputsDigest(inputs)].join('\n'));
  const images = new Map<Document, Composition['images']>(
    compositions.flatMap((composition) =>
      composition.documents.map((document) => [document, composition.images] as const),
    ),
  );
  const documentDigest = oncePerObject((document: Document): string =>
    inputsDigest([document, picturesOf(images.get(document))]),
  );
  /** The digest of a document, or of one with its files; and of the pictures that it shows. */
  const digestOf = oncePerObject((object: Document | RenderedDocument): string =>
    'document' in object ? inputsDigest([documentDigest(object.document), filesNamed(object)]) : documentDigest(object),
  );
  return {
    async rendered({ renderer, document, composition: { languages, held } }, make) {
      // What a format of the newsroom's own depends on is not known.
      if (!documentRenderers.includes(renderer)) return make();
      const undated = document.date === undefined ? now : undefined;
      const key = keyOf(renderer.format, [digestOf(document), languages, held, undated]);
      const stored = await store.find(key);
      const files = stored && documentFilesOf(stored);
      if (files !== undefined) {
        const { renditions = [], picture } = files;
        for (const what of [...renditions.map(({ format }) => format), ...(picture ? ['picture'] : [])])
          progress({ kind: 'done', what: `${document.slug} ${document.language.tag} ${what}` });
        return { files, held: [], hasTold: false };
      }
      const made = await make();
      if (made.held.length === 0 && !made.hasTold) await store.keep(key, storedDocument(made.files));
      return made;
    },
    async page({ objects, texts }, make) {
      const key = keyOf('page', [objects.map(digestOf), texts]);
      const stored = await store.find(key);
      const [facts, files] = [pageSchema.safeParse(stored?.facts), stored && filesOfList(stored)];
      if (facts.success && files !== undefined) return { files, listed: facts.data.listed };
      const made = await make();
      await store.keep(key, storedList(made.files, { listed: made.listed }));
      return made;
    },
    async kit({ path, statement }, { release, key, before, built }, make) {
      const inputs = keyOf('kit', [path, statement.map(digestOf), release !== undefined, key?.publicKey]);
      const facts = (await store.find(inputs))?.facts;
      const known = kitSchema.safeParse(facts);
      const bytes = known.success ? (before ?? built)?.(path) : undefined;
      if (known.success && bytes !== undefined && digestOnce(bytes) === known.data.sha256) {
        const [same] = documentFilesOf({ facts, contents: new Map([[path, bytes]]) })?.renditions ?? [];
        if (same !== undefined) return same;
      }
      const made = await make();
      const { facts: own } = storedDocument({ renditions: [made] }, { sha256: digestOnce(made.bytes) });
      await store.keep(inputs, { facts: own, contents: new Map() });
      return made;
    },
  };
}

/** Pictures by what they are; their data URLs say the same once more. */
const picturesOf = (images: ReadonlyMap<string, StatementImage> = new Map()): unknown =>
  [...images].map(([url, { artifact, shown }]) => [url, artifact, shown]);

/** The files of a document as plain values in one order, whether they were made now or before. */
const filesNamed = ({ renditions, picture, card, kits = [] }: RenderedDocument): unknown => [
  [...renditions, ...kits].map(({ path, mediaType, format, label, pages, bytes }) => [
    ...[path, mediaType, format, label, pages],
    digestOnce(bytes),
  ]),
  [picture, card].map((each) => each && [each.path, each.width, each.height, digestOnce(each.bytes)]),
];
