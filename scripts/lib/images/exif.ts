/** How a picture is to be turned: 1 is upright, 2 to 8 as in Exif 2.32, tag 0x0112. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TAG = 0x0112;
const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** Width and height change places. */
export const isOnItsSide = (orientation: Orientation): boolean => orientation > 4;

/** The orientation that an Exif block (from its TIFF header on) asks for. A damaged block asks for nothing. */
export function orientationOf(tiff: Buffer): Orientation {
  try {
    const little = tiff.toString('latin1', 0, 2) === 'II';
    const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    const count = short(directory);
    for (let index = 0; index < count; index++) {
      const entry = directory + 2 + index * 12;
      if (short(entry) === TAG) return ORIENTATIONS.find((each) => each === short(entry + 8)) ?? 1;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** An Exif block of one entry, the orientation: 26 bytes that are the same for every picture turned the same way. */
export function exifOf(orientation: Orientation): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM\0*', 0, 'latin1');
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(TAG, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
