import type { Image, Nodes, Paragraph, Parent, PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { copyOf } from '../../lib/copy-of.ts';
import { type Language, oncePerObject, raisedText } from '../../lib/text/index.ts';
import { type Catalog, isReviewed, type Unit } from '../../model/catalog.ts';
import type { LocalizedStatement, Prose, Segment, Statement } from '../../model/statement.ts';
import { phrasingTree } from '../../source/html/phrasing-tree.ts';
import { factWriter } from './i18n.ts';

/** The statement in its own language. */
export function localizeSource(statement: Statement): LocalizedStatement {
  return localizeWith(statement, statement.language, 'source', (segment) => fromSource(segment, statement));
}

/**
 * The statement in a catalog's language; a segment without a current target stays in the source language and is marked.
 */
export function localize(statement: Statement, catalog: Catalog): LocalizedStatement {
  const units = new Map(catalog.units.map((unit) => [unit.segment.key, unit]));
  const standing = isReviewed(catalog) ? 'reviewed' : 'translated';
  const localized = localizeWith(statement, catalog.language, standing, (segment) => {
    const unit = units.get(segment.key);
    return unit?.target === undefined || unit.stale !== undefined
      ? { ...fromSource(segment, statement), fallback: statement.language }
      : { text: unit.target, phrases: () => targetTree(unit, statement.definitions) };
  });
  return { ...localized, approvals: approvalsOf(catalog) };
}

function approvalsOf({ units }: Catalog): NonNullable<LocalizedStatement['approvals']> {
  return {
    texts: units.length,
    approved: units.filter(({ state, stale }) => stale === undefined && (state === 'reviewed' || state === 'final'))
      .length,
  };
}

type Target = { readonly text: string; readonly phrases: () => Phrases; readonly fallback?: Language };

const fromSource = (segment: Segment, { definitions }: Statement): Target => ({
  text: segment.source,
  phrases: () => sourceTree(segment, definitions),
});

function localizeWith(
  statement: Statement,
  language: Language,
  standing: LocalizedStatement['standing'],
  resolve: (segment: Segment) => Target,
): LocalizedStatement {
  const facts = statement.front.facts ?? {};
  const hasFacts = Object.keys(facts).length > 0;
  const writers = new Map<string, (text: string) => string>();
  const writerFor = (each: Language): ((text: string) => string) => {
    const known = writers.get(each.tag) ?? factWriter(facts, each);
    writers.set(each.tag, known);
    return known;
  };
  const prose = statement.segments.map((segment): Prose => {
    const { text, phrases, fallback } = resolve(segment);
    const write = writerFor(fallback ?? language);
    const isPlain = segment.kind === 'alt' || segment.kind === 'link-title';
    const children = isPlain ? [] : hasFacts ? withFacts(phrases(), write) : phrases();
    return {
      segment,
      children,
      text: isPlain ? write(text) : plainPhrases(children),
      fallback,
    };
  });
  const tree = copyOf(statement.tree);
  visit(tree, (node) => replaceProse(node, prose));
  return {
    statement,
    language,
    standing,
    isPartial: prose.some((each) => each.fallback !== undefined),
    tree,
    head: new Map(prose.map((each) => [each.segment.key, each])),
  };
}

function replaceProse(node: Nodes, prose: readonly Prose[]): void {
  const { data } = node;
  const own = data?.segment === undefined ? undefined : prose[data.segment];
  if (own !== undefined && 'children' in node) {
    const parent: Parent = node;
    parent.children = copyOf([...own.children, ...(data?.headCalls ?? [])]);
    if (own.fallback !== undefined)
      node.data = { ...data, fallback: { lang: own.fallback.tag, dir: own.fallback.direction } };
  }
  if (node.type === 'image') replaceImageTexts(node, prose);
  if (node.type === 'definition' && data?.titleSegment !== undefined)
    node.title = prose[data.titleSegment]?.text ?? node.title;
}

function replaceImageTexts(image: Image, prose: readonly Prose[]): void {
  const alt = image.data?.altSegment === undefined ? undefined : prose[image.data.altSegment];
  const title = image.data?.titleSegment === undefined ? undefined : prose[image.data.titleSegment];
  if (alt !== undefined) image.alt = alt.text;
  if (title !== undefined) image.title = title.text;
  if (alt?.fallback !== undefined)
    image.data = { ...image.data, fallback: { lang: alt.fallback.tag, dir: alt.fallback.direction } };
}

/**
 * The tree with facts written into its text nodes, and into what readers see or hear of a picture, a link and an
 * abbreviation. This happens after the Markdown is read, so that no figure can become markup.
 */
function withFacts(phrases: Phrases, write: (text: string) => string): Phrases {
  const children = copyOf([...phrases]);
  visit({ type: 'paragraph', children } satisfies Paragraph, (node) => {
    if (node.type === 'text') node.value = write(node.value);
    if (node.type === 'image' && node.alt) node.alt = write(node.alt);
    if ((node.type === 'image' || node.type === 'link') && node.title) node.title = write(node.title);
    if (node.type !== 'htmlSpan') return;
    for (const properties of [node.attributes, node.data?.hProperties])
      if (typeof properties?.['title'] === 'string') properties['title'] = write(properties['title']);
  });
  return children;
}

/** The characters of a text without its marks, raised digits as such: 10⁶ for `10<sup>6</sup>`. */
export function plainPhrases(nodes: readonly PhrasingContent[]): string {
  return nodes.map(plainPhrase).join('');
}

function plainPhrase(node: PhrasingContent): string {
  if (node.type === 'html') return '';
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return plainText(node);
  const inside = plainPhrases(node.children);
  return node.type === 'htmlSpan' && (node.name === 'sup' || node.name === 'sub')
    ? raisedText(inside, node.name)
    : inside;
}

/** The tree of a text; shared: do not mutate. */
export type Phrases = readonly PhrasingContent[];

/**
 * A source text as a tree, read once for all languages, for checks and for pages.
 *
 * @param definitions link and footnote definitions of its statement, as Markdown
 */
export const sourceTree = oncePerObject(
  (segment: Segment, definitions: string): Phrases => phrasingTree(segment.source, definitions),
);

/** A translation as a tree, read once for checks and for pages; empty where there is none. */
export const targetTree = oncePerObject(
  (unit: Unit, definitions: string): Phrases => phrasingTree(unit.target ?? '', definitions),
);
