import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../lib/text/index.ts';
import { isListed } from '../../model/artifact.ts';
import { feedKinds } from '../../model/feed-kinds.ts';
import { publicUrl, relativePath } from '../../model/paths.ts';
import type { Site } from '../site.ts';

/**
 * The public addresses of a page that is there in several languages.
 *
 * @param door for readers whose language is not known; the source language's page when left out
 */
export function alternatesOf(
  languages: readonly Language[],
  language: Language,
  pathOf: (tag: string) => string,
  { url, source }: Pick<Site, 'url' | 'source'>,
  door?: string,
): { readonly url: string | undefined; readonly alternates: readonly Alternate[] } {
  if (url === undefined || !isListed(language)) return { url: undefined, alternates: [] };
  const listed = languages.filter(isListed);
  const first = listed.find(({ tag }) => tag === source.tag) ?? listed[0] ?? language;
  return {
    url: publicUrl(url, pathOf(language.tag)),
    alternates: [
      ...listed.map(({ tag }) => ({ hreflang: tag, href: publicUrl(url, pathOf(tag)) })),
      { hreflang: 'x-default', href: publicUrl(url, door ?? pathOf(first.tag)) },
    ],
  };
}

/** The same page in another language: `<link rel="alternate" hreflang>`. */
export type Alternate = { readonly hreflang: string; readonly href: string };

/** The page's content in another format: `<link rel="alternate" type>`. */
export type Feed = { readonly type: string; readonly href: string; readonly title: string };

/** What the `<head>` of a page says. */
export type HeadSettings = {
  readonly title: string;
  readonly description?: string | undefined;
  /** Public address of the page; without one, nothing that needs it is written. */
  readonly url?: string | undefined;
  readonly alternates: readonly Alternate[];
  /** The page in other formats: feeds, wires. */
  readonly feeds?: readonly Feed[] | undefined;
  /** Open Graph and Twitter properties, in order. */
  readonly openGraph: readonly (readonly [name: string, content: string | undefined])[];
  /** True for what no search engine may list. */
  readonly isHidden?: boolean;
  /**
   * True for a page that is only for those who were given its address: it is not listed or kept, shows no preview in
   * chats, and its links do not tell where they were followed from.
   */
  readonly isPrivate?: boolean;
  readonly jsonLd?: Readonly<Record<string, unknown>> | undefined;
};

/** The nodes of `<head>` beside the template's own. */
export function headNodes(settings: HeadSettings): readonly ElementContent[] {
  const { title, url, alternates, feeds = [], jsonLd, isHidden = false, isPrivate = false } = settings;
  const [description, openGraph] = isPrivate ? [undefined, []] : [settings.description, settings.openGraph];
  return [
    h('title', title),
    ...(isPrivate
      ? [
          h('meta', { name: 'robots', content: 'noindex, nofollow, noarchive' }),
          h('meta', { name: 'referrer', content: 'no-referrer' }),
        ]
      : isHidden
        ? [h('meta', { name: 'robots', content: 'noindex, nofollow' })]
        : []),
    ...(description === undefined || description === ''
      ? []
      : [h('meta', { name: 'description', content: description })]),
    ...(url === undefined ? [] : [h('link', { rel: 'canonical', href: url })]),
    ...alternates.map(({ hreflang, href }) => h('link', { rel: 'alternate', hrefLang: hreflang, href })),
    ...feeds.map(({ type, href, title: name }) => h('link', { rel: 'alternate', type, href, title: name })),
    ...openGraph.flatMap(([name, content]) =>
      content === undefined || content === ''
        ? []
        : [h('meta', name.startsWith('twitter:') ? { name, content } : { property: name, content })],
    ),
    ...(jsonLd === undefined
      ? []
      : [h('script', { type: 'application/ld+json' }, { type: 'text', value: scriptText(jsonLd) })]),
  ];
}

/** JSON for a script element that cannot end the element. */
function scriptText(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** The page with links to its style sheets at the end of its head. Changes the tree. */
export function linkStyles(tree: Root, styles: readonly string[]): Root {
  for (const node of tree.children) {
    if (node.type !== 'element' || node.tagName !== 'html') continue;
    for (const child of node.children) {
      if (child.type !== 'element' || child.tagName !== 'head') continue;
      for (const style of styles)
        child.children.push(h('link', { rel: 'stylesheet', href: style }), {
          type: 'text',
          value: '\n',
        });
    }
  }
  return tree;
}

/** The feeds that a page of a language links to: none without a public address, in a proof, or of a pseudo-language. */
export function feedLinks(language: Language, from: string, site: Site): readonly (Feed & { readonly name: string })[] {
  if (!hasWires(site) || !isListed(language)) return [];
  const title = site.wordsOf(language.tag)('newsroom');
  return feedKinds.map(({ mediaType, pathOf, short, name }) => ({
    type: mediaType,
    href: relativePath(from, pathOf(language.tag)),
    title: `${title} (${short})`,
    name,
  }));
}

/** The feeds that a page of a language links to, as items of a list. */
export function feedList(language: Language, from: string, site: Site): readonly ElementContent[] {
  return feedLinks(language, from, site).map(({ type, href, name }) => h('li', [h('a', { href, type }, name)]));
}

/** True where feeds are made: they name what they list by its public address. */
export const hasWires = ({ url, isWhole }: Site): boolean => url !== undefined && isWhole;
