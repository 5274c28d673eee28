import { newestFirst } from './entry.ts';
import type { PublishedStatement } from './site.ts';

/** Statements that stand together in the archive, newest first. */
export type Shelf<Kind> = { readonly kind: Kind; readonly statements: readonly PublishedStatement[] };

export type Archive = {
  /** Four digits of the Gregorian year, newest first. */
  readonly years: readonly Shelf<string>[];
  /** By the slugs of topics, in their order. */
  readonly topics: readonly Shelf<string>[];
  readonly undated: readonly PublishedStatement[];
};

/** Sorts statements by the year of their date and by topic. */
export function archiveOf(statements: readonly PublishedStatement[]): Archive {
  const sorted = newestFirst(statements);
  const years = Map.groupBy(sorted, ([first]) => first?.document.date?.iso.slice(0, 4));
  const topics = new Map<string, PublishedStatement[]>();
  for (const statement of sorted) {
    for (const { slug } of statement[0]?.document.topics ?? [])
      topics.set(slug, [...(topics.get(slug) ?? []), statement]);
  }
  return {
    years: [...years].flatMap(([kind, shelved]) => (kind === undefined ? [] : [{ kind, statements: shelved }])),
    topics: [...topics]
      .map(([kind, shelved]) => ({ kind, statements: shelved }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    undated: years.get(undefined) ?? [],
  };
}
