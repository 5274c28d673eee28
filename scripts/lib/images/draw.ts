import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Element, Nodes, Parents, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { toXml } from 'xast-util-to-xml';
import { workAside } from '../files/index.ts';
import { type FontSettings, missingGlyphs, PLAIN_FONTS, typefaces } from '../fonts/index.ts';
import { languageOf } from '../text/index.ts';
import { cleanImage } from './clean-image.ts';
import { drawnStyles, localName } from './drawing-styles.ts';
import { drawPictures } from './embedded-pictures.ts';
import { withoutEntities } from './entities.ts';
import type { CleanPicture, PictureFault } from './picture.ts';

/** The most pixels across and down: twice what a page shows. */
const MOST_ACROSS = 2400;
/** How many pixels a point of a drawing gets, so that lines are fine on paper too. */
const SCALE = 2;

/** Milliseconds of CPU time: filters and patterns of a few kilobytes can take for ever. */
const MOST_WORK = 2_000;
const MEGABYTES = 400;
/** Source in a clone, compiled in a package. */
const SCRIPT = new URL(`./draw-worker${path.extname(import.meta.filename)}`, import.meta.url);

/** The task for the thread that draws. */
export type Drawing = {
  readonly source: string;
  readonly fontBuffers: readonly Uint8Array[];
  /** Pixels for a unit of the drawing; fewer where it would be wider or higher than `mostAcross` pixels. */
  readonly scale: number;
  readonly mostAcross: number;
  /** A colour of CSS that is drawn behind it. */
  readonly background?: string | undefined;
};

/** The thread's answer; the size in units of the drawing. */
export type Drawn = { readonly png: Uint8Array; readonly width: number; readonly height: number };

/** Parts that may stand before the first element: how they start and end. */
const BEFORE: readonly (readonly [start: string, end: string])[] = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!', '>'],
];

