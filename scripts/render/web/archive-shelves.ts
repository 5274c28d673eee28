import { asPlainText } from '../../compose/hast-nodes.ts';
import { oncePerObject } from '../../lib/once.ts';
import type { RenderedStatement } from '../../model/artifact.ts';
import { newestFirst } from './page-lists.ts';
import { MOST_BYTES } from './page-size.ts';

/** Statements that stand together in the archive, newest first. */
export type Shelf<Kind> = { readonly kind: Kind; readonly statements: readonly RenderedStatement[] };

/** What the archive has, in its order. */
export type Archive = {
  /** By year: four digits of the Gregorian year, newest first. */
  readonly years: readonly Shelf<string>[];
  /** By topic: the slugs of topics, in their order. */
  readonly topics: readonly Shelf<string>[];
  readonly undated: readonly RenderedStatement[];
};

/** The statements sorted by the year of their date and by topic. */
export function archiveOf(statements: readonly RenderedStatement[]): Archive {
  const sorted = newestFirst(statements);
  const years = Map.groupBy(sorted, ([first]) => first?.document.date?.iso.slice(0, 4));
  const topics = new Map<string, RenderedStatement[]>();
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

/** Entries that have room on a page in any number of languages. */
const FEW = 12;

/** Bytes of a page for its entries: the rest is for all else on it, and for languages that need more for the same. */
const ROOM = 0.75 * MOST_BYTES;

/**
 * The pages of a shelf, short enough for a telephone and the same in every language: one page for a short shelf, or an empty one.
 */
export function inPages(statements: readonly RenderedStatement[]): readonly (readonly RenderedStatement[])[] {
  if (statements.length <= FEW) return [statements];
  const pages: RenderedStatement[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const statement of statements) {
    const more = entryBytes(statement);
    if (bytes + more > ROOM) {
      pages.push([]);
      bytes = 0;
    }
    pages.at(-1)?.push(statement);
    bytes += more;
  }
  return pages;
}

/**
 * About how many bytes an entry has at most, in the language in which it has most: what it says, twice for the marks between words,
 * and so many for each link to a file or to another language.
 */
const entryBytes = oncePerObject((statement: RenderedStatement): number => {
  const slug = statement[0]?.document.slug.length ?? 0;
  const texts = statement.map(
    ({ document: { title, summary } }) => 2 * Buffer.byteLength(title) + 2 * Buffer.byteLength(asPlainText(summary)),
  );
  const files = statement.map(({ renditions, kits = [] }) => (renditions.length + kits.length) * (210 + 2 * slug));
  return 350 + Math.max(0, ...texts) + Math.max(0, ...files) + statement.length * (110 + slug);
});
