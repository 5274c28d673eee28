import type { Image, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { SegmentDraft, SegmentKind } from '../../model/segment.ts';
import type { Remarks } from '../findings/comments.ts';
import { isTextBlock, type TextBlock } from '../html/nodes.ts';
import { foldSource } from './fold.ts';

const PIN = /(?<!\s)\s*\{#(?=[^{}]*[a-z])([a-z0-9]+(?:-[a-z0-9]+)*)\}$/;

/**
 * Finds the prose of a statement's body in document order and marks each node with the index of its segment.
 * Pins are taken out of the text.
 *
 * @param first index of the first segment found (the head's segments stand before it)
 */
export function extractSegments(
  tree: Root,
  file: VFile,
  remarks: ReadonlyMap<Nodes, Remarks>,
  first: number,
): readonly SegmentDraft[] {
  const found: SegmentDraft[] = [];
  const add = (draft: SegmentDraft): number => first + found.push(draft) - 1;
  const walk = (node: Root | RootContent, kind: SegmentKind, inherited: Remarks, quotes: number): void => {
    const own = remarks.get(node);
    const said =
      own === undefined
        ? inherited
        : { notes: [...inherited.notes, ...own.notes], allows: [...inherited.allows, ...own.allows] };
    if (node.type === 'definition') {
      if (node.title)
        node.data = {
          ...node.data,
          titleSegment: add({ kind: 'link-title', source: node.title, place: node.position, ...said }),
        };
      return;
    }
    if (node.type === 'paragraph' && onlyImage(node) !== undefined) return imageSegments(node, said, add);
    if (isTextBlock(node)) {
      const draft = proseSegment(node, kindOf(node) ?? kind, file, said, quotes);
      if (draft.source !== '') node.data = { ...node.data, segment: add(draft) };
      return;
    }
    if (!('children' in node)) return;
    const inside = node.type === 'blockquote' ? quotes + 1 : quotes;
    for (const child of node.children) walk(child, KINDS[node.type] ?? kind, said, inside);
  };
  walk(tree, 'paragraph', { notes: [], allows: [] }, 0);
  return found;
}

function kindOf(node: TextBlock): SegmentKind | undefined {
  if (node.type === 'heading') return 'heading';
  return node.type === 'htmlText' && /^(?:t[dh]|caption)$/.test(node.name) ? 'cell' : undefined;
}

/** What a paragraph is called inside these. */
const KINDS: Readonly<Record<string, SegmentKind>> = {
  listItem: 'item',
  tableRow: 'cell',
  footnoteDefinition: 'note',
  blockquote: 'paragraph',
};

/** The segment of one heading, paragraph or cell, in so many block quotes; takes a pin off its text. */
export function proseSegment(
  node: TextBlock,
  kind: SegmentKind,
  file: VFile,
  said: Remarks,
  quotes: number,
): SegmentDraft {
  const folded = node.data?.markdown ?? foldSource(String(file), node.children, quotes, node.data?.written);
  // Inside a table a backslash guards every bar, in code too (GFM, example 200); alone it would stand in the code.
  const source =
    node.type === 'tableCell' ? folded.replace(/\\([\\|])/g, (pair, mark) => (mark === '|' ? '|' : pair)) : folded;
  const pin = PIN.exec(source)?.[1];
  if (pin !== undefined) takePinOff(node.children);
  return { kind, source: source.replace(PIN, ''), place: node.position, notes: said.notes, allows: said.allows, pin };
}

/** The image of a paragraph that holds nothing else: a figure. */
export function onlyImage(node: Paragraph): Image | undefined {
  const [only] = node.children;
  return node.children.length === 1 && only?.type === 'image' ? only : undefined;
}

function imageSegments(paragraph: Paragraph, said: Remarks, add: (draft: SegmentDraft) => number): void {
  const image = onlyImage(paragraph);
  if (image === undefined) return;
  const alt = (image.alt ?? '').trim();
  const place = image.position;
  if (alt !== '') image.data = { ...image.data, altSegment: add({ kind: 'alt', source: alt, place, ...said }) };
  if (image.title)
    image.data = { ...image.data, titleSegment: add({ kind: 'link-title', source: image.title, place, ...said }) };
}

function takePinOff(children: readonly PhrasingContent[]): void {
  const last = children.at(-1);
  if (last?.type === 'text' && PIN.test(last.value)) last.value = last.value.replace(PIN, '');
}

/** Link and footnote definitions as Markdown, for parsing a translation that refers to them. */
export function definitionsOf(tree: Root): string {
  const lines: string[] = [];
  const walk = (node: Root | RootContent): void => {
    if (node.type === 'definition') lines.push(`[${node.identifier}]: <${node.url}>`);
    if (node.type === 'footnoteDefinition') lines.push(`[^${node.identifier}]: x`);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return lines.join('\n\n');
}
