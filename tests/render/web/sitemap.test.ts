import { expect, test } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import type { ListedPage } from '../../../scripts/render/renderer.ts';
import { sharingAlternates, sitemapFiles } from '../../../scripts/render/web/sitemap.ts';

const SITE = 'https://news.example';

const pageAt = (at: number): ListedPage => ({
  url: `${SITE}/${at}/en/`,
  updated: '2024-05-01',
  alternates: ['en', 'ar'].map((tag) => ({ hreflang: tag, href: `${SITE}/${at}/${tag}/?a&b` })),
});

const textsOf = (pages: readonly ListedPage[], most?: Parameters<typeof sitemapFiles>[3]) =>
  sitemapFiles(pages, SITE, undefined, most).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)] as const);

test('a list for search engines has each page once, in order of address', () => {
  const [[path = '', text = ''] = [], ...more] = textsOf([pageAt(2), pageAt(1), pageAt(2)]);
  expect(more).toEqual([]);
  expect(path).toBe('sitemap.xml');
  expect(text).toBe(
    '<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">' +
      [1, 2]
        .map(
          (at) =>
            `<url><loc>${SITE}/${at}/en/</loc><lastmod>2024-05-01</lastmod>` +
            ['en', 'ar']
              .map(
                (tag) =>
                  `<xhtml:link rel="alternate" hreflang="${tag}" href="${SITE}/${at}/${tag}/?a&#x26;b"></xhtml:link>`,
              )
              .join('') +
            '</url>',
        )
        .join('') +
      '</urlset>\n',
  );
});

test('one without pages is a list all the same', () => {
  expect(fromXml(textsOf([])[0]?.[1] ?? '').children).toHaveLength(2);
});

test.each([
  { pages: 2, bytes: 1_000_000 },
  { pages: 100, bytes: 700 },
])('a list that would be too long is split, and a list names the lists', (most) => {
  const [index, ...lists] = textsOf([3, 1, 2, 5, 4].map(pageAt), most);
  expect(lists.map(([path]) => path)).toEqual(['sitemap-1.xml', 'sitemap-2.xml', 'sitemap-3.xml']);
  expect(index?.[0]).toBe('sitemap.xml');
  expect(index?.[1]).toMatch(
    /<sitemapindex xmlns="[^"]+"><sitemap><loc>https:\/\/news\.example\/sitemap-1\.xml<\/loc>/,
  );
  const locs = lists.flatMap(([, text]) => [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url));
  expect(locs).toEqual([1, 2, 3, 4, 5].map((at) => pageAt(at).url));
});

test('pages of one statement have one list of its languages', () => {
  const shared = sharingAlternates();
  const [one, same, other] = [pageAt(1), { ...pageAt(1), url: `${SITE}/1/ar/` }, pageAt(2)].map((page) => shared(page));
  expect(same).toEqual({ ...pageAt(1), url: `${SITE}/1/ar/` });
  expect(same?.alternates).toBe(one?.alternates);
  expect(other).toEqual(pageAt(2));
});
