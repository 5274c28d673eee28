import type { ElementContent } from 'hast';
import { h } from 'hastscript';

export type Alternate = { readonly hreflang: string; readonly href: string };

export type Feed = { readonly type: string; readonly href: string; readonly title: string };

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
   * True for what only those may see who were given its address: not to be listed or kept by anybody, told to no chat
   * that shows what a link leads to, and no link out of it says where it was followed from.
   */
  readonly isPrivate?: boolean;
  readonly jsonLd?: Readonly<Record<string, unknown>> | undefined;
};

/** What stands in `<head>` beside the template's own. */
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

/** JSON that cannot end the element it stands in. */
function scriptText(data: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
