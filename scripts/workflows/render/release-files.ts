import type { Root } from 'hast';
import { once } from '../../lib/once.ts';
import { type Artifact, distinct, type RenderedStatement, type Rendition } from '../../model/artifact.ts';
import { fail } from '../../model/attempt.ts';
import type { Document } from '../../model/document.ts';
import { paths } from '../../model/paths.ts';
import type { Held } from '../../model/plan.ts';
import { finalizeKit, type Stamp } from '../../publish/integrity/kit-file.ts';
import { listStatements } from '../../publish/integrity/list-statements.ts';
import { ownSbom } from '../../publish/integrity/sbom.ts';
import { finalizeStaged } from '../../publish/integrity/staging.ts';
import { releaseRenderers } from '../../render/index.ts';
import type { ReleaseContext, ReleaseRenderer } from '../../render/renderer.ts';
import { filesOfKit, kit } from '../../render/web/kit.ts';
import { composeNotFoundPage } from '../../render/web/not-found-page.ts';
import { ownPages } from '../../render/web/page-renderer.ts';
import { type Page, PageFailure, stylePage } from '../../render/web/style-page.ts';
import { shownImages } from '../load/images.ts';
import { jobOf } from '../plan/compose-documents.ts';
import { holdIn } from '../plan/plan-newsroom.ts';
import { type ReleaseInput, siteOf } from './release-input.ts';
import type { RenderedNewsroom } from './render-newsroom.ts';
import { spooled } from './spooled.ts';

/**
 * The files of one release, without those that list or sign the others. Press kits have its number, and pages list the
 * kits.
 *
 * @throws {PageFailure} for a page that cannot be made
 */
export async function releaseFiles(input: ReleaseInput, stamp: Stamp): Promise<readonly Artifact[]> {
  const files = input.request.isStaging ? await composeStaged(input) : await composeRelease(input, stamp);
  await input.kept?.keep?.();
  return files;
}

async function composeRelease(input: ReleaseInput, stamp: Stamp): Promise<readonly Artifact[]> {
  const context = releaseContext(input, stamp);
  const sbom = hasPages(input) && context.site.isWhole ? [ownSbom()] : [];
  return distinct([...ofDocuments(input), ...sbom, ...(await renderInOrder(input.statements, context))]);
}

const hasPages = ({ request }: ReleaseInput): boolean => request.formats.includes('html');

/** The files of each document but for its page. */
const ofDocuments = (input: ReleaseInput): readonly Artifact[] =>
  input.statements.flat().flatMap(({ renditions, picture, card }) => {
    const pictures = hasPages(input) ? [picture, card] : [];
    return [...renditions, ...pictures.filter((each) => each !== undefined)];
  });

/** The files that all renderers of a release make, each after those that it needs. */
async function renderInOrder(
  statements: readonly RenderedStatement[],
  context: ReleaseContext,
): Promise<readonly Artifact[]> {
  const rendered: Artifact[] = [];
  let shown = statements;
  for (const renderer of inOrder(releaseRenderers.filter(({ isWanted }) => isWanted(context)))) {
    const files = await renderer.render(shown, context);
    // Not all at once: a call has room for some hundred thousand, which a thousand statements have.
    for (const file of files) rendered.push(file);
    if (renderer.format === 'kit') shown = withKits(shown, files.filter(isRendition));
  }
  return rendered;
}

/** The renderers ordered so that each comes after those that it needs. */
function inOrder(renderers: readonly ReleaseRenderer[]): readonly ReleaseRenderer[] {
  const next = renderers.find(({ needs }) => !renderers.some(({ format }) => needs.includes(format)));
  return next === undefined ? renderers : [next, ...inOrder(renderers.filter((each) => each !== next))];
}

const isRendition = (file: Artifact): file is Rendition => 'format' in file;

/** Statements with the press kits that each of their languages is in. */
function withKits(statements: readonly RenderedStatement[], kits: readonly Rendition[]): readonly RenderedStatement[] {
  const ofStatement = Map.groupBy(kits, ({ path, about }) => about?.slug ?? path.split('/')[0]);
  return statements.map((statement) =>
    statement.map((each) => {
      const { slug, language, isEarlier } = each.document;
      const own = (ofStatement.get(slug) ?? []).filter(
        ({ about }) => (about?.language ?? language.tag) === language.tag,
      );
      return isEarlier ? each : { ...each, kits: own };
    }),
  );
}

function releaseContext(input: ReleaseInput, stamp: Stamp): ReleaseContext {
  const { compositions, look, templates, request, kept, searched } = input;
  const { newsroom, now, former, spool } = request;
  // There is a kit for each document: to look for each in all statements takes long where there are thousands.
  const compositionOf = once(
    () => new Map(compositions.flatMap((each) => each.documents.map((document) => [document, each] as const))),
  );
  return {
    ...{ newsroom, scope: request, templates, look, now, former, searched, keptPage: kept?.page },
    keptKits: kept?.kits && ((statement, make) => kept.kits?.(statement, stamp, make) ?? make()),
    keptWhole: kept?.whole,
    waiting: spool && ((file) => spooled(file, spool)),
    site: siteOf(input),
    imagesOf(documents) {
      const shown = Map.groupBy(documents, (each) => compositionOf().get(each));
      return [...shown].flatMap(([composition, own]) =>
        composition === undefined ? [] : shownImages(own, composition.images),
      );
    },
    async finalizeKit(kit, filesOf) {
      const { statement, ...named } = kit;
      const make = async (): Promise<Rendition> =>
        finalizeKit({ ...named, files: await filesOf() }, listStatements([statement]), stamp);
      return kept?.kit?.(kit, stamp, make) ?? make();
    },
  };
}

