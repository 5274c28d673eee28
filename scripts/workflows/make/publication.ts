import type { Root } from 'hast';
import type { Artifact, PublishedStatement } from '../../model/artifact.ts';
import { paths } from '../../model/paths.ts';
import { finalizeKit, type Stamp } from '../../publish/integrity/kit.ts';
import { finalizeStaged } from '../../publish/integrity/staging.ts';
import { composeNotFoundPage } from '../../render/web/not-found-page.ts';
import { listStatements } from '../load/list-statements.ts';
import { distinct } from './distinct.ts';
import { composeKit, composeKits, withKits } from './kits.ts';
import { composeSite } from './site.ts';
import { type SiteInput, siteOf } from './site-of.ts';
import { type Page, stylePage } from './style-page.ts';
import { composeVerifyPages } from './verify-pages.ts';

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
