import { cleanJpeg } from './jpeg.ts';
import type { CleanPicture, PictureFault } from './picture.ts';
import { cleanPng } from './png.ts';

/**
 * A JPEG or PNG without metadata: Exif, XMP, IPTC, comments, thumbnails, text, private data, and whatever follows the
 * end of the picture. Pixels stay to the byte. Orientation and colour profile are written anew, with nothing else in
 * them.
 */
export function cleanImage(bytes: Uint8Array): CleanPicture | PictureFault {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (view.readUInt16BE(0) === 0xffd8) return cleanJpeg(view);
    if (view.readBigUInt64BE(0) === 0x89504e470d0a1a0an) return cleanPng(view);
    return 'foreign';
  } catch (error) {
    // Read past the end: what it says of its own lengths is not true.
    if (error instanceof RangeError) return view.length < 8 ? 'foreign' : 'damaged';
    throw error;
  }
}
