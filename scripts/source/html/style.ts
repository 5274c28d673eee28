import type { Element, ElementContent } from 'hast';
import { declarationsIn } from './declarations.ts';
import { RENAMED } from './elements.ts';
import type { Fragment } from './fragment.ts';
import { shiftOf } from './shift.ts';

/** What a style says, each with the element that says the same. */
const TELLING: readonly (readonly [property: RegExp, value: RegExp, name: string])[] = [
  [/^text-decoration(?:-line)?$/, /line-through/, 'del'],
  [/^font-weight$/, /^(?:bold|[6-9]00)/, 'strong'],
  [/^font-style$/, /^(?:italic|oblique)/, 'em'],
];
/** What takes an element's meaning away: editors wrap all that is copied from them in `<b style="font-weight:normal">`. */
const PLAIN: Readonly<Record<string, readonly [property: string, value: RegExp]>> = {
  strong: ['font-weight', /^(?:normal|[1-4]00)/],
  em: ['font-style', /^normal/],
};

/** The name of an element, or of what has its name where a style takes its meaning away. */
export function nameOf(element: Element): string {
  const name = RENAMED[element.tagName] ?? element.tagName;
  const [plain, value] = PLAIN[name] ?? [];
  const isPlain = declarationsIn(element).some((said) => said[0] === plain && value?.test(said[1]) === true);
  return isPlain ? 'span' : name;
}

/** Names of the elements that say what an element's style says. Headings and the heads of tables are bold by themselves. */
export function toldBy(element: Element, fragment: Fragment): readonly string[] {
  const declarations = declarationsIn(element);
  const own = nameOf(element);
  const isBold = own === 'strong' || /^(?:h[1-6]|th)$/.test(own);
  const told = TELLING.filter(([name, value]) =>
    declarations.some((said) => name.test(said[0]) && value.test(said[1])),
  );
  const shift = shiftOf(element, fragment);
  const names = [...(shift === undefined ? [] : [shift]), ...told.map(([, , name]) => name)];
  return names.filter((name) => name !== own && !(name === 'strong' && isBold));
}

/**
 * What is in an element, within the elements that say what its style says: `<span style="vertical-align: super">2</span>`
 * is a raised 2.
 */
export function childrenOf(element: Element, fragment: Fragment): ElementContent[] {
  return toldBy(element, fragment).reduce<ElementContent[]>(
    (children, tagName) => [{ type: 'element', tagName, properties: {}, children, position: element.position }],
    element.children,
  );
}
