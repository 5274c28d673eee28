import type { Heading, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { SegmentDraft } from '../../model/statement.ts';

/**
 * Gives each heading that links within a text lead to (`[Sources](#sources)`) the addresses of these links. A heading
 * is named by its words, as hosts of Markdown name it, by its key (`{#sources}`), or by HTML in its line or right above
 * (`<a name="sources"></a>`).
 *
 * @param segments of the statement, with the keys of headings
 */
export function findSections(tree: Root, segments: readonly SegmentDraft[], file: VFile): void {
  const wanted = new Set<string>();
  visit(tree, ['link', 'definition'], (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^#./.test(node.url)) wanted.add(node.url);
  });
  if (wanted.size === 0) return;
  const headings = namesOf(tree, segments, String(file).split('\n'));
  const byName = firstBy(headings, (name) => name);
  const byLetters = firstBy(headings, bare);
  const addresses = new Map<Heading, readonly string[]>();
  for (const url of wanted) {
    const name = decoded(url.slice(1)).toLowerCase();
    const found = byName.get(name) ?? byLetters.get(bare(name));
    if (found !== undefined) addresses.set(found, [...(addresses.get(found) ?? []), url]);
  }
  for (const [node, leadHere] of addresses) node.data = { ...node.data, leadHere };
}

/** The first heading of each name, in the form in which names are compared. */
function firstBy(headings: readonly Named[], as: (name: string) => string): ReadonlyMap<string, Heading> {
  const found = new Map<string, Heading>();
  for (const { node, names } of headings)
    for (const name of names.map(as)) if (name !== '' && !found.has(name)) found.set(name, node);
  return found;
}

type Named = { readonly node: Heading; readonly names: readonly string[] };

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
    const given = [...near.matchAll(NAME)].map(([, name = '']) => name);
    found.push({ node, names: [...given, pin ?? own, own].map((name) => name.toLowerCase()) });
  });
  return found;
}

/** A name without signs and blanks, which hosts treat differently. */
const bare = (name: string): string => name.replace(/[^\p{L}\p{M}\p{N}]/gu, '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
