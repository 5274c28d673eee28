import type { Document } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import type { Words } from '../../language/words.ts';
import type { Artifact, Rendition } from '../rendition.ts';
import type { ShownImage } from '../template/images.ts';
import type { Template } from '../template/template.ts';

/** A small picture of a first page. */
export type Picture = Artifact & { readonly width: number; readonly height: number };

/** One statement in one language with its files. */
export type Published = {
  readonly document: Document;
  readonly renditions: readonly Rendition[];
  readonly picture?: Picture | undefined;
  /** Press kits that this is in: its language's own, and the one of all languages. */
  readonly kits?: readonly Rendition[];
};

/** A statement in every language that is published, source first. */
export type PublishedStatement = readonly Published[];

/** True for a language that readers and search engines are told of; a pseudo-language is for those who ask for it. */
export const isListed = ({ pseudo }: Language): boolean => pseudo === undefined;

/** What all pages of a build share. */
export type Site = {
  /** Absolute public address, without a final slash. */
  readonly url?: string | undefined;
  readonly languages: readonly Language[];
  readonly source: Language;
  /** False where the pages stand alone, without start pages. */
  readonly hasStartPages: boolean;
  readonly templates: Readonly<Record<'page' | 'newsroom' | 'languages', Template>>;
  readonly wordsOf: (tag: string) => Words;
  readonly nameOf: (tag: string) => string;
  /** Output paths of the images of statements, by the page that shows them. */
  readonly imageOf: (page: string, url: string) => ShownImage | undefined;
};
