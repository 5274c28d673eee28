import type { Root } from 'hast';
import { h } from 'hastscript';
import { newsroomName } from '../../compose/newsroom-name.ts';
import { fillTemplate } from '../../compose/template/fill-template.ts';
import { isListed, type RenderedStatement } from '../../model/artifact.ts';
import { isUnpublished } from '../../model/document.ts';
import { paths, publicUrl, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';
import { type Alternate, headNodes } from './page-head.ts';
import { newsroomLink } from './page-lists.ts';

/**
 * The page of a statement for readers whose language is not known: its headline in each language, as links (hreflang
 * `x-default`).
 */
export function composeChoicePage(statement: RenderedStatement, site: Site): Root {
  const source = statement[0]?.document;
  if (source === undefined) return { type: 'root', children: [] };
  const { slug } = source;
  const language = site.source;
  const words = site.wordsOf(language.tag);
  const masthead = site.mastheadOf(language.tag);
  const path = paths.choice(slug);
  const fragments = {
    newsroom: site.hasStartPages
      ? newsroomLink(language, path, site)
      : newsroomName(masthead, language, (logo) => relativePath(path, logo.path)),
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
  const isPrivate = isUnpublished(source);
  const isHidden = isPrivate || !statement.some(({ document }) => isListed(document.language));
  const { url, alternates } = isPrivate ? { url: undefined, alternates: [] } : addressesOf(statement, site);
  const title = words('choose-language');
  const head = headNodes({
    isHidden,
    isPrivate,
    title: `${source.title} – ${title}`,
    url,
    alternates,
    openGraph: [
      ['og:type', 'website'],
      ['og:title', source.title],
      ['og:site_name', masthead.name],
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

/** What that page is made of, besides the settings of all pages. */
export const choiceFrom = (statement: RenderedStatement): readonly unknown[] =>
  statement.map(({ document }) => {
    const { slug, language, title, headline } = document;
    return [slug, language, title, headline, isUnpublished(document)];
  });

/** The page's public address, and those of the pages that it leads to. */
function addressesOf(
  statement: RenderedStatement,
  { url: base }: Site,
): { readonly url: string | undefined; readonly alternates: readonly Alternate[] } {
  const slug = statement[0]?.document.slug;
  if (base === undefined || slug === undefined) return { url: undefined, alternates: [] };
  const url = publicUrl(base, paths.choice(slug));
  const listed = statement.map(({ document }) => document.language).filter(isListed);
  return {
    url,
    alternates: [
      ...listed.map(({ tag }) => ({ hreflang: tag, href: publicUrl(base, paths.page(slug, tag)) })),
      { hreflang: 'x-default', href: url },
    ],
  };
}
