import type { Recalled } from '../../lib/store/index.ts';
import type { Document } from '../../model/document.ts';
import type { Held } from '../../model/plan.ts';
import type { ComposedDocuments } from './compose-documents.ts';

/** Documents that a check composes to see whether that can be done, and whether fonts have their characters. */
export type Faultless = {
  /** Nothing where all of that was found to be right before; else what is made. */
  readonly recall: (name: string, make: () => ComposedDocuments) => ComposedDocuments;
  /** Notes those of which nothing is held. */
  readonly note: (documents: readonly Document[], held: readonly Held[]) => void;
};

/**
 * Documents with which earlier checks have found nothing wrong: a check has no other use for them.
 *
 * @param known by the digest of all that each is made of
 */
export function faultlessDocuments({ recall }: Pick<Recalled<boolean>, 'recall'>): Faultless {
  const names = new Map<Document, string>();
  const isKnown = (name: string, isNow: boolean): boolean =>
    recall(
      () => name,
      () => isNow,
    );
  return {
    recall(name, make) {
      if (isKnown(name, false)) return { documents: [], held: [] };
      const made = make();
      for (const document of made.documents) names.set(document, name);
      return made;
    },
    note(documents, held) {
      const tags = new Set(held.map(({ tag }) => tag));
      for (const document of documents) {
        const name = names.get(document);
        if (name !== undefined && !tags.has(document.language.tag)) isKnown(name, true);
      }
    },
  };
}
