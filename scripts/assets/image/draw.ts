import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Nodes } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { languageOf } from '../../language/language.ts';
import { missingGlyphs } from '../fonts/coverage.ts';
import { type FontSettings, PLAIN_FONTS } from '../fonts/font-stock.ts';
import { typefaces } from '../fonts/typefaces.ts';
import { cleanImage } from './clean-image.ts';
import type { Picture, PictureFault } from './picture.ts';

/** Pixels across and down at most: twice what a page shows. */
const MOST_ACROSS = 2400;
/** Points of a drawing are drawn as so many pixels, so that lines are fine on paper too. */
const SCALE = 2;

const ENGLISH = languageOf('en');

/** What may stand before the first element, and where it ends. */
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
 * An SVG drawn as PNG, in our own faces, by a program that runs no scripts and fetches nothing: what it shows is the same
 * in every format and on every machine.
 */
export async function drawImage(
  bytes: Uint8Array,
  settings: FontSettings = PLAIN_FONTS,
): Promise<Picture | PictureFault> {
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  const source = Buffer.from(bytes).toString('utf8');
  // An entity can stand for a million characters.
  if (/<!ENTITY/i.test(source)) return 'damaged';
  const text = textIn(source);
  if (missingGlyphs(text, ENGLISH, settings).length > 0) return 'unset';
  ready ??= initWasm(readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  await ready;
  const faces = typefaces(ENGLISH, `A${text}`, settings);
  const paths = [...new Set(faces.flatMap(({ regular, strong }) => [regular, strong]))];
  const fontBuffers = await Promise.all(paths.map((path) => readFile(path)));
  const font = { fontBuffers, defaultFontFamily: 'Source Serif 4' };
  try {
    const plain = new Resvg(source, { font });
    const { width, height } = plain;
    const zoom = Math.min(SCALE, MOST_ACROSS / Math.max(width, height));
    const drawn = new Resvg(source, { font, fitTo: { mode: 'zoom', value: zoom } }).render();
    const picture = cleanImage(drawn.asPng());
    if (typeof picture === 'string') return picture;
    return { ...picture, width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) };
  } catch {
    return 'damaged';
  }
}

let ready: Promise<void> | undefined;

/** All that a drawing says in letters. */
function textIn(source: string): string {
  const texts: string[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node && !(node.type === 'element' && /^(?:style|script|title|desc|metadata)$/.test(node.name)))
      for (const child of node.children) walk(child);
  };
  try {
    walk(fromXml(source));
  } catch {
    // It is no XML: drawing it says so.
  }
  return texts.join(' ');
}
