import type { Element, ElementContent, Root } from 'hast';
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { once, smallWords } from '../../lib/text/index.ts';
import { BLACK, type Colour, colourIn, colourOf, colourOver, contrast, FAINT, WHITE } from './colours.ts';
import { amountOf, type Declaration, declarationsIn } from './declarations.ts';
import { pixelsOf, sizeInFont } from './hidden-elements.ts';

/**
 * The look of letters: their colour and that of the page behind them, known and as it is written, and whether they are
 * too small.
 */
type Look = {
  readonly ink: Colour | undefined;
  readonly inkSaid: string;
  readonly ground: Colour | undefined;
  readonly groundSaid: string;
  readonly isTiny: boolean;
  readonly isInLink: boolean;
};

const PAGE: Look = { ink: BLACK, inkSaid: '', ground: WHITE, groundSaid: '', isTiny: false, isInLink: false };
/** The colour of links in browsers. */
const LINK: Colour = [0, 0, 238, 1];
/** The contrast below which letters cannot be read, from 1 (none) to 21. */
const UNREAD = 1.3;

/** Classes by which most pages hide a text from readers. */
const HIDING = /^(?:(?:is-|u-)?hidden|hide|invisible|d-none|element-(?:hidden|invisible)|noprint-hidden)$/i;
/** Classes of text that is blacked out, or is only for those who work on it; within code they colour it. */
const withheld = once(
  () =>
    new RegExp(
      `^(?:redact(?:ed|ion)?|black(?:ed)?-?out|censor(?:ed)?|${smallWords('withheld')}|internal(?:-(?:note|comment|only))?|private(?:-note)?|confidential|draft(?:-note)?|(?:editor|translator|author)s?-?(?:note|comment)s?|note-to-(?:self|editor)|todo)$`,
      'i',
    ),
);
const WITHHELD_BLOCK = /^(?:comments?|remarks?|spoiler)$/i;
const NO_BLOCK = /^(?:span|code|i|b|em|strong|details|summary|section|ul|ol|a)$/;
/** Classes of text for screen readers alone; in a link it says what the link does, such as that it opens a window. */
const READ_ALOUD = /^(?:(?:is-|u-)?sr-only|(?:u-)?visually-?hidden|screen-reader(?:-text|-only)?)$/i;
/** Classes of word processors' remarks. */
const REMARK = /^(?:MsoComment(?:Text|Reference|Subject|SubjectChar)?|msocom\w*)$/i;

/**
 * Marks text that cannot be seen although it is there: letters in the colour of their ground, or too small, classes
 * that hide, remarks of word processors. Where part of an element is seen, its hidden text gets an element of its own.
 */
export function markConcealed(root: Root, nodeOf: (comment: string) => Nodes | undefined): void {
  const walk = (node: Root | Element, look: Look): boolean | undefined => {
    const states = node.children.map((child): boolean | undefined => {
      if (child.type === 'element') {
        if (/^(?:style|script)$/.test(child.tagName)) return undefined;
        const isAloud = hasClass(child, READ_ALOUD);
        const isApart = isRemark(child) || isAloud || hasClass(child, HIDING) || isWithheld(child);
        const within = walk(child, lookOf(child, look));
        if (!isApart && within !== true) return within;
        conceal(child);
        if (isAloud && look.isInLink) Object.assign(child, { data: { ...child.data, isReadAloud: true } });
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
    /** True where it cannot be seen. */
    isConcealed?: boolean;
    /** True for text on a link for screen readers alone. */
    isReadAloud?: boolean;
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

/** Whether an element has one of these classes, unless a sheet of the text itself shows such elements. */
const hasClass = (element: Element, names: RegExp): boolean =>
  element.data?.isShown !== true && classesOf(element).some((name) => names.test(name));

const isWithheld = (element: Element): boolean =>
  'dataRedacted' in element.properties ||
  hasClass(element, withheld()) ||
  (hasClass(element, /^spoiler$/i) && element.tagName === 'span') ||
  (hasClass(element, WITHHELD_BLOCK) && !NO_BLOCK.test(element.tagName));

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
  let { ink, inkSaid, ground, groundSaid, isTiny, isInLink } = around;
  const write = (said: string): void => {
    [ink, inkSaid] = [colourOf(said), said];
  };
  const lay = (said: string): void => {
    const own = colourIn(said);
    if (own !== undefined && own[3] < FAINT) return;
    [ground, groundSaid] = [own === undefined || ground === undefined ? own : colourOver(own, ground), said];
  };
  const { color, bgColor, href } = element.properties;
  if (element.tagName === 'a' && href !== undefined) {
    isInLink = true;
    if (ink === BLACK) ink = LINK;
  }
  if (element.tagName === 'font' && typeof color === 'string') write(color.toLowerCase());
  if (typeof bgColor === 'string') lay(bgColor.toLowerCase());
  if (element.tagName === 'mark') ground = undefined;
  const declarations = declarationsIn(element);
  for (const [name, declared] of declarations) {
    const value = resolved(declared, declarations);
    if (/^(?:color|(?:-webkit-)?text-fill-color)$/.test(name) && !KEPT.test(value)) write(value);
    if (name === 'background-clip' || name === '-webkit-background-clip') ground = undefined;
    if (/^background(?:-color)?$/.test(name) && value === 'currentcolor') [ground, groundSaid] = [ink, inkSaid];
    else if (/^background(?:-color)?$/.test(name) && !KEPT.test(value)) lay(value);
    if (name === 'background-image' && value.includes('gradient(')) lay(value);
    else if (name === 'background-image' && value !== 'none') [ground, groundSaid] = [undefined, ''];
    if (name === 'box-shadow' && value.includes('inset') && isFilledBy(value)) lay(value);
    if (name === 'font-size') isTiny = isTooSmall(value);
    if (name === 'font') isTiny = isTooSmall(sizeInFont(value) ?? '');
  }
  return { ink, inkSaid, ground, groundSaid, isTiny, isInLink };
}

/** A value with variables of the same style, or their defaults, in place: `var(--x, white)`. */
const resolved = (value: string, declarations: readonly Declaration[]): string =>
  value.replace(
    /var\(\s*(--[\w-]{1,60})\s*(?:,([^()]{0,60}))?\)/g,
    (_, name: string, other: string | undefined) =>
      declarations.find(([each]) => each === name)?.[1] ?? other?.trim() ?? 'var()',
  );

/** Whether a shadow within a box is wide enough to fill it. */
const isFilledBy = (shadow: string): boolean => shadow.split(/\s+/).some((word) => (pixelsOf(word) ?? 0) >= 12);

/** Values that change no colour. */
const KEPT = /^(?:none|inherit|initial|unset|revert|revert-layer|currentcolor)$/;

function isUnseen({ ink, inkSaid, ground, groundSaid, isTiny }: Look): boolean {
  if (isTiny) return true;
  // A colour that is not known is no other than itself.
  if (ink === undefined || ground === undefined) return inkSaid !== '' && inkSaid === groundSaid;
  return ink[3] < FAINT || contrast(colourOver(ink, ground), ground) < UNREAD;
}

/** True for a size of less than two pixels. */
function isTooSmall(value: string): boolean {
  const amount = amountOf(value) ?? Number.POSITIVE_INFINITY;
  // A size of zero is no sign of concealment by itself: lists and grids set it on the boxes of their items.
  if (amount <= 0) return false;
  if (/\dpx$/.test(value)) return amount < 2;
  if (/\dpt$/.test(value)) return amount < 1.5;
  return /\dr?em$/.test(value) ? amount < 0.15 : value.endsWith('%') && amount < 15;
}
