import type { Element, Nodes } from 'hast';
import { type Direction, firstStrong, hasStrong } from '../../lib/text/index.ts';

/** The character that opens a left-to-right isolate (LRI). */
export const LEFT_TO_RIGHT = '\u2066';
/** The character that opens a right-to-left isolate (RLI). */
export const RIGHT_TO_LEFT = '\u2067';
/** The character that opens an isolate with the direction of its first strong character (FSI). */
export const FIRST_STRONG = '\u2068';

/** The isolate that an element needs inside text of direction `around`; `undefined` where nothing would change. */
export function isolateOf(element: Element, around: Direction): { opener: string; direction: Direction } | undefined {
  const direction = property(element, 'dir');
  if (direction === 'ltr') return around === 'ltr' ? undefined : { opener: LEFT_TO_RIGHT, direction };
  if (direction === 'rtl') {
    return around === 'rtl' && element.tagName !== 'bdi' ? undefined : { opener: RIGHT_TO_LEFT, direction };
  }
  if (['code', 'kbd', 'samp'].includes(element.tagName)) {
    return around === 'rtl' && !hasStrong(elementText(element), 'rtl')
      ? { opener: LEFT_TO_RIGHT, direction: 'ltr' }
      : undefined;
  }
  if (element.tagName !== 'bdi' && direction !== 'auto' && property(element, 'lang') === undefined) return undefined;
  const text = elementText(element);
  return differs(text, around) ? { opener: FIRST_STRONG, direction: firstStrong(text) ?? 'ltr' } : undefined;
}

/**
 * True for an element that stays on one line, such as telephone numbers and ISO dates, so that it is read and copied
 * whole.
 */
export function isUnbroken(element: Element): boolean {
  if (element.tagName === 'a') return /^tel:/i.test(property(element, 'href') ?? '');
  if (element.tagName !== 'bdi' && element.tagName !== 'bdo') return false;
  const text = elementText(element);
  return property(element, 'dir') === 'ltr' && /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
}

/** True when a text needs an isolate in its surroundings: it has other letters, or none that hold it right to left. */
export function differs(text: string, around: Direction): boolean {
  if (around === 'ltr') return hasStrong(text, 'rtl');
  return hasStrong(text, 'ltr') || !hasStrong(text, 'rtl');
}

/** One string property of an element; a list (class names) is joined by spaces. */
export function property(element: Element, name: string): string | undefined {
  const value = element.properties[name];
  if (value === null || value === undefined || value === false) return undefined;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

/** True when the element carries that class. */
export function hasClass(element: Element, name: string): boolean {
  return (property(element, 'className') ?? '').split(' ').includes(name);
}

/** The text of a node without the numbers of paragraphs; white space stays as it is. */
export function elementText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && hasClass(node, 'pn')) return '';
  return 'children' in node ? node.children.map(elementText).join('') : '';
}
