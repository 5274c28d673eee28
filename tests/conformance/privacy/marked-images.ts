import { deflateSync } from 'node:zlib';
import type { Browser } from 'puppeteer';
import { randomNumbers } from '../../support/random.ts';
import { png, pngChunk } from '../pdf/corpus/picture.ts';

/** A picture with the same secret in every place where a camera or a program writes what nobody looks at. */
export type MarkedImage = { readonly name: string; readonly bytes: Buffer; readonly secret: string };

/** Ten JPEGs and ten PNGs; the same for the same seed. */
export async function markedImages(browser: Browser, seed: number): Promise<readonly MarkedImage[]> {
  const random = randomNumbers(seed);
  const secret = (): string =>
    Array.from({ length: 16 }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const images: MarkedImage[] = [];
  const page = await browser.newPage();
  try {
    for (let index = 0; index < 10; index++) {
      await page.setViewport({ width: 80 + Math.floor(random() * 240), height: 60 + Math.floor(random() * 120) });
      const colour = `#${Math.floor(random() * 0xffffff)
        .toString(16)
        .padStart(6, '0')}`;
      await page.evaluate((value) => {
        document.documentElement.style.background = `linear-gradient(${value}, white)`;
      }, colour);
      const [jpegSecret, pngSecret] = [secret(), secret()];
      const jpeg = Buffer.from(await page.screenshot({ type: 'jpeg', quality: 80 }));
      images.push({ name: `camera-${index}.jpg`, bytes: markedJpeg(jpeg, jpegSecret), secret: jpegSecret });
      images.push({ name: `screen-${index}.png`, bytes: markedPng(pngSecret, 64 + index * 8), secret: pngSecret });
    }
  } finally {
    await page.close();
  }
  return images;
}

/** A marker segment with its length (T.81, B.1.1.4). */
function segment(marker: number, ...parts: readonly (string | Uint8Array)[]): Buffer {
  const data = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Exif with a description, a place and an owner's name: a little-endian TIFF of text entries. */
function exif(secret: string): Buffer {
  const tags = [0x010e, 0x010f, 0x0110, 0x013b, 0x8298, 0xa430];
  const text = Buffer.from(`${secret}\0`, 'latin1');
  const start = 8 + 2 + tags.length * 12 + 4;
  const tiff = Buffer.alloc(start + text.length);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(tags.length, 8);
  for (const [index, tag] of tags.entries()) {
    const at = 10 + index * 12;
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(2, at + 2);
    tiff.writeUInt32LE(text.length, at + 4);
    tiff.writeUInt32LE(start, at + 8);
  }
  text.copy(tiff, start);
  return tiff;
}

const xmp = (secret: string): string =>
  `<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

/** Exif, XMP, IPTC, a comment, a thumbnail, a colour profile, an unknown application's segment, and bytes after the end. */
function markedJpeg(jpeg: Buffer, secret: string): Buffer {
  const iptc = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, secret.length]), Buffer.from(secret, 'latin1')]);
  const resource = Buffer.alloc(12);
  resource.write('8BIM', 0, 'latin1');
  resource.writeUInt16BE(0x0404, 4);
  resource.writeUInt32BE(iptc.length, 8);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, 'Exif\0\0', exif(secret)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', xmp(secret)),
    segment(0xed, 'Photoshop 3.0\0', resource, iptc),
    segment(0xe0, 'JFXX\0\x10', segmentless(jpeg), secret),
    segment(0xe2, 'ICC_PROFILE\0\x01\x01', secret),
    segment(0xeb, 'MAKER', secret),
    segment(0xfe, `taken by ${secret}`),
    jpeg.subarray(2),
    Buffer.from(`${secret} after the end`, 'latin1'),
  ]);
}

/** A thumbnail's first bytes: enough to be found again. */
const segmentless = (jpeg: Buffer): Buffer => jpeg.subarray(0, 400);

/** Text chunks of all three kinds, Exif, a time, a private chunk, and bytes after the end. */
function markedPng(secret: string, width: number): Buffer {
  const text = (keyword: string): Buffer => Buffer.from(`${keyword}\0${secret}`, 'latin1');
  return Buffer.concat([
    png(width, 48, [
      pngChunk('tEXt', text('Author')),
      pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(Buffer.from(secret))])),
      pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp(secret)}`, 'latin1')),
      pngChunk('eXIf', exif(secret)),
      pngChunk('tIME', Buffer.from([7, 232, 11, 27, 14, 30, 0])),
      pngChunk('prVt', Buffer.from(secret, 'latin1')),
    ]),
    Buffer.from(`${secret} after the end`, 'latin1'),
  ]);
}
