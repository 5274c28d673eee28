import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../lib/text/index.ts';
import { isListed } from '../../model/artifact.ts';
import { feedKinds } from '../../model/feeds.ts';
import { relativePath } from '../../model/paths.ts';
import type { Feed } from './head-nodes.ts';
import type { Site } from './site.ts';

/** The feeds that a page of a language leads to: none without a public address, in a proof, or of a pseudo-language. */
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

/** The same feeds, for a reader to see. */
export function feedList(language: Language, from: string, site: Site): readonly ElementContent[] {
  return feedLinks(language, from, site).map(({ type, href, name }) => h('li', [h('a', { href, type }, name)]));
}

/** Feeds name what they list by its public address. */
export const hasWires = ({ url, isWhole }: Site): boolean => url !== undefined && isWhole;
