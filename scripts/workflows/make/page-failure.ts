import type { Document } from '../../model/document.ts';

/** A page of a statement that could not be made; `cause` says why. */
export class PageFailure extends Error {
  override readonly name = 'PageFailure';
  readonly slug: string;
  readonly tag: string;
  constructor(slug: string, tag: string, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.slug = slug;
    this.tag = tag;
  }
}

/** Makes what belongs to one document. @throws {PageFailure} what it throws, with the document's name */
export function pageOf<T>({ slug, language }: Pick<Document, 'slug' | 'language'>, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PageFailure(slug, language.tag, error);
  }
}
