import { type CSSToken, TokenType, tokenizer } from '@csstools/css-tokenizer';
import { addressOf, type DrawingNames, drawnColour, drawnValue, holdsColour, isAside } from './drawn-values.ts';
import type { PictureFault } from './picture.ts';

/** A style as it is drawn: its text without what is not drawn and changes nothing, or why it is not drawn. */
export type DrawnStyle = {
  readonly text: string;
  readonly fault: PictureFault | undefined;
  /** A colour that the style puts behind the drawing. */
  readonly background: string | undefined;
};

/** Where a style stands: its first line in the file, and what the drawing has. */
export type StylePlace = { readonly line: number; readonly names: DrawingNames };

/** The fault of a construct that is not drawn. @param text the construct, as it is written */
export function undrawnAt(line: number, text: string): PictureFault {
  const plain = text.replace(/\s+/g, ' ').trim();
  return `unpainted line ${line}: ${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}`;
}

/** The declarations of an element's `style`, as they are drawn. @param isRoot true for the drawing itself, which may have a background */
export function drawnDeclarations(css: string, place: StylePlace, isRoot: boolean): DrawnStyle {
  const read = declarationsOf(styleTokens(css), css, place, isRoot ? 'root' : 'shape');
  return { ...read, text: read.text.join(';') };
}

/** A whole sheet, rule by rule, as it is drawn. */
export function drawnSheet(css: string, place: StylePlace): DrawnStyle {
  const rules: string[] = [];
  let fault: PictureFault | undefined;
  for (const { prelude, block } of rulesOf(styleTokens(css))) {
    const [first] = prelude;
    if (first?.[0] === TokenType.AtKeyword) {
      fault ??= atRuleFault(first[4].value.toLowerCase(), prelude, lineAt(css, first, place));
      continue;
    }
    if (first === undefined || block === undefined) continue;
    const read = declarationsOf(block, css, place, 'sheet');
    if (read.fault === 'linked') fault ??= read.fault;
    if (read.text.length === 0 && read.fault === undefined) continue;
    const selectors = selectorsOf(prelude).map((each) => ({ each, use: useOf(each, place.names) }));
    const unknown = selectors.find(({ use }) => use === 'unknown');
    if (unknown !== undefined) fault ??= undrawnAt(lineAt(css, first, place), textOf(unknown.each));
    const used = selectors.filter(({ use }) => use === 'used').map(({ each }) => textOf(each).trim());
    if (used.length === 0) continue;
    fault ??= read.fault;
    rules.push(`${used.join(',')}{${read.text.join(';')}}`);
  }
  return { text: rules.join('\n'), fault, background: undefined };
}

/** The tokens of a style, without comments. */
export function styleTokens(css: string): readonly CSSToken[] {
  const tokens: CSSToken[] = [];
  const reader = tokenizer({ css });
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken())
    if (![TokenType.Comment, TokenType.CDO, TokenType.CDC].some((type) => type === token[0])) tokens.push(token);
  return tokens;
}

