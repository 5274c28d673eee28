import type { Root } from 'hast';
import { z } from 'zod';
import type { Spool, StoredContent } from '../../lib/files/index.ts';
import { oncePerObject, onceWhileUsed } from '../../lib/once.ts';
import { inputsDigest, type Located, type Stored } from '../../lib/store/index.ts';
import type { Language } from '../../lib/text/index.ts';
import { artifactOf, type StatementImage } from '../../model/artifact.ts';
import type { Document, Masthead, SaidDigests } from '../../model/document.ts';
import type { Composition, EditionFacts, Held } from '../../model/plan.ts';
import type { DocumentsBefore, OfNewsroom } from '../plan/plan-newsroom.ts';

/** The part of a document that lists and feeds need of all statements; the rest is read when somebody asks for it. */
type Light = Omit<Document, 'body' | 'said' | 'words' | 'masthead'> & {
  readonly said: Pick<SaidDigests, 'said' | 'body'>;
  /** The masthead's, or the statement's own in their place. */
  readonly contacts: Masthead['contacts'];
  /** The digest of the whole document (see `documentDigests`). */
  readonly inputs: string;
  /** See `Composition`. */
  readonly composedOf?: string | undefined;
};

/** Without the digests. */
type Unnamed = Omit<Light, 'inputs' | 'composedOf'>;

