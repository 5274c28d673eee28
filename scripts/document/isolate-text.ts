import type { Element, ElementContent, Root, Text } from 'hast';
import { h } from 'hastscript';
import { languageOf } from '../language/language.ts';
import { isolates } from '../prose/isolate.ts';

type Base = {
  readonly direction: 'ltr' | 'rtl';
  readonly script: string;
  readonly pseudo?: string | undefined;
};

/** Elements whose text keeps its own order as a whole. */
const WHOLE = new Set(['bdi', 'bdo', 'code', 'pre', 'time']);

/**
 * Wraps phones, dates, addresses, section numbers and runs of foreign script in `<bdi dir>`, so that each keeps its own
 * order wherever it stands. Gives back a new tree.
 */
export function isolateText<Parent extends Root | Element>(parent: Parent, base: Base): Parent {
  return { ...parent, children: isolateAll(parent.children, base) };
}

export function isolateAll(
  nodes: readonly (ElementContent | Root['children'][number])[],
  base: Base,
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'doctype') return [];
    if (node.type === 'text') return isolateRuns(node, base);
    if (node.type !== 'element') return [node];
    if (WHOLE.has(node.tagName))
      return [
        base.direction === 'rtl' && node.properties.dir === undefined && /^(?:code|pre)$/.test(node.tagName)
          ? { ...node, properties: { ...node.properties, dir: 'ltr' } }
          : node,
      ];
    return [isolateText(node, baseOf(node, base))];
  });
}

/** A string as nodes, isolated. */
export function isolated(text: string, base: Base): ElementContent[] {
  return isolateRuns({ type: 'text', value: text }, base);
}

function isolateRuns(node: Text, base: Base): ElementContent[] {
  const found = isolates(node.value, base);
  if (found.length === 0) return [node];
  const pieces: ElementContent[] = [];
  let position = 0;
  for (const { start, end, direction, kind } of found) {
    if (start > position) pieces.push({ type: 'text', value: node.value.slice(position, start) });
    pieces.push(isolate(node.value.slice(start, end), direction, kind));
    position = end;
  }
  if (position < node.value.length) pieces.push({ type: 'text', value: node.value.slice(position) });
  return pieces;
}

/** Short codes stay on one line: half a telephone number is none. Long addresses must be able to part. */
const MAX_WHOLE = 24;

function isolate(text: string, direction: 'ltr' | 'rtl', kind: string): Element {
  const isWhole = kind !== 'foreign' && text.length <= MAX_WHOLE;
  return h('bdi', isWhole ? { className: ['nb'], dir: direction } : { dir: direction }, text);
}

function baseOf(element: Element, base: Base): Base {
  const { lang, dir } = element.properties;
  const own = typeof lang === 'string' ? languageOf(lang) : base;
  // Text may be written in another script than its language usually is.
  return dir === 'ltr' || dir === 'rtl' ? { ...own, direction: dir } : own;
}
