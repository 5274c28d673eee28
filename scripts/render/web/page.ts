import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { asPlainText, said, withImages } from '../../compose/hast-nodes.ts';
import { newsroomName } from '../../compose/newsroom-name.ts';
import { articleFragments, rootAttributes } from '../../compose/template/article.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { isListed, type RenderedDocument, type RenderedStatement } from '../../model/artifact.ts';
import { type Document, isUnpublished } from '../../model/document.ts';
import { paths, pathsOf, publicUrl, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { newsArticle } from './json-ld.ts';
import { type Feed, feedLinks, type HeadSettings, hasWires, headNodes } from './page-head.ts';
import { downloadItems, languageMenu, navigation } from './page-lists.ts';

/**
 * The page of one statement in one language.
 *
 * @param versions every version of this statement in this language, oldest first
 */
export function composePage(
  published: RenderedDocument,
  all: RenderedStatement,
  site: Site,
  versions: readonly Document[] = [],
): Root {
  const { document, renditions, kits = [] } = published;
  const { language, words } = document;
  const path = pathsOf(document).page;
  const pathOf = (tag: string): string => pathsOf({ ...document, language: { tag } }).page;
  const languages = all.map((each) => each.document.language);
  const start = site.hasStartPages ? relativePath(path, paths.start(language.tag)) : undefined;
  const origin = languages.some((each) => each.tag === document.origin.tag)
    ? relativePath(path, pathOf(document.origin.tag))
    : undefined;
  const fragments = {
    ...articleFragments(document, { originHref: origin, currentHref: currentHref(document, versions) }),
    versions: earlierVersions(document, versions),
    newsroom: named(document, path, start),
    languages: languageMenu(languages, language, { from: path, pathOf, words }),
    navigation: navigation(language, path, site),
    downloads: downloadItems([...renditions, ...kits], path, language, words, site.newsroom.paper),
    body: withImages(document.body, (url) => {
      const image = site.imageOf(path, url);
      return image === undefined ? undefined : { ...image, src: relativePath(path, image.src) };
    }),
    'all-statements': start === undefined ? [] : [h('a', { href: start }, said(words, 'all-statements'))],
  };
  return fillTemplate(site.templates.page, {
    language,
    words,
    fragments,
    head: head(published, all, site, path),
    attributes: rootAttributes(document),
  });
}

/** The address of the version that counts, from an earlier one. */
function currentHref(document: Document, versions: readonly Document[]): string | undefined {
  const current = versions.find((each) => !each.isEarlier);
  if (!document.isEarlier || current === undefined) return undefined;
  return relativePath(pathsOf(document).page, pathsOf(current).page);
}

function earlierVersions(document: Document, versions: readonly Document[]): readonly ElementContent[] {
  const { words } = document;
  const others = versions.filter((each) => each.isEarlier && each !== document);
  if (document.isEarlier || others.length === 0) return [];
  const links = others.flatMap((each, index): ElementContent[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: ' ' } as const]),
    h(
      'a',
      { href: relativePath(pathsOf(document).page, pathsOf(each).page) },
      words('version', { number: each.version }),
    ),
  ]);
  return [h('span.lab', said(words, 'earlier-versions')), { type: 'text', value: ' ' }, ...links];
}

function named({ masthead, language }: Document, from: string, href: string | undefined): readonly ElementContent[] {
  const name = newsroomName(masthead, language, ({ path }) => relativePath(from, path));
  return href === undefined || name.length === 0 ? name : [h('a', { href }, name)];
}

function head(
  published: RenderedDocument,
  all: RenderedStatement,
  site: Site,
  path: string,
): readonly ElementContent[] {
  const { document } = published;
  const { slug, language, masthead, title, summary, date, topics } = document;
  const isPrivate = isUnpublished(document);
  const isHidden = !isListed(language) || document.isEarlier || isPrivate;
  const url = site.url === undefined || isHidden ? undefined : publicUrl(site.url, path);
  const description = asPlainText(summary);
  const listed = all.filter((each) => isListed(each.document.language));
  const alternates = listed.map(({ document: each }) => ({
    hreflang: each.language.tag,
    href: addressOf(site, path, pathsOf(each).page),
  }));
  const door = site.url === undefined ? [] : [{ hreflang: 'x-default', href: publicUrl(site.url, paths.choice(slug)) }];
  return headNodes({
    title: masthead.name === '' ? title : `${title} – ${masthead.name}`,
    description,
    url,
    isHidden,
    isPrivate,
    alternates: url === undefined ? [] : [...alternates, ...door],
    feeds: isHidden ? [] : wireLinks(document, path, site),
    openGraph: [
      ['og:type', 'article'],
      ['og:title', title],
      ['og:description', description],
      ['og:site_name', masthead.name],
      ['og:locale', language.tag.replaceAll('-', '_')],
      ['og:url', url],
      ...cardProperties(published, site),
      ['article:published_time', date?.iso],
      ...topics.map(({ name }) => ['article:tag', name] as const),
    ],
    jsonLd: isHidden ? undefined : newsArticle(published, listed, site),
  });
}

/**
 * The properties of a page's picture for other sites: the card, else the picture of the first page; with its size, so
 * that it can be shown before it is fetched.
 */
function cardProperties({ document, card, picture }: RenderedDocument, { url }: Site): HeadSettings['openGraph'] {
  const shown = card ?? picture;
  if (url === undefined || shown === undefined) return [];
  return [
    ['og:image', publicUrl(url, shown.path)],
    ['og:image:type', shown.mediaType],
    ['og:image:width', String(shown.width)],
    ['og:image:height', String(shown.height)],
    ['og:image:alt', document.title],
    ['twitter:card', card === undefined ? 'summary' : 'summary_large_image'],
  ];
}

function wireLinks(document: Document, path: string, site: Site): readonly Feed[] {
  if (!hasWires(site)) return [];
  const ninjs = { type: 'application/json', href: relativePath(path, pathsOf(document).ninjs), title: 'ninjs 3.1' };
  return [...feedLinks(document.language, path, site), ninjs];
}

function addressOf(site: Site, from: string, to: string): string {
  return site.url === undefined ? relativePath(from, to) : publicUrl(site.url, to);
}