type Heavy = Pick<SaidDigests, 'letters' | 'allLetters' | 'notes'> & {
  readonly body: Root;
  readonly carried: string;
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

// What is in them is what this very program has written: a record of another program has another key.
const compositionSchema = z.object({
  edition: z.custom<Omit<EditionFacts, 'files'>>(isObject),
  languages: z.array(z.custom<Language>(isObject)),
  held: z.array(z.custom<Held>(isObject)),
  documents: z.array(z.custom<Light>(isObject)),
  images: z.array(
    z.object({
      url: z.string(),
      path: z.string(),
      mediaType: z.string(),
      shown: z.object({ src: z.string(), width: z.number(), height: z.number() }),
    }),
  ),
});
const heavySchema = z.custom<Heavy>(isObject);

/**
 * The digests of a composition's documents: of all that each says, and of the pictures that it shows. Of those that were written down
 * they are known without reading them.
 */
export const documentDigests: (composition: Composition) => ReadonlyMap<Document, string> = oncePerObject(
  ({ documents, images, digests }: Composition) =>
    new Map(
      documents.map((document) => [document, digests?.get(document) ?? inputsDigest([document, picturesOf(images)])]),
    ),
);

/** Pictures by what they are; their data URLs say the same once more. */
const picturesOf = (images: ReadonlyMap<string, StatementImage>): unknown =>
  [...images].map(([url, { artifact, shown }]) => [url, artifact, shown]);

/** A composition as a store keeps it: what lists need of it as facts, each body and each picture as a content of its own. */
export function writtenComposition(composition: Composition): Stored {
  const { edition, languages, held, documents, images } = composition;
  const { files: _files, ...named } = edition;
  const digests = documentDigests(composition);
  const parts = documents.map((document) => ({
    light: {
      ...lightOf(document),
      inputs: digests.get(document) ?? '',
      composedOf: composition.composedOf?.get(document),
    },
    heavy: heavyOf(document),
  }));
  return {
    facts: {
      ...{ edition: named, languages, held },
      documents: parts.map(({ light }) => light),
      images: [...images].map(([url, { artifact, shown }]) => {
        const { path, mediaType } = artifact;
        return { url, path, mediaType, shown };
      }),
    },
    contents: new Map([
      ...parts.map(({ light, heavy }) => [bodyName(light.language), encoded(heavy)] as const),
      ...[...images].map(([url, { artifact }]) => [imageName(url), artifact.bytes] as const),
    ]),
  };
}

const encoded = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

const bodyName = ({ tag }: Language): string => `body ${tag}`;
const imageName = (url: string): string => `image ${url}`;

function lightOf({ body: _body, words: _words, masthead, ...light }: Document): Unnamed {
  const { said, body } = light.said;
  return { ...light, said: { said, body }, contacts: masthead.contacts };
}

const heavyOf = ({ body, said: { letters, allLetters, notes, carried } }: Document): Heavy => {
  return { body, letters, allLetters, notes, carried: carried() };
};

/**
 * The composition with its bodies and pictures in a spool: they are read when somebody asks for them, and take memory only as long as
 * somebody uses them.
 *
 * @param hasDigests true where its digests are asked for later (see `documentDigests`): then they are made before
 */
export function lightComposition(composition: Composition, spool: Spool, hasDigests: boolean): Composition {
  const before = hasDigests ? documentDigests(composition) : undefined;
  const digests = new Map<Document, string>();
  const composedOf = new Map<Document, string>();
  const documents = composition.documents.map((document): Document => {
    const named = composition.composedOf?.get(document);
    if (READ in document) {
      // It is read when it is asked for already.
      digests.set(document, before?.get(document) ?? '');
      if (named !== undefined) composedOf.set(document, named);
      return document;
    }
    const heavy = heavyOf(document);
    const content = spool.put(encoded(heavy));
    const { words, masthead } = document;
    const spooled = readLater(detachedLight(lightOf(document)), content, { words, masthead }, heavy);
    digests.set(spooled, before?.get(document) ?? '');
    if (named !== undefined) composedOf.set(spooled, named);
    return spooled;
  });
  const images = [...composition.images].map(([url, { artifact, shown }]): [string, StatementImage] => {
    const { path, mediaType, bytes } = artifact;
    return [url, restoredImage({ path, mediaType }, spool.put(bytes), shown)];
  });
  return { ...composition, documents, composedOf, images: new Map(images), ...(hasDigests && { digests }) };
}

/** True for a record of a composition that is whole. */
export function isWholeRecord({ facts, contents }: Located): boolean {
  const { success, data } = compositionSchema.safeParse(facts);
  const names = [
    ...(data?.documents.map(({ language }) => bodyName(language)) ?? []),
    ...(data?.images.map(({ url }) => imageName(url)) ?? []),
  ];
  return success && names.every((name) => contents.has(name));
}

/**
 * The composition that was written down; `undefined` for a record that another program has written.
 *
 * @param files of its edition, with their findings
 */
export function restoredComposition(
  { facts, contents }: Located,
  files: EditionFacts['files'],
  newsroom: OfNewsroom,
): Composition | undefined {
  const { success, data } = compositionSchema.safeParse(facts);
  if (!success) return undefined;
  const documents = data.documents.flatMap((light): readonly (readonly [Document, string])[] => {
    const content = contents.get(bodyName(light.language));
    return content === undefined ? [] : [[restoredDocument(light, content, newsroom), light.inputs]];
  });
  const images = data.images.flatMap(({ url, path, mediaType, shown }): readonly [string, StatementImage][] => {
    const content = contents.get(imageName(url));
    return content === undefined ? [] : [[url, restoredImage({ path, mediaType }, content, shown)]];
  });
  if (documents.length < data.documents.length || images.length < data.images.length) return undefined;
  const { edition, languages, held } = data;
  return {
    ...{ edition: { ...edition, files }, languages, held, images: new Map(images) },
    documents: documents.map(([document]) => document),
    digests: new Map(documents),
  };
}

/** Documents that were written down, but for those of languages of which something was held (see `DocumentsBefore`). */
export function documentsBefore({ facts, contents }: Located, newsroom: OfNewsroom): DocumentsBefore {
  const { success, data } = compositionSchema.safeParse(facts);
  const heldTags = new Set(data?.held.map(({ tag }) => tag));
  const documents = (success ? data.documents : []).filter(({ language }) => !heldTags.has(language.tag));
  return new Map(
    documents.flatMap((light) => {
      const content = contents.get(bodyName(light.language));
      if (light.composedOf === undefined || content === undefined) return [];
      const document = restoredDocument(light, content, newsroom);
      return [[light.composedOf, { document, digest: light.inputs }] as const];
    }),
  );
}

const restoredDocument = (
  { inputs: _, composedOf: _composedOf, ...light }: Light,
  content: StoredContent,
  { wordsOf, mastheadOf }: OfNewsroom,
): Document => readLater(light, content, { words: wordsOf(light.language.tag), masthead: mastheadOf(light.language) });

/**
 * The same, of strings that are no parts of the statement's text: the engine would keep the whole text as long as anybody has a part of it.
 * Languages and contacts are the newsroom's.
 */
function detachedLight(light: Unnamed): Unnamed {
  const { language: _language, origin: _origin, contacts: _contacts, ...own } = light;
  const copy: typeof own = JSON.parse(JSON.stringify(own));
  return { ...light, ...copy };
}

/**
 * A document whose heavy parts lie on the disk.
 *
 * @param first these parts, where they are still in memory
 */
function readLater(
  { said, contacts, ...light }: Unnamed,
  content: StoredContent,
  { words, masthead }: Pick<Document, 'words' | 'masthead'>,
  first?: Heavy,
): Document {
  const read = onceWhileUsed(() => heavySchema.parse(JSON.parse(new TextDecoder().decode(content.bytes))), first);
  return withBody(
    {
      ...light,
      said: withLetters(said, read),
      masthead: contacts === masthead.contacts ? masthead : { ...masthead, contacts },
      words,
    },
    read,
  );
}

/** What reads the heavy parts of a document; a copy of the document has them, and does not read any more. */
const READ = Symbol('read');
type Later = { readonly [READ]: () => Heavy };

/** A property that is read later: one function for all documents, since one for each would take several times as much memory. */
const later = <Name extends keyof Heavy>(name: Name) => ({
  get(this: Later): Heavy[Name] {
    return this[READ]()[name];
  },
  enumerable: true,
});

const BODY = { body: later('body') };
const LETTERS = { letters: later('letters'), allLetters: later('allLetters'), notes: later('notes') };

function withBody(document: Omit<Document, 'body'>, read: Later[typeof READ]): Document;
function withBody(document: object, read: Later[typeof READ]): object {
  return Object.defineProperties(Object.defineProperty(document, READ, { value: read }), BODY);
}

function withLetters(said: Unnamed['said'], read: Later[typeof READ]): SaidDigests;
function withLetters(said: object, read: Later[typeof READ]): object {
  const all = { ...said, carried: () => read().carried };
  return Object.defineProperties(Object.defineProperty(all, READ, { value: read }), LETTERS);
}

function restoredImage(
  named: Pick<StatementImage['artifact'], 'path' | 'mediaType'>,
  content: StoredContent,
  shown: StatementImage['shown'],
): StatementImage {
  return {
    artifact: artifactOf(named, content),
    shown,
    get dataUrl() {
      return `data:${named.mediaType};base64,${Buffer.from(content.bytes).toString('base64')}`;
    },
  };
}
