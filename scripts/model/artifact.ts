import { digestOnce, type StoredContent } from '../lib/files/index.ts';
import type { Language } from '../lib/text/index.ts';
import type { Document } from './document.ts';

/** A format that a person asks for by name. */
export type Format = 'html' | 'pdf' | 'text';

/** All values of `Format`. */
export const formats: readonly Format[] = ['html', 'pdf', 'text'];

/** One file of a release: where it goes, what it is, and its bytes. */
export type Artifact = {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** IANA media type, e.g. `text/html; charset=utf-8`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Where the bytes lie on the disk until they are asked for: what is known of them. */
  readonly content?: StoredContent | undefined;
  /** The statement and the language that it shows, where it shows one. */
  readonly about?: { readonly slug: string; readonly language: string } | undefined;
};

/** An artifact whose bytes lie on the disk: each time they are asked for they are read. */
export function artifactOf<Facts extends Omit<Artifact, 'bytes' | 'content'>>(
  facts: Facts,
  content: StoredContent,
): Facts & Pick<Artifact, 'bytes' | 'content'>;
/** The code of it. */
export function artifactOf(facts: object, content: StoredContent): object {
  // One function for all artifacts: with one of its own, each would take several times as much memory.
  const made = Object.defineProperty({ ...facts }, 'bytes', { get: placedBytes, enumerable: true });
  // A copy of it has its bytes, and does not know where they lay.
  return Object.defineProperty(made, 'content', { value: content, enumerable: false });
}

function placedBytes(this: Artifact): Uint8Array | undefined {
  return this.content?.bytes;
}

/** SHA-256 of an artifact's bytes, in hexadecimal. */
export const digestOf = (artifact: Pick<Artifact, 'bytes' | 'content'>): string =>
  artifact.content?.sha256 ?? digestOnce(artifact.bytes);

/** How many bytes an artifact has. */
export const sizeOf = (artifact: Pick<Artifact, 'bytes' | 'content'>): number =>
  artifact.content?.size ?? artifact.bytes.length;

/** A statement in one language and one format, to be listed among downloads. */
export type Rendition = Artifact & {
  readonly format: 'pdf' | 'text' | 'kit' | 'kit-all' | 'other';
  /** What a page calls it: for a format of the newsroom's own, which no label names. */
  readonly label?: string | undefined;
  /** How many pages a PDF has. */
  readonly pages?: number | undefined;
};

/** A press kit before it is a file: a small release of its own, cut out of the whole. */
export type Kit = {
  readonly format: 'kit' | 'kit-all';
  readonly path: string;
  readonly about?: Artifact['about'];
  readonly statement: RenderedStatement;
  readonly files: readonly Artifact[];
};

/** An image as `<img>` shows it: its address, and its width and height in pixels. */
export type ShownImage = { readonly src: string; readonly width: number; readonly height: number };

/** A picture made for pages to show or to name. */
export type Picture = Artifact & { readonly width: number; readonly height: number };

/** One statement in one language with its files. */
export type RenderedDocument = {
  readonly document: Document;
  readonly renditions: readonly Rendition[];
  /** The first page as printed. */
  readonly picture?: Picture | undefined;
  /** What other sites show beside a link to the page. */
  readonly card?: Picture | undefined;
  /** Press kits that this is in: its language's own, and the one of all languages. */
  readonly kits?: readonly Rendition[];
};

/** A statement in every language that is published, source first. */
export type RenderedStatement = readonly RenderedDocument[];

/** True for a language that readers and search engines are told of; a pseudo-language is for those who ask for it. */
export const isListed = ({ pseudo }: Language): boolean => pseudo === undefined;

/** An image of a statement: the file, how pages show it, and a data URL of it for print. */
export type StatementImage = { readonly artifact: Artifact; readonly shown: ShownImage; readonly dataUrl: string };

/** The files, each path once: of two with one path the later one, at the place of the first. */
export const distinct = (artifacts: readonly Artifact[]): readonly Artifact[] => [
  ...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values(),
];

/** A file that an earlier release published. */
export type FileBefore = {
  readonly sha256: string;
  readonly path: string;
  readonly slug: string;
  readonly language: string;
};

/** A text that an earlier release published, with the digest of it and its source. */
export type TextBefore = {
  readonly digest: string;
  readonly version: number;
  readonly slug: string;
  readonly language: string;
};

/** What earlier releases published. */
export type PublishedBefore = { readonly files: readonly FileBefore[]; readonly texts: readonly TextBefore[] };
