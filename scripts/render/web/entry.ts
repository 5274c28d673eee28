import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { said, timeNode } from '../../compose/said.ts';
import { headlineLength } from '../../compose/template/article.ts';
import { dateFallback, formatDate, type Language } from '../../lib/text/index.ts';
import type { PublishedStatement } from '../../model/artifact.ts';
import { pathsOf, relativePath } from '../../model/paths.ts';
import { downloadItems, languageLink } from './lists.ts';
import type { Site } from './site.ts';

/** Statements by their date; those without one come last. */
export function newestFirst(statements: readonly PublishedStatement[]): readonly PublishedStatement[] {
  const dateOf = (statement: PublishedStatement): string => statement[0]?.document.date?.iso ?? '';
  return [...statements].sort((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : 0));
}

/** One statement of the list: in the page's language, or in the first that exists, marked as such. */
export function entry(
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
        ...downloadItems([...shown.renditions, ...(shown.kits ?? [])], from, language, words, paper, document.language),
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
