import type { Root } from 'hast';
import type { Artifact, PublishedStatement, Rendition } from '../../model/artifact.ts';
import { paths, pathsOf } from '../../model/paths.ts';
import { finalizeKit, type Kit, type Stamp } from '../../publish/integrity/kit.ts';
import { finalizeStaged } from '../../publish/integrity/staging.ts';
import { composeChoicePage } from '../../render/web/choice-page.ts';
import { composeNotFoundPage } from '../../render/web/not-found-page.ts';
import { composePage } from '../../render/web/page.ts';
import type { Site } from '../../render/web/site.ts';
import { publishedImages } from '../load/images.ts';
import { listStatements } from '../load/list-statements.ts';
import { composeSite, composeVerifyPages } from './site-files.ts';
import { type SiteInput, siteOf } from './site-of.ts';
import { type Page, pageOf, stylePage } from './style-page.ts';

/**
 * The files of one release, all but those that list or sign the others. Press kits bear its number, and pages list the kits.
 *
 * @throws {PageFailure} for a page that cannot be made
 */
export async function composeFiles(input: SiteInput, stamp: Stamp): Promise<readonly Artifact[]> {
  const { statements, request } = input;
  if (request.isStaging) return composeStaged(input);
  const printed = statements.flat().flatMap(({ renditions }) => renditions);
  const hasPages = request.formats.includes('html');
  const hasKits = hasPages && !request.isProof && !request.newsroom.isBare;
  const kits = hasKits ? (await composeKits(input)).map((kit) => finalizeKit(kit, stamp)) : [];
  const stamped = { ...input, statements: withKits(statements, kits) };
  const pages = hasPages ? [await composeSite(stamped), await composeVerifyPages(stamped)].flat() : [];
  return distinct([...printed, ...pages, ...kits]);
}

/**
 * Statements that are under embargo, for those who were given their addresses: each below a token of its own, with pages,
 * PDFs, texts, press kits and everything that they show. No list, feed, search or start page names one.
 */
async function composeStaged(input: SiteInput): Promise<readonly Artifact[]> {
  const staged = await Promise.all(input.statements.map((statement) => composeOne(statement, input)));
  return [...(await doors(input)), ...staged.flat()];
}

async function composeOne(statement: PublishedStatement, input: SiteInput): Promise<readonly Artifact[]> {
  const token = tokenOf(statement, input);
  if (token === undefined) return [];
  const kits = (await composeKits({ ...input, statements: [statement] })).map((kit) => finalizeKit(kit, {}));
  const [listed = []] = withKits([statement], kits);
  const { files } = await composeKit(listed, 'kit-all', { ...siteOf(input), hasStartPages: false }, input);
  return finalizeStaged(token, distinct([...files, ...kits]), listStatements([statement]));
}

function tokenOf([first]: PublishedStatement, { drafts }: SiteInput): string | undefined {
  return drafts.find(({ documents }) => documents.some((each) => each === first?.document))?.plan.edition.statement
    .front.staging;
}

/**
 * What stands where nothing is, and at the root, so that no server lists the tokens there. Looks and faces are those of
 * these words alone: they tell nothing of what is staged.
 */
async function doors(input: SiteInput): Promise<readonly Artifact[]> {
  const { newsroom } = input.request;
  const site = siteOf(input);
  const tree = (): Root => composeNotFoundPage({ ...site, languages: site.url === undefined ? [] : site.languages });
  const pages: readonly Page[] = [
    { path: paths.door, language: newsroom.source, tree: tree() },
    { path: paths.notFound, language: newsroom.source, tree: tree(), isAnywhere: true },
  ];
  const styled = await Promise.all(pages.map((page) => stylePage(page, { url: newsroom.stagingUrl }, input.look)));
  return distinct(styled.flat());
}

/**
 * The press kits of each statement: one a language, and one of all. The files have the places that they have in the
 * release; the pages are the kit's own and lead nowhere but to what is in it, so that they can be opened from a disk.
 * Earlier versions are in none.
 */
async function composeKits(input: SiteInput): Promise<readonly Kit[]> {
  const site = { ...siteOf(input), hasStartPages: false };
  const current = input.statements.filter(([first]) => first?.document.isEarlier === false);
  const kits = current.flatMap((statement) => [
    ...statement.map((each) => composeKit([each], 'kit', site, input)),
    ...(statement.length > 1 ? [composeKit(statement, 'kit-all', site, input)] : []),
  ]);
  return Promise.all(kits);
}

/** A statement in one language, or in all of them, with pages that lead nowhere but to what is in it. */
async function composeKit(
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
      tree: pageOf(each.document, () => composePage(each, statement, site)),
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
function withKits(
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

/** Files, each path once. */
function distinct(artifacts: readonly Artifact[]): readonly Artifact[] {
  return [...new Map(artifacts.map((artifact) => [artifact.path, artifact])).values()];
}
