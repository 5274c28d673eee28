import { TokenType, tokenizer } from '@csstools/css-tokenizer';
import type { Element } from 'hast';

/** A declaration of CSS: `['top', '-3pt']`. */
export type Declaration = readonly [property: string, value: string, isImportant?: true];

/**
 * The declarations of a `style` attribute, behind those of a sheet in the text, in order, as browsers read them:
 * comments are gone, escapes resolved, all in small letters. `TOP: -3PT !important` is `['top', '-3pt']`.
 */
export function declarationsIn({ properties: { style }, data }: Element): readonly Declaration[] {
  return data?.declarations ?? (typeof style === 'string' ? declarationsOf(style) : []);
}

declare module 'hast' {
  interface ElementData {
    /** The declarations for the element, kept since they are needed many times. */
    declarations?: readonly Declaration[];
  }
}

/** The declarations of one style. */
export function declarationsOf(style: string): readonly Declaration[] {
  const found: Declaration[] = [];
  let [name, value, depth] = ['', '', 0];
  let isValue = false;
  const settle = (): void => {
    const plain = value.trimEnd().replace(/!\s*important$/, '');
    const said = plain.trim().replace(/\s+/g, ' ');
    const isImportant = plain.length < value.trimEnd().length;
    if (isValue && name.trim() !== '') found.push(isImportant ? [name.trim(), said, true] : [name.trim(), said]);
    [name, value, depth, isValue] = ['', '', 0, false];
  };
  const reader = tokenizer({ css: style });
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken()) {
    const [type, raw] = token;
    if (type === TokenType.Comment) continue;
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++;
    if (type === TokenType.CloseParen) depth--;
    const said = (type === TokenType.Ident ? token[4].value : raw).toLowerCase();
    if (type === TokenType.Semicolon && depth <= 0) settle();
    else if (isValue) value += said;
    else if (type === TokenType.Colon) isValue = true;
    else name += said;
  }
  settle();
  return found;
}

/** Values that browsers accept; another one leaves the earlier value. */
const TAKEN: Readonly<Record<string, RegExp>> = {
  display:
    /^(?:none|block|inline|contents|flow-root|list-item|(?:inline-)?(?:block|flex|grid|table)|table-[a-z-]+|initial|unset|revert)$/,
  visibility: /^(?:visible|hidden|collapse|initial|unset|revert)$/,
  opacity: /^[\d.]+%?$/,
  'font-size': /^(?:[\d.]+[a-z%]*|(?:x{1,3}-)?(?:small|large)|medium|smaller|larger)$/,
};

/** True for a declaration that shows what another may have hidden. */
export const showsAgain = ([name, value]: Declaration): boolean =>
  (name === 'display' && value !== 'none' && TAKEN['display']?.test(value) === true) ||
  (name === 'visibility' && value === 'visible');

/** The declarations that count: of several values of one property the last one that browsers accept. */
export function lastDeclared(all: readonly Declaration[]): readonly Declaration[] {
  const taken = new Set<string>();
  const found: Declaration[] = [];
  for (const each of all.toReversed()) {
    const [name, value] = each;
    if (taken.has(name)) continue;
    if (TAKEN[name]?.test(value) === true) taken.add(name);
    found.push(each);
  }
  return found.toReversed();
}

/** The number that a length or a percentage begins with: -3 of `-3.0pt`; undefined where there is none. */
export function amountOf(value: string): number | undefined {
  const found = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?=%|[a-z]|$)/.exec(value)?.[0];
  return found === undefined ? undefined : Number(found);
}

const BOX = /^(?:block|flex|grid|flow-root|list-item|table|table-(?:row|caption|(?:row|header|footer)-group))$/;

/** True for an inline element that its style makes a block; a picture stays inline all the same. */
export function isBox(element: Element): boolean {
  return (
    !/^(?:img|br|hr|input|wbr)$/.test(element.tagName) &&
    declarationsIn(element).some(([name, value]) => name === 'display' && BOX.test(value))
  );
}
