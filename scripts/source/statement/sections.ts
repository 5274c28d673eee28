import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decodedPart } from '../../lib/decoded-address.ts';
import { matchesIn } from '../../lib/matches-in.ts';
import type { SegmentDraft } from '../../model/statement.ts';
import { linkKind, reportNowhere } from '../addresses/addresses.ts';

/**
 * Gives each heading or block that links within a text lead to (`[Sources](#sources)`) the addresses of these links,
 * and reports links that lead to nothing in the text. A heading is named by its words, as hosts of Markdown name it, by
 * its key (`{#sources}`), or by HTML in its line or right above (`<a name="sources"></a>`); a block by its number
 * (`#p3`), or by HTML in it or right above.
 *
 * @param tree with its blocks numbered
 * @param segments of the statement, with the keys of headings
 */
export function findSections(tree: Root, segments: readonly SegmentDraft[], file: VFile): void {
  const wanted = new Set<string>();
  visit(tree, ['link', 'definition'], (node) => {
    if ((node.type === 'link' || node.type === 'definition') && isWithin(node.url)) wanted.add(node.url);
  });
  if (wanted.size === 0) return;
  const lines = String(file).split('\n');
  const headings = [...namesOf(tree, segments, lines), ...namedBlocks(tree, lines)];
  const byName = firstBy(headings, (name) => name);
  const byLetters = firstBy(headings, bare);
  const known = placesIn(tree);
  const addresses = new Map<Nodes, readonly string[]>();
  const lost = new Set<string>();
  for (const url of wanted) {
    const name = decodedPart(url.slice(1));
    const found = byName.get(name.toLowerCase()) ?? byLetters.get(bare(name.toLowerCase()));
    if (found !== undefined) addresses.set(found, [...(addresses.get(found) ?? []), url]);
    else if (!known.has(name)) lost.add(url);
  }
  for (const [node, leadHere] of addresses) node.data = { ...node.data, leadHere };
  reportLinksWithin(tree, file, { isLost: (url) => lost.has(url) });
}

/**
 * Reports the links in a tree that lead to a place within the text where there is none.
 *
 * @param isLost true for an address that leads nowhere; all do in a headline or a summary, which stand in other places,
 * too
 */
export function reportLinksWithin(
  tree: Nodes,
  file: VFile,
  { isLost = () => true }: { readonly isLost?: (url: string) => boolean } = {},
): void {
  const called = new Set<string>();
  visit(tree, 'linkReference', ({ identifier }) => void called.add(identifier));
  visit(tree, (node) => {
    const isLink = node.type === 'link' || (node.type === 'definition' && called.has(node.identifier));
    if (isLink && isWithin(node.url) && isLost(node.url)) reportNowhere(node.url, node, file);
  });
}

const isWithin = (url: string): boolean => linkKind(url) === 'fragment';

/** The other places that a link may lead to: blocks by their numbers, footnotes, and where these are called. */
function placesIn(tree: Root): ReadonlySet<string> {
  const found = new Set<string>();
  visit(tree, (node) => {
    if (node.data?.number !== undefined) found.add(`p${node.data.number}`);
    if (node.type === 'footnoteDefinition')
      for (const name of ['fn', 'fnref']) found.add(`${name}-${node.identifier.toLowerCase()}`);
  });
  return found;
}

/** The first heading or block of each name, in the form in which names are compared. */
function firstBy(headings: readonly Named[], as: (name: string) => string): ReadonlyMap<string, Nodes> {
  const found = new Map<string, Nodes>();
  for (const { node, names } of headings)
    for (const name of names.map(as)) if (name !== '' && !found.has(name)) found.set(name, node);
  return found;
}

type Named = { readonly node: Nodes; readonly names: readonly string[] };

/** How many lines above a heading a name in HTML may stand. */
const ABOVE = 2;
const NAME = /<(?:a|h[1-6]|span|div|p)\s[^<>]{0,200}?\b(?:name|id)=["']?([^\s"'<>]+)/gi;

/** Every heading with its names; the second of the same words has a number, as GitHub counts: `sources-1`. */
function namesOf(tree: Root, segments: readonly SegmentDraft[], lines: readonly string[]): readonly Named[] {
  const counts = new Map<string, number>();
  const found: Named[] = [];
  visit(tree, 'heading', (node) => {
    const { pin } = segments[node.data?.segment ?? -1] ?? {};
    const slug = plainText(node)
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    const own = count === 0 ? slug : `${slug}-${count}`;
    const line = node.position?.start.line;
    const near = line === undefined ? '' : lines.slice(Math.max(0, line - 1 - ABOVE), line).join('\n');
    const given = matchesIn(near, NAME).map(([, name = '']) => name);
    found.push({ node, names: [...given, pin ?? own, own].map((name) => name.toLowerCase()) });
  });
  return found;
}

/** The numbered blocks that HTML in them or right above names. */
function namedBlocks(tree: Root, lines: readonly string[]): readonly Named[] {
  return tree.children.flatMap((node): readonly Named[] => {
    const { start, end } = node.position ?? {};
    if (node.data?.number === undefined || start === undefined || end === undefined) return [];
    const near = lines.slice(Math.max(0, start.line - 1 - ABOVE), end.line).join('\n');
    const names = matchesIn(near, NAME).map(([, name = '']) => name.toLowerCase());
    return names.length === 0 ? [] : [{ node, names }];
  });
}

/** A name without signs and blanks, which hosts treat differently. */
const bare = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}]/gu, '');
