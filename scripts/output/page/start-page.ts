import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../document/isolate-text.ts';
import { formatDate } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { paths, publicUrl, relativePath } from '../paths.ts';
import { articleFragments, headlineLength } from '../template/article.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { headNodes } from './head-nodes.ts';
import { downloadItems, languageLink, languageList } from './lists.ts';
import { isListed, type Published, type PublishedStatement, type Site } from './site.ts';

/**
 * The newsroom in one language: its statements, newest first, and the first pages of the newest as a wall of pictures.
 *
 * @param path `index.html` for the newsroom's own language, `<tag>/index.html` for each
 */
export function composeStartPage(
  statements: readonly PublishedStatement[],
  language: Language,
  path: string,
  site: Site,
  paper: string,
): Root {
  const words = site.wordsOf(language.tag);
  const sorted = newestFirst(statements);
  const [newest = []] = sorted;
  const own = newest.find((each) => each.document.language.tag === language.tag) ?? newest[0];
  const shared = own === undefined ? undefined : articleFragments(own.document, {});
  const name = site.nameOf(language.tag);
  const title = words('newsroom');
  const fragments = {
    newsroom:
      name === ''
        ? []
        : [
            h(
              'a',
              { href: relativePath(path, paths.start(language.tag)), ariaCurrent: 'page' },
              isolated(name, language),
            ),
          ],
    languages: languageList(site.languages, language, path, paths.start),
    title: [{ type: 'text', value: title } as const],
    entries: sorted.flatMap((statement) => entry(statement, language, path, site, paper)),
    wall: newest.flatMap((each) => (each.picture === undefined ? [] : [picture(each, path, site, paper)])),
    contacts: shared?.contacts ?? [],
    about: shared?.about ?? [],
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

function newestFirst(statements: readonly PublishedStatement[]): readonly PublishedStatement[] {
  const dateOf = (statement: PublishedStatement): string => statement[0]?.document.date?.iso ?? '';
  return [...statements].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}

/** One statement of the list: in the page's language, or in the first that exists, marked as such. */
function entry(
  statement: PublishedStatement,
  language: Language,
  from: string,
  site: Site,
  paper: string,
): readonly ElementContent[] {
  const shown = statement.find((each) => each.document.language.tag === language.tag) ?? statement[0];
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
        : [h('p.when', [h('time', { dateTime: date.iso }, formatDate(date.iso.slice(0, 10), language))])]),
      h('h3', { 'data-headline': headlineLength(document.title), ...own }, [
        h(
          'a',
          {
            href: relativePath(from, paths.page(document.slug, document.language.tag)),
            hrefLang: document.language.tag,
          },
          [...document.headline],
        ),
      ]),
      ...(document.summary.length === 0 ? [] : [h('p.summary', own, [...document.summary])]),
      h('ul.forms', { ariaLabel: words('formats') }, [
        ...downloadItems([...shown.renditions, ...(shown.kits ?? [])], from, language, words, paper, document.language),
      ]),
      ...(others.length === 0
        ? []
        : [
            h('p.in', [
              h('span.lab', words('also-available')),
              ...others.flatMap((each): ElementContent[] => [
                { type: 'text', value: ' ' },
                languageLink(each, relativePath(from, paths.page(document.slug, each.tag))),
              ]),
            ]),
          ]),
    ]),
  ];
}

function picture(
  { document, renditions, picture }: Published,
  from: string,
  site: Site,
  paper: string,
): ElementContent {
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
      ...downloadItems(renditions, from, language, site.wordsOf(language.tag), paper),
    ]),
  ]);
}
