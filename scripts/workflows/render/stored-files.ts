import { z } from 'zod';
import type { Located, Stored, ToKeep } from '../../lib/store/index.ts';
import {
  type Artifact,
  artifactOf,
  type Picture,
  type RenderedDocument,
  type Rendition,
} from '../../model/artifact.ts';
import type { ListedPage } from '../../render/renderer.ts';
import { isRecord } from '../../source/newsroom/field-values.ts';

/** Files of a document: all of `RenderedDocument` but the document itself. */
export type DocumentFiles = Partial<Pick<RenderedDocument, 'renditions' | 'picture' | 'card'>>;

type Described<Any extends Artifact> = Omit<Any, 'bytes' | 'content'>;

// By hand: a build looks at a hundred files of each statement, and of a schema that takes longer than to read them.
const isArtifact = (value: unknown): value is Described<Artifact> =>
  isRecord(value) &&
  typeof value['path'] === 'string' &&
  typeof value['mediaType'] === 'string' &&
  isAbout(value['about']);
const isAbout = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) && typeof value['slug'] === 'string' && typeof value['language'] === 'string');
const isPicture = (value: unknown): value is Described<Picture> =>
  isRecord(value) && typeof value['width'] === 'number' && typeof value['height'] === 'number' && isArtifact(value);
const FORMATS: ReadonlySet<unknown> = new Set<Rendition['format']>(['pdf', 'text', 'kit', 'kit-all', 'other']);
const isRendition = (value: unknown): value is Described<Rendition> =>
  isRecord(value) &&
  FORMATS.has(value['format']) &&
  ['string', 'undefined'].includes(typeof value['label']) &&
  ['number', 'undefined'].includes(typeof value['pages']) &&
  isArtifact(value);

const isListOf = (value: unknown, isOne: (each: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne);

const documentSchema = z.custom<{
  readonly renditions?: readonly Described<Rendition>[];
  readonly picture?: Described<Picture>;
  readonly card?: Described<Picture>;
}>(
  (value) =>
    isRecord(value) &&
    (value['renditions'] === undefined || isListOf(value['renditions'], isRendition)) &&
    [value['picture'], value['card']].every((each) => each === undefined || isPicture(each)),
);
const listSchema = z.custom<{ readonly files: readonly Described<Artifact>[] }>(
  (value) => isRecord(value) && isListOf(value['files'], isArtifact),
);

/** A document's files as a store keeps them, with other facts. */
export function storedDocument(files: DocumentFiles, facts: object = {}): Stored {
  const { renditions = [], picture, card } = files;
  const all = [...renditions, picture, card].filter((each) => each !== undefined);
  return { facts: { ...facts, ...filesDescribed(files) }, contents: contentsOf(all) };
}

/** What is to be said of a document's files, but for their bytes. */
export const filesDescribed = ({ renditions, picture, card }: DocumentFiles): object => ({
  renditions: renditions?.map(factsOf),
  picture: picture && factsOf(picture),
  card: card && factsOf(card),
});

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

/** The files of several documents as a store keeps them together. */
export function storedDocuments(documents: readonly DocumentFiles[]): ToKeep & { readonly facts: object } {
  const files = documents.flatMap(({ renditions = [], picture, card }) => [...renditions, picture, card]);
  const there = files.filter((each) => each !== undefined);
  return {
    facts: { documents: documents.map(filesDescribed) },
    contents: new Map(there.map((file) => [file.path, file.content ?? file.bytes])),
  };
}

const documentsSchema = z.object({ documents: z.array(z.unknown()) });

/** The files of several documents, in their order; `undefined` where not all of them are there. */
export function documentsFilesOf({ facts, contents }: Located): readonly DocumentFiles[] | undefined {
  const read = documentsSchema.safeParse(facts);
  const files = read.success ? read.data.documents.map((each) => documentFilesOf({ facts: each, contents })) : [];
  const whole = files.filter((each) => each !== undefined);
  return read.success && whole.length === files.length ? whole : undefined;
}

/**
 * Files as a store keeps them, with other facts: by their places in the list, as their paths would take half of a record.
 *
 * @param name stands before each place, where a record has several lists
 */
export const storedList = (files: readonly Artifact[], facts: object = {}, name = ''): ToKeep => ({
  facts: { ...facts, files: files.map(factsOf) },
  contents: new Map(files.map((file, at) => [`${name}${at}`, file.content ?? file.bytes])),
});

/**
 * Files from a store; `undefined` for a record that an older program has written in another form.
 *
 * @param shared files that several lists have, such as faces, by their paths: of each there is one object. It is added to
 * @param name see `storedList`
 */
export function filesOfList(
  { facts, contents }: Stored | Located,
  shared?: Map<string, Artifact>,
  name = '',
): readonly Artifact[] | undefined {
  const read = listSchema.safeParse(facts);
  const fileOf = (each: Described<Artifact>, at: number): Artifact | undefined => {
    const content = contents.get(`${name}${at}`);
    if (content === undefined) return undefined;
    if (content instanceof Uint8Array) return { ...each, bytes: content };
    if (shared === undefined || each.about !== undefined) return artifactOf(each, content);
    const before = shared.get(each.path);
    if (before?.content?.sha256 === content.sha256 && before.mediaType === each.mediaType) return before;
    const made = artifactOf(each, content);
    shared.set(each.path, made);
    return made;
  };
  const files = read.success ? read.data.files.map(fileOf) : [undefined];
  const there = files.filter((each) => each !== undefined);
  return there.length === files.length ? there : undefined;
}

/** Pages that search engines may list, as a store keeps them: other languages are said of the first that has them, not of each. */
export const listedDescribed = (listed: readonly ListedPage[]): readonly object[] =>
  listed.map(({ alternates, ...page }, at) =>
    isSameList(alternates, listed[at - 1]?.alternates) ? page : { ...page, alternates },
  );

/** Pages from such a list; those that have the same other languages have one list of them. */
export function listedOf(described: readonly DescribedPage[]): readonly ListedPage[] {
  let last: ListedPage['alternates'] = [];
  return described.map(({ alternates = last, ...page }) => {
    last = alternates;
    return { ...page, alternates };
  });
}

/** A page that search engines may list; without its other languages where it has those of the page before. */
export type DescribedPage = Omit<ListedPage, 'alternates'> & Partial<Pick<ListedPage, 'alternates'>>;

const isSameList = (one: ListedPage['alternates'], other: ListedPage['alternates'] | undefined): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/** What is to be said of a file but for its bytes; to take them away by name would read those that lie on the disk. */
function factsOf(artifact: Artifact): object {
  const names = Object.keys(artifact).filter((name) => name !== 'bytes' && name !== 'content');
  return Object.fromEntries(names.map((name) => [name, Reflect.get(artifact, name)]));
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
