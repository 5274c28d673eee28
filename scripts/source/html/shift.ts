import type { Element, ElementContent } from 'hast';
import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { amountOf, type Declaration, declarationsIn } from './declarations.ts';
import { BLOCKS } from './elements.ts';

/** A fragment, as far as it knows what its comments stand for. */
export type Known = { readonly nodeOf: (comment: string) => Nodes | undefined };

export type Shift = 'sup' | 'sub';

/** Longer than any raised or lowered figure, call of a note or ending: what is longer is moved for its look alone. */
const MOST = 24;

/**
 * Whether an element is raised or lowered, by what its style or its class says: Word writes
 * `position:relative;top:-3.0pt;mso-text-raise:3.0pt`, others a length, a percentage or a side of the line.
 */
export function shiftOf(element: Element, fragment: Known): Shift | undefined {
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
/** `translateY(-3px)`, `translate(0, -3px)`. */
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

/** Names that word processors and wikis give to what is raised or lowered. */
function classShift({ properties: { className } }: Element): Shift | undefined {
  const names = Array.isArray(className) ? className.map(String) : [];
  if (names.some((name) => /^(?:Mso(?:Foot|End)noteReference|super(?:script)?|sup)$/i.test(name))) return 'sup';
  return names.some((name) => /^sub(?:script)?$/i.test(name)) ? 'sub' : undefined;
}

function isShort(element: Element, fragment: Known): boolean {
  const text = saidIn(element, fragment).trim();
  return text !== '' && text.length <= MOST;
}

/** The text of a node, with that of the Markdown in it. */
export function saidIn(node: ElementContent, fragment: Known): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element') return node.children.map((child) => saidIn(child, fragment)).join('');
  const known = node.type === 'comment' ? fragment.nodeOf(node.value) : undefined;
  return known === undefined ? '' : plainText(known, { includeHtml: false });
}

/** Properties that set an element apart from what stands before it; what they are worth where they do not. */
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

/** True for an element that a reader's browser may set apart from its neighbours, by its kind, its style or its class. */
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
