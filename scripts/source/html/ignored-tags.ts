import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { matchesIn } from '../../lib/matches-in.ts';
import { lostAttributes } from './read-attributes.ts';

/** The beginning of a tag with an attribute that is seen or read out. */
const TAG = /<([a-z][a-z\d-]*)\s[^<>]{0,400}?(?<=[\s"'])(?:alt|title|placeholder|label|summary)[ \t\n]{0,9}=/gi;
/** The most characters of a tag that are looked at. */
const MOST = 1000;
/** Elements within which a tag is no tag. */
const RAW = /^(?:script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)$/;

/** A tag that a browser passes over, since nothing like it may stand at its place, with the words of its attributes. */
type IgnoredTag = { readonly name: string; readonly words: string; readonly at: number };

/**
 * The tags of which a browser makes no element, and whose attributes hold words or figures: `<td title="14 killed">`
 * outside of a table.
 *
 * @param root what the browser makes of the HTML
 * @param parse makes elements of a piece of HTML
 */
export function ignoredTags(html: string, root: Root, parse: (html: string) => Root): readonly IgnoredTag[] {
  const tags = matchesIn(html, TAG);
  if (tags.length === 0) return [];
  const { starts, ranges } = placesIn(root);
  let next = 0;
  return tags.flatMap(({ 1: name = '', index: at }) => {
    while ((ranges[next]?.[1] ?? Number.POSITIVE_INFINITY) <= at) next++;
    if (starts.has(at) || (ranges[next]?.[0] ?? at) < at) return [];
    const [element] = parse(`<p${html.slice(at + 1 + name.length, at + MOST)}`).children.filter(isElement);
    const tagName = name.toLowerCase();
    const words = element === undefined ? '' : lostAttributes({ ...element, tagName }, []);
    return words === '' ? [] : [{ name: tagName, words, at }];
  });
}

const isElement = (node: RootContent): node is Element => node.type === 'element';

type Range = readonly [from: number, to: number];

/** Where the elements of a tree begin, and where what looks like a tag is text or a comment, in order. */
function placesIn(root: Root): { readonly starts: ReadonlySet<number>; readonly ranges: readonly Range[] } {
  const starts = new Set<number>();
  const ranges: Range[] = [];
  const look = (tree: Root): void =>
    visit(tree, (node) => {
      const from = node.position?.start.offset;
      const to = node.position?.end.offset;
      if (from === undefined || to === undefined) return;
      if (node.type === 'element') starts.add(from);
      if (node.type === 'comment' || (node.type === 'element' && RAW.test(node.tagName))) ranges.push([from, to]);
      if (node.type === 'element' && node.content !== undefined) look(node.content);
    });
  look(root);
  return { starts, ranges: ranges.toSorted(([a], [b]) => a - b) };
}
