import type { FontSettings } from '../fonts/index.ts';
import { cleanImage } from './clean-image.ts';
import { drawImage, isDrawing } from './draw.ts';
import { type CleanPicture, MAX_PIXELS, type PictureFault } from './picture.ts';

/**
 * A picture that may be published, of any common kind: JPEG and PNG as they are, without metadata; WebP, AVIF and GIF
 * as one of the two; SVG drawn as PNG. The kind is told by its bytes, not by its name.
 */
export async function readImage(bytes: Uint8Array, fonts?: FontSettings): Promise<CleanPicture | PictureFault> {
  if (isConvertible(bytes)) return convertImage(bytes);
  const [first = 0, second = 0] = bytes;
  if (first === 0x1f && second === 0x8b) return 'compressed';
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  if (wide !== undefined && isDrawing(Buffer.from(new TextDecoder(wide).decode(bytes)))) return 'encoded';
  return isDrawing(bytes) ? drawImage(bytes, fonts) : cleanImage(bytes);
}

/** Kinds of pictures that become a JPEG or PNG, by how their files begin. */
const KINDS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['GIF', /^GIF8[79]a/],
  ['WebP', /^RIFF[\s\S]{4}WEBP/],
  ['AVIF', /^[\s\S]{4}ftyp(?:avif|avis|mif1|miaf)/],
];

/** True for a picture that not every reader, mail program and PDF shows as it is. */
const isConvertible = (bytes: Uint8Array): boolean =>
  KINDS.some(([, pattern]) => pattern.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')));

/**
 * A WebP, AVIF or GIF as JPEG, or as PNG where it has transparent parts or few colours: pixels and nothing else. Of a
 * moving picture only the first frame is taken.
 */
async function convertImage(bytes: Uint8Array): Promise<CleanPicture | PictureFault> {
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 }).rotate();
    const { format, hasAlpha } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, pages: 1 }).metadata();
    const isPhoto = format !== 'gif' && !hasAlpha;
    const made = isPhoto
      ? image.toColourspace('srgb').jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      : image.toColourspace('srgb').png({ compressionLevel: 9 });
    return cleanImage(await made.toBuffer());
  } catch (error) {
    return error instanceof Error && /exceeds pixel limit/.test(error.message) ? 'too-many-pixels' : 'damaged';
  }
}
