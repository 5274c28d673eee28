import type { Element, ElementContent, Root } from 'hast';
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { amountOf, declarationsIn } from './declarations.ts';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];
/** What letters look like: their colour and that of the page behind them (where known), and whether they are too small. */
type Look = { readonly ink: Colour | undefined; readonly ground: Colour | undefined; readonly isTiny: boolean };

const WHITE: Colour = [255, 255, 255, 1];
const PAGE: Look = { ink: undefined, ground: WHITE, isTiny: false };
/** Names of colours that nobody reads on white, and of black. */
const NAMED: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0, 1],
  transparent: [0, 0, 0, 0],
  ...Object.fromEntries(
    'white snow ivory ghostwhite floralwhite mintcream azure whitesmoke seashell'
      .split(' ')
      .map((name) => [name, WHITE]),
  ),
};
/** How far two colours may be from each other, of 255, and nobody tells them apart; of what is seen through, how little. */
const NEAR = 16;
const FAINT = 0.06;

/** Classes by which most pages hide a text from readers. */
const HIDING =
  /^(?:(?:is-|u-)?hidden|hide|invisible|d-none|sr-only|visually-?hidden|screen-reader(?:-text|-only)?|element-(?:hidden|invisible)|noprint-hidden)$/i;
/** Remarks of word processors. */
const REMARK = /^(?:MsoComment(?:Text|Reference|Subject|SubjectChar)?|msocom\w*)$/i;

/**
 * Marks what nobody sees although it is there: letters in the colour of their ground, or too small to be seen, classes that
 * hide, remarks of word processors. Where part of an element is seen, its hidden text gets an element of its own.
 */
export function markConcealed(root: Root, nodeOf: (comment: string) => Nodes | undefined): void {
  const walk = (node: Root | Element, look: Look): boolean | undefined => {
    const states = node.children.map((child): boolean | undefined => {
      if (child.type === 'element') {
        if (/^(?:style|script)$/.test(child.tagName)) return undefined;
        const isApart = isRemark(child) || hasHidingClass(child);
        const within = walk(child, lookOf(child, look));
        if (!isApart && within !== true) return within;
        conceal(child);
        return true;
      }
      return saysSomething(child, nodeOf) ? isUnseen(look) : undefined;
    });
    const known = states.filter((state) => state !== undefined);
    if (known.length === 0) return undefined;
    if (known.every(Boolean) && node.type === 'element') return true;
    node.children = node.children.map((child, index): (typeof node.children)[number] =>
      child.type !== 'element' && states[index] === true && child.type !== 'doctype' ? concealed(child) : child,
    );
    return false;
  };
  walk(root, PAGE);
}

declare module 'hast' {
  interface ElementData {
    /** True where nobody sees it. */
    isConcealed?: boolean;
  }
}

const conceal = (element: Element): Element => Object.assign(element, { data: { ...element.data, isConcealed: true } });

const concealed = (child: ElementContent): Element =>
  conceal({ type: 'element', tagName: 'span', properties: {}, children: [child], position: child.position });

function saysSomething(node: Root['children'][number], nodeOf: (comment: string) => Nodes | undefined): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  const known = node.type === 'comment' ? nodeOf(node.value) : undefined;
  return known !== undefined && known.type !== 'html' && plainText(known).trim() !== '';
}

const classesOf = ({ properties: { className } }: Element): readonly string[] =>
  Array.isArray(className) ? className.map(String) : [];

const hasHidingClass = (element: Element): boolean => classesOf(element).some((name) => HIDING.test(name));

function isRemark(element: Element): boolean {
  if (classesOf(element).some((name) => REMARK.test(name))) return true;
  if (declarationsIn(element).some(([name, value]) => name === 'mso-element' && value.startsWith('comment')))
    return true;
  // Google Docs: `[a]` in the text, and below it a paragraph that leads back.
  const isCall = element.tagName === 'a' && /^#cmnt\d+$/.test(String(element.properties.href));
  return isCall || (/^(?:p|div)$/.test(element.tagName) && element.children.some(isBackCall));
}

const isBackCall = (node: ElementContent): boolean =>
  node.type === 'element' && node.tagName === 'a' && /^#cmnt_ref\d+$/.test(String(node.properties.href));

function lookOf(element: Element, around: Look): Look {
  let { ink, ground, isTiny } = around;
  const { color, bgColor } = element.properties;
  if (element.tagName === 'font' && typeof color === 'string') ink = colourOf(color.toLowerCase());
  if (typeof bgColor === 'string') ground = colourOf(bgColor.toLowerCase());
  if (element.tagName === 'mark') ground = undefined;
  for (const [name, value] of declarationsIn(element)) {
    if (name === 'color' && !/^(?:inherit|currentcolor)$/.test(value)) ink = colourOf(value);
    if (name === 'background-clip' || name === '-webkit-background-clip') ground = undefined;
    if ((name === 'background' || name === 'background-color') && !/^(?:none|inherit|initial|unset)$/.test(value)) {
      const own = colourOf(value);
      if (own === undefined || own[3] > 0.5) ground = own;
    }
    if (name === 'background-image' && value !== 'none') ground = undefined;
    if (name === 'font-size') isTiny = isTooSmall(value);
  }
  return { ink, ground, isTiny };
}

const isUnseen = ({ ink, ground, isTiny }: Look): boolean =>
  isTiny || (ink !== undefined && ground !== undefined && (ink[3] < FAINT || isNear(ink, ground)));

const isNear = (one: Colour, other: Colour): boolean =>
  [0, 1, 2].every((at) => Math.abs((one[at] ?? 0) - (other[at] ?? 0)) <= NEAR);

/** Less than two pixels. */
function isTooSmall(value: string): boolean {
  const amount = amountOf(value) ?? Number.POSITIVE_INFINITY;
  // Nothing at all is judged where it is set, since boxes of items have it.
  if (amount <= 0) return false;
  if (/\dpx$/.test(value)) return amount < 2;
  if (/\dpt$/.test(value)) return amount < 1.5;
  return /\dr?em$/.test(value) ? amount < 0.15 : value.endsWith('%') && amount < 15;
}

/** A colour as CSS writes it; undefined for one that is not known. */
function colourOf(value: string): Colour | undefined {
  const named = NAMED[value];
  if (named !== undefined) return named;
  const hex = /^#([0-9a-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) {
    const parts = hex.length <= 4 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? []);
    const [red = 0, green = 0, blue = 0, alpha = 255] = parts.map((part) => Number.parseInt(part, 16));
    return [red, green, blue, alpha / 255];
  }
  const [, kind, inside = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? [];
  const words = inside.split(/[\s,/]+/).filter(Boolean);
  if (kind === undefined || words.length < 3) return undefined;
  const [first = 0, second = 0, third = 0, last = 1] = words.map((word, at) => {
    const amount = amountOf(word) ?? 0;
    if (!word.endsWith('%')) return amount;
    return at === 3 || kind === 'hsl' ? amount / 100 : (amount * 255) / 100;
  });
  if (kind === 'rgb') return [first, second, third, last];
  return third >= 0.96 || third <= 0.04
    ? [third * 255, third * 255, third * 255, last]
    : last < FAINT
      ? [0, 0, 0, last]
      : undefined;
}
