import type { RootContent } from 'hast';
import { asPlainText } from '../../compose/hast-nodes.ts';
import { oncePerObject } from '../../lib/once.ts';
import type { RenderedStatement } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { stringifyHtml } from '../stringify.ts';
import { entry, newestFirst } from './page-lists.ts';
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
 * A function that parts a shelf into pages that are short enough for a telephone, the same in every language: one page
 * for a short shelf, or an empty one.
 */
export function paginator(
  site: Site,
): (statements: readonly RenderedStatement[]) => readonly (readonly RenderedStatement[])[] {
  const bytesOf = oncePerObject((statement: RenderedStatement) => entryBytes(statement, site));
  return (statements) => {
    if (statements.length <= FEW) return [statements];
    const pages: RenderedStatement[][] = [];
    let bytes = Number.POSITIVE_INFINITY;
    for (const statement of statements) {
      const more = bytesOf(statement);
      if (bytes + more > ROOM) {
        pages.push([]);
        bytes = 0;
      }
      pages.at(-1)?.push(statement);
      bytes += more;
    }
    return pages;
  };
}

/** Bytes of a statement's entry in the language in which its headline and summary take most. */
function entryBytes(statement: RenderedStatement, site: Site): number {
  const texts = statement.map(({ document: { language, title, summary } }) => {
    return { language, bytes: Buffer.byteLength(title + asPlainText(summary)) };
  });
  const [longest] = texts.toSorted((a, b) => b.bytes - a.bytes);
  if (longest === undefined) return 0;
  const children: readonly RootContent[] = entry(statement, longest.language, paths.archive('-'), site);
  return Buffer.byteLength(stringifyHtml({ type: 'root', children: [...children] }));
}
