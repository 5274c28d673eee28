import type { Element, ElementContent, Root } from 'hast';
import { type Language, quotationPair } from '../lib/text/index.ts';
import { textIn } from './isolate-text.ts';

/**
 * Nodes in which elements of HTML are as every format can show them: quotation marks are text, an abbreviation is
 * written out where it first stands, and nothing is folded away. New nodes are returned.
 */
export function withPlainElements(nodes: readonly ElementContent[], language: Language): ElementContent[] {
  const said = new Set<string>();
  const walk = (children: readonly ElementContent[], quotes: number): ElementContent[] =>
    children.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const inside = walk(node.children, node.tagName === 'q' ? quotes + 1 : quotes);
      if (node.tagName === 'q') return quoted(inside, language, quotes);
      const element = { ...node, children: inside };
      if (node.tagName === 'details') return [{ ...element, properties: { ...node.properties, open: true } }];
      if (node.tagName === 'figure') return [{ ...element, children: inside.flatMap(withoutFigure) }];
      if (node.tagName === 'abbr' || node.tagName === 'dfn') return expanded(element, language, said);
      return [element];
    });
  return walk(nodes, 0);
}

function quoted(inside: readonly ElementContent[], { tag }: Language, depth: number): ElementContent[] {
  const [opening, closing] = quotationPair(tag, depth);
  return [{ type: 'text', value: opening }, ...inside, { type: 'text', value: closing }];
}

/** The children of a figure that stands in another figure; any other node as it is. */
function withoutFigure(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'figure' ? node.children : [node];
}

/**
 * An abbreviation with what it stands for written out behind it, once: on paper, in a text and on a telephone there is
 * no pointing at a word.
 */
function expanded(element: Element, { script }: Language, said: Set<string>): ElementContent[] {
  const { title } = element.properties;
  if (typeof title !== 'string') return [element];
  const both = `${textIn(element)}\n${title}`;
  if (said.has(both)) return [element];
  said.add(both);
  const text = /^(?:Hans|Hant|Jpan)$/.test(script) ? `（${title}）` : ` (${title})`;
  return [element, { type: 'text', value: text }];
}

/**
 * A tree in which no link holds another, such as an address or the number of a note within a link's words: HTML does
 * not allow it, and each browser parts them in its own way. The outer link goes to the words about the inner one.
 */
export function unnestLinks(tree: Root): Root {
  return {
    ...tree,
    children: tree.children.flatMap((node): Root['children'] =>
      node.type === 'doctype' ? [node] : [...unnested(node)],
    ),
  };
}

function unnested(node: ElementContent): readonly ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap(unnested);
  if (node.tagName !== 'a' || !children.some(holdsLink)) return [{ ...node, children }];
  return linked(children, node);
}

const holdsLink = (node: ElementContent): boolean =>
  node.type === 'element' && (node.tagName === 'a' || node.children.some(holdsLink));

/** The nodes, each wrapped in the link, but for those that hold a link of their own. */
function linked(nodes: readonly ElementContent[], link: Element): readonly ElementContent[] {
  const result: ElementContent[] = [];
  let words: ElementContent[] = [];
  const end = (): void => {
    const isBlank = words.every((node) => node.type === 'text' && /^\s*$/.test(node.value));
    result.push(...(isBlank ? words : [{ ...link, children: words }]));
    words = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !holdsLink(node)) {
      words.push(node);
      continue;
    }
    end();
    result.push(node.tagName === 'a' ? node : { ...node, children: [...linked(node.children, link)] });
  }
  end();
  return result;
}
