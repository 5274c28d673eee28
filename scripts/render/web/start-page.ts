import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { said } from '../../compose/hast-nodes.ts';
import { articleFragments, headlineLength } from '../../compose/template/article.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import type { Language } from '../../lib/text/index.ts';
import { isListed, type RenderedDocument, type RenderedStatement } from '../../model/artifact.ts';
import { paths, publicUrl, relativePath } from '../../model/paths.ts';
import type { KeptPage } from '../renderer.ts';
import type { Site } from '../site.ts';
import { fileShown, listedFrom } from './composed-page.ts';
import { feedLinks, feedList, headNodes } from './page-head.ts';
import {
  downloadItems,
  entry,
  inLanguageOrFirst,
  languageMenu,
  navigation,
  newestFirst,
  newsroomLink,
} from './page-lists.ts';

/** Statements on a start page; the archive has all of them. */
const NEWEST = 10;

/**
 * The start page of a newsroom in one language: its statements, newest first, and pictures of the first pages of the
 * newest.
 *
 * @param path `index.html` for the newsroom's own language, `<tag>/index.html` for each
 */
export function composeStartPage(
  statements: readonly RenderedStatement[],
  language: Language,
  path: string,
  site: Site,
): Root {
  const words = site.wordsOf(language.tag);
  const { entries: shown, newest } = onStartPage(statements, site);
  const own = inLanguageOrFirst(newest, language);
  const shared = own === undefined ? undefined : articleFragments(own.document, {});
  const name = site.mastheadOf(language.tag).name;
  const title = words('newsroom');
  const fragments = {
    newsroom: newsroomLink(language, path, site, { ariaCurrent: 'page' }),
    languages: languageMenu(site.languages, language, { from: path, pathOf: paths.start, words }),
    navigation: navigation(language, path, site),
    title: [{ type: 'text', value: title } as const],
    entries: shown.flatMap((statement) => entry(statement, language, path, site)),
    archive: site.isWhole
      ? [h('a', { href: relativePath(path, paths.archive(language.tag)) }, said(words, 'archive'))]
      : [],
    search: site.isWhole
      ? [h('a', { href: relativePath(path, paths.search(language.tag)) }, said(words, 'search'))]
      : [],
    feeds: feedList(language, path, site),
    wall: newest.flatMap((each) => (each.picture === undefined ? [] : [picture(each, path, site)])),
    contacts: shared?.contacts ?? [],
    about: shared?.about ?? [],
    verify: site.isWhole
      ? [h('a', { href: relativePath(path, paths.verify(language.tag)) }, said(words, 'verify'))]
      : [],
  };
  const isHidden = !isListed(language);
  const address = isHidden ? undefined : site.url;
  const url =
    address === undefined ? undefined : publicUrl(address, path === paths.door ? paths.start(language.tag) : path);
  const head = headNodes({
    title: name === '' ? title : `${title} – ${name}`,
    url,
    isHidden,
    alternates:
      address === undefined
        ? []
        : [
            ...site.languages
              .filter(isListed)
              .map(({ tag }) => ({ hreflang: tag, href: publicUrl(address, paths.start(tag)) })),
            { hreflang: 'x-default', href: publicUrl(address, paths.door) },
          ],
    feeds: feedLinks(language, path, site),
    openGraph: [
      ['og:type', 'website'],
      ['og:title', title],
      ['og:site_name', name],
      ['og:url', url],
    ],
  });
  return fillTemplate(site.templates.newsroom, {
    language,
    words,
    fragments,
    head,
    attributes: { 'data-headline': headlineLength(title), 'data-digits': language.numberingSystem },
  });
}

/**
 * What the start page in a language is made of: what it says of its entries, the newest document in that language, whose contacts it has,
 * and of the newest in other languages no more than where its files are, and how large they are as readers see it.
 */
export function startPageFrom(
  statements: readonly RenderedStatement[],
  language: Language,
  site: Pick<Site, 'isWhole'>,
): Parameters<KeptPage>[0] {
  const { entries, newest } = onStartPage(statements, site);
  const own = inLanguageOrFirst(newest, language);
  const wall = newest.map(({ document, renditions, picture: shown }) => [
    ...[document.slug, document.language, shown && [shown.path, shown.width, shown.height]],
    renditions.map((file) => fileShown(file, language)),
  ]);
  return { objects: own === undefined ? [] : [own.document], texts: [listedFrom(entries, language), wall] };
}

/** The statements that a start page lists, and the newest, of which it shows all languages. */
function onStartPage(
  statements: readonly RenderedStatement[],
  { isWhole }: Pick<Site, 'isWhole'>,
): { readonly entries: readonly RenderedStatement[]; readonly newest: RenderedStatement } {
  const sorted = newestFirst(statements);
  return { entries: isWhole ? sorted.slice(0, NEWEST) : sorted, newest: sorted[0] ?? [] };
}

function picture({ document, renditions, picture }: RenderedDocument, from: string, site: Site): ElementContent {
  const { language, slug } = document;
  const attributes = { lang: language.tag, hrefLang: language.tag, dir: language.direction };
  return h('li', [
    h('a', { href: relativePath(from, paths.page(slug, language.tag)), ...attributes }, [
      ...(picture === undefined
        ? []
        : [
            h('img', {
              src: relativePath(from, picture.path),
              width: picture.width,
              height: picture.height,
              alt: '',
              loading: 'lazy',
            }),
          ]),
      h('span', language.autonym),
    ]),
    h('ul.forms', { lang: language.tag, dir: language.direction }, [
      ...downloadItems(renditions, from, language, site.wordsOf(language.tag), site.newsroom.paper),
    ]),
  ]);
}
