import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import { RTL_LETTER } from '../../lib/bidi-classes.ts';
import { type FindRuns, faceClass, faceOfClass } from '../../lib/fonts/index.ts';
import { matchesIn } from '../../lib/matches-in.ts';

const HEADLINES = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CODE = new Set(['code', 'pre', 'kbd', 'samp']);
/** Elements whose text is not wrapped in spans. */
const UNTOUCHED = new Set(['head', 'script', 'style', 'svg', 'textarea', 'option']);

type Place = { readonly isHeadline: boolean; readonly isCode: boolean };

/** A page in which every stretch that wants a face of its own stands in a span. Gives back a new tree. */
export function withFaces(tree: Root, findRuns: FindRuns): Root {
  const children = tree.children.flatMap((node): Root['children'] =>
    node.type === 'element' ? [withFacesIn(node, findRuns, { isHeadline: false, isCode: false })] : [node],
  );
  return { ...tree, children };
}

function withFacesIn(element: Element, findRuns: FindRuns, where: Place): Element {
  const { tagName } = element;
  if (UNTOUCHED.has(tagName)) return element;
  const here = {
    isHeadline: where.isHeadline || HEADLINES.has(tagName),
    isCode: where.isCode || CODE.has(tagName),
  };
  const children = element.children.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [withFacesIn(node, findRuns, here)];
    return node.type === 'text' ? piecesOfFaces(node.value, findRuns, here) : [node];
  });
  return { ...element, children };
}

function piecesOfFaces(text: string, findRuns: FindRuns, where: Place): ElementContent[] {
  const nodes: ElementContent[] = [];
  let position = 0;
  for (const { start, end, face } of findRuns(text, where)) {
    if (start > position) nodes.push({ type: 'text', value: text.slice(position, start) });
    nodes.push(h('span', { className: [faceClass(face)] }, text.slice(start, end)));
    position = end;
  }
  if (position < text.length || nodes.length === 0) nodes.push({ type: 'text', value: text.slice(position) });
  return nodes;
}

/** What a page shows, for choosing and cutting its fonts. */
export type ShownText = {
  /** All text of the page. */
  readonly text: string;
  /** The text in the heavier weight. */
  readonly strong: string;
  /** The text that is code. */
  readonly code: string;
  /** The text that is set in a face of its own, by the key of the face. */
  readonly runs: ReadonlyMap<string, string>;
};

/** Elements and classes that the look sets in weight 600. */
const STRONG_TAGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'b', 'th', 'dt', 'label']);
const STRONG_CLASSES = new Set(['org', 'status', 'fmt', 'ends', 'pn', 'autonym', 'place', 'desk']);
const CODE_TAGS = new Set(['code', 'pre', 'kbd', 'samp']);

type Look = { readonly isStrong: boolean; readonly isCode: boolean; readonly face?: string | undefined };

/** The text that a page shows, and what of it is strong, code, or in a face of its own. */
export function shownText(tree: Root): ShownText {
  const text: string[] = [];
  const strong: string[] = [];
  const code: string[] = [];
  const runs = new Map<string, string>();
  const walk = (node: RootContent, { isStrong, isCode, face }: Look): void => {
    if (node.type === 'text') {
      // Emoji have a family of their own, wherever they stand.
      if (face !== 'emoji') text.push(node.value);
      if (face !== 'emoji' && isStrong) strong.push(node.value);
      if (face !== 'emoji' && isCode) code.push(node.value);
      if (face !== undefined) runs.set(face, `${runs.get(face) ?? ''}${node.value}`);
    }
    if (node.type !== 'element' || node.tagName === 'script' || node.tagName === 'head') return;
    const { className, ariaCurrent } = node.properties;
    const classes = Array.isArray(className) ? className.map(String) : [];
    const here = {
      isStrong:
        isStrong ||
        STRONG_TAGS.has(node.tagName) ||
        ariaCurrent !== undefined ||
        classes.some((name) => STRONG_CLASSES.has(name)),
      isCode: isCode || CODE_TAGS.has(node.tagName),
      face: classes.map(faceOfClass).find((each) => each !== undefined) ?? face,
    };
    for (const child of node.children) walk(child, here);
  };
  for (const node of tree.children) walk(node, { isStrong: false, isCode: false });
  return { text: text.join(''), strong: strong.join(''), code: code.join(''), runs };
}

const WORD = `${RTL_LETTER}(?:${RTL_LETTER}|\\p{M})*`;
/** Right-to-left words with one space between them; signs, figures and the gaps between columns belong to the code. */
const RIGHT_TO_LEFT = new RegExp(`${WORD}(?: ${WORD})*`, 'gv');

/**
 * The page with each right-to-left stretch of code in an isolate, so that columns and signs round it stay where they
 * were written. Plain text keeps code as it is: copied code must have no invisible characters. A new tree is returned.
 */
export function withCodeIsolates(tree: Root): Root {
  const children = tree.children.flatMap((node): Root['children'] =>
    node.type === 'element' ? [isolatedIn(node, false)] : [node],
  );
  return { ...tree, children };
}

function isolatedIn(element: Element, isInCode: boolean): Element {
  if (element.tagName === 'head' || element.tagName === 'bdi' || element.properties.dir === 'rtl') return element;
  const isCode = isInCode || CODE.has(element.tagName);
  const children = element.children.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [isolatedIn(node, isCode)];
    return node.type === 'text' && isCode ? piecesOf(node.value) : [node];
  });
  return { ...element, children };
}

function piecesOf(text: string): ElementContent[] {
  const pieces: ElementContent[] = [];
  let position = 0;
  for (const { 0: words, index } of matchesIn(text, RIGHT_TO_LEFT)) {
    if (index > position) pieces.push({ type: 'text', value: text.slice(position, index) });
    pieces.push(h('bdi', { dir: 'rtl' }, words));
    position = index + words.length;
  }
  if (position < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(position) });
  return pieces;
}
