import type { Element, Nodes, Root } from 'xast';
import { copyOf } from '../copy-of.ts';
import { drawnDeclarations, drawnSheet, isElsewhere, leadsAway, styleTokens, undrawnAt } from './drawn-sheet.ts';
import { type DrawingNames, drawnValue, isAside, isDrawn, isPlaced } from './drawn-values.ts';
import { showsPicture } from './embedded-pictures.ts';
import type { PictureFault } from './picture.ts';

/** A drawing with styles that can be drawn, and the colour that its style puts behind it. */
export type StyledDrawing = {
  readonly tree: Root;
  /** True where something is written in another notation, or was taken out, so that it is drawn as a browser draws it. */
  readonly isChanged: boolean;
  readonly background: string | undefined;
};

/**
 * The styles of a drawing as they are drawn here, or why they are not. Only what is known to be drawn as a browser draws it may stand in
 * them: whatever else could change the drawing is a fault. Where an older notation stands beside a newer one, as drawing programs
 * write it for older readers, that one is taken.
 */
export function drawnStyles(root: Root): StyledDrawing | PictureFault {
  const tree = copyOf(root);
  const names = namesIn(tree);
  const faults: PictureFault[] = [];
  let [isChanged, background]: [boolean, string | undefined] = [false, undefined];
  const note = (fault: PictureFault | undefined): void => {
    if (fault !== undefined) faults.push(fault);
  };
  const taken = (text: string, drawn: string): string => {
    if (drawn.replaceAll(/\s/g, '') === text.replaceAll(/\s/g, '')) return text;
    isChanged = true;
    return drawn;
  };
  const inElement = (node: Element, depth: number): void => {
    const line = lineOf(node);
    if (localName(node) === 'link' && /stylesheet/i.test(String(node.attributes['rel']))) note('styled-elsewhere');
    if (MOVES.test(localName(node))) note(undrawnAt(line, `${node.name} (an element)`));
    const { attributes } = node;
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value !== 'string' || name === 'style') continue;
      const drawn = drawnAttribute(name, value, names);
      if (drawn === 'linked') note('linked');
      else if (drawn === undefined) note(undrawnAt(line, `${name}="${value}"`));
      else attributes[name] = taken(value, drawn.text);
    }
    const { style } = attributes;
    if (typeof style === 'string') {
      const drawn = drawnDeclarations(style, { line, names }, depth === 1);
      // A value that is not drawn may stand beside an attribute that is.
      const isStoodFor = drawn.fault !== undefined && hasOlder(drawn.fault, attributes);
      if (!isStoodFor) note(drawn.fault);
      if (depth === 1) background = drawn.background;
      attributes['style'] = taken(style, drawn.text);
      const [, kind] = /(?:^|;)mask-type:(alpha|luminance)/.exec(drawn.text) ?? [];
      if (kind !== undefined) attributes['mask-type'] = taken(attributes['mask-type'] ?? '', kind);
    }
    // The one of today counts, whatever prefix the other has.
    for (const older of attributes['href'] === undefined ? [] : Object.keys(attributes).filter(isOlderHref)) {
      delete attributes[older];
      isChanged = true;
    }
    if (depth === 1) note(sized(node) ? undefined : undrawnAt(line, sizeOf(node)));
  };
  const inSheet = (element: Element): void => {
    const { media = '', type = '' } = element.attributes;
    const isLeftOut = isElsewhere(media ?? '') || !/^(?:text\/css)?$/i.test((type ?? '').trim());
    if (!isLeftOut && !/^(?:all|screen)?$/i.test((media ?? '').trim()))
      note(undrawnAt(lineOf(element), `style media="${media}"`));
    for (const node of element.children) {
      if (node.type !== 'text' && node.type !== 'cdata') continue;
      const sheet = isLeftOut ? undefined : drawnSheet(node.value, { line: lineOf(node), names });
      note(sheet?.fault);
      node.value = taken(node.value, sheet?.text ?? '');
    }
  };
  const walk = (node: Nodes, depth: number): void => {
    if (node.type === 'instruction' && node.name === 'xml-stylesheet') note('styled-elsewhere');
    // HTML has rules of its own; what of it would be seen is a fault elsewhere.
    if (/^(?:metadata|foreignObject)$/.test(localName(node))) return;
    // What a drawing program keeps for itself, such as `sodipodi:namedview`.
    if (node.type === 'element' && prefixOf(node) !== prefix) return;
    if (node.type === 'element') {
      inElement(node, depth);
      if (localName(node) === 'style') inSheet(node);
    }
    if ('children' in node) for (const child of node.children) walk(child, depth + 1);
  };
  const first = tree.children.find((node) => node.type === 'element');
  const prefix = first === undefined ? '' : prefixOf(first);
  walk(tree, 0);
  return faults[0] ?? { tree, isChanged, background };
}