/**
 * The files of statements under embargo, for those who were given their addresses: each below a token of its own, with
 * pages, PDFs, texts, press kits and everything that they show. No list, feed, search or start page names one.
 */
async function composeStaged(input: ReleaseInput): Promise<readonly Artifact[]> {
  const staged = await Promise.all(input.statements.map((statement) => composeOne(statement, input)));
  return [...(await doors(input)), ...staged.flat()];
}

async function composeOne(statement: RenderedStatement, input: ReleaseInput): Promise<readonly Artifact[]> {
  const token = tokenOf(statement, input);
  if (token === undefined) return [];
  const context = releaseContext(input, {});
  const kits = (await kit.render([statement], context)).filter(isRendition);
  const [listed = []] = withKits([statement], kits);
  const files = await filesOfKit(listed, 'kit-all', context);
  return finalizeStaged(token, distinct([...files, ...kits]), listStatements([statement]));
}

function tokenOf([first]: RenderedStatement, { compositions }: ReleaseInput): string | undefined {
  return compositions.find(({ documents }) => documents.some((each) => each === first?.document))?.edition.staging;
}

/**
 * The pages of a staging tree's root and of unknown addresses, so that no server lists the tokens there. Looks and
 * faces are those of these words alone: they tell nothing of what is staged.
 */
async function doors(input: ReleaseInput): Promise<readonly Artifact[]> {
  const { newsroom } = input.request;
  const site = siteOf(input);
  const languages = site.url === undefined ? [] : site.languages;
  const tree = (): Root => composeNotFoundPage({ ...site, languages }, newsroom.stagingUrl);
  const pages: readonly Page[] = [
    { path: paths.door, language: newsroom.source, tree: tree() },
    { path: paths.notFound, language: newsroom.source, tree: tree(), isAnywhere: true },
  ];
  const styled = await Promise.all(pages.map((page) => stylePage(page, { url: newsroom.stagingUrl }, input.look)));
  return distinct(styled.flat());
}

/** A rendered newsroom and its files; `files` is undefined where errors held everything back. */
export type RenderedFiles = { readonly rendered: RenderedNewsroom; readonly files: readonly Artifact[] | undefined };

/**
 * The rendered newsroom as files. A page that cannot be made is reported on its statement and holds its language; the
 * others are composed again without it, since they name it.
 */
export async function renderedFiles(rendered: RenderedNewsroom, stamp: Stamp): Promise<RenderedFiles> {
  try {
    return { rendered, files: rendered.input && (await releaseFiles(rendered.input, stamp)) };
  } catch (error) {
    const rest = error instanceof PageFailure ? withoutPage(rendered, error) : undefined;
    if (rest === undefined) throw error;
    return renderedFiles(rest, stamp);
  }
}

/**
 * What a preview shows first: the texts and pages of all documents, beside the press kits of the build before. Nothing where a page cannot
 * be made: that is reported when all is made.
 *
 * @param before the files of that build
 */
export async function draftFiles(
  { input }: RenderedNewsroom,
  before: readonly Artifact[],
): Promise<readonly Artifact[] | undefined> {
  if (input === undefined) return undefined;
  const formats = ['kit', 'kit-all'];
  const kits = formats.flatMap((format) => before.filter(isRendition).filter((file) => file.format === format));
  try {
    const pages = hasPages(input) ? await ownPages(withKits(input.statements, kits), releaseContext(input, {})) : [];
    return distinct([...ofDocuments(input), ...pages]);
  } catch (error) {
    if (error instanceof PageFailure) return undefined;
    throw error;
  }
}

/** The rendered newsroom without a page that failed; `undefined` where the page belongs to nothing in it. */
function withoutPage(rendered: RenderedNewsroom, { slug, tag, cause }: PageFailure): RenderedNewsroom | undefined {
  const { input, loaded } = rendered;
  const isOwn = ({ slug: name, language }: Document): boolean => name === slug && language.tag === tag;
  const composition = input?.compositions.find(({ documents }) => documents.some(isOwn));
  const language = composition?.languages.find((each) => each.tag === tag);
  if (composition === undefined || language === undefined || input === undefined) return undefined;
  const held: Held = { slug, tag, reason: fail(jobOf(composition.edition, 'The page', language), cause) };
  const left = holdIn(composition, [held], loaded.newsroom);
  const out = composition.documents.filter((document) => !left.documents.includes(document));
  const statements = rendered.statements.map((statement) =>
    statement.filter(({ document }) => !out.includes(document)),
  );
  const compositions = input.compositions.map((each) => (each === composition ? left : each));
  return {
    ...rendered,
    statements,
    held: [...new Set([...left.held, ...rendered.held])],
    failed: [...rendered.failed, held],
    input: { ...input, statements, compositions },
  };
}
