import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reference } from './page-facts.ts';

/** Addresses in what programs read: feeds, wires, the sitemap, the list of words of the search, what a script imports. */
export async function wireReferences(dist: string, name: string): Promise<readonly Reference[]> {
  const found = PATTERNS.find(([files]) => files.test(name));
  if (found === undefined) return [];
  const text = await readFile(path.join(dist, name), 'utf8');
  return [...text.matchAll(found[1])].map((match) => ({ from: name, url: decoded(match[1] ?? ''), kind: 'wire' }));
}

const PATTERNS: readonly (readonly [files: RegExp, addresses: RegExp])[] = [
  [/\.(?:atom|xml)$/, /(?:href="|<loc>|<id>|<uri>)([^"<]+)/g],
  [/feed\.json$/, /"(?:id|url|feed_url|home_page_url)": "([^"]+)"/g],
  [/\.ninjs\.json$/, /"(?:uri|href)": "([^"]+)"/g],
  [/words\.json$/, /"href":"([^"]+)"/g],
  [/robots\.txt$/, /^Sitemap: (\S+)$/gm],
  [/search\.[0-9a-f]+\/search\.js$/, /from '(\.\/[^']+)'/g],
];

const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x26;', '&');
