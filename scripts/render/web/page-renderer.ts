import type { Language } from '../../lib/text/index.ts';
import { turnsOf } from '../../lib/turns.ts';
import {
  type Artifact,
  digestOf,
  distinct,
  type RenderedDocument,
  type RenderedStatement,
} from '../../model/artifact.ts';
import { type Document, updatedOn } from '../../model/document.ts';
import { paths, pathsOf } from '../../model/paths.ts';
import { assertPageShown } from '../assert-shown.ts';
import type { ListedPage, MadePage, ReleaseContext, ReleaseRenderer, Search } from '../renderer.ts';
import type { Site } from '../site.ts';
import { composeArchive } from './archive-pages.ts';
import { choiceFrom, composeChoicePage } from './choice-page.ts';
import { asComposed, type ComposedPage, namesOf } from './composed-page.ts';
import { composeNotFoundPage } from './not-found-page.ts';
import { composePage } from './page.ts';
import { isTooLong, MOST_BYTES } from './page-size.ts';
import { searchOf, searchPage } from './search-files.ts';
import { listedPages, robots, sharingAlternates, sitemapFiles } from './sitemap.ts';
import { composeStartPage, startPageFrom } from './start-page.ts';
import { assetOf, type Page, pageOf, stylePage } from './style-page.ts';
import { LEAST_BYTES, verificationIndex } from './verification-index.ts';
import { type IndexPart, splitIndex } from './verification-parts.ts';
import { composeVerifyPage, isIndexTooLong, shownByScript } from './verify-page.ts';

/** How many pages are made at a time: each has its tree in memory. */
const PAGES_AT_ONCE = 8;

/**
 * The renderer of every page of a newsroom, with style sheets, fonts, pictures, and what scripts and search engines
 * read: pages of statements, start pages, archive, search, and those that check a file.
 *
 * @throws {PageFailure} for a statement's page that cannot be made
 */
export const page: ReleaseRenderer = {
  format: 'html',
  needs: ['pdf', 'text', 'kit'],
  isWanted: ({ scope }) => scope.formats.includes('html'),
  async render(statements, context) {
    const { imagesOf } = context;
    const { pages: checking, parts } = verifyPages(statements, context);
    const made = pageMaker(context);
    const { found, files: searchFiles } = searchOf(statements, context);
    const inTurn = turnsOf(PAGES_AT_ONCE);
    // Where nothing of a statement has changed, its pages are found together: one by one takes ten times as long.
    const ofStatements = await Promise.all(
      pagesByStatement(statements, context).map(({ kept, pages }) => inTurn(() => kept(() => made(pages())))),
    );
    const ofLists = await made([...listPages(statements, context, found), ...checking.map(asComposed)]);
    const all = [...ofStatements, ofLists];
    const shared = sharingAlternates();
    return [
      ...all.flatMap(({ files }) => files),
      ...crawlerFiles(
        all.flatMap(({ listed = [] }) => listed.map(shared)),
        context,
      ),
      ...(await searchFiles()),
      ...(checking.length === 0 ? [] : [verifyScript(context)]),
      ...parts.map(({ file }) => file),
      ...imagesOf(statements.flat().map(({ document }) => document)),
    ];
  },
};

/**
 * The pages of statements alone, with what each shows: a preview has them before all that lists them.
 *
 * @throws {PageFailure} for a page that cannot be made
 */
export async function ownPages(
  statements: readonly RenderedStatement[],
  context: ReleaseContext,
): Promise<readonly Artifact[]> {
  const pages = pagesByStatement(statements, context).flatMap(({ own }) => own());
  const made = await pageMaker(context)(pages);
  const images = context.imagesOf(statements.flat().map(({ document }) => document));
  return [...made.files, ...images];
}

/** A function that makes pages with their files, a few at a time; those that were made before of the same are not made again. */
function pageMaker({
  newsroom,
  look,
  keptPage,
}: ReleaseContext): (pages: readonly ComposedPage[]) => Promise<MadePage> {
  const inTurn = turnsOf(PAGES_AT_ONCE);
  const shared = sharingAlternates();
  return async (pages) => {
    const each = await Promise.all(
      pages.map(({ page, tree: compose, more, from, shown }) => {
        const make = async (): Promise<MadePage> => {
          const tree = compose();
          const files = await stylePage({ ...page, tree, more: await more?.() }, newsroom, look);
          return { files, listed: listedPages(tree, page.updated) };
        };
        const makeShown = async (): Promise<MadePage> => (shown && keptPage?.(await shown(), make)) ?? make();
        return inTurn(async () => keptPage?.(from(), makeShown) ?? make());
      }),
    );
    return {
      files: distinct(each.flatMap(({ files }) => files)),
      listed: each.flatMap(({ listed = [] }) => listed).map(shared),
    };
  };
}

/** The pages of a statement: those of its documents alone, and with the one that leads to them. */
type StatementPages = Readonly<Record<'own' | 'pages', () => readonly ComposedPage[]>> & {
  /** Gives all as they were made before of the same; else they are made. */
  readonly kept: (make: () => Promise<MadePage>) => Promise<MadePage>;
};

