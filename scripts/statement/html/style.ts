import type { Element, ElementContent } from 'hast';
import { RENAMED } from './elements.ts';

/** What a style says, each with the element that says the same. */
const TELLING: readonly (readonly [style: RegExp, name: string])[] = [
  [/(?:^|;)\s*vertical-align\s*:\s*super/i, 'sup'],
  [/(?:^|;)\s*vertical-align\s*:\s*sub/i, 'sub'],
  [/(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/i, 'del'],
  [/(?:^|;)\s*font-weight\s*:\s*(?:bold|[6-9]00)/i, 'strong'],
  [/(?:^|;)\s*font-style\s*:\s*(?:italic|oblique)/i, 'em'],
];
/** What takes an element's meaning away: editors wrap all that is copied from them in `<b style="font-weight:normal">`. */
const PLAIN: Readonly<Record<string, RegExp>> = {
  strong: /(?:^|;)\s*font-weight\s*:\s*(?:normal|[1-4]00)/i,
  em: /(?:^|;)\s*font-style\s*:\s*normal/i,
};

const styleOf = ({ properties: { style } }: Element): string => (typeof style === 'string' ? style : '');

/** The name of an element, or of what has its name where a style takes its meaning away. */
export function nameOf(element: Element): string {
  const name = RENAMED[element.tagName] ?? element.tagName;
  return PLAIN[name]?.test(styleOf(element)) === true ? 'span' : name;
}

/**
 * What is in an element, within the elements that say what its style says: `<span style="vertical-align: super">2</span>`
 * is a raised 2. Headings and the heads of tables are bold by themselves.
 */
export function childrenOf(element: Element): ElementContent[] {
  const style = styleOf(element);
  const own = nameOf(element);
  const isBold = own === 'strong' || /^(?:h[1-6]|th)$/.test(own);
  const names = TELLING.filter(([told, name]) => told.test(style) && name !== own && !(name === 'strong' && isBold));
  return names.reduce<ElementContent[]>(
    (children, [, tagName]) => [{ type: 'element', tagName, properties: {}, children, position: element.position }],
    element.children,
  );
}
