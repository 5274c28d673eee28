import type { Document } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { composeChoicePage } from '../output/page/choice-page.ts';
import { composePage } from '../output/page/page.ts';
import type { Published, PublishedStatement, Site } from '../output/page/site.ts';
import { composeStartPage } from '../output/page/start-page.ts';
import { paths, pathsOf } from '../output/paths.ts';
import type { Artifact } from '../output/rendition.ts';
import { type Draft, mastheadIn } from './editions.ts';
import { publishedImages } from './images.ts';
import type { Press } from './load.ts';
import type { BuildRequest } from './request.ts';
import { type Page, stylePage } from './style-page.ts';
import type { Templates } from './templates.ts';
import type { Wordings } from './wordings.ts';

export type SiteInput = {
  readonly statements: readonly PublishedStatement[];
  readonly drafts: readonly Draft[];
  readonly press: Press;
  readonly templates: Templates;
  readonly words: Wordings;
  readonly request: BuildRequest;
};

/** All pages with their style sheets, fonts, pictures and images. */
export async function composeSite(input: SiteInput): Promise<readonly Artifact[]> {
  const { statements, drafts, request } = input;
  const pages = composePages(input);
  const styled = await Promise.all(pages.map((page) => stylePage(page, request.newsroom)));
  return [
    ...styled.flat(),
    ...statements.flat().flatMap(({ picture }) => (picture === undefined ? [] : [picture])),
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
        tree: composePage(each, statement, site, { paper: newsroom.paper, versions: versionsOf(each, statements) }),
      };
    }),
  );
  if (!site.hasStartPages) return pages;
  const current = statements.filter(([first]) => first?.document.isEarlier === false);
  const start = (language: Language, path: string): Page => ({
    path,
    language,
    tree: composeStartPage(current, language, path, site, newsroom.paper),
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
  ];
}

/** What all pages share. */
export function siteOf({ drafts, press, templates, words, request }: SiteInput): Site {
  const { newsroom, tags } = request;
  const images = new Map(
    drafts.flatMap((draft) =>
      draft.documents.map((document) => [String(pathsOf(document).page), draft.images] as const),
    ),
  );
  return {
    url: newsroom.url,
    languages: newsroom.languages.filter((language) => tags === undefined || tags.includes(language.tag)),
    source: newsroom.source,
    hasStartPages: !newsroom.isBare,
    templates,
    wordsOf: words.of,
    nameOf: (tag) =>
      mastheadIn(press, newsroom.languages.find((language) => language.tag === tag) ?? newsroom.source).name,
    imageOf: (page, url) => images.get(page)?.get(url)?.shown,
  };
}

/** Every version of a statement in one language, oldest first. */
function versionsOf({ document }: Published, statements: readonly PublishedStatement[]): readonly Document[] {
  return statements
    .flat()
    .map((each) => each.document)
    .filter(({ slug, language }) => slug === document.slug && language.tag === document.language.tag)
    .sort((a, b) => a.version - b.version);
}
