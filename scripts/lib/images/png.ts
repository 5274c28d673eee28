import { crc32, deflateSync, inflateSync } from 'node:zlib';
import { colourProfile, orientationOf } from './kept-metadata.ts';
import { type CleanPicture, type PictureFault, tooMany } from './picture.ts';

/** The chunks that make the picture (PNG 3, section 5.6), and the two that say how bright it is. */
const PICTURE = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA']);

/** Samples a pixel, by colour type (PNG 3, table 8). */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Start and step of the seven passes of an interlaced picture, across and down (PNG 3, section 8.1). */
const PASSES = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const;

/** The most bytes of a profile: far more than curves and primaries need. */
const MAX_PROFILE = 1_000_000;

/**
 * The PNG without metadata, or its fault.
 *
 * @throws {RangeError} when it ends before its last chunk
 */
export function cleanPng(view: Buffer): CleanPicture | PictureFault {
  const chunks: { readonly type: string; readonly whole: Buffer; readonly content: Buffer }[] = [];
  let position = 8;
  while (chunks.at(-1)?.type !== 'IEND') {
    const end = position + 12 + view.readUInt32BE(position);
    const crc = view.readUInt32BE(end - 4);
    const type = view.toString('latin1', position + 4, position + 8);
    const whole = view.subarray(position, end);
    const isUsed = PICTURE.has(type) || type === 'iCCP' || type === 'eXIf';
    if (isUsed && crc32(view.subarray(position + 4, end - 4)) !== crc) return 'damaged';
    chunks.push({ type, whole, content: view.subarray(position + 8, end - 4) });
    position = end;
  }
  const all = (type: string): readonly Buffer[] =>
    chunks.filter((chunk) => chunk.type === type).map(({ content }) => content);
  const [header, ...others] = all('IHDR');
  if (chunks[0]?.type !== 'IHDR' || header?.length !== 13 || others.length > 0) return 'damaged';
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (tooMany(width, height)) return 'too-many-pixels';
  if (unpackedSize(header) === 0 || !isFilled(Buffer.concat(all('IDAT')), unpackedSize(header))) return 'damaged';
  if (all('eXIf').some((exif) => orientationOf(exif) > 1)) return 'turned';
  const profile = header[9] === 2 || header[9] === 3 || header[9] === 6 ? profileOf(all('iCCP')[0]) : undefined;
  const kept = chunks.filter(({ type }) => PICTURE.has(type)).map(({ whole }) => whole);
  return {
    bytes: Buffer.concat([view.subarray(0, 8), ...kept.slice(0, 1), ...(profile ?? []), ...kept.slice(1)]),
    mediaType: 'image/png',
    width,
    height,
  };
}

/** Bytes of all lines, each with its filter byte in front; 0 for a header that no picture has. */
function unpackedSize(header: Buffer): number {
  const [width, height, depth] = [header.readUInt32BE(0), header.readUInt32BE(4), header.readUInt8(8)];
  const samples = SAMPLES[header.readUInt8(9)] ?? 0;
  if (width === 0 || height === 0 || ![1, 2, 4, 8, 16].includes(depth) || samples === 0) return 0;
  const passes = header.readUInt8(12) === 0 ? [[0, 1, 0, 1] as const] : PASSES;
  return passes.reduce((sum, [left, across, top, down]) => {
    const columns = Math.ceil((width - left) / across);
    const rows = Math.ceil((height - top) / down);
    return columns <= 0 || rows <= 0 ? sum : sum + rows * (1 + Math.ceil((columns * depth * samples) / 8));
  }, 0);
}

/** Whether the data unpacks to exactly the picture, with nothing behind; a bomb is not unpacked further. */
function isFilled(data: Buffer, size: number): boolean {
  const { bytes, used } = unpacked(data, size);
  return bytes.length === size && used === data.length;
}

type Unpacked = { readonly bytes: Buffer; readonly used: number };

/** The data unpacked; empty where it is damaged, or longer than allowed. */
function unpacked(data: Buffer, limit: number): Unpacked {
  try {
    // With `info: true` zlib returns an object, although its declared type is a buffer.
    const result: unknown = inflateSync(data, { maxOutputLength: limit, info: true });
    if (isUnpacked(result)) return { bytes: result.buffer, used: result.engine.bytesWritten };
  } catch {
    // Whatever zlib says: this is no picture.
  }
  return { bytes: Buffer.alloc(0), used: 0 };
}

function isUnpacked(value: unknown): value is { buffer: Buffer; engine: { bytesWritten: number } } {
  return typeof value === 'object' && value !== null && 'buffer' in value && 'engine' in value;
}

/**
 * The colour profile in a chunk, which has a name of up to 79 bytes, a zero, and the way it is packed before it (PNG 3,
 * section 11.3.2.3).
 */
function profileOf(chunk: Buffer | undefined): readonly Buffer[] | undefined {
  const name = chunk?.subarray(0, 80).indexOf(0) ?? -1;
  if (chunk === undefined || name < 0) return undefined;
  const profile = colourProfile(unpacked(chunk.subarray(name + 2), MAX_PROFILE).bytes);
  return profile === undefined ? undefined : [chunkOf('iCCP', Buffer.concat([NAME, deflateSync(profile)]))];
}

const NAME = Buffer.from('RGB\0\0', 'latin1');

function chunkOf(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  crc.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, crc]);
}
