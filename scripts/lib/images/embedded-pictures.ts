import type { Element, Nodes, Root } from 'xast';
import { cleanImage } from './clean-image.ts';
import { undrawnAt } from './drawn-sheet.ts';
import { MAX_PIXELS, type PictureFault, tooMany } from './picture.ts';

/** The most pictures in a drawing that differ. */
const MOST = 100;

/** Elements that show a picture. */
export const showsPicture = (name: string): boolean => name === 'image' || name === 'feImage';

/**
 * Writes the pictures of a drawing anew as PNG, so that they are drawn as a browser shows them: upright, in their colours, whatever
 * kind their address says. The first fault is given back, where there is one.
 *
 * @param nameOf the name of an element without its prefix
 * @returns whether anything was changed
 */
export async function drawPictures(tree: Root, nameOf: (node: Nodes) => string): Promise<boolean | PictureFault> {
  const made = new Map<string, string>();
  let pixels = 0;
  for (const element of picturesIn(tree, nameOf)) {
    const name = Object.keys(element.attributes).find((each) => /^(?:[\w-]+:)?href$/.test(each));
    const address = name === undefined ? '' : (element.attributes[name] ?? '').trim();
    if (name === undefined || address === '') continue;
    const line = element.position?.start.line ?? 1;
    if (address.startsWith('#')) return undrawnAt(line, `<${element.name} ${name}="${address}">`);
    const sides = ['width', 'height'].flatMap((side) => element.attributes[side] ?? []);
    // Browsers do not agree on what `auto` is, nor on one side alone.
    if (nameOf(element) === 'image' && (sides.length === 1 || !sides.every((side) => /^\s*[+.\d]/.test(side))))
      return undrawnAt(line, `<${element.name}> without numbers for both width and height`);
    let png = made.get(address);
    if (png === undefined) {
      const drawn = made.size < MOST ? await asPng(address) : 'too-costly';
      if (typeof drawn === 'string') return drawn;
      pixels += drawn.pixels;
      if (pixels > MAX_PIXELS) return 'too-costly';
      png = drawn.address;
      made.set(address, png);
    }
    element.attributes[name] = png;
  }
  return made.size > 0;
}

function picturesIn(node: Nodes, nameOf: (node: Nodes) => string): readonly Element[] {
  const own = node.type === 'element' && showsPicture(nameOf(node)) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => picturesIn(child, nameOf))] : own;
}

type Png = { readonly address: string; readonly pixels: number };

/** The address of a picture as PNG, with its number of pixels. */
async function asPng(address: string): Promise<Png | PictureFault> {
  const bytes = bytesIn(address);
  if (bytes === undefined) return 'embedded';
  // What browsers do not show as it is meant is a fault of JPEG and PNG.
  const isPlain = bytes[0] === 0xff || bytes[0] === 0x89;
  if (isPlain && typeof cleanImage(bytes) === 'string') return 'embedded';
  const { default: sharp } = await import('sharp');
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, pages: 1 }).metadata();
    if (tooMany(width, height)) return 'too-costly';
    if (!/^(?:png|jpeg|gif|webp|heif)$/.test(format)) return 'embedded';
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).rotate();
    const png = await image.toColourspace('srgb').png({ compressionLevel: 6 }).toBuffer();
    return { address: `data:image/png;base64,${png.toString('base64')}`, pixels: width * height };
  } catch (error) {
    return error instanceof Error && /exceeds pixel limit/.test(error.message) ? 'too-costly' : 'embedded';
  }
}

/** The bytes of a `data:` address, as the Fetch standard reads it; undefined for one that is damaged. */
function bytesIn(address: string): Buffer | undefined {
  const comma = address.indexOf(',');
  const head = address.slice(0, comma);
  if (comma < 0 || !/^data:/i.test(head)) return undefined;
  const body = unescaped(address.slice(comma + 1).replace(/#.*$/s, ''));
  if (!/;\s*base64\s*$/i.test(head)) return body;
  const letters = body.toString('latin1').replaceAll(/[\t\n\f\r ]/g, '');
  const plain = letters.length % 4 === 0 ? letters.replace(/={1,2}$/, '') : letters;
  return /^[\w+/]*$/.test(plain) && !plain.includes('_') && plain.length % 4 !== 1
    ? Buffer.from(plain, 'base64')
    : undefined;
}

/** The bytes that a text with `%41` in it stands for. */
function unescaped(text: string): Buffer {
  const latin = Buffer.from(text, 'utf8').toString('latin1');
  const plain = latin.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}
