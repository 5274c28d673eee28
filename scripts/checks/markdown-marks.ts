import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Unit } from '../model/catalog.ts';
import { writtenProse } from '../source/html/written-prose.ts';
import type { Dropped } from '../source/phrasing/nodes.ts';
import { type Phrases, targetTree } from '../translation/catalog/localize.ts';

/** The Markdown of a text, as far as languages are compared in it. */
export type Marks = {
  /** Where links, images and footnote references lead, in the order of the text. */
  readonly addresses: readonly string[];
  /** The links alone, with their words. */
  readonly links: readonly LinkMark[];
  /** The text of each piece of code. */
  readonly code: readonly string[];
  /** How many nodes of each mdast type there are, and elements of HTML by their names: `<sup>`. */
  readonly counts: ReadonlyMap<string, number>;
  /** The text of each piece that is struck out. */
  readonly struck: readonly string[];
  /** Elements that cannot be published. */
  readonly dropped: readonly Dropped[];
};

/** A link: where it leads, and its text. */
export type LinkMark = { readonly address: string; readonly text: string };

const NONE: Marks = { addresses: [], links: [], code: [], counts: new Map(), struck: [], dropped: [] };

/** The links, code, struck-out text and counts of marks in a text's tree. */
export function markdownMarks(phrases: Phrases): Marks {
  if (phrases.length === 1 && phrases[0]?.type === 'text') return NONE;
  const root: Root = { type: 'root', children: [...phrases] };
  const addresses: string[] = [];
  const links: LinkMark[] = [];
  const code: string[] = [];
  const counts = new Map<string, number>();
  const struck: string[] = [];
  const dropped: Dropped[] = [];
  visit(root, (node) => {
    const type = node.type === 'htmlSpan' ? `<${node.name}>` : node.type;
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (node.data?.dropped !== undefined && node.data.dropped.linked === undefined) dropped.push(node.data.dropped);
    if (node.type === 'link' || node.type === 'image') addresses.push(node.url === '' ? '#' : node.url);
    if (node.type === 'linkReference' || node.type === 'imageReference') addresses.push(`[${node.identifier}]`);
    if (node.type === 'footnoteReference') addresses.push(`[^${node.identifier}]`);
    if (node.type === 'link' || node.type === 'linkReference')
      links.push({ address: addresses.at(-1) ?? '', text: textOf(node) });
    if (node.type === 'inlineCode') code.push(node.value);
    if (node.type === 'delete') struck.push(textOf(node));
  });
  return { addresses, links, code, counts, struck, dropped };
}

/** A translation with blanks in place of code and addresses; its length stays the same. */
export function writtenTarget(unit: Unit, { definitions }: { readonly definitions: string }): string {
  const target = unit.target ?? '';
  if (!/[`[<]/.test(target)) return target;
  const tree: Root = { type: 'root', children: [...targetTree(unit, definitions)] };
  return writtenProse(tree, target);
}

/**
 * The marks of a translation that its source lacks; one that the source has twice may stand twice: `{>>a<<} {>>b<<}` has
 * one too many of `{>>a<<}`.
 */
export function beyondSource<T>(
  found: readonly T[],
  source: () => readonly T[],
  kindOf: (each: T) => string,
): readonly T[] {
  if (found.length === 0) return found;
  const left = new Map<string, number>();
  for (const each of source()) left.set(kindOf(each), (left.get(kindOf(each)) ?? 0) + 1);
  return found.filter((each) => {
    const many = left.get(kindOf(each)) ?? 0;
    left.set(kindOf(each), many - 1);
    return many <= 0;
  });
}
