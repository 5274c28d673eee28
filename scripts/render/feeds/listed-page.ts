import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Listed } from './sitemap.ts';

/** What a page says of itself to search engines; `undefined` where it has no public address or wants none to list it. */
export function listedPage(tree: Root, updated: string | undefined): Listed | undefined {
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
