import type { Document } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import type { Artifact, Rendition } from './rendition.ts';

/** A picture made for pages to show or to name. */
export type Picture = Artifact & { readonly width: number; readonly height: number };

/** One statement in one language with its files. */
export type Published = {
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
export type PublishedStatement = readonly Published[];

/** True for a language that readers and search engines are told of; a pseudo-language is for those who ask for it. */
export const isListed = ({ pseudo }: Language): boolean => pseudo === undefined;
