import type { Element, ElementContent, Properties } from 'hast';
import { counterSign } from '../../lib/text/index.ts';
import { declarationsIn } from './declarations.ts';

/**
 * How the items of a list are marked: by a point, or counted, in letters or Roman numerals where `type` says so, in so many
 * digits at least where `digits` does.
 */
export type ListStyle = { readonly ordered: boolean; readonly type?: 'a' | 'A' | 'i' | 'I'; readonly digits?: number };

/**
 * How the items of a list are marked: by the style of its first item, else by its own, else by its kind. Google Docs
 * writes `<li style="list-style-type:lower-alpha">`. A list without markers has its numbers in its text, if any.
 */
export function listStyleOf(element: Element): ListStyle {
  const item = element.children.find(isItem);
  const styles = [item, element].flatMap((node) => (node === undefined ? [] : (styleIn(node) ?? [])));
  return styles[0] ?? { ordered: element.tagName === 'ol' };
}

const POINTS = /^(?:disc|circle|square|none|disclosure-(?:open|closed))$/;
const COUNTED = /^(?:decimal|(?:lower|upper)-(?:alpha|latin|roman))$/;
/** Counters that are published as figures, although the text may call an item by its sign: point β. */
const OTHERWISE =
  /^(?:lower-greek|(?:lower-|upper-)?armenian|georgian|hebrew|hiragana(?:-iroha)?|katakana(?:-iroha)?|cjk-[a-z-]+|(?:simp|trad)-chinese-[a-z]+|japanese-[a-z]+|korean-[a-z-]+|ethiopic-[a-z]+)$/;

/** The name of a counter that is not published; undefined where items are counted as the list says. */
export function lostCounter(element: Element): string | undefined {
  for (const node of [element, ...element.children.filter(isItem)])
    for (const [name, value] of declarationsIn(node))
      if (/^list-style(?:-type)?$/.test(name))
        for (const word of value.split(' ')) if (OTHERWISE.test(word)) return word;
  return undefined;
}

const TYPES: Readonly<Record<string, NonNullable<ListStyle['type']>>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

const LETTERS: Readonly<Record<string, Pick<ListStyle, 'type'>>> = {
  a: { type: 'a' },
  A: { type: 'A' },
  i: { type: 'i' },
  I: { type: 'I' },
};

function styleIn(element: Element): ListStyle | undefined {
  let found: ListStyle | undefined;
  for (const [name, value] of declarationsIn(element)) {
    if (name !== 'list-style-type' && name !== 'list-style') continue;
    for (const word of value.split(' ')) {
      const type = TYPES[word];
      if (POINTS.test(word)) found = { ordered: false };
      if (COUNTED.test(word)) found = type === undefined ? { ordered: true } : { ordered: true, type };
      if (word === 'decimal-leading-zero') found = { ordered: true, digits: 2 };
    }
  }
  const type = String(element.properties.type ?? '');
  if (found !== undefined || !/^(?:[aAiI1]|disc|circle|square)$/.test(type)) return found;
  if (POINTS.test(type)) return element.tagName === 'ol' ? undefined : { ordered: false };
  return { ordered: true, ...LETTERS[type] };
}

/**
 * The class for letters or Roman numerals in place of figures. Selectors of CSS do not tell `a` from `A` in HTML:
 * styles go by the class.
 */
export function counterStyle({ type }: ListStyle): Properties {
  return type === undefined ? {} : { type, className: [CLASSES[type]] };
}

/** The class of a list whose numbers have a bracket in place of a stop: `1)`. */
export const BRACKETED = 'bracketed';

/** The longest number with noughts before it that a style sheet has a class for: `0007.`. */
export const MOST_DIGITS = 4;

/** The class of an item whose number is written with noughts before it, in so many digits: `07.` in two. */
export const noughtsClass = (digits: number): string => `noughts-${digits}`;

/** In how many digits an item's number is shown, with noughts before it; undefined where it has none. */
export function noughtsOf({ properties: { className } }: Element): number | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  const digits = names.map((name) => Number(/^noughts-(\d)$/.exec(name)?.[1])).find((each) => each > 0);
  return digits;
}

const CLASSES = { a: 'lower-alpha', A: 'upper-alpha', i: 'lower-roman', I: 'upper-roman' } as const;

const isItem = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'li';

/** The items of a list as inline content, each with its number or point in front. */
export function withMarkers(element: Element): ElementContent[] {
  const { ordered, type, digits = 1 } = listStyleOf(element);
  const { start, reversed } = element.properties;
  const step = reversed === true ? -1 : 1;
  let next = Number(start ?? (reversed === true ? element.children.filter(isItem).length : 1));
  return element.children.map((child) => {
    if (!isItem(child)) return child;
    const number = Number(child.properties.value ?? next);
    next = number + step;
    const value = ordered ? `${counterSign(number, type) ?? String(number).padStart(digits, '0')}. ` : '– ';
    return { ...child, children: [{ type: 'text', value }, ...child.children] };
  });
}
