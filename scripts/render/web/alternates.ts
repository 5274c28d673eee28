import type { Language } from '../../lib/text/index.ts';
import { isListed } from '../../model/artifact.ts';
import { publicUrl } from '../../model/paths.ts';
import type { Alternate } from './head-nodes.ts';
import type { Site } from './site.ts';

/**
 * The public address of a page that is there in several languages, and those of the others.
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
