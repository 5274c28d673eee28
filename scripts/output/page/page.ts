import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Document } from '../../document/document.ts';
import { isolated } from '../../document/isolate-text.ts';
import { paths, publicUrl, relativePath } from '../paths.ts';
import { articleFragments, rootAttributes } from '../template/article.ts';
import { fillTemplate } from '../template/fill-template.ts';
import { withImages } from '../template/images.ts';
import { plain } from '../template/plain.ts';
import { headNodes } from './head-nodes.ts';
import { newsArticle } from './json-ld.ts';
import { downloadItems, languageList } from './lists.ts';
import { isListed, type Published, type PublishedStatement, type Site } from './site.ts';

/** The page of one statement in one language. */
export function composePage(published: Published, all: PublishedStatement, site: Site, paper: string): Root {
  const { document, renditions } = published;
  const { language, words, slug } = document;
  const path = paths.page(slug, language.tag);
  const pathOf = (tag: string): string => paths.page(slug, tag);
  const languages = all.map((each) => each.document.language);
  const start = site.hasStartPages ? relativePath(path, paths.start(language.tag)) : undefined;
  const origin = languages.some((each) => each.tag === document.origin.tag)
    ? relativePath(path, pathOf(document.origin.tag))
    : undefined;
  const fragments = {
    ...articleFragments(document, { originHref: origin }),
    newsroom: newsroomName(document, start),
    languages: languageList(languages, language, path, pathOf),
    downloads: downloadItems(renditions, path, language, words, paper),
    body: withImages(document.body, (url) => {
      const image = site.imageOf(slug, url);
      return image === undefined ? undefined : { ...image, src: relativePath(path, image.src) };
    }),
    'all-statements': start === undefined ? [] : [h('a', { href: start }, words('all-statements'))],
  };
  return fillTemplate(site.templates.page, {
    language,
    words,
    fragments,
    head: head(published, all, site, path),
    attributes: rootAttributes(document),
  });
}

function newsroomName({ masthead, language }: Document, href: string | undefined): readonly ElementContent[] {
  if (masthead.name === '') return [];
  const name = isolated(masthead.name, language);
  return href === undefined ? name : [h('a', { href }, name)];
}

function head(published: Published, all: PublishedStatement, site: Site, path: string): readonly ElementContent[] {
  const { document, picture } = published;
  const { slug, language, masthead, title, summary, date, topics } = document;
  const isHidden = !isListed(language);
  const url = site.url === undefined || isHidden ? undefined : publicUrl(site.url, path);
  const description = plain(summary);
  const listed = all.filter((each) => isListed(each.document.language));
  const alternates = listed.map(({ document: each }) => ({
    hreflang: each.language.tag,
    href: addressOf(site, path, paths.page(slug, each.language.tag)),
  }));
  const door = site.url === undefined ? [] : [{ hreflang: 'x-default', href: publicUrl(site.url, paths.choice(slug)) }];
  return headNodes({
    title: masthead.name === '' ? title : `${title} – ${masthead.name}`,
    description,
    url,
    isHidden,
    alternates: url === undefined ? [] : [...alternates, ...door],
    openGraph: [
      ['og:type', 'article'],
      ['og:title', title],
      ['og:description', description],
      ['og:site_name', masthead.name],
      ['og:locale', language.tag.replaceAll('-', '_')],
      ['og:url', url],
      ['og:image', site.url === undefined || picture === undefined ? undefined : publicUrl(site.url, picture.path)],
      ['article:published_time', date?.iso],
      ...topics.map((topic) => ['article:tag', topic] as const),
    ],
    jsonLd: isHidden ? undefined : newsArticle(published, listed, site),
  });
}

function addressOf(site: Site, from: string, to: string): string {
  return site.url === undefined ? relativePath(from, to) : publicUrl(site.url, to);
}
