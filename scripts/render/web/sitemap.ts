import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Root as XmlRoot } from 'xast';
import { x } from 'xastscript';
import { publicUrl } from '../../model/paths.ts';
import type { ListedPage } from '../renderer.ts';
import { stringifyXml } from '../stringify.ts';

/** The list of pages for search engines (sitemaps.org 0.9), in order of address. */
export function sitemap(pages: readonly ListedPage[]): string {
  const sorted = [...new Map(pages.map((page) => [page.url, page])).values()].sort((a, b) => (a.url < b.url ? -1 : 1));
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  const list = x(
    'urlset',
    attributes,
    sorted.map(({ url, updated, alternates }) =>
      x('url', [
        x('loc', url),
        ...(updated === undefined ? [] : [x('lastmod', updated)]),
        ...alternates.map(({ hreflang, href }) => x('xhtml:link', { rel: 'alternate', hreflang, href })),
      ]),
    ),
  );
  const root: XmlRoot = {
    type: 'root',
    children: [{ type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' }, list],
  };
  return `${stringifyXml(root)}\n`;
}

/** The text of `robots.txt`: crawlers may read everything, and where the list is. */
export function robots(url: string | undefined, sitemapPath: string): string {
  const lines = ['User-agent: *', 'Allow: /'];
  if (url !== undefined) lines.push('', `Sitemap: ${publicUrl(url, sitemapPath)}`);
  return `${lines.join('\n')}\n`;
}

/** A page's entry for search engines; `undefined` where it has no public address or is not to be listed. */
export function listedPage(tree: Root, updated: string | undefined): ListedPage | undefined {
  let url: string | undefined;
  let isHidden = false;
  const alternates: { hreflang: string; href: string }[] = [];
  visit(tree, 'element', (node) => {
    const { rel, href, hrefLang, type, name } = node.properties;
    if (node.tagName === 'meta' && name === 'robots') isHidden = true;
    if (node.tagName !== 'link' || typeof href !== 'string') return;
    if (String(rel) === 'canonical') url = href;
    if (String(rel) === 'alternate' && type === undefined && typeof hrefLang === 'string')
      alternates.push({ hreflang: hrefLang, href });
  });
  return url === undefined || isHidden ? undefined : { url, updated, alternates };
}