/** True for a value with the address of something that lies elsewhere. */
export const leadsAway = (tokens: readonly CSSToken[]): boolean =>
  tokens.some((token, at) => {
    if (token[0] !== TokenType.URL && token[0] !== TokenType.Function) return false;
    const rest = token[0] === TokenType.URL ? [token] : tokens.slice(at, at + 4);
    const address = addressOf(rest);
    return address !== undefined && address !== '' && !/^(?:#|data:)/i.test(address);
  });

const textOf = (tokens: readonly CSSToken[]): string => tokens.map(([, written]) => written).join('');

const lineAt = (css: string, [, , start]: CSSToken, { line }: StylePlace): number =>
  line + css.slice(0, start).split('\n').length - 1;

type Rule = { readonly prelude: readonly CSSToken[]; readonly block: readonly CSSToken[] | undefined };

/** The rules of a sheet: what stands before their blocks, and in them. */
function rulesOf(tokens: readonly CSSToken[]): readonly Rule[] {
  const rules: Rule[] = [];
  let [prelude, block, depth]: [CSSToken[], CSSToken[], number] = [[], [], 0];
  const settle = (end: readonly CSSToken[] | undefined): void => {
    if (prelude.length > 0) rules.push({ prelude, block: end });
    [prelude, block] = [[], []];
  };
  for (const token of tokens) {
    const [type] = token;
    if (type === TokenType.OpenCurly && depth++ === 0) continue;
    if (type === TokenType.CloseCurly && (depth === 0 || --depth === 0)) settle(block);
    else if (depth > 0) block.push(token);
    else if (type === TokenType.Semicolon && prelude[0]?.[0] === TokenType.AtKeyword) settle(undefined);
    else if (type !== TokenType.Whitespace || prelude.length > 0) prelude.push(token);
  }
  // A browser closes what is left open.
  if (depth > 0) settle(block);
  return rules;
}

/** At-rules that say nothing of what is drawn here: faces are ours, and movements count where something is moved. */
const ASIDE: ReadonlySet<string> = new Set(
  'font-face font-feature-values namespace charset page counter-style keyframes -webkit-keyframes -moz-keyframes -ms-viewport viewport'.split(
    ' ',
  ),
);

function atRuleFault(name: string, prelude: readonly CSSToken[], line: number): PictureFault | undefined {
  const text = textOf(prelude);
  if (name === 'import') return /[?&]family=/.test(text) ? undefined : 'styled-elsewhere';
  // A drawing is drawn as it is on a light screen.
  if (ASIDE.has(name) || (name === 'media' && isElsewhere(text.replace(/^@media/i, '')))) return undefined;
  return undrawnAt(line, text);
}

/** True for a medium that is not the light screen for which a drawing is drawn. */
export const isElsewhere = (media: string): boolean =>
  /^(?:print|\(prefers-color-scheme:dark\))$/i.test(media.replaceAll(/\s/g, ''));

type Declarations = {
  readonly text: readonly string[];
  readonly fault: PictureFault | undefined;
  readonly background: string | undefined;
};

/** The declarations that are drawn, in order. Where an older notation of a colour stands before a newer one, it is taken. */
function declarationsOf(
  tokens: readonly CSSToken[],
  css: string,
  place: StylePlace,
  where: 'root' | 'shape' | 'sheet',
): Declarations {
  const drawn = new Map<string, string>();
  let [fault, background]: [PictureFault | undefined, string | undefined] = [undefined, undefined];
  const refused = new Map<string, PictureFault>();
  for (const { property, value, first, text } of declarations(tokens)) {
    const here = (): PictureFault => undrawnAt(lineAt(css, first, place), text);
    if (property === undefined) {
      refused.set(text, here());
      continue;
    }
    if (property !== 'cursor' && leadsAway(value)) fault ??= 'linked';
    if (/^background(?:-|$)/.test(property)) {
      if (where === 'shape') continue;
      const colour = where === 'root' && /^background(?:-color)?$/.test(property) ? drawnColour(value) : undefined;
      if (colour !== undefined) background = colour;
      else if (background === undefined && !/^(?:none|transparent|inherit|initial|unset)$/i.test(textOf(value).trim()))
        refused.set(text, here());
      continue;
    }
    if (isAside(property, place.names)) continue;
    const isImportant = /!\s*important$/i.test(textOf(value).trim());
    const written =
      isImportant && where === 'sheet' ? undefined : drawnValue(property, withoutImportant(value), place.names);
    const attribute = property === 'mask-type' && where !== 'sheet' ? textOf(value).trim() : undefined;
    if (written !== undefined) drawn.set(property, written);
    else if (attribute === 'alpha' || attribute === 'luminance') drawn.set(property, attribute);
    else if (!(holdsColour(property) && drawn.has(property))) refused.set(property, here());
  }
  const [unpainted] = refused.values();
  return {
    text: [...drawn].map(([property, value]) => `${property}:${value}`),
    fault: fault ?? unpainted,
    background,
  };
}

function withoutImportant(value: readonly CSSToken[]): readonly CSSToken[] {
  const at = value.findLastIndex(([type, written]) => type === TokenType.Delim && written === '!');
  return at < 0 ? value : value.slice(0, at);
}

type Declaration = {
  readonly property: string | undefined;
  readonly value: readonly CSSToken[];
  readonly first: CSSToken;
  readonly text: string;
};

function declarations(tokens: readonly CSSToken[]): readonly Declaration[] {
  const found: Declaration[] = [];
  let [part, depth]: [CSSToken[], number] = [[], 0];
  const settle = (): void => {
    const [name, ...rest] = part;
    const colon = rest.findIndex(([type]) => type !== TokenType.Whitespace);
    const isDeclared = name?.[0] === TokenType.Ident && rest[colon]?.[0] === TokenType.Colon;
    if (name !== undefined)
      found.push({
        property: isDeclared ? name[1].toLowerCase() : undefined,
        value: isDeclared ? rest.slice(colon + 1) : [],
        first: name,
        text: textOf(part),
      });
    part = [];
  };
  for (const token of tokens) {
    const [type] = token;
    if (type === TokenType.Function || type === TokenType.OpenParen || type === TokenType.OpenCurly) depth++;
    if (type === TokenType.CloseParen || type === TokenType.CloseCurly) depth--;
    if (type === TokenType.Semicolon && depth <= 0) settle();
    else if (type !== TokenType.Whitespace || part.length > 0) part.push(token);
  }
  settle();
  return found;
}

/** The selectors that commas hold apart. */
function selectorsOf(prelude: readonly CSSToken[]): readonly (readonly CSSToken[])[] {
  const found: CSSToken[][] = [[]];
  let depth = 0;
  for (const token of prelude) {
    if (token[0] === TokenType.Function) depth++;
    if (token[0] === TokenType.CloseParen) depth--;
    if (token[0] === TokenType.Comma && depth === 0) found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

/** States that come and go, and what stands beside an element: nothing of them is in a drawing. */
const NEVER =
  /:(?:hover|active|focus|focus-within|focus-visible|target|visited|checked|disabled|:?before|:?after|:selection|:-moz-selection|:marker|:backdrop|:placeholder)(?![\w-])/i;
/** Selectors that are found as a browser finds them. */
const KNOWN =
  /^(?:[\s>+*]|(?<![\w-])[a-z][\w-]*|[.#][a-z_-][\w-]*|\[[a-z][\w:-]*(?:=(?:"[^"\\\]]*"|'[^'\\\]]*'|[\w-]+))?\]|:first-child(?![\w-]))+$/i;

/** What a selector finds: `never` where it finds nothing in this drawing. */
function useOf(tokens: readonly CSSToken[], { ids, classes, elements }: DrawingNames): 'used' | 'never' | 'unknown' {
  const text = textOf(tokens).trim();
  if (NEVER.test(text)) return 'never';
  let depth = 0;
  const isMissing = tokens.some((token, at) => {
    const before = tokens[at - 1];
    if (token[0] === TokenType.OpenSquare) depth++;
    if (token[0] === TokenType.CloseSquare) depth--;
    if (depth > 0) return false;
    if (token[0] === TokenType.Hash) return !ids.has(token[4].value);
    if (token[0] !== TokenType.Ident) return false;
    if (before?.[0] === TokenType.Delim && before[1] === '.') return !classes.has(token[4].value);
    const isElement = before === undefined || before[0] === TokenType.Whitespace || /^[>+~]$/.test(before[1]);
    return isElement && !elements.has(token[4].value);
  });
  // What stands in brackets of `:not()` may be missing.
  const isPlain = !text.includes('(') && !text.includes('|');
  if (isPlain && isMissing) return 'never';
  return KNOWN.test(text) ? 'used' : 'unknown';
}
