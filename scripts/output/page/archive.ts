import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import { newestFirst } from './entry.ts';
import type { PublishedStatement } from './site.ts';

/** A subject that statements name; it is not translated, so it keeps the language of those who wrote it. */
export type Topic = { readonly name: string; readonly slug: string; readonly language: Language };

/** Statements that stand together in the archive, newest first. */
export type Shelf<Kind> = { readonly kind: Kind; readonly statements: readonly PublishedStatement[] };

export type Archive = {
  /** Four digits of the Gregorian year, newest first. */
  readonly years: readonly Shelf<string>[];
  readonly topics: readonly Shelf<Topic>[];
  readonly undated: readonly PublishedStatement[];
};

/** Sorts statements by the year of their date and by topic. */
export function archiveOf(statements: readonly PublishedStatement[]): Archive {
  const sorted = newestFirst(statements);
  const years = Map.groupBy(sorted, ([first]) => first?.document.date?.iso.slice(0, 4));
  const topics = new Map<string, { kind: Topic; statements: PublishedStatement[] }>();
  for (const statement of sorted) {
    const [first] = statement;
    for (const name of new Set(first?.document.topics)) {
      if (first === undefined) continue;
      const slug = topicSlug(name);
      const shelf = topics.get(slug) ?? { kind: { name, slug, language: first.document.origin }, statements: [] };
      if (!shelf.statements.includes(statement)) shelf.statements.push(statement);
      topics.set(slug, shelf);
    }
  }
  return {
    years: [...years].flatMap(([kind, shelved]) => (kind === undefined ? [] : [{ kind, statements: shelved }])),
    topics: [...topics.values()].sort((a, b) => (a.kind.slug < b.kind.slug ? -1 : 1)),
    undated: years.get(undefined) ?? [],
  };
}

/** The topic's name in addresses: `sexual-violence`; with a digest where letters had to go, so that no two share one. */
function topicSlug(name: string): string {
  const folded = name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '-');
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(folded) && folded.length <= 60) return folded;
  const plain = folded
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  const digest = createHash('sha256').update(folded).digest('hex').slice(0, 8);
  return plain === '' ? `topic-${digest}` : `${plain}-${digest}`;
}
