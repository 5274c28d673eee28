import type { Root } from 'hast';
import { composeNotFoundPage } from '../../output/page/not-found-page.ts';
import type { PublishedStatement } from '../../output/page/site.ts';
import { paths } from '../../output/paths.ts';
import type { Artifact } from '../../output/rendition.ts';
import { sealKit } from '../../release/kit/kit.ts';
import { sealStaged } from '../../release/staging.ts';
import { listStatements } from '../load/list-statements.ts';
import { distinct } from './distinct.ts';
import { composeKit, composeKits, withKits } from './kits.ts';
import { type SiteInput, siteOf } from './site-of.ts';
import { type Page, stylePage } from './style-page.ts';

/**
 * Statements that are under embargo, for those who were given their addresses: each below a token of its own, with pages,
 * PDFs, texts, press kits and everything that they show. No list, feed, search or start page names one.
 */
export async function composeStaged(input: SiteInput): Promise<readonly Artifact[]> {
  const staged = await Promise.all(input.statements.map((statement) => composeOne(statement, input)));
  return [...(await doors(input)), ...staged.flat()];
}

async function composeOne(statement: PublishedStatement, input: SiteInput): Promise<readonly Artifact[]> {
  const token = tokenOf(statement, input);
  if (token === undefined) return [];
  const kits = (await composeKits({ ...input, statements: [statement] })).map((kit) => sealKit(kit, {}));
  const [listed = []] = withKits([statement], kits);
  const { files } = await composeKit(listed, 'kit-all', { ...siteOf(input), hasStartPages: false }, input);
  return sealStaged(token, distinct([...files, ...kits]), listStatements([statement]));
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
  const styled = await Promise.all(pages.map((page) => stylePage(page, { ...newsroom, url: newsroom.stagingUrl })));
  return distinct(styled.flat());
}
