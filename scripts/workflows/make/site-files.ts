import { digestOnce } from '../../lib/files/index.ts';
import { formatNumber, type Language } from '../../lib/text/index.ts';
import type { Artifact, Published, PublishedStatement } from '../../model/artifact.ts';
import type { Document } from '../../model/document.ts';
import { updatedOn } from '../../model/life.ts';
import type { Newsroom } from '../../model/newsroom.ts';
import { paths, pathsOf, publicUrl } from '../../model/paths.ts';
import { ownSbom } from '../../publish/integrity/sbom.ts';
import { assertPageShown } from '../../render/assert-shown.ts';
import { listedPage, robots, sitemap } from '../../render/feeds/sitemap.ts';
import { composeWires } from '../../render/feeds/wires.ts';
import { composeArchive } from '../../render/web/archive-pages.ts';
import { composeChoicePage } from '../../render/web/choice-page.ts';
import { composeNotFoundPage } from '../../render/web/not-found-page.ts';
import { composePage } from '../../render/web/page.ts';
import { hasWires } from '../../render/web/page-head.ts';
import { composeSearchPage, findable, searchIndex, searchScripts } from '../../render/web/search-page.ts';
import type { Site } from '../../render/web/site.ts';
import { composeStartPage } from '../../render/web/start-page.ts';
import { verificationIndex } from '../../render/web/verification-index.ts';
import { composeVerifyPage, shownByScript } from '../../render/web/verify-page.ts';
import { readTemplateFile } from '../../source/newsroom/files.ts';
import { publishedImages } from '../load/images.ts';
import type { BuildRequest } from '../plan/request.ts';
import { type SiteInput, siteOf } from './site-of.ts';
import { assetOf, type Page, pageOf, stylePage } from './style-page.ts';

/** All pages but those that check, with their style sheets, fonts, pictures and images. */
export async function composeSite(input: SiteInput): Promise<readonly Artifact[]> {
  const { statements, drafts, request, look } = input;
  const pages = composePages(input);
  const styled = await Promise.all(pages.map((page) => stylePage(page, request.newsroom, look)));
  return [
    ...styled.flat(),
    ...wiresOf(input),
    // What a page says of itself to crawlers is said without what it knows.
    ...crawlerFiles([...pages, ...verifyPages({ ...input, statements: [] })], siteOf(input)),
    ...searchFiles(input),
    ...(siteOf(input).isWhole ? [ownSbom()] : []),
    ...statements.flat().flatMap(({ picture, card }) => [picture, card].filter((each) => each !== undefined)),
    ...drafts.flatMap(({ documents, images }) => publishedImages(documents, images)),
  ];
}

function composePages(input: SiteInput): readonly Page[] {
  const { statements, request } = input;
  const { newsroom } = request;
  const site = siteOf(input);
  const pages = statements.flatMap((statement) =>
    statement.map((each): Page => {
      const { slug, language } = each.document;
      return {
        path: pathsOf(each.document).page,
        language,
        slug,
        updated: updatedOn(each.document),
        tree: pageOf(each.document, () => {
          const versions = versionsOf(each, statements);
          const tree = composePage(each, statement, site, versions);
          assertPageShown(each.document, tree);
          return tree;
        }),
      };
    }),
  );
  if (!site.hasStartPages) return pages;
  const current = statements.filter(([first]) => first?.document.isEarlier === false);
  const start = (language: Language, path: string): Page => ({
    path,
    language,
    tree: composeStartPage(current, language, path, site),
  });
  const choices = current.flatMap((statement): Page[] => {
    const tree = composeChoicePage(statement, site);
    return tree === undefined
      ? []
      : [{ path: paths.choice(statement[0]?.document.slug ?? ''), language: newsroom.source, tree }];
  });
  const [door = newsroom.source] = site.languages;
  return [
    ...pages,
    ...choices,
    ...site.languages.map((language) => start(language, paths.start(language.tag))),
    start(door, paths.door),
    ...(site.isWhole ? lists(current, site, newsroom) : []),
  ];
}

/** What only a whole newsroom has: the archive, and the page for addresses that do not exist. */
function lists(statements: readonly PublishedStatement[], site: Site, { source }: Newsroom): readonly Page[] {
  return [
    ...site.languages.flatMap((language) =>
      composeArchive(statements, language, site).map((each): Page => ({ ...each, language })),
    ),
    ...site.languages.map((language) => searchPage(statements, language, site)),
    { path: paths.notFound, language: source, tree: composeNotFoundPage(site), isAnywhere: true },
  ];
}

