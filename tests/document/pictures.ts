import { deflateSync } from 'node:zlib';

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

const FRAME = Buffer.from([8, 0, 3, 0, 5, 1, 1, 0x11, 0]);

/** A JPEG's skeleton, 5 × 3: enough for anything that walks its segments. The pixels are `scans`, one scan each. */
export function jpeg(
  extras: readonly Extra[],
  trailing = '',
  scans: readonly Uint8Array[] = [Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])],
): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...extras.map(([marker, content]) => segment(marker, content)),
    segment(0xdb, Buffer.alloc(65, 1)),
    Buffer.from([0xff]),
    segment(0xc0, FRAME),
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

const TABLE = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function chunk(type: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([bytes(type), content]);
  const crc = body.reduce((sum, byte) => ((TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)) >>> 0, 0xffffffff);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE((crc ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A whole PNG of 2 × 1 grey pixels, with these chunks before the pixels, and after. */
export function png(
  before: readonly (readonly [type: string, text: string])[],
  after: readonly (readonly [string, string])[] = [],
  trailing = '',
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(1, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...before.map(([type, text]) => chunk(type, bytes(text))),
    chunk('IDAT', deflateSync(Buffer.from([0, 0, 255]))),
    ...after.map(([type, text]) => chunk(type, bytes(text))),
    chunk('IEND', Buffer.alloc(0)),
    bytes(trailing),
  ]);
}
