import path from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { cleanImage } from '../../../scripts/lib/images/clean-image.ts';
import type { CleanPicture } from '../../../scripts/lib/images/picture.ts';

/** The path of a picture that an encoder made: 48 × 32 pixels. */
export const sample = (name: string): string => path.join(import.meta.dirname, 'samples', name);

/** @throws {Error} when the picture is refused */
export function cleaned(bytes: Uint8Array): CleanPicture {
  const picture = cleanImage(bytes);
  if (typeof picture === 'string') throw new Error(picture);
  return picture;
}

/** Whatever a camera or a program may have written; none of it may come through. */
export const SECRET = 'SECRET-Omar-33.51N-36.29E';

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');

function segment(marker: number, content: Uint8Array): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | marker, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** Exif with one entry, the orientation; and a word. */
export function exif(orientation: number, isLittle = false): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  const short = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return Buffer.concat([bytes('Exif\0\0'), tiff, bytes(SECRET)]);
}

type Extra = readonly [marker: number, content: Uint8Array];

type Size = { readonly width?: number; readonly height?: number };

function frame({ width = 5, height = 3 }: Size): Buffer {
  const content = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  content.writeUInt16BE(height, 1);
  content.writeUInt16BE(width, 3);
  return content;
}

/** A JPEG's skeleton, 5 × 3: enough for anything that walks its segments. The pixels are `scans`, one scan each. */
export function jpeg(
  extras: readonly Extra[],
  trailing = '',
  scans: readonly Uint8Array[] = [Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])],
  size: Size = {},
): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extras.map(([marker, content]) => segment(marker, content)),
    segment(0xdb, Buffer.alloc(65, 1)),
    Buffer.from([0xff]),
    segment(0xc0, frame(size)),
    ...scans.flatMap((scan, index) => [
      segment(0xc4, Buffer.alloc(19, index)),
      segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
      scan,
    ]),
    Buffer.from([0xff, 0xd9]),
    bytes(trailing),
  ]);
}

export const app = (marker: number, text: string): Extra => [marker, bytes(text)];

/** APP14 as Adobe writes it, or with something behind. */
export const adobe = (more = ''): Extra => [
  0xee,
  Buffer.concat([bytes('Adobe'), Buffer.from([0, 100, 0, 0, 0, 0, 1]), bytes(more)]),
];

export function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([bytes(type), content]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}

/** A whole PNG of 2 × 1 grey pixels, with these chunks before the pixels, and after. */
export function png(
  before: readonly (readonly [type: string, text: string])[],
  after: readonly (readonly [string, string])[] = [],
  trailing = '',
): Buffer {
  const chunks = (list: typeof before): readonly Buffer[] => list.map(([type, text]) => chunk(type, bytes(text)));
  const whole = pngOf();
  const [pixels, end] = [whole.indexOf('IDAT') - 4, whole.indexOf('IEND') - 4];
  return Buffer.concat([
    whole.subarray(0, pixels),
    ...chunks(before),
    whole.subarray(pixels, end),
    ...chunks(after),
    whole.subarray(end),
    bytes(trailing),
  ]);
}

const HEADER = Buffer.from([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]);

/** A PNG of any header and lines; and something behind the packed pixels. */
export function pngOf(header: Uint8Array = HEADER, lines: Uint8Array = Buffer.from([0, 0, 255]), behind = ''): Buffer {
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', Buffer.concat([deflateSync(lines), bytes(behind)])),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colour of one pixel: red, green, blue. */
export async function pixel(bytes: Uint8Array, x: number, y: number): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (y * info.width + x) * info.channels;
  return [...data.subarray(at, at + 3)];
}

/** A small drawing with something in it. */
export const drawing = (inside: string, more = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${more}>${inside}</svg>`;

/** A square as big as that. */
export const square = (how: string): string => `<rect width="9" height="9" ${how}/>`;
