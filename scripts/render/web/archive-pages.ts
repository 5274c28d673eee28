import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { said } from '../../compose/hast-nodes.ts';
import { isolatedNodes } from '../../compose/isolate-text.ts';
import { headlineLength } from '../../compose/template/article.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { formatNumber, formatOrdinalDigits, type Language, type Words } from '../../lib/text/index.ts';
import { isListed, type RenderedStatement } from '../../model/artifact.ts';
import type { Topic } from '../../model/document.ts';
import { paths, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { type Archive, archiveOf, inPages, type Shelf } from './archive-shelves.ts';
import { type ComposedPage, listedFrom } from './composed-page.ts';
import { alternatesOf, feedLinks, headNodes } from './page-head.ts';
import { entry, languageMenu, navigation, newsroomLink } from './page-lists.ts';
import { volumeItems, type YearItem } from './volume-links.ts';

type Part = {
  /** The address of a page of it in each language. */
  readonly pathOf: (tag: string, page?: number) => string;
  readonly name: string;
  readonly title: readonly ElementContent[];
  readonly years?: readonly ElementContent[];
  readonly topics?: readonly ElementContent[];
  readonly entries: readonly RenderedStatement[];
};

/** The pages of the archive in every language: its first page, and one or more for each year and topic. */
export function composeArchive(statements: readonly RenderedStatement[], site: Site): readonly ComposedPage[] {
  const archive = archiveOf(statements);
  const tags = site.languages.map(({ tag }) => tag);
  return site.languages.flatMap((language) =>
    partsIn(archive, language, site).flatMap((part) => {
      const pages = inPages(part.entries);
      return pages.map((entries, index): ComposedPage => {
        const { pathOf, name, title, years, topics } = part;
        const path = pathOf(language.tag, index + 1);
        return {
          page: { path, language },
          tree: () => archivePage({ ...part, entries }, { language, number: index + 1, count: pages.length }, site),
          from: () => ({
            objects: [],
            texts: [path, tags, pages.length, name, title, years, topics, listedFrom(entries, language)],
          }),
        };
      });
    }),
  );
}

/** The years, the topics and what has no date, as they are named in a language. */
function partsIn({ years, topics, undated }: Archive, language: Language, site: Site): readonly Part[] {
  const { tag } = language;
  const words = site.wordsOf(tag);
  const from = paths.archive(tag);
  const shelf = ({ statements: shelved }: Shelf<unknown>, path: string, link: ElementContent): ElementContent =>
    h('li', [
      h('a', { href: relativePath(from, path) }, [link]),
      { type: 'text', value: ' ' },
      h('span.meta', said(words, 'statements', { count: shelved.length })),
    ]);
  const yearName = (year: string): string => formatOrdinalDigits(Number(year), language);
  return [
    {
      pathOf: paths.archive,
      name: words('archive'),
      title: said(words, 'archive'),
      years: inTime([
        ...years.map((each) => ({
          to: each.kind,
          item: shelf(each, paths.year(tag, each.kind), h('span.year', yearName(each.kind))),
        })),
        ...volumeItems(language, paths.archive, site),
      ]),
      topics: topics.map((each) => {
        return shelf(
          each,
          paths.topic(tag, each.kind),
          h('span', [...topicName(site.topicIn(each.kind, tag), language)]),
        );
      }),
      entries: undated,
    },
    ...years.map(
      ({ kind, statements: entries }): Part => ({
        pathOf: (each, page) => paths.year(each, kind, page),
        name: yearName(kind),
        title: [{ type: 'text', value: yearName(kind) }],
        entries,
      }),
    ),
    ...topics.map(
      ({ kind: slug, statements: entries }): Part => ({
        pathOf: (each, page) => paths.topic(each, slug, page),
        name: site.topicIn(slug, tag).name,
        title: topicName(site.topicIn(slug, tag), language),
        entries,
      }),
    ),
  ];
}

/** What ends last comes first; of a year and its last month the year. */
const inTime = (years: readonly YearItem[]): readonly ElementContent[] => {
  const end = ({ to }: YearItem): string => to.padEnd(7, '~');
  return years.toSorted((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0)).map(({ item }) => item);
};

/** A topic's name on a page of a language; without a translation it is marked with its own language. */
function topicName({ name, language: own }: Topic, language: Language): readonly ElementContent[] {
  if (own.tag === language.tag) return isolatedNodes(name, language);
  return [h('span', { lang: own.tag, dir: own.direction }, name)];
}

/** Which page of a part it is, of how many. */
type Place = { readonly language: Language; readonly number: number; readonly count: number };

function archivePage(part: Part, place: Place, site: Site): Root {
  const { name, title, years = [], topics = [], entries } = part;
  const { language, number, count } = place;
  const { tag } = language;
  const words = site.wordsOf(tag);
  const pathOf = (each: string): string => part.pathOf(each, number);
  const path = pathOf(tag);
  const isDoor = isUndated(part) && number === 1;
  const [backTo, back] = isDoor ? [paths.start(tag), words('newsroom')] : [paths.archive(tag), words('archive')];
  const newsroom = site.mastheadOf(tag).name;
  const { url, alternates } = alternatesOf(site.languages, language, pathOf, site);
  return fillTemplate(site.templates.archive, {
    language,
    words,
    fragments: {
      newsroom: newsroomLink(language, path, site),
      languages: languageMenu(site.languages, language, { from: path, pathOf, words }),
      navigation: navigation(language, path, site),
      title,
      years: isDoor ? years : [],
      topics: isDoor ? topics : [],
      entries: entries.length === 0 ? [] : [list(part, place, site)],
      back: [h('a', { href: relativePath(path, backTo) }, back)],
    },
    head: headNodes({
      title: [
        ...new Set([
          name,
          number === 1 ? '' : words('page-of', { page: number, pages: count }),
          words('archive'),
          newsroom,
        ]),
      ]
        .filter((each) => each !== '')
        .join(' – '),
      url,
      isHidden: !isListed(language),
      alternates,
      feeds: feedLinks(language, path, site),
      openGraph: [
        ['og:type', 'website'],
        ['og:title', name],
        ['og:site_name', newsroom],
        ['og:url', url],
      ],
    }),
    attributes: { 'data-headline': headlineLength(name), 'data-digits': language.numberingSystem },
  });
}

/**
 * The list of entries, whose headings are of the third level: one without a visible heading has a hidden one for screen
 * readers.
 */
function list(part: Part, place: Place, site: Site): ElementContent {
  const { language, number, count } = place;
  const words = site.wordsOf(language.tag);
  const from = part.pathOf(language.tag, number);
  return h('section.list', { ariaLabelledBy: ['entries-title'] }, [
    h('h2#entries-title', words(isUndated(part) ? 'undated' : 'newsroom')),
    h(
      'ol.entries',
      part.entries.flatMap((statement) => entry(statement, language, from, site)),
    ),
    ...(count === 1 ? [] : [pager(part, place, words)]),
  ]);
}

/** True for what has no date, which begins on the archive's own page. */
const isUndated = ({ pathOf }: Part): boolean => pathOf('-') === paths.archive('-');

/** Links to all pages of a part. */
function pager(part: Part, { language, number, count }: Place, words: Words): ElementContent {
  const { tag } = language;
  const from = part.pathOf(tag, number);
  const nameOf = (page: number): string => words('page-of', { page, pages: count });
  const links = Array.from({ length: count }, (_, index) => {
    const page = index + 1;
    const href = relativePath(from, part.pathOf(tag, page));
    const current = page === number ? { ariaCurrent: 'page' } : {};
    return h('li', [h('a', { href, ariaLabel: nameOf(page), ...current }, formatNumber(page, language))]);
  });
  return h('nav', { ariaLabel: nameOf(number) }, [h('ul.pages', links)]);
}
