/** A picture that may be published: pixels, and nothing else that the camera or the program wrote. */
export type CleanImage = {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg' | 'image/png';
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
  /** True when the file counts on its metadata to be shown upright; they are gone now. */
  readonly isTurned: boolean;
};

/**
 * Takes all metadata out of a JPEG or PNG: Exif, XMP, IPTC, comments, thumbnails, colour profiles, text, and whatever
 * follows the end of the picture. `undefined` for anything that is not a whole picture of these two kinds.
 */
export function cleanImage(bytes: Uint8Array): CleanImage | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (view.readBigUInt64BE(0) === 0x89504e470d0a1a0an) return cleanPng(view);
    if (view.readUInt16BE(0) === 0xffd8) return cleanJpeg(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

/** The chunks that make the picture (PNG 3, section 5.6), and the two that say how bright it is. */
const PNG_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'sRGB', 'gAMA']);

function cleanPng(view: Buffer): CleanImage | undefined {
  const parts = [view.subarray(0, 8)];
  let position = 8;
  let type = '';
  while (type !== 'IEND') {
    const length = view.readUInt32BE(position);
    type = view.toString('latin1', position + 4, position + 8);
    const end = position + 12 + length;
    if (end > view.length) return undefined;
    if (PNG_CHUNKS.has(type)) parts.push(view.subarray(position, end));
    position = end;
  }
  return {
    bytes: Buffer.concat(parts),
    mediaType: 'image/png',
    width: view.readUInt32BE(16),
    height: view.readUInt32BE(20),
    isTurned: false,
  };
}

/** Markers without a length (T.81, table B.1). */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Tables, frames and scans (T.81, table B.1); reserved markers could hold anything. */
const isPicture = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf && marker !== 0xc8;

/** APP14 says how the colours are coded; without it some pictures come out in false colours. Twelve bytes, no room for a word. */
const isColourCode = (marker: number, segment: Buffer): boolean =>
  marker === 0xee && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe';

function cleanJpeg(view: Buffer): CleanImage | undefined {
  const parts: Buffer[] = [view.subarray(0, 2)];
  let size: { width: number; height: number } | undefined;
  let isTurned = false;
  let position = 2;
  for (;;) {
    if (view.readUInt8(position) !== 0xff) return undefined;
    const marker = view.readUInt8(position + 1);
    if (marker === 0xd9) break;
    if (marker === 0xff || isBare(marker)) {
      position += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = position + 2 + view.readUInt16BE(position + 2);
    const segment = view.subarray(position, end);
    if (isFrame(marker)) size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === 0xe1 && segment.toString('latin1', 4, 8) === 'Exif') isTurned ||= isTurnedBy(segment.subarray(10));
    if (isPicture(marker) || isColourCode(marker, segment)) parts.push(segment);
    position = end;
    if (marker === 0xda) {
      const scan = endOfScan(view, position);
      parts.push(view.subarray(position, scan));
      position = scan;
    }
  }
  parts.push(Buffer.from([0xff, 0xd9]));
  return size === undefined ? undefined : { bytes: Buffer.concat(parts), mediaType: 'image/jpeg', ...size, isTurned };
}

/** Entropy-coded data goes on to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(view: Buffer, from: number): number {
  for (let position = from; ; position++) {
    if (view.readUInt8(position) !== 0xff) continue;
    const next = view.readUInt8(position + 1);
    if (next !== 0 && !isBare(next)) return position;
  }
}

/** A damaged Exif turns nothing; it goes anyway. */
function isTurnedBy(tiff: Buffer): boolean {
  try {
    return orientationOf(tiff) > 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Exif tag 0x0112; 1 is upright. */
function orientationOf(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = short(directory);
  for (let index = 0; index < count; index++) {
    const entry = directory + 2 + index * 12;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return 1;
}
