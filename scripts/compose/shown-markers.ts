import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { counterSign, formatOrdinalDigits, type Language } from '../lib/text/index.ts';
import { BRACKETED, noughtsOf } from '../source/styles/list-style.ts';

/**
 * The markers of a numbered list's items as a reader sees them: `1.`, `٢.`, `b.`, `iv.`, `3)`, `007.`. Numbers have the
 * digits of the language, but for those with noughts before them, which are as they were typed.
 */
export function listMarkersOf(list: Element, language: Language): readonly string[] {
  let next = Number(list.properties.start ?? 1);
  const kind = typeof list.properties.type === 'string' ? list.properties.type : undefined;
  const end = hasClass(list, BRACKETED) ? ')' : '.';
  return list.children.filter(isItem).map((item) => {
    const number = Number(item.properties.value ?? next);
    next = number + 1;
    const digits = noughtsOf(item);
    const plain = digits === undefined ? formatOrdinalDigits(number, language) : String(number).padStart(digits, '0');
    return `${counterSign(number, kind) ?? plain}${end}`;
  });
}

/**
 * A list as it reads where no style sheet of ours goes along, in mails and feeds: one whose numbers have a bracket or
 * noughts has them in its text, since no attribute of HTML asks for them. All others are given back as they are.
 */
export function withMarkersInText(list: Element, language: Language): Element {
  const items = list.children.filter(isItem);
  if (list.tagName !== 'ol') return list;
  if (!hasClass(list, BRACKETED) && items.every((item) => noughtsOf(item) === undefined)) return list;
  const markers = listMarkersOf(list, language);
  const { start: _start, type: _type, className: _className, ...properties } = list.properties;
  const children = list.children.map((child) => {
    if (!isItem(child)) return child;
    const { value: _value, className: _name, ...own } = child.properties;
    return { ...child, properties: own, children: withText(child.children, `${markers[items.indexOf(child)] ?? ''} `) };
  });
  return { ...list, tagName: 'ul', properties: { ...properties, style: 'list-style-type:none' }, children };
}

/** What an item holds, with a text before all else: within its first paragraph, where it begins with one. */
function withText(children: readonly ElementContent[], value: string): ElementContent[] {
  const [first, ...rest] = children.filter(
    (child, index) => index > 0 || child.type !== 'text' || child.value.trim() !== '',
  );
  if (first?.type === 'element' && first.tagName === 'p')
    return [{ ...first, children: [{ type: 'text', value }, ...first.children] }, ...rest];
  const isBlock = first?.type === 'element' && BLOCKS.has(first.tagName);
  return [isBlock ? h('p', value.trim()) : { type: 'text', value }, ...(first === undefined ? [] : [first]), ...rest];
}

/** Elements that are no part of a line. */
const BLOCKS: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'pre',
  'blockquote',
  'table',
  'div',
  'dl',
  'figure',
  'details',
]);

const isItem = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'li';

const hasClass = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);