/** The name of an element without its prefix; nothing for any other node. */
export const localName = (node: Nodes): string => (node.type === 'element' ? node.name.replace(/^.*:/, '') : '');
const prefixOf = ({ name }: Element): string => (name.includes(':') ? name.slice(0, name.indexOf(':')) : '');
const lineOf = (node: Nodes): number => node.position?.start.line ?? 1;

const isOlderHref = (name: string): boolean => /^[\w-]+:href$/.test(name);

/** Elements that change a drawing as time goes by. */
const MOVES = /^(?:animate.*|set)$/;

/** What a drawing has that its styles name. */
function namesIn(tree: Root): DrawingNames {
  const [ids, classes, elements]: [Set<string>, Set<string>, Set<string>] = [new Set(), new Set(), new Set()];
  const walk = (node: Nodes): void => {
    if (node.type === 'element') {
      const { id, class: own } = node.attributes;
      if (typeof id === 'string') ids.add(id);
      for (const name of (own ?? '').split(/\s+/)) classes.add(name);
      elements.add(localName(node));
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return { ids, classes, elements, hasLetters: elements.has('text'), hasPictures: [...elements].some(showsPicture) };
}

/** An attribute as it is drawn; undefined for one that is not. */
function drawnAttribute(
  name: string,
  value: string,
  names: DrawingNames,
): { readonly text: string } | 'linked' | undefined {
  // An empty value counts as none.
  if (value.trim() === '') return { text: value };
  const own = isDrawn(name) && name !== 'transform' && !isAside(name, names);
  const tokens = own || !/[#<>{}]/.test(value) ? styleTokens(value) : [];
  if (own) {
    if (leadsAway(tokens)) return 'linked';
    const text = drawnValue(name, tokens, names);
    return text === undefined ? undefined : { text: name === 'stroke-dasharray' ? value : text };
  }
  if (name === 'transform-origin') return undefined;
  return isPlaced(name, tokens) ? { text: value } : undefined;
}

/** True where the value of a style that is not drawn, such as a colour in a new notation, stands beside an attribute that is. */
function hasOlder(fault: PictureFault, attributes: Element['attributes']): boolean {
  const [, property = ''] = /^unpainted line \d+: (fill|stroke|color|stop-color|flood-color)\s*:/.exec(fault) ?? [];
  return Object.hasOwn(attributes, property);
}

const sizeOf = ({ attributes: { width, height, viewBox } }: Element): string =>
  `svg${Object.entries({ width, height, viewBox })
    .map(([name, value]) => (typeof value === 'string' ? ` ${name}="${value}"` : ''))
    .join('')}`;

/** True for a drawing whose size is known without a page around it: not one of letters' size, nor one with one side alone. */
function sized({ attributes: { width, height, viewBox } }: Element): boolean {
  const given = [width, height].map((each) =>
    typeof each === 'string' && !/^(?:auto|)$/.test(each.trim()) ? each : undefined,
  );
  if (given.some((each) => each !== undefined && /(?:em|ex)$/.test(each.trim()))) return false;
  const [across, down] = given;
  if (typeof viewBox === 'string') return (across === undefined) === (down === undefined);
  return across !== undefined && down !== undefined;
}