/** Feeds and wires; without a public address there is nothing that they could name. */
function wiresOf(input: SiteInput): readonly Artifact[] {
  const site = siteOf(input);
  const { url } = site;
  if (url === undefined || !hasWires(site)) return [];
  return composeWires(input.statements, {
    ...site,
    url,
    now: input.request.now,
    imageOf: (page, address) => {
      const image = site.imageOf(page, address);
      return image === undefined ? undefined : { src: publicUrl(url, image.src) };
    },
  });
}

function searchPage(statements: readonly PublishedStatement[], language: Language, site: Site): Page {
  const shown = findable(statements, language).map(({ title, when, summary }) => `${title}${when}${summary}`);
  const script = paths.asset(`${searchScripts().folder}/search.js`);
  return {
    path: paths.search(language.tag),
    language,
    tree: composeSearchPage(language, site, script),
    more: { text: [...shown, formatNumber(1_234_567_890, language)].join(''), strong: '' },
  };
}

/** The search page's script, and an index for each language. */
function searchFiles(input: SiteInput): readonly Artifact[] {
  const { languages, isWhole } = siteOf(input);
  if (!isWhole) return [];
  const { folder, files } = searchScripts();
  return [
    ...files.map(
      ({ name, bytes }): Artifact => ({
        path: paths.asset(`${folder}/${name}`),
        mediaType: 'text/javascript; charset=utf-8',
        bytes,
      }),
    ),
    ...languages.map(
      (language): Artifact => ({
        path: paths.searchIndex(language.tag),
        mediaType: 'application/json',
        bytes: new TextEncoder().encode(searchIndex(findable(input.statements, language))),
      }),
    ),
  ];
}

/** What crawlers are told: the pages that say of themselves that they may be listed. */
function crawlerFiles(pages: readonly Page[], { url, isWhole }: Site): readonly Artifact[] {
  if (!isWhole) return [];
  const text = (path: string, mediaType: string, content: string): Artifact => ({
    path,
    mediaType: `${mediaType}; charset=utf-8`,
    bytes: new TextEncoder().encode(content),
  });
  const listed = pages.flatMap(({ tree, updated }) => listedPage(tree, updated) ?? []);
  return [
    text(paths.robots, 'text/plain', robots(url, paths.sitemap)),
    ...(url === undefined ? [] : [text(paths.sitemap, 'application/xml', sitemap(listed))]),
  ];
}

/** Every version of a statement in one language, oldest first. */
function versionsOf({ document }: Published, statements: readonly PublishedStatement[]): readonly Document[] {
  return statements
    .flat()
    .map((each) => each.document)
    .filter(({ slug, language }) => slug === document.slug && language.tag === document.language.tag)
    .sort((a, b) => a.version - b.version);
}

/** A proof is no place to look up what was published. */
const isWanted = ({ newsroom, isProof }: BuildRequest): boolean => !newsroom.isBare && !isProof;

/** The pages that say of a file or a code whether it is the newsroom's. They know each file by its digest, the kits' too. */
function verifyPages(input: SiteInput): readonly Page[] {
  const { statements, request } = input;
  if (!isWanted(request)) return [];
  const site = siteOf(input);
  const former = request.former ?? { files: [], texts: [] };
  const known = verificationIndex(statements, former, { sha256: digestOnce, hasCodes: site.url !== undefined });
  return site.languages.map((language) => ({
    path: paths.verify(language.tag),
    language,
    more: shownByScript(known, language, site),
    tree: composeVerifyPage(language, site, { known, script: scriptOf(request).path }),
  }));
}

/** The same as files, with the script that works them. */
export async function composeVerifyPages(input: SiteInput): Promise<readonly Artifact[]> {
  const pages = verifyPages(input);
  const styled = await Promise.all(pages.map((page) => stylePage(page, input.request.newsroom, input.look)));
  return pages.length === 0 ? [] : [...styled.flat(), scriptOf(input.request)];
}

const scriptOf = ({ newsroom }: BuildRequest): Artifact =>
  assetOf('verify', 'js', String(readTemplateFile(newsroom, 'verify.js')));
