import { type CSSToken, TokenType, tokenizer } from '@csstools/css-tokenizer';
import type { Element, Nodes, Root } from 'xast';
import type { PictureFault } from './picture.ts';

/** A drawing with styles that can be drawn, and the colour that its style puts behind it. */
export type StyledDrawing = {
  readonly tree: Root;
  /** True where a style that is not drawn was taken out, since another one stands for it. */
  readonly isChanged: boolean;
  readonly background: string | undefined;
};

/** What a style has in it. */
type Style = {
  /** Its text, without values that are not drawn where another one stands for them. */
  readonly text: string;
  readonly fault: PictureFault | undefined;
  readonly background: string | undefined;
};

/**
 * The styles of a drawing as they are drawn here, or why they are not: a browser that opens the file alone follows addresses, and
 * knows notations of colours, that are left out here without a word. Where an older notation stands beside a newer one, as drawing
 * programs write it for older readers, that one is taken.
 */
export function drawnStyles(root: Root): StyledDrawing | PictureFault {
  const faults: (PictureFault | undefined)[] = [];
  let isChanged = false;
  let background: string | undefined;
  const taken = (text: string, style: Style): string => {
    faults.push(style.fault);
    if (style.text !== text) isChanged = true;
    return style.text;
  };
  const inSheet = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'cdata') node.value = taken(node.value, styleOf(node.value, new Set()));
  };
  const walk = (node: Nodes, depth: number): void => {
    if (node.type === 'instruction' && node.name === 'xml-stylesheet') faults.push('styled-elsewhere');
    if (node.type === 'element') {
      const attributes = ownAttributes(node);
      for (const { fault } of attributes.values()) faults.push(fault);
      if (localName(node) === 'style') node.children.forEach(inSheet);
      if (localName(node) === 'link' && /stylesheet/i.test(String(node.attributes['rel'])))
        faults.push('styled-elsewhere');
      const text = node.attributes['style'];
      for (const [name, value] of Object.entries(node.attributes)) {
        if (!/^currentcolor$/i.test(value ?? '') || value === 'currentColor') continue;
        node.attributes[name] = 'currentColor';
        isChanged = true;
      }
      if (typeof text === 'string') {
        const drawn = [...attributes].filter(([, { fault }]) => fault === undefined).map(([name]) => name);
        const style = styleOf(text, new Set(drawn));
        node.attributes['style'] = taken(text, style);
        if (depth === 1) background = style.background;
      }
    }
    if ('children' in node && localName(node) !== 'metadata') for (const child of node.children) walk(child, depth + 1);
  };
  const tree = structuredClone(root);
  walk(tree, 0);
  return faults.find((each) => each !== undefined) ?? { tree, isChanged, background };
}

/** The name of an element without its prefix; nothing for any other node. */
export const localName = (node: Nodes): string => (node.type === 'element' ? node.name.replace(/^.*:/, '') : '');

/** Attributes that say how something is drawn, or where that stands. */
const PRESENTING = /^(?:fill|stroke|stop|flood|lighting|marker|color$|opacity|filter$|mask$|clip-path$)/;
/** Properties whose value changes what is seen. */
const SEEN = /^(?:fill|stroke|stop|flood|lighting|opacity|transform)(?:-|$)/;

/** The attributes of an element that say how it is drawn, as styles. */
const ownAttributes = ({ attributes }: Element): ReadonlyMap<string, Style> =>
  new Map(
    Object.entries(attributes)
      .filter(([name]) => PRESENTING.test(name))
      .map(([name, value]) => [name, styleOf(`${name}:${value ?? ''}`, new Set())]),
  );

/** Functions of CSS that are not drawn. */
const UNDRAWN: ReadonlySet<string> = new Set([
  'var',
  'env',
  'attr',
  'calc',
  'hwb',
  'lab',
  'lch',
  'oklab',
  'oklch',
  'color',
  'color-mix',
  'light-dark',
]);

/** At-rules that say nothing of what is drawn here: faces are ours, and names of namespaces are no addresses to read. */
const ASIDE: ReadonlySet<string> = new Set(['font-face', 'namespace', 'charset']);

