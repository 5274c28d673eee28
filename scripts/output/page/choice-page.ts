import type { Root } from 'hast';
import { h } from 'hastscript';
import { isolated } from '../../document/isolate-text.ts';
import { paths, publicUrl, relativePath } from '../paths.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { headNodes } from './head-nodes.ts';
import { isListed, type PublishedStatement, type Site } from './site.ts';

/** The page of a statement for readers whose language is not known: its headline in each, as links (hreflang `x-default`). */
export function composeChoicePage(statement: PublishedStatement, site: Site): Root | undefined {
  const source = statement[0]?.document;
  if (source === undefined) return undefined;
  const { slug } = source;
  const language = site.source;
  const words = site.wordsOf(language.tag);
  const name = site.nameOf(language.tag);
  const path = paths.choice(slug);
  const fragments = {
    newsroom:
      name === ''
        ? []
        : site.hasStartPages
          ? [h('a', { href: relativePath(path, paths.start(language.tag)) }, isolated(name, language))]
          : isolated(name, language),
    choices: statement.map(({ document }) =>
      h('li', [
        h(
          'a',
          {
            href: relativePath(path, paths.page(slug, document.language.tag)),
            lang: document.language.tag,
            hrefLang: document.language.tag,
            dir: document.language.direction,
          },
          [
            h('span.autonym', document.language.autonym),
            { type: 'text', value: ' ' },
            h('span.headline', [...document.headline]),
          ],
        ),
      ]),
    ),
  };
  const url = site.url === undefined ? undefined : publicUrl(site.url, path);
  const alternates =
    site.url === undefined || url === undefined
      ? []
      : [
          ...statement
            .filter(({ document }) => isListed(document.language))
            .map(({ document }) => ({
              hreflang: document.language.tag,
              href: publicUrl(site.url ?? '', paths.page(slug, document.language.tag)),
            })),
          { hreflang: 'x-default', href: url },
        ];
  const title = words('choose-language');
  const head = headNodes({
    isHidden: !statement.some(({ document }) => isListed(document.language)),
    title: `${source.title} – ${title}`,
    url,
    alternates,
    openGraph: [
      ['og:type', 'website'],
      ['og:title', source.title],
      ['og:site_name', name],
      ['og:url', url],
    ],
  });
  return fillTemplate(site.templates.languages, {
    language,
    words,
    fragments,
    head,
    attributes: { 'data-headline': 'short', 'data-digits': language.numberingSystem },
  });
}
