import { z } from 'zod';
import type { Located, Stored } from '../../lib/store/index.ts';
import { type Artifact, artifactOf, type RenderedDocument } from '../../model/artifact.ts';

/** Files of a document: all of `RenderedDocument` but the document itself. */
export type DocumentFiles = Partial<Pick<RenderedDocument, 'renditions' | 'picture' | 'card'>>;

const artifactSchema = z.object({
  path: z.string(),
  mediaType: z.string(),
  about: z.object({ slug: z.string(), language: z.string() }).optional(),
});
const pictureSchema = artifactSchema.extend({ width: z.number(), height: z.number() });
const renditionSchema = artifactSchema.extend({
  format: z.enum(['pdf', 'text', 'kit', 'kit-all', 'other']),
  label: z.string().optional(),
  pages: z.number().optional(),
});
const documentSchema = z.object({
  renditions: z.array(renditionSchema).optional(),
  picture: pictureSchema.optional(),
  card: pictureSchema.optional(),
});
const listSchema = z.object({ files: z.array(artifactSchema) });

/** A document's files as a store keeps them, with other facts. */
export function storedDocument({ renditions, picture, card }: DocumentFiles, facts: object = {}): Stored {
  const all = [...(renditions ?? []), picture, card].filter((each) => each !== undefined);
  return {
    facts: {
      ...facts,
      renditions: renditions?.map(factsOf),
      picture: picture && factsOf(picture),
      card: card && factsOf(card),
    },
    contents: contentsOf(all),
  };
}

/** A document's files from a store; `undefined` for a record that an older program has written in another form. */
export function documentFilesOf({ facts, contents }: Stored | Located): DocumentFiles | undefined {
  const read = documentSchema.safeParse(facts);
  if (!read.success) return undefined;
  const { renditions, picture, card } = read.data;
  const files = renditions?.map((each) => whole(each, contents));
  const [shown, linked] = [picture && whole(picture, contents), card && whole(card, contents)];
  if (files?.includes(undefined) || (picture && !shown) || (card && !linked)) return undefined;
  return {
    ...(files && { renditions: files.filter((each) => each !== undefined) }),
    ...(shown && { picture: shown }),
    ...(linked && { card: linked }),
  };
}

/** Files as a store keeps them, with other facts. */
export const storedList = (files: readonly Artifact[], facts: object = {}): Stored => ({
  facts: { ...facts, files: files.map(factsOf) },
  contents: contentsOf(files),
});

/** Files from a store; `undefined` for a record that an older program has written in another form. */
export function filesOfList({ facts, contents }: Stored | Located): readonly Artifact[] | undefined {
  const read = listSchema.safeParse(facts);
  const files = read.success ? read.data.files.map((each) => whole(each, contents)) : [undefined];
  const there = files.filter((each) => each !== undefined);
  return there.length === files.length ? there : undefined;
}

function factsOf<Any extends Artifact>(artifact: Any): Omit<Any, 'bytes' | 'content'> {
  const { bytes: _bytes, content: _content, ...facts } = artifact;
  return facts;
}

const contentsOf = (files: readonly Artifact[]): Stored['contents'] =>
  new Map(files.map(({ path, bytes }) => [path, bytes]));

function whole<Facts extends Omit<Artifact, 'bytes' | 'content'>>(
  facts: Facts,
  contents: Stored['contents'] | Located['contents'],
) {
  const content = contents.get(facts.path);
  if (content === undefined) return undefined;
  return content instanceof Uint8Array ? { ...facts, bytes: content } : artifactOf(facts, content);
}