/** A style or a sheet, value by value. @param drawn the properties that have a value already that is drawn */
function styleOf(css: string, drawn: ReadonlySet<string>): Style {
  let [text, fault, background]: [string, PictureFault | undefined, string | undefined] = ['', undefined, undefined];
  let has = new Set(drawn);
  let isUnmatched = false;
  for (const part of partsOf(css)) {
    const { property, tokens, end } = part;
    const rule = atRule(tokens);
    if (rule === 'import' && !tokens.some((token) => /[?&]family=/.test(addressIn(token) ?? '')))
      fault ??= 'styled-elsewhere';
    const isAside = rule !== undefined && (rule === 'import' || ASIDE.has(rule));
    if (!isAside && !part.isInFontFace && property !== 'cursor' && leadsAway(tokens)) fault ??= 'linked';
    const raw = tokens.map(([, written]) => written).join('');
    const isColour = property !== undefined && (SEEN.test(property) || BACKGROUND.test(property));
    const isUndrawn = isColour && end !== '{' && hasUndrawn(tokens);
    const name = property !== undefined && BACKGROUND.test(property) ? 'background' : property;
    if (isUnmatched && isColour) fault ??= 'unpainted';
    if (isUndrawn && name !== 'background' && !has.has(name ?? '')) fault ??= 'unpainted';
    if (!isUndrawn) text += raw;
    if (!isUndrawn && name !== undefined) has.add(name);
    if (!isUndrawn && name === 'background') background = raw.slice(raw.indexOf(':') + 1).trim();
    if (end === '{' || end === '}') has = new Set();
    if (end === '{') isUnmatched = UNMATCHED.test(raw) && rule === undefined;
    if (end === '}') isUnmatched = false;
    text += end;
  }
  return { text, fault, background: background !== undefined && ONE_COLOUR.test(background) ? background : undefined };
}

/** Selectors that find nothing here; states that come and go, such as `:hover`, are not drawn anywhere. */
const UNMATCHED = /~|:(?:root|nth-|not|is|where|has|last-|only-|first-of-)/i;
const BACKGROUND = /^background(?:-color)?$/;
/** A background that is one colour, and can be seen. */
const ONE_COLOUR =
  /^(?!transparent$|none$|inherit$|initial$|unset$)(?:[a-z]{3,30}|#[\da-f]{3,8}|rgba?\([\d., %]{5,40}\))$/i;

type Part = {
  readonly tokens: readonly CSSToken[];
  /** What it ends with: nothing, `;`, `{` or `}`. */
  readonly end: string;
  readonly property: string | undefined;
  readonly isInFontFace: boolean;
};

/** The declarations, selectors and at-rules of a style, in order; comments are gone. */
function partsOf(css: string): readonly Part[] {
  const parts: Part[] = [];
  let [tokens, depth, isInFontFace]: [CSSToken[], number, boolean] = [[], 0, false];
  const settle = (end: string): void => {
    const [name, colon] = tokens.filter(([type]) => type !== TokenType.Whitespace);
    const property =
      name?.[0] === TokenType.Ident && colon?.[0] === TokenType.Colon ? name[1].toLowerCase() : undefined;
    parts.push({ tokens, end, property, isInFontFace });
    if (end === '{') isInFontFace = atRule(tokens) === 'font-face';
    if (end === '}') isInFontFace = false;
    tokens = [];
  };
  const reader = tokenizer({ css });
  for (let token = reader.nextToken(); token[0] !== TokenType.EOF; token = reader.nextToken()) {
    const [type, written] = token;
    if (type === TokenType.Comment) continue;
    if (type === TokenType.Function || type === TokenType.OpenParen) depth++;
    if (type === TokenType.CloseParen) depth--;
    const isEnd = type === TokenType.Semicolon || type === TokenType.OpenCurly || type === TokenType.CloseCurly;
    if (isEnd && depth <= 0) settle(written);
    else tokens.push(token);
  }
  settle('');
  return parts;
}

/** The name of the at-rule that tokens begin with. */
function atRule(tokens: readonly CSSToken[]): string | undefined {
  const first = tokens.find(([type]) => type !== TokenType.Whitespace);
  return first?.[0] === TokenType.AtKeyword ? first[4].value.toLowerCase() : undefined;
}

/** The address in a token: `url(…)` without quotation marks, or a text. */
const addressIn = (token: CSSToken): string | undefined =>
  token[0] === TokenType.URL || token[0] === TokenType.String ? token[4].value.trim() : undefined;

/** True for a value with the address of something that lies elsewhere. */
function leadsAway(tokens: readonly CSSToken[]): boolean {
  let isAddress = false;
  for (const token of tokens) {
    if (token[0] === TokenType.Whitespace) continue;
    const address = token[0] === TokenType.URL || isAddress ? addressIn(token) : undefined;
    if (address !== undefined && address !== '' && !/^(?:#|data:)/i.test(address)) return true;
    isAddress = token[0] === TokenType.Function && /^(?:url|src)$/i.test(token[4].value);
  }
  return false;
}

/** True for a value in a notation that is not drawn. */
function hasUndrawn(tokens: readonly CSSToken[]): boolean {
  const names = tokens.flatMap((token) => (token[0] === TokenType.Function ? [token[4].value.toLowerCase()] : []));
  if (names.some((name) => UNDRAWN.has(name))) return true;
  if (!names.some((name) => /^(?:rgb|hsl)a?$/.test(name))) return false;
  // `rgb(255 0 0 / 50%)` and `hsl(9deg, 50%, 50%)` are newer than those with commas alone.
  return tokens.some(
    ([type, written]) => (type === TokenType.Delim && written === '/') || type === TokenType.Dimension,
  );
}
