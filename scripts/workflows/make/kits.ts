import type { PublishedStatement, Rendition } from '../../model/artifact.ts';
import { paths, pathsOf } from '../../model/paths.ts';
import type { Kit } from '../../publish/integrity/kit.ts';
import { composeChoicePage } from '../../render/web/choice-page.ts';
import { composePage } from '../../render/web/page.ts';
import type { Site } from '../../render/web/site.ts';
import { publishedImages } from '../load/images.ts';
import { listStatements } from '../load/list-statements.ts';
import { distinct } from './distinct.ts';
import { pageOf } from './page-failure.ts';
import { type SiteInput, siteOf } from './site-of.ts';
import { type Page, stylePage } from './style-page.ts';

/**
 * The press kits of each statement: one a language, and one of all. The files have the places that they have in the
 * release; the pages are the kit's own and lead nowhere but to what is in it, so that they can be opened from a disk.
 * Earlier versions are in none.
 */
export async function composeKits(input: SiteInput): Promise<readonly Kit[]> {
  const site = { ...siteOf(input), hasStartPages: false };
  const current = input.statements.filter(([first]) => first?.document.isEarlier === false);
  const kits = current.flatMap((statement) => [
    ...statement.map((each) => composeKit([each], 'kit', site, input)),
    ...(statement.length > 1 ? [composeKit(statement, 'kit-all', site, input)] : []),
  ]);
  return Promise.all(kits);
}

/** A statement in one language, or in all of them, with pages that lead nowhere but to what is in it. */
export async function composeKit(
  statement: PublishedStatement,
  format: Kit['format'],
  site: Site,
  { drafts, look, request: { newsroom } }: SiteInput,
): Promise<Kit> {
  const documents = statement.map(({ document }) => document);
  const [first] = documents;
  const slug = first?.slug ?? '';
  const pages = statement.map(
    (each): Page => ({
      path: pathsOf(each.document).page,
      language: each.document.language,
      slug,
      tree: pageOf(each.document, () => composePage(each, statement, site, { paper: newsroom.paper, versions: [] })),
    }),
  );
  const door = format === 'kit-all' ? composeChoicePage(statement, site) : undefined;
  const doors: Page[] = door === undefined ? [] : [{ path: paths.choice(slug), language: newsroom.source, tree: door }];
  const styled = await Promise.all([...doors, ...pages].map((page) => stylePage(page, newsroom, look)));
  const images = drafts
    .filter((draft) => draft.documents.some((document) => documents.includes(document)))
    .flatMap((draft) => publishedImages(documents, draft.images));
  return {
    format,
    path: format === 'kit-all' || first === undefined ? paths.kit(slug) : pathsOf(first).kit,
    ...(format === 'kit-all' || first === undefined ? {} : { about: { slug, language: first.language.tag } }),
    statements: listStatements([statement]),
    files: distinct([...statement.flatMap(({ renditions }) => renditions), ...styled.flat(), ...images]),
  };
}

/** Statements with the press kits that each of their languages is in. */
export function withKits(
  statements: readonly PublishedStatement[],
  kits: readonly Rendition[],
): readonly PublishedStatement[] {
  return statements.map((statement) =>
    statement.map((each) => {
      const { slug, language, isEarlier } = each.document;
      const isOwn = ({ path, about }: Rendition): boolean =>
        about === undefined ? path.startsWith(`${slug}/`) : about.slug === slug && about.language === language.tag;
      return isEarlier ? each : { ...each, kits: kits.filter(isOwn) };
    }),
  );
}
