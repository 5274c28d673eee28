import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { amountOf, type Declaration, declarationsIn } from '../styles/declarations.ts';
import { BLOCKS, RENAMED } from './html-elements.ts';

/** Styles with a meaning, each with the element that means the same. */
const TELLING: readonly (readonly [property: RegExp, value: RegExp, name: string])[] = [
  [/^text-decoration(?:-line)?$/, /line-through/, 'del'],
  [/^font-weight$/, /^(?:bold|[6-9]00)/, 'strong'],
  [/^font-style$/, /^(?:italic|oblique)/, 'em'],
];
/**
 * Styles that take an element's meaning away: editors wrap all that is copied from them in `<b
 * style="font-weight:normal">`.
 */
const PLAIN: Readonly<Record<string, readonly [property: string, value: RegExp]>> = {
  strong: ['font-weight', /^(?:normal|[1-4]00)/],
  em: ['font-style', /^normal/],
};

/**
 * The name of the element that an element means: its own, a better one, or `span` where a style takes its meaning away.
 */
export function meantName(element: Element): string {
  const name = RENAMED[element.tagName] ?? element.tagName;
  const [plain, value] = PLAIN[name] ?? [];
  const isPlain = declarationsIn(element).some((said) => said[0] === plain && value?.test(said[1]) === true);
  return isPlain ? 'span' : name;
}

/**
 * Names of the elements that stand for what an element's style says: `strong` for `font-weight: bold`. Headings and the
 * heads of tables are bold by themselves.
 */
export function elementsOfStyle(element: Element, fragment: StandIns): readonly string[] {
  const declarations = declarationsIn(element);
  const own = meantName(element);
  const isBold = own === 'strong' || /^(?:h[1-6]|th)$/.test(own);
  const told = TELLING.filter(([name, value]) =>
    declarations.some((said) => name.test(said[0]) && value.test(said[1])),
  );
  const shift = shiftOf(element, fragment);
  const names = [...(shift === undefined ? [] : [shift]), ...told.map(([, , name]) => name)];
  return names.filter((name) => name !== own && !(name === 'strong' && isBold));
}

/**
 * The children of an element, within the elements that mean the same as its style: `<span style="vertical-align:
 * super">2</span>` is a raised 2.
 */
export function childrenOf(element: Element, fragment: StandIns): ElementContent[] {
  return elementsOfStyle(element, fragment).reduce<ElementContent[]>(
    (children, tagName) => [{ type: 'element', tagName, properties: {}, children, position: element.position }],
    element.children,
  );
}

/** The Markdown nodes that comments stand for in a fragment. */
export type StandIns = { readonly nodeOf: (comment: string) => Nodes | undefined };

type Shift = 'sup' | 'sub';

/**
 * The most characters of a raised or lowered figure, call of a note or ending: a longer text is moved for its look
 * alone.
 */
const MOST = 24;

/**
 * Whether an element is raised or lowered, by its style or its class: Word writes
 * `position:relative;top:-3.0pt;mso-text-raise:3.0pt`, others a length, a percentage or a side of the line.
 */
export function shiftOf(element: Element, fragment: StandIns): Shift | undefined {
  if (BLOCKS.has(element.tagName)) return undefined;
  const declarations = declarationsIn(element);
  const isMoved = declarations.some(([name, value]) => name === 'position' && value === 'relative');
  let shift: Shift | undefined = classShift(element);
  let isSure = shift !== undefined;
  for (const [name, value] of declarations) {
    const found = SHIFTS[name]?.(value, isMoved);
    if (found === undefined) continue;
    isSure = value === 'super' || value === 'sub';
    shift = found === 'none' ? undefined : found;
  }
  return shift !== undefined && (isSure || isShort(element, fragment)) ? shift : undefined;
}

type Read = (value: string, isMoved: boolean) => Shift | 'none' | undefined;

const byAmount = (amount: number | undefined, raised: Shift = 'sup'): Shift | undefined => {
  if (amount === undefined || amount === 0) return undefined;
  return amount > 0 ? raised : raised === 'sup' ? 'sub' : 'sup';
};

const SIDES: Readonly<Record<string, Shift | 'none'>> = {
  super: 'sup',
  top: 'sup',
  'text-top': 'sup',
  sub: 'sub',
  bottom: 'sub',
  'text-bottom': 'sub',
};

