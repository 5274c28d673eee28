import type { FontSettings } from '../fonts/font-stock.ts';
import { cleanImage } from './clean-image.ts';
import { convertImage, isConvertible } from './convert.ts';
import { drawImage, isDrawing } from './draw.ts';
import type { Picture, PictureFault } from './picture.ts';

/**
 * A picture that may be published, of any kind that press offices have: JPEG and PNG as they are, without metadata; WebP,
 * AVIF and GIF as one of the two; SVG drawn as PNG. What it is, its bytes say, not its name.
 */
export async function readImage(bytes: Uint8Array, fonts?: FontSettings): Promise<Picture | PictureFault> {
  if (isConvertible(bytes)) return convertImage(bytes);
  return isDrawing(bytes) ? drawImage(bytes, fonts) : cleanImage(bytes);
}
