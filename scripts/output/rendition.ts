/** One file of a release: where it goes, what it is, and its bytes. */
export type Artifact = {
  /** Relative to the output folder, with `/`. */
  readonly path: string;
  /** IANA media type, e.g. `text/html; charset=utf-8`. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The statement and the language that it shows, where it shows one. */
  readonly about?: { readonly slug: string; readonly language: string } | undefined;
};

/** A statement in one language and one format, to be listed among downloads. */
export type Rendition = Artifact & {
  readonly format: 'pdf' | 'text' | 'kit' | 'kit-all';
  /** Pages of a PDF. */
  readonly pages?: number;
};