function pagesByStatement(
  statements: readonly RenderedStatement[],
  { site, newsroom, keptPage, keptWhole }: ReleaseContext,
): readonly StatementPages[] {
  const tags = site.languages.map(({ tag }) => tag);
  const versionsOf = versionsIn(statements);
  const pageIn = (each: RenderedDocument, statement: RenderedStatement): ComposedPage => {
    const { slug, language } = each.document;
    const path = pathsOf(each.document).page;
    const versions = versionsOf(each);
    return {
      page: { path, language, slug, updated: updatedOn(each.document) },
      tree: () =>
        pageOf(each.document, () => {
          const tree = composePage(each, statement, site, versions);
          assertPageShown(each.document, tree);
          return tree;
        }),
      // Of the other languages it says no more than their names, their headlines and where they are.
      from: () => ({ objects: [each, ...versions], texts: [path, tags, namesOf(statement)] }),
    };
  };
  const choiceOf = (statement: RenderedStatement): ComposedPage => {
    const path = paths.choice(statement[0]?.document.slug ?? '');
    return {
      page: { path, language: newsroom.source },
      tree: () => composeChoicePage(statement, site),
      from: () => ({ objects: [], texts: [path, tags, choiceFrom(statement)] }),
    };
  };
  return statements.map((statement) => {
    const own = (): readonly ComposedPage[] => statement.map((each) => pageIn(each, statement));
    return {
      own,
      pages: () => (site.hasStartPages && isOfNow(statement) ? [...own(), choiceOf(statement)] : own()),
      async kept(make) {
        const texts = [tags, site.hasStartPages];
        const versions = statement.flatMap(versionsOf);
        if (keptWhole !== undefined && versions.length === statement.length)
          return keptWhole('pages', statement, texts, make);
        const from = { objects: [...statement, ...versions], texts: ['pages of a statement', ...texts] };
        return keptPage?.(from, make) ?? make();
      },
    };
  });
}

/** True for a statement as it is now: no earlier version, and not without a language. */
const isOfNow = ([first]: RenderedStatement): boolean => first?.document.isEarlier === false;

/** The pages that list statements, but for those that check a file. */
function listPages(
  statements: readonly RenderedStatement[],
  { site, newsroom }: ReleaseContext,
  found: Search['found'],
): readonly ComposedPage[] {
  if (!site.hasStartPages) return [];
  const tags = site.languages.map(({ tag }) => tag);
  const current = statements.filter(isOfNow);
  const start = (language: Language, path: string): ComposedPage => ({
    page: { path, language },
    tree: () => composeStartPage(current, language, path, site),
    from() {
      const { objects, texts } = startPageFrom(current, language, site);
      return { objects, texts: [path, tags, ...texts] };
    },
  });
  const [door = newsroom.source] = site.languages;
  return [
    ...site.languages.map((language) => start(language, paths.start(language.tag))),
    start(door, paths.door),
    ...(site.isWhole ? wholePages(current, site, found) : []),
  ];
}

/** The pages that only a whole newsroom has: the archive, and the page for addresses that do not exist. */
function wholePages(
  statements: readonly RenderedStatement[],
  site: Site,
  found: Search['found'],
): readonly ComposedPage[] {
  return [
    ...composeArchive(statements, site),
    ...site.languages.map((language) => searchPage(statements, language, { site, found })),
    asComposed({
      ...{ path: paths.notFound, language: site.source },
      ...{ tree: composeNotFoundPage(site, site.url), isAnywhere: true },
    }),
  ];
}

/** The files for crawlers, with the pages that may be listed. */
function crawlerFiles(
  listed: readonly ListedPage[],
  { site: { url, isWhole }, newsroom, waiting }: ReleaseContext,
): readonly Artifact[] {
  if (!isWhole) return [];
  const bytes = new TextEncoder().encode(
    robots(
      url,
      newsroom.volumes.map((each) => each.url),
    ),
  );
  return [
    { path: paths.robots, mediaType: 'text/plain; charset=utf-8', bytes },
    ...(url === undefined ? [] : sitemapFiles(listed, url, waiting)),
  ];
}

/** A function that returns every version of a statement in one language, oldest first. */
function versionsIn(statements: readonly RenderedStatement[]): (one: RenderedDocument) => readonly Document[] {
  const nameOf = ({ slug, language }: Document): string => `${language.tag} ${slug}`;
  const all = Map.groupBy(
    statements.flat().map(({ document }) => document),
    nameOf,
  );
  for (const versions of all.values()) versions.sort((a, b) => a.version - b.version);
  return ({ document }) => all.get(nameOf(document)) ?? [];
}

/**
 * The pages that check whether a file or a code is the newsroom's, with the parts of their index where one of them would
 * be too long with it. They have the digest of each file, the kits' too. A proof has none: it is no place to look up
 * what was published.
 */
function verifyPages(
  statements: readonly RenderedStatement[],
  context: ReleaseContext,
): { readonly pages: readonly Page[]; readonly parts: readonly IndexPart[] } {
  const { site, former = { files: [], texts: [] } } = context;
  if (!site.isWhole) return { pages: [], parts: [] };
  const known = verificationIndex(statements, former, { digestOf, hasCodes: site.url !== undefined });
  const script = verifyScript(context).path;
  const pagesWith = (parts?: readonly IndexPart[]): readonly Page[] =>
    site.languages.map((language) => ({
      path: paths.verify(language.tag),
      language,
      more: shownByScript(known, language, site),
      tree: composeVerifyPage(language, site, { known, parts, script }),
    }));
  // Of very many not even one page is made with all of them.
  if (known.length <= MOST_IN_PAGE && !isIndexTooLong(known)) {
    const whole = pagesWith();
    if (!whole.some(({ tree }) => isTooLong(tree))) return { pages: whole, parts: [] };
  }
  const parts = splitIndex(known);
  return { pages: pagesWith(parts), parts };
}

/** Pages that an index within a page has room for, if each took as few bytes as any does. */
const MOST_IN_PAGE = MOST_BYTES / LEAST_BYTES;

const verifyScript = ({ look }: ReleaseContext): Artifact => assetOf('verify', 'js', look.verifyScript);
