import type { ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import { inOwnName, said, timeNode } from '../../compose/hast-nodes.ts';
import { newsroomName } from '../../compose/newsroom-name.ts';
import { headlineLength } from '../../compose/template/article.ts';
import { dateFallback, formatDate, formatSize, type Language, type Words } from '../../lib/text/index.ts';
import { type RenderedDocument, type RenderedStatement, type Rendition, sizeOf } from '../../model/artifact.ts';
import { paths, pathsOf, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';

/** Statements by their date; those without one come last. */
export function newestFirst(statements: readonly RenderedStatement[]): readonly RenderedStatement[] {
  const dateOf = (statement: RenderedStatement): string => statement[0]?.document.date?.iso ?? '';
  return [...statements].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}

/** A statement in a language, or in the first that exists. */
export const inLanguageOrFirst = (statement: RenderedStatement, { tag }: Language): RenderedDocument | undefined =>
  statement.find(({ document }) => document.language.tag === tag) ?? statement[0];

/** One statement of the list: in the page's language, or in the first that exists, marked with it. */
export function entry(
  statement: RenderedStatement,
  language: Language,
  from: string,
  site: Site,
): readonly ElementContent[] {
  const shown = inLanguageOrFirst(statement, language);
  if (shown === undefined) return [];
  const { document } = shown;
  const words = site.wordsOf(language.tag);
  const own =
    document.language.tag === language.tag ? {} : { lang: document.language.tag, dir: document.language.direction };
  const others = statement.filter((each) => each !== shown).map((each) => each.document.language);
  const date = document.date;
  return [
    h('li.entry', [
      ...(date === undefined
        ? []
        : [
            h('p.when', [
              timeNode({
                iso: date.iso,
                text: formatDate(date.iso.slice(0, 10), language),
                language: dateFallback(language),
              }),
            ]),
          ]),
      h('h3', { 'data-headline': headlineLength(document.title), ...own }, [
        h(
          'a',
          {
            href: relativePath(from, pathsOf(document).page),
            hrefLang: document.language.tag,
          },
          [...document.headline],
        ),
      ]),
      ...(document.summary.length === 0 ? [] : [h('p.summary', own, [...document.summary])]),
      h('ul.forms', { ariaLabel: words('formats') }, [
        ...downloadItems(
          [...shown.renditions, ...(shown.kits ?? [])],
          from,
          language,
          words,
          site.newsroom.paper,
          document.language,
        ),
      ]),
      ...(others.length === 0
        ? []
        : [
            h('p.in', [
              h('span.lab', said(words, 'also-available')),
              ...others.flatMap((each): ElementContent[] => [
                { type: 'text', value: ' ' },
                languageLink(each, relativePath(from, pathsOf({ ...document, language: each }).page)),
              ]),
            ]),
          ]),
    ]),
  ];
}

/**
 * The language switcher: a menu that opens without a script and is one line as long as it is closed. The same order on
 * every page, only what exists.
 */
export function languageMenu(
  languages: readonly Language[],
  current: Language,
  { from, pathOf, words }: { readonly from: string; readonly pathOf: (tag: string) => string; readonly words: Words },
): readonly ElementContent[] {
  if (languages.length < 2) return [];
  const links = languages.map((language) =>
    h('li', [languageLink(language, relativePath(from, pathOf(language.tag)), language.tag === current.tag)]),
  );
  return [
    h('details', [
      h('summary', [
        h('span.lab', said(words, 'languages')),
        { type: 'text', value: ' ' },
        h('b', inOwnName(current), current.autonym),
      ]),
      h('ul', links),
    ]),
  ];
}

/** The links that every page ends with: start page and, in a whole release, archive, search, and check of files. */
export function navigation(language: Language, from: string, site: Site): readonly ElementContent[] {
  if (!site.hasStartPages) return [];
  const words = site.wordsOf(language.tag);
  const pages = [
    ['all-statements', paths.start],
    ...(site.isWhole
      ? ([
          ['archive', paths.archive],
          ['search', paths.search],
          ['verify', paths.verify],
        ] as const)
      : []),
  ] as const;
  return [
    h(
      'ul',
      pages.map(([key, pathOf]) => {
        const to = pathOf(language.tag);
        // The door is the start page of the newsroom's own language.
        const isHere = to === from || (from === paths.door && to === paths.start(language.tag));
        const current = isHere ? { ariaCurrent: 'page' } : {};
        return h('li', [h('a', { href: relativePath(from, to), ...current }, said(words, key))]);
      }),
    ),
  ];
}

function languageLink(language: Language, href: string, isCurrent = false): ElementContent {
  const { lang, dir } = inOwnName(language);
  return h(
    'a',
    {
      href,
      lang,
      hrefLang: language.tag,
      dir,
      ...(isCurrent ? { ariaCurrent: 'page' } : {}),
    },
    language.autonym,
  );
}

/**
 * Files to download, each with its kind, pages and size, as list items.
 *
 * @param inLanguage the language of the files, where that is not the page's
 */
export function downloadItems(
  renditions: readonly Rendition[],
  from: string,
  language: Language,
  words: Words,
  paper: string,
  inLanguage: Language = language,
): readonly ElementContent[] {
  return renditions.map((rendition) => {
    const { format, path, mediaType, pages, label = '' } = rendition;
    const size = formatSize(sizeOf(rendition), language);
    const details =
      format === 'pdf'
        ? [paper, ...(pages === undefined ? [] : [said(words, 'pages', { count: pages })]), size]
        : [...(format === 'kit' || format === 'kit-all' ? ['ZIP'] : []), size];
    return h('li', [
      h('a', { href: relativePath(from, path), type: mediaType.split(';')[0], hrefLang: inLanguage.tag }, [
        h('span.fmt', format === 'pdf' ? 'PDF' : format === 'other' ? label : said(words, LABELS[format])),
        { type: 'text', value: ' ' },
        h(
          'span.meta',
          details.flatMap((detail, index): ElementContent[] => [
            ...(index === 0 ? [] : [{ type: 'text', value: listComma(language) } as const]),
            h('bdi', detail),
          ]),
        ),
      ]),
    ]);
  });
}

const LABELS = { text: 'plain-text', kit: 'press-kit', 'kit-all': 'press-kit-all' } as const;

/** The comma between the members of a short list of facts: `, `, or that of the script. */
function listComma(language: Language): string {
  if (language.script === 'Arab') return '، ';
  return ['Hans', 'Hant', 'Jpan'].includes(language.script) ? '，' : ', ';
}

/** The newsroom's name and logo, as a link to its start page in a language. */
export function newsroomLink(
  language: Language,
  from: string,
  { mastheadOf }: Pick<Site, 'mastheadOf'>,
  properties: Properties = {},
): readonly ElementContent[] {
  const name = newsroomName(mastheadOf(language.tag), language, ({ path }) => relativePath(from, path));
  return name.length === 0
    ? []
    : [h('a', { href: relativePath(from, paths.start(language.tag)), ...properties }, name)];
}
