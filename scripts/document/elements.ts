import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../language/language.ts';
import { quotationMarks } from '../prose/quotation-marks.ts';
import { hasRtlLetter } from '../prose/strong.ts';
import { plainOf } from './plain-of.ts';

/**
 * Elements of HTML as every format can show them: quotation marks are text, an abbreviation is written out where it first
 * stands, nothing is folded away, and a raised figure stays with what it belongs to. Gives back new nodes.
 */
export function withPlainElements(nodes: readonly ElementContent[], language: Language): ElementContent[] {
  const said = new Set<string>();
  const walk = (children: readonly ElementContent[], quotes: number): ElementContent[] => {
    const done = children.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      const inside = walk(node.children, node.tagName === 'q' ? quotes + 1 : quotes);
      if (node.tagName === 'q') return quoted(inside, language, quotes);
      const element = { ...node, children: inside };
      if (node.tagName === 'details') return [{ ...element, properties: { ...node.properties, open: true } }];
      if (node.tagName === 'figure') return [{ ...element, children: inside.flatMap(withoutFigure) }];
      if (node.tagName === 'abbr' || node.tagName === 'dfn') return expanded(element, language, said);
      return [element];
    });
    return language.direction === 'rtl' ? withRaised(done) : done;
  };
  return walk(nodes, 0);
}

function quoted(inside: readonly ElementContent[], { tag }: Language, depth: number): ElementContent[] {
  const [opening, closing] = quotationMarks(tag, depth);
  return [{ type: 'text', value: opening }, ...inside, { type: 'text', value: closing }];
}

/** A picture in a figure is the figure's own. */
function withoutFigure(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'figure' ? node.children : [node];
}

/** On paper, in a text and on a telephone nobody can point at a word: what it stands for is said once. */
function expanded(element: Element, { script }: Language, said: Set<string>): ElementContent[] {
  const { title } = element.properties;
  if (typeof title !== 'string' || said.has(title)) return [element];
  said.add(title);
  const text = /^(?:Hans|Hant|Jpan)$/.test(script) ? `（${title}）` : ` (${title})`;
  return [element, { type: 'text', value: text }];
}

const RAISED: ReadonlySet<string> = new Set(['sup', 'sub']);

/** In text from the right, `km²` would be turned into `²km`: what is raised stays to the right of its own word. */
function withRaised(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (!isRaised(node) || last === undefined) {
      result.push(node);
      continue;
    }
    const [rest, base] = baseOf(last);
    if (base === undefined) {
      result.push(node);
      continue;
    }
    result.splice(-1, 1, ...rest, h('bdi', { dir: 'ltr' }, [...base, node]));
  }
  return result;
}

const isRaised = (node: ElementContent): boolean =>
  node.type === 'element' &&
  RAISED.has(node.tagName) &&
  !hasRtlLetter(plainOf(node)) &&
  !node.children.some((child) => child.type === 'element' && child.tagName === 'a');

/** What stands right before, as far as it runs from the left; and what comes before that. */
function baseOf(node: ElementContent): readonly [rest: ElementContent[], base: ElementContent[] | undefined] {
  if (node.type === 'element') {
    const isBase = node.tagName !== 'br' && /\S$/.test(plainOf(node)) && !hasRtlLetter(plainOf(node));
    return isBase ? [[], node.tagName === 'bdi' ? node.children : [node]] : [[node], undefined];
  }
  if (node.type !== 'text') return [[node], undefined];
  const token = /(?<=^|[\s\u2066-\u2069])[^\s\u2066-\u2069]+$/u.exec(node.value)?.[0] ?? '';
  const start = [...token].findLastIndex((character) => hasRtlLetter(character));
  const base = [...token].slice(start + 1).join('');
  if (base === '' || !/[\p{L}\p{N}]/u.test(base)) return [[node], undefined];
  const rest = node.value.slice(0, node.value.length - base.length);
  return [rest === '' ? [] : [{ type: 'text', value: rest }], [{ type: 'text', value: base }]];
}
