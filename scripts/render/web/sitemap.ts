import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Root as XmlRoot } from 'xast';
import { x } from 'xastscript';
import { oncePerKey } from '../../lib/once.ts';
import type { Artifact } from '../../model/artifact.ts';
import { paths, publicUrl } from '../../model/paths.ts';
import type { ListedPage, ReleaseContext } from '../renderer.ts';
import { stringifyXml } from '../stringify.ts';

/** The most pages, and bytes, that a list for search engines may have (sitemaps.org 0.9). */
const MOST: SitemapLimits = { pages: 50_000, bytes: 50_000_000 };

/** How much a list for search engines may have. */
export type SitemapLimits = { readonly pages: number; readonly bytes: number };

/**
 * The list of pages for search engines (sitemaps.org 0.9), in order of address: one file, or a list of lists and these, where one would be
 * too long.
 *
 * @param url the newsroom's public address
 * @param waiting see `ReleaseContext`
 */
export function sitemapFiles(
  pages: readonly ListedPage[],
  url: string,
  waiting: ReleaseContext['waiting'] = (file) => file,
  most: SitemapLimits = MOST,
): readonly Artifact[] {
  const sorted = [...new Map(pages.map((page) => [page.url, page])).values()].sort((a, b) => (a.url < b.url ? -1 : 1));
  const full: Artifact[] = [];
  let [open, bytes]: [string[], number] = [[], 0];
  let links = linksOf([]);
  // Each page's entry is a tree of its own: one of all pages would take as much memory as the whole newsroom.
  for (const page of sorted) {
    // Those of a statement have the same, and lie side by side.
    if (page.alternates !== links.alternates) links = linksOf(page.alternates);
    const text = entryOf(page, links);
    const size = Buffer.byteLength(text);
    if (open.length === most.pages || (open.length > 0 && bytes + size > most.bytes)) {
      full.push(waiting(listOf('urlset', open, paths.sitemapPart(full.length + 1))));
      [open, bytes] = [[], 0];
    }
    open.push(text);
    bytes += size;
  }
  if (full.length === 0) return [waiting(listOf('urlset', open, paths.sitemap))];
  full.push(waiting(listOf('urlset', open, paths.sitemapPart(full.length + 1))));
  const places = full.map(({ path }) =>
    stringifyXml({ type: 'root', children: [x('sitemap', [x('loc', publicUrl(url, path))])] }),
  );
  return [listOf('sitemapindex', places, paths.sitemap), ...full];
}

/** A page's other languages, and the text that they are in a list. */
type Links = Pick<ListedPage, 'alternates'> & { readonly text: string };

function linksOf(alternates: ListedPage['alternates']): Links {
  const children = alternates.map(({ hreflang, href }) => x('xhtml:link', { rel: 'alternate', hreflang, href }));
  return { alternates, text: stringifyXml({ type: 'root', children }) };
}

function entryOf({ url, updated }: ListedPage, links: Links): string {
  const [start, middle, end] = entryAround(updated ?? '');
  return `${start}${textOf(url)}${middle}${links.text}${end}`;
}

/** Stands for what is a text already. */
const ENTRIES = 'entries';

/** What stands before the address of a page in its entry, between it and its other languages, and behind these; many have one date. */
const entryAround = oncePerKey((updated: string): readonly [string, string, string] => {
  const lastmod = updated === '' ? [] : [x('lastmod', updated)];
  const children = [x('url', [x('loc', [x(ENTRIES)]), ...lastmod, x(ENTRIES)])];
  const [start = '', middle = '', end = ''] = stringifyXml({ type: 'root', children }).split(
    `<${ENTRIES}></${ENTRIES}>`,
  );
  return [start, middle, end];
}, 1000);

const textOf = (value: string): string => stringifyXml({ type: 'root', children: [{ type: 'text', value }] });

/** A list with entries that are texts already. */
function listOf(name: 'urlset' | 'sitemapindex', entries: readonly string[], path: string): Artifact {
  const attributes = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    ...(name === 'urlset' && { 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' }),
  };
  const root: XmlRoot = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      x(name, attributes, entries.length === 0 ? [] : [ENTRIES]),
    ],
  };
  const [before = '', after = ''] = stringifyXml(root).split(`>${ENTRIES}<`);
  const text = entries.length === 0 ? before : `${before}>${entries.join('')}<${after}`;
  return { path, mediaType: 'application/xml; charset=utf-8', bytes: new TextEncoder().encode(`${text}\n`) };
}

/**
 * A function that gives pages with one list of their other languages where the page before has the same: those of a statement have, and in
 * a large newsroom these lists would take most of the memory.
 */
export function sharingAlternates(): (page: ListedPage) => ListedPage {
  let last: ListedPage['alternates'] = [];
  return (page) => {
    const { alternates } = page;
    const isSame =
      alternates === last ||
      (alternates.length === last.length &&
        alternates.every(({ hreflang, href }, at) => last[at]?.hreflang === hreflang && last[at]?.href === href));
    if (!isSame) last = alternates;
    return isSame ? { ...page, alternates: last } : page;
  };
}

/**
 * The text of `robots.txt`: crawlers may read everything, and where the lists are.
 *
 * @param url the newsroom's public address, if it has one
 * @param others those of its other volumes; the lists of those on the same server are named too, since it has but one such file
 */
export function robots(url: string | undefined, others: readonly string[]): string {
  if (url === undefined) return ALLOWED;
  const { origin } = new URL(url);
  const sites = [url, ...others.filter((other) => new URL(other).origin === origin)];
  return `${ALLOWED}\n${sites.map((site) => `Sitemap: ${publicUrl(site, paths.sitemap)}\n`).join('')}`;
}

const ALLOWED = 'User-agent: *\nAllow: /\n';

/** A page's entry for search engines; none where it has no public address or is not to be listed. */
export function listedPages(tree: Root, updated: string | undefined): readonly ListedPage[] {
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
  return url === undefined || isHidden ? [] : [{ url, updated, alternates }];
}
