import type { PhrasingContent } from 'mdast';
import type { Unit } from '../../model/catalog.ts';
import type { Segment } from '../../model/segment.ts';
import { phrasingTree } from '../../source/phrasing/phrasing-tree.ts';

/** Markdown as a tree. It is shared by all who ask, and nobody's to change. */
export type Phrases = readonly PhrasingContent[];

/**
 * A source text as a tree, read once for all languages, for checks and for pages.
 *
 * @param definitions link and footnote definitions of its statement, as Markdown
 */
export const sourceTree = (segment: Segment, definitions: string): Phrases =>
  known(segment, segment.source, definitions);

/** A translation as a tree, read once for checks and for pages; empty where there is none. */
export const targetTree = (unit: Unit, definitions: string): Phrases => known(unit, unit.target ?? '', definitions);

const TREES = new WeakMap<Segment | Unit, { readonly definitions: string; readonly tree: Phrases }>();

function known(owner: Segment | Unit, text: string, definitions: string): Phrases {
  const found = TREES.get(owner);
  if (found?.definitions === definitions) return found.tree;
  const tree = phrasingTree(text, definitions);
  TREES.set(owner, { definitions, tree });
  return tree;
}
