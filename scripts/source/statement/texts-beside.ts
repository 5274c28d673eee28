import type { FootnoteReference, Nodes, Paragraph, Root, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { FrontMatter } from '../../model/statement.ts';
import { valuePlace } from '../front-matter/field-names.ts';
import { phrasingTree } from '../html/phrasing-tree.ts';
import { isTextBlock } from '../phrasing/nodes.ts';
import { definitionsOf } from './segments.ts';

/** The texts that stand beside the body, as trees that are checked like the body itself. */
export type TextsBeside = {
  /** A paragraph for each text of the front matter, as readers see it. */
  readonly fields: Root;
  /** Calls of footnotes in contacts, corrections and reasons, which have no notes. */
  readonly calls: readonly FootnoteReference[];
  /** A paragraph for each block with descriptions of pictures or links in it. */
  readonly descriptions: Root;
  /** A paragraph for each block of HTML, whose text has become nodes. */
  readonly written: Root;
};

/**
 * The texts beside the body, each with its place in the file. The comment before a block stands before its paragraph.
 *
 * @param tree in which HTML has become nodes
 */
export function textsBeside(tree: Root, front: FrontMatter, file: VFile): TextsBeside {
  const definitions = definitionsOf(tree);
  const calls: FootnoteReference[] = [];
  const fields = proseOf(front).map(([field, source, isPlain]): Paragraph => {
    const position = valuePlace(file, field, source);
    const children = isPlain ? [textNode(source)] : phrasingTree(source, definitions);
    const said = placed({ type: 'paragraph', children }, position);
    if (NOTELESS.has(field)) visit(said, 'footnoteReference', (call) => void calls.push(call));
    return said;
  });
  return {
    calls,
    fields: { type: 'root', children: fields },
    descriptions: { type: 'root', children: byBlock(tree, describedBy) },
    written: { type: 'root', children: byBlock(tree, wordsOf) },
  };
}

/** Fields whose calls of footnotes are left out. */
const NOTELESS: ReadonlySet<string> = new Set(['contacts', 'corrections', 'reason']);

/** A text of the front matter that readers see, with its field; plain where no mark in it is read as Markdown. */
type FieldText = readonly [field: string, source: string, isPlain: boolean];

function proseOf({ title, place, summary, reason, contacts, corrections, picture }: FrontMatter): readonly FieldText[] {
  const { text, caption, credit, rights } = picture ?? {};
  const all: readonly (readonly [string, string | undefined, boolean?])[] = [
    ['title', title],
    ['place', place],
    ['summary', summary],
    ['reason', reason],
    ...(contacts ?? []).flatMap(({ name, note }) => [['contacts', name] as const, ['contacts', note] as const]),
    ...(corrections ?? []).map((correction) => ['corrections', correction.text] as const),
    ['picture', text, true],
    ...[caption, credit, rights].map((each) => ['picture', each] as const),
  ];
  return all.flatMap(([field, source, isPlain]): FieldText[] => (source ? [[field, source, isPlain === true]] : []));
}

function byBlock(tree: Root, textsOf: (node: Nodes, place: Position | undefined) => readonly Text[]): RootContent[] {
  return tree.children.flatMap((block, index): RootContent[] => {
    const texts: Text[] = [];
    let place: Position | undefined;
    visit(block, (node) => {
      place = node.position ?? place;
      texts.push(...textsOf(node, place));
    });
    if (texts.length === 0) return [];
    const before = tree.children[index - 1];
    const said: Paragraph = { type: 'paragraph', children: texts };
    return before?.type === 'html' ? [before, said] : [said];
  });
}

/** What a node says in descriptions, which are no words of the text: alternative texts and titles. */
function describedBy(node: Nodes, place: Position | undefined): readonly Text[] {
  if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return [];
  const texts = [node.type === 'image' ? node.alt : undefined, node.title];
  return texts.flatMap((text) => (text ? [textNode(text, place)] : []));
}

/** The words of a text that was written in HTML. */
function wordsOf(node: Nodes, place: Position | undefined): readonly Text[] {
  return isTextBlock(node) && node.data?.markdown !== undefined ? wordsIn(node.children, place) : [];
}

function wordsIn(nodes: readonly Nodes[], place: Position | undefined): readonly Text[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [textNode(node.value, node.position ?? place)];
    return 'children' in node ? wordsIn(node.children, place) : [];
  });
}

const textNode = (value: string, position?: Position): Text =>
  position === undefined ? { type: 'text', value } : { type: 'text', value, position };

/** A paragraph in which every node stands at one place of the file. */
function placed(paragraph: Paragraph, position: Position): Paragraph {
  visit(paragraph, (node) => {
    node.position = position;
  });
  return paragraph;
}