/** True for a drawing, whatever stands before its first element. */
export function isDrawing(bytes: Uint8Array): boolean {
  let rest = Buffer.from(bytes.subarray(0, 4096))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  for (let skipped = true; skipped; ) {
    const isLong = /^<!DOCTYPE[^>[]*\[/i.test(rest);
    const [start, end] = isLong ? ['<!', ']>'] : (BEFORE.find(([each]) => rest.startsWith(each)) ?? []);
    const at = start === undefined || end === undefined ? -1 : rest.indexOf(end, start.length);
    skipped = at >= 0;
    if (end !== undefined && skipped) rest = rest.slice(at + end.length).trimStart();
  }
  return /^<(?:[\w-]{1,30}:)?svg[\s>]/.test(rest);
}

/**
 * An SVG drawn as PNG, in our own faces, by a program that runs no scripts and fetches nothing: it looks the same in
 * every format and on every machine.
 */
export async function drawImage(
  bytes: Uint8Array,
  settings: FontSettings = PLAIN_FONTS,
): Promise<CleanPicture | PictureFault> {
  const written = inUtf8(bytes);
  if (written === undefined) return 'encoded';
  const plain = withoutEntities(written);
  if (typeof plain === 'string') return plain;
  const source = plain.text;
  const tree = parsed(source);
  // Nothing that cannot be looked at is drawn.
  if (tree === undefined) return 'damaged';
  if (hasTextInHtml(tree)) return 'undrawn';
  const shown = shownFault(tree);
  if (shown !== undefined) return shown;
  const styled = drawnStyles(tree);
  if (typeof styled === 'string') return styled;
  const hasPictures = await drawPictures(styled.tree, localName);
  if (typeof hasPictures === 'string') return hasPictures;
  const text = textIn(tree);
  if (missingGlyphs(text, languageOf('en'), settings).length > 0) return 'unset';
  const faces = typefaces(languageOf('en'), `A${text}`, settings);
  const paths = [...new Set(faces.flatMap(({ regular, strong }) => [regular, strong]))];
  const fontBuffers = await Promise.all(paths.map((path) => readFile(path)));
  const drawing: Drawing = {
    source: styled.isChanged || hasPictures ? toXml(styled.tree) : source,
    fontBuffers,
    scale: SCALE,
    mostAcross: MOST_ACROSS,
    background: styled.background,
  };
  const drawn = await workAside<Drawn | 'damaged' | 'unseen'>(SCRIPT, drawing, {
    work: MOST_WORK,
    megabytes: MEGABYTES,
  });
  if (drawn === 'damaged' || drawn === 'unseen') return drawn;
  if (drawn === 'spent') return 'too-costly';
  const picture = cleanImage(drawn.png);
  if (typeof picture === 'string') return picture;
  return { ...picture, width: Math.max(1, Math.round(drawn.width)), height: Math.max(1, Math.round(drawn.height)) };
}

/** The text of a drawing; undefined where it is not in UTF-8. */
function inUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A drawing as a tree; undefined where it is no XML. */
function parsed(source: string): Root | undefined {
  try {
    return fromXml(source);
  } catch {
    return undefined;
  }
}

/**
 * True for a drawing with a text or a picture in HTML: only browsers draw a `foreignObject`. Within a `switch` what stands beside it is drawn
 * in its place. It must say the same: programs that draw charts cut it short. So must whatever else a `switch` chooses from.
 */
function hasTextInHtml(node: Nodes, isChosen = false): boolean {
  if (!('children' in node)) return false;
  const name = localName(node);
  if (name === 'foreignObject')
    return !isChosen && (/[\p{L}\p{N}]/u.test(wordsOf(node)) || node.children.some(isPainted));
  const isSwitch = name === 'switch';
  if (isSwitch && new Set(alternativesOf(node).map(lettersOf)).size > 1) return true;
  const others = node.children.filter((child) => child.type === 'element' && localName(child) !== 'foreignObject');
  return node.children.some((child) => hasTextInHtml(child, isSwitch && others.length > 0));
}

/** What a `switch` chooses from. */
const alternativesOf = ({ children }: Parents): readonly Nodes[] => children.filter(({ type }) => type === 'element');

/** The letters and figures of a node: which of two others a program draws must not be seen in them. */
const lettersOf = (node: Nodes): string => wordsOf(node).replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

/** True for HTML with a picture in it, or with a style or class, which may paint it. */
const isPainted = (node: Nodes): boolean =>
  /^(?:img|picture|canvas|video|object|embed|iframe|svg|hr|input|button)$/.test(localName(node)) ||
  (node.type === 'element' &&
    ['style', 'class', 'bgcolor', 'id'].some((name) => Object.hasOwn(node.attributes, name))) ||
  ('children' in node && node.children.some(isPainted));

/** Elements that show, or are drawn by, what their `href` names. */
const SHOWS: ReadonlySet<string> = new Set([
  ...['image', 'feImage', 'use', 'tref', 'textPath'],
  ...['linearGradient', 'radialGradient', 'pattern', 'filter'],
]);

/** True for an element with an `href` of today, which counts instead of `xlink:href`. */
const hasHref = ({ attributes }: Element): boolean => (attributes['href'] ?? '') !== '';

/** Why what a drawing shows by `href` is not drawn: it lies elsewhere, on a disk or in the web, and nothing is fetched. */
function shownFault(node: Nodes): PictureFault | undefined {
  if (node.type === 'element' && SHOWS.has(localName(node))) {
    for (const [name, value] of Object.entries(node.attributes)) {
      const address = /^(?:[\w-]+:)?href$/.test(name) ? (value ?? '').trim() : '';
      if (address !== '' && !/^(?:#|data:)/i.test(address) && !(name !== 'href' && hasHref(node))) return 'linked';
    }
  }
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const fault = shownFault(child);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

/** True for a drawing with letters that are set in a face, and are no shapes. */
export function drawsLetters(bytes: Uint8Array): boolean {
  if (!isDrawing(bytes)) return false;
  const walk = (node: Nodes): boolean =>
    localName(node) === 'text'
      ? /[\p{L}\p{N}]/u.test(wordsOf(node))
      : 'children' in node && localName(node) !== 'foreignObject' && node.children.some(walk);
  const plain = withoutEntities(Buffer.from(bytes).toString('utf8'));
  const tree = typeof plain === 'string' ? undefined : parsed(plain.text);
  return tree !== undefined && walk(tree);
}

/** The characters of a node, its attributes aside. */
const wordsOf = (node: Nodes): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join(' ') : '';

/** All text of a drawing. */
function textIn(tree: Root): string {
  const texts: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node && !(node.type === 'element' && /^(?:style|script|title|desc|metadata)$/.test(node.name)))
      for (const child of node.children) walk(child);
  };
  walk(tree);
  return texts.join(' ');
}
