import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast';
import { h } from 'hastscript';
import { matchesIn } from '../../lib/matches-in.ts';
import { hasRtlLetter, type Language, type Words } from '../../lib/text/index.ts';
import type { Template } from '../../model/templates.ts';
import { said } from '../hast-nodes.ts';

/** What goes into a template to make one page of it. */
export type Filling = {
  readonly language: Language;
  /** What goes into each slot. The nodes are inserted as they are and never changed. */
  readonly fragments: Readonly<Record<string, readonly ElementContent[]>>;
  readonly words: Words;
  /** Appended to `<head>`: title, description, links. */
  readonly head: readonly ElementContent[];
  /** Further attributes of `<html>`, as written in HTML, e.g. `data-headline`. */
  readonly attributes?: Readonly<Record<string, string>>;
};

/** The finished page: the template's tree with fragments, words, language and head in place, and no instruction left. */
export function fillTemplate(template: Template, filling: Filling): Root {
  const page: Root = { type: 'root', children: template.root.children.map((node) => filledTop(node, filling)) };
  return filling.language.pseudo === 'mirrored' ? mirrored(page) : page;
}

function filledTop(node: RootContent, filling: Filling): RootContent {
  if (node.type !== 'element' || node.tagName !== 'html') return node.type === 'doctype' ? { type: 'doctype' } : node;
  const { language, attributes = {} } = filling;
  return {
    type: 'element',
    tagName: 'html',
    properties: {
      ...node.properties,
      lang: language.tag,
      dir: language.direction,
      dataScript: language.script,
      ...Object.fromEntries(Object.entries(attributes).map(([name, value]) => [propertyOf(name), value])),
    },
    children: filledChildren(node.children, filling),
  };
}

/** The children filled, and without the line breaks after what was left out, so that no blank lines remain. */
function filledChildren(children: readonly ElementContent[], filling: Filling): ElementContent[] {
  const filled: ElementContent[] = [];
  let leftOut = false;
  for (const child of children) {
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (leftOut && isBlank) continue;
    const nodes = filledNode(child, filling);
    leftOut = nodes.length === 0;
    filled.push(...nodes);
  }
  return filled;
}

function filledNode(node: ElementContent, filling: Filling): readonly ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element') return [];
  const { fragments, words } = filling;
  if (node.tagName === 'slot') return fragments[String(node.properties.name)] ?? [];
  const { dataIf, dataLabel, ...kept } = node.properties;
  const conditions = String(dataIf ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (conditions.length > 0 && conditions.every((name) => isEmpty(fragments[name] ?? []))) return [];
  const element: Element = {
    type: 'element',
    tagName: node.tagName,
    properties: labelledProperties(kept, words),
    children: dataLabel === undefined ? filledChildren(node.children, filling) : said(words, String(dataLabel)),
  };
  return [node.tagName === 'head' ? withHead(element, filling.head) : element];
}

function isEmpty(fragment: readonly ElementContent[]): boolean {
  return fragment.every((node) => node.type === 'comment' || (node.type === 'text' && node.value.trim() === ''));
}

/**
 * The properties with each label filled in: `data-label-aria-label="languages"` becomes `aria-label` with that word,
 * over any default beside it.
 */
function labelledProperties(properties: Properties, words: Words): Properties {
  const labelled: Properties = {};
  const plain: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    const [, first, rest] = /^dataLabel(.)(.+)$/.exec(name) ?? [];
    if (first === undefined || rest === undefined) plain[name] = value;
    else labelled[`${first.toLowerCase()}${rest}`] = words(String(value));
  }
  return { ...plain, ...labelled };
}

function withHead(head: Element, nodes: readonly ElementContent[]): Element {
  return {
    ...head,
    children: [...head.children, ...nodes.flatMap((node): ElementContent[] => [node, { type: 'text', value: '\n' }])],
  };
}

/** An attribute as hast spells it: `data-headline` → `dataHeadline`. */
function propertyOf(attribute: string): string {
  return attribute.startsWith('data-')
    ? attribute.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    : attribute;
}

/** Elements whose text keeps its own order, and those that show none. */
const KEPT: ReadonlySet<string> = new Set(['bdi', 'bdo', 'code', 'head', 'pre', 'script', 'style']);
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * A page in the pseudo-language ar-XB: each word that reads from the left is turned round by `<bdo dir="rtl">`, so that
 * the text runs as Arabic does and can still be read. Figures, telephone numbers and addresses keep their order, as in
 * Arabic; no control character is put into any text.
 */
export function mirrored<Parent extends Root | Element>(parent: Parent): Parent {
  return { ...parent, children: parent.children.flatMap((node) => mirroredNode(node)) };
}

function mirroredNode(node: ElementContent | RootContent): (ElementContent | RootContent)[] {
  if (node.type === 'text') return turned(node);
  if (node.type !== 'element' || KEPT.has(node.tagName)) return [node];
  const isRoot = node.tagName === 'html';
  return [isRoot || node.properties.lang === undefined ? mirrored(node) : node];
}

function turned({ value }: Text): ElementContent[] {
  const nodes: ElementContent[] = [];
  let position = 0;
  for (const { 0: word, index } of matchesIn(value, WORD)) {
    if (hasRtlLetter(word)) continue;
    if (index > position) nodes.push({ type: 'text', value: value.slice(position, index) });
    nodes.push(h('bdo', { dir: 'rtl' }, word));
    position = index + word.length;
  }
  if (position < value.length) nodes.push({ type: 'text', value: value.slice(position) });
  return nodes;
}
