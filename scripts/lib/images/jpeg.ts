import { colourProfile, exifOf, isOnItsSide, type Orientation, orientationOf } from './kept-metadata.ts';
import { type CleanPicture, type PictureFault, tooMany } from './picture.ts';

/** True for a marker without a length (T.81, table B.1). */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const SCAN = 0xda;
/** Baseline, extended and progressive frames: the kinds that browsers show. */
const SHOWN_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
/**
 * Markers that are kept: those frames, Huffman and quantization tables, restart intervals, scans; others could hold
 * anything.
 */
const PICTURE = new Set([...SHOWN_FRAMES, 0xc4, 0xdb, 0xdd, SCAN]);

/**
 * True for APP14, which says how the colours are coded; without it some pictures come out in false colours. It has
 * twelve bytes, with no room for a text.
 */
const isColourCode = (marker: number, segment: Buffer): boolean =>
  marker === 0xee && segment.length === 16 && segment.toString('latin1', 4, 9) === 'Adobe';

const EXIF = 'Exif\0\0';
const PROFILE = 'ICC_PROFILE\0';

type Frame = {
  readonly width: number;
  readonly height: number;
  readonly components: number;
  readonly isShown: boolean;
};

/**
 * The JPEG without metadata, or its fault.
 *
 * @throws {RangeError} when it ends before its end marker
 */
export function cleanJpeg(view: Buffer): CleanPicture | PictureFault {
  const parts: Buffer[] = [];
  const profile = new Map<number, Buffer>();
  let frame: Frame | undefined;
  let orientation: Orientation = 1;
  let scans = 0;
  for (let position = 2; ; ) {
    if (view.readUInt8(position) !== 0xff) return 'damaged';
    const marker = view.readUInt8(position + 1);
    if (marker === 0xd9) break;
    if (marker === 0xff || isBare(marker)) {
      position += marker === 0xff ? 1 : 2;
      continue;
    }
    const end = position + 2 + view.readUInt16BE(position + 2);
    const segment = view.subarray(position, end);
    const starts = (name: string): boolean => segment.toString('latin1', 4, 4 + name.length) === name;
    if (isFrame(marker)) {
      if (frame !== undefined) return 'damaged';
      frame = frameOf(segment, marker);
    }
    if (marker === SCAN && frame === undefined) return 'damaged';
    if (marker === 0xe1 && starts(EXIF) && orientation === 1)
      orientation = orientationOf(segment.subarray(4 + EXIF.length));
    if (marker === 0xe2 && starts(PROFILE)) profile.set(segment.readUInt8(16), segment.subarray(18));
    if (PICTURE.has(marker) || isColourCode(marker, segment)) parts.push(segment);
    position = end;
    if (marker === SCAN) {
      scans++;
      const after = endOfScan(view, position);
      parts.push(view.subarray(position, after));
      position = after;
    }
  }
  if (frame === undefined || scans === 0 || frame.width === 0 || frame.height === 0) return 'damaged';
  if (!frame.isShown || ![1, 3].includes(frame.components)) return 'unshown';
  if (tooMany(frame.width, frame.height)) return 'too-many-pixels';
  const { width, height } = frame;
  return {
    bytes: Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...(orientation === 1 ? [] : [segmentOf(0xe1, EXIF, exifOf(orientation))]),
      ...profileSegments(frame, profile),
      ...parts,
      Buffer.from([0xff, 0xd9]),
    ]),
    mediaType: 'image/jpeg',
    ...(isOnItsSide(orientation) ? { width: height, height: width } : { width, height }),
  };
}

function frameOf(segment: Buffer, marker: number): Frame {
  return {
    height: segment.readUInt16BE(5),
    width: segment.readUInt16BE(7),
    components: segment.readUInt8(9),
    isShown: SHOWN_FRAMES.has(marker) && segment.readUInt8(4) === 8,
  };
}

/** Where entropy-coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(view: Buffer, from: number): number {
  for (let position = from; ; position++) {
    if (view.readUInt8(position) !== 0xff) continue;
    const next = view.readUInt8(position + 1);
    if (next !== 0 && !isBare(next)) return position;
  }
}

/**
 * The segments of a colour profile. It comes in numbered pieces (ICC.1:2022, B.4); written anew it is small enough for
 * one.
 */
function profileSegments({ components }: Frame, pieces: ReadonlyMap<number, Buffer>): readonly Buffer[] {
  if (components !== 3 || pieces.size === 0) return [];
  const ordered = [...pieces].toSorted(([a], [b]) => a - b).map(([, piece]) => piece);
  const profile = colourProfile(Buffer.concat(ordered));
  return profile === undefined ? [] : [segmentOf(0xe2, `${PROFILE}\x01\x01`, profile)];
}

function segmentOf(marker: number, name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(0xff00 | marker, 0);
  head.writeUInt16BE(2 + name.length + content.length, 2);
  return Buffer.concat([head, Buffer.from(name, 'latin1'), content]);
}
