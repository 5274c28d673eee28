import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { said } from '../../compose/hast-nodes.ts';
import { isolatedNodes } from '../../compose/isolate-text.ts';
import { headlineLength } from '../../compose/template/article.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { formatOrdinalDigits, type Language } from '../../lib/text/index.ts';
import { isListed, type RenderedStatement } from '../../model/artifact.ts';
import type { Topic } from '../../model/document.ts';
import { paths, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { alternatesOf, feedLinks, headNodes } from './page-head.ts';
import { entry, languageMenu, navigation, newestFirst, newsroomLink } from './page-lists.ts';

type Part = {
  /** The page's address in each language. */
  readonly pathOf: (tag: string) => string;
  readonly name: string;
  readonly title: readonly ElementContent[];
  readonly years?: readonly ElementContent[];
  readonly topics?: readonly ElementContent[];
  readonly entries: readonly RenderedStatement[];
};

/** The pages of the archive in one language: its first page, and one for each year and topic. */
export function composeArchive(
  statements: readonly RenderedStatement[],
  language: Language,
  site: Site,
): readonly { readonly path: string; readonly tree: Root }[] {
  const { tag } = language;
  const words = site.wordsOf(tag);
  const { years, topics, undated } = archiveOf(statements);
  const from = paths.archive(tag);
  const shelf = ({ statements: shelved }: Shelf<unknown>, path: string, link: ElementContent): ElementContent =>
    h('li', [
      h('a', { href: relativePath(from, path) }, [link]),
      { type: 'text', value: ' ' },
      h('span.meta', said(words, 'statements', { count: shelved.length })),
    ]);
  const yearName = (year: string): string => formatOrdinalDigits(Number(year), language);
  const parts: readonly Part[] = [
    {
      pathOf: paths.archive,
      name: words('archive'),
      title: said(words, 'archive'),
      years: years.map((each) => shelf(each, paths.year(tag, each.kind), h('span.year', yearName(each.kind)))),
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
        pathOf: (each) => paths.year(each, kind),
        name: yearName(kind),
        title: [{ type: 'text', value: yearName(kind) }],
        entries,
      }),
    ),
    ...topics.map(
      ({ kind: slug, statements: entries }): Part => ({
        pathOf: (each) => paths.topic(each, slug),
        name: site.topicIn(slug, tag).name,
        title: topicName(site.topicIn(slug, tag), language),
        entries,
      }),
    ),
  ];
  return parts.map((part) => ({ path: part.pathOf(tag), tree: archivePage(part, language, site) }));
}

/** A topic's name on a page of a language; without a translation it is marked with its own language. */
function topicName({ name, language: own }: Topic, language: Language): readonly ElementContent[] {
  if (own.tag === language.tag) return isolatedNodes(name, language);
  return [h('span', { lang: own.tag, dir: own.direction }, name)];
}

function archivePage(part: Part, language: Language, site: Site): Root {
  const { pathOf, name, title, years = [], topics = [], entries } = part;
  const { tag } = language;
  const words = site.wordsOf(tag);
  const path = pathOf(tag);
  const isDoor = path === paths.archive(tag);
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
      years,
      topics,
      entries: entries.length === 0 ? [] : [list(entries, isDoor ? words('undated') : undefined, path, language, site)],
      back: [h('a', { href: relativePath(path, backTo) }, back)],
    },
    head: headNodes({
      title: [...new Set([name, words('archive'), newsroom])].filter((each) => each !== '').join(' – '),
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
function list(
  entries: readonly RenderedStatement[],
  heading: string | undefined,
  path: string,
  language: Language,
  site: Site,
): ElementContent {
  const title = heading ?? site.wordsOf(language.tag)('newsroom');
  return h('section.list', { ariaLabelledBy: ['entries-title'] }, [
    h('h2#entries-title', title),
    h(
      'ol.entries',
      entries.flatMap((statement) => entry(statement, language, path, site)),
    ),
  ]);
}

/** Statements that stand together in the archive, newest first. */
type Shelf<Kind> = { readonly kind: Kind; readonly statements: readonly RenderedStatement[] };

type Archive = {
  /** By year: four digits of the Gregorian year, newest first. */
  readonly years: readonly Shelf<string>[];
  /** By topic: the slugs of topics, in their order. */
  readonly topics: readonly Shelf<string>[];
  readonly undated: readonly RenderedStatement[];
};

/** The statements sorted by the year of their date and by topic. */
function archiveOf(statements: readonly RenderedStatement[]): Archive {
  const sorted = newestFirst(statements);
  const years = Map.groupBy(sorted, ([first]) => first?.document.date?.iso.slice(0, 4));
  const topics = new Map<string, RenderedStatement[]>();
  for (const statement of sorted) {
    for (const { slug } of statement[0]?.document.topics ?? [])
      topics.set(slug, [...(topics.get(slug) ?? []), statement]);
  }
  return {
    years: [...years].flatMap(([kind, shelved]) => (kind === undefined ? [] : [{ kind, statements: shelved }])),
    topics: [...topics]
      .map(([kind, shelved]) => ({ kind, statements: shelved }))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    undated: years.get(undefined) ?? [],
  };
}
