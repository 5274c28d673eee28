import type { PdfRef } from '../file/object.ts';
import type { Tag } from './tag.ts';

/** A piece of a page's marked content. */
export type Mark = { readonly page: number; readonly mcid: number };
/** An annotation that belongs to an element: a link's rectangle. */
export type Annotation = { readonly annotation: PdfRef };

/** An element as it will be in the file: the sheet's tag with the content that was printed for it. */
export type Matched = {
  readonly tag: Tag;
  readonly numbering?: string | undefined;
  /** What it says, where its content cannot be trusted to (ISO 32000-1, 14.9.4). */
  readonly actualText?: string | undefined;
  /** The text of the sheet that it stands for, of an element that is made for one stretch of text. */
  readonly kids: readonly MatchedKid[];
};

export type MatchedKid = Matched | Mark | Annotation;

export const isMatched = (kid: MatchedKid): kid is Matched => 'tag' in kid;
export const isMark = (kid: object): kid is Mark => 'mcid' in kid;
