import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../language/language.ts';
import { paths, relativePath } from '../paths.ts';
import type { Feed } from './head-nodes.ts';
import { isListed, type Site } from './site.ts';

/** The feeds that a page of a language leads to: none without a public address, in a proof, or of a pseudo-language. */
export function feedLinks(language: Language, from: string, site: Site): readonly Feed[] {
  if (!hasWires(site) || !isListed(language)) return [];
  const title = site.wordsOf(language.tag)('newsroom');
  return [
    { type: 'application/atom+xml', href: relativePath(from, paths.atom(language.tag)), title: `${title} (Atom)` },
    { type: 'application/feed+json', href: relativePath(from, paths.jsonFeed(language.tag)), title: `${title} (JSON)` },
  ];
}

/** The same feeds, for a reader to see. */
export function feedList(language: Language, from: string, site: Site): readonly ElementContent[] {
  return feedLinks(language, from, site).map(({ type, href }) =>
    h('li', [h('a', { href, type }, type.startsWith('application/atom') ? 'Atom' : 'JSON Feed')]),
  );
}

/** Feeds name what they list by its public address. */
export const hasWires = ({ url, isWhole }: Site): boolean => url !== undefined && isWhole;