const onLine: Read = (value) => SIDES[value] ?? byAmount(amountOf(value));
const wordsIn = (value: string): readonly string[] => value.split(/[(),\s]+/);
/** The shift of a transform: `translateY(-3px)`, `translate(0, -3px)`. */
const byTransform: Read = (value) => {
  const [name, first = '', second = ''] = wordsIn(value);
  if (name !== 'translatey' && name !== 'translate') return undefined;
  return byAmount(amountOf(name === 'translatey' ? first : second), 'sub');
};

const SHIFTS: Readonly<Record<string, Read>> = {
  'vertical-align': onLine,
  'baseline-shift': onLine,
  'mso-text-raise': (value) => byAmount(amountOf(value)),
  top: (value, isMoved) => (isMoved ? byAmount(amountOf(value), 'sub') : undefined),
  bottom: (value, isMoved) => (isMoved ? byAmount(amountOf(value)) : undefined),
  transform: byTransform,
  translate: (value) => byAmount(amountOf(wordsIn(value)[1] ?? ''), 'sub'),
  'font-variant-position': (value) => SIDES[value],
  'font-feature-settings': (value) =>
    /["']sups["'](?! (?:0|off))/.test(value)
      ? 'sup'
      : /["'](?:subs|sinf)["'](?! (?:0|off))/.test(value)
        ? 'sub'
        : undefined,
};

/** The shift that a class of a word processor or a wiki stands for. */
function classShift({ properties: { className } }: Element): Shift | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  if (names.some((name) => /^(?:Mso(?:Foot|End)noteReference|super(?:script)?|sup)$/i.test(name))) return 'sup';
  return names.some((name) => /^sub(?:script)?$/i.test(name)) ? 'sub' : undefined;
}

function isShort(element: Element, fragment: StandIns): boolean {
  const text = textWithin(element, fragment).trim();
  return text !== '' && text.length <= MOST;
}

/** The text of a node, with that of the Markdown in it. */
export function textWithin(node: ElementContent, fragment: StandIns): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') return node.children.map((child) => textWithin(child, fragment)).join('');
  const known = node.type === 'comment' ? fragment.nodeOf(node.value) : undefined;
  return known === undefined ? '' : plainText(known, { includeHtml: false });
}

/** Properties that set an element apart from what stands before it, with the values that do not. */
const APART: readonly (readonly [property: RegExp, plain: RegExp])[] = [
  [/^(?:vertical-align|baseline-shift)$/, /^(?:baseline|auto)$/],
  [/^position$/, /^static$/],
  [/^display$/, /^(?:inline|contents|none)$/],
  [/^float$/, /^none$/],
  [/^border(?:-(?:left|right|style|width))?$/, /\b(?:none|hidden)\b|^0/],
  [/^(?:transform|translate)$/, /^none$/],
  [/^font-variant-position$/, /^normal$/],
];
const ROOM = /^(?:margin|padding)(?:-(?:left|right|inline(?:-start|-end)?))?$/;

/** Classes that mark what a spelling checker found, and blanks. */
const PROOFS = /^(?:SpellE|GramE|Apple-[\w-]*)$/;

/** True for an element that a browser may show with space or a border around it, by its kind, style or class. */
export function isSetApart(element: Element): boolean {
  const { tagName, properties } = element;
  if (tagName === 'small' || /^(?:button|label|output|data|slot)$/.test(tagName) || tagName.includes('-')) return true;
  if (tagName === 'a' && String(properties.href).startsWith('#')) return true;
  if (tagName === 'font' && /^(?:-|[12]$)/.test(String(properties.size))) return true;
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
  if (classes.some((name) => !PROOFS.test(name))) return true;
  return declarationsIn(element).some(isApart);
}

function isApart([name, value]: Declaration): boolean {
  if (/^(?:inherit|initial|unset|revert)$/.test(value)) return false;
  if (name === 'font-size') return isSmall(value);
  if (name === 'mso-text-raise') return amountOf(value) !== 0;
  if (ROOM.test(name)) return wordsIn(value).some((word) => (amountOf(word) ?? 0) !== 0);
  return APART.some(([property, plain]) => property.test(name) && !plain.test(value));
}

function isSmall(value: string): boolean {
  const amount = amountOf(value) ?? 1;
  if (/%$/.test(value)) return amount < 90;
  return /\dr?em$/.test(value) ? amount < 0.9 : /^(?:smaller|(?:xx?-)?small)$/.test(value);
}
