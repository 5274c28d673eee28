/** Tags of a profile that define its RGB colours: three primaries, three curves. */
const TAGS = ['rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'] as const;

const MAX_CURVE = 12 + 2 * 4096;
const MAX_SIZE = 60_000;

/**
 * An RGB profile written anew (ICC.1:2022) with its primaries and curves and nothing else: no date, no name, no device,
 * no private tags, which is what cameras and programs put there. A telephone's Display P3 keeps its colours in it.
 *
 * @returns `undefined` for profiles of another build, and for damaged ones: the picture is then taken for sRGB
 */
export function colourProfile(profile: Buffer): Buffer | undefined {
  try {
    if (profile.toString('latin1', 12, 24) !== 'mntrRGB XYZ ') return undefined;
    const found = tagsOf(profile);
    const values = TAGS.map((name) => cutValue(found.get(name)));
    const complete = values.filter((value) => value !== undefined);
    if (complete.length < TAGS.length) return undefined;
    const written = profileWith(complete);
    return written.length > MAX_SIZE ? undefined : written;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function tagsOf(profile: Buffer): ReadonlyMap<string, Buffer> {
  const tags = new Map<string, Buffer>();
  const count = Math.min(profile.readUInt32BE(128), 100);
  for (let index = 0; index < count; index++) {
    const at = 132 + index * 12;
    const start = profile.readUInt32BE(at + 4);
    tags.set(profile.toString('latin1', at, at + 4), profile.subarray(start, start + profile.readUInt32BE(at + 8)));
  }
  return tags;
}

/** A tag's value cut to the length that its type gives it, with nothing behind or in its reserved bytes. */
function cutValue(tag: Buffer | undefined): Buffer | undefined {
  if (tag === undefined) return undefined;
  const size = sizeOf(tag);
  if (size === undefined || size > tag.length || size > MAX_CURVE) return undefined;
  const value = Buffer.from(tag.subarray(0, size));
  value.fill(0, 4, 8);
  if (value.toString('latin1', 0, 4) === 'para') value.fill(0, 10, 12);
  return value;
}

/** Numbers of a parametric curve, by its kind (ICC.1:2022, table 68). */
const PARAMETERS = [1, 3, 4, 5, 7];

function sizeOf(tag: Buffer): number | undefined {
  const type = tag.toString('latin1', 0, 4);
  if (type === 'XYZ ') return 20;
  if (type === 'curv') return 12 + 2 * tag.readUInt32BE(8);
  const numbers = type === 'para' ? PARAMETERS[tag.readUInt16BE(8)] : undefined;
  return numbers === undefined ? undefined : 12 + 4 * numbers;
}

/** The white point D50 in 15.16 fixed point, which all profiles refer to. */
const D50 = Buffer.from('0000f6d6000100000000d32d', 'hex');
const XYZ = Buffer.from('XYZ \0\0\0\0', 'latin1');

/** `mluc` of one English text, which a profile must have for its name and its owner. */
const LABEL = Buffer.concat([
  Buffer.from('mluc\0\0\0\0', 'latin1'),
  Buffer.from('000000010000000c656e5553000000060000001c', 'hex'),
  Buffer.from('\0R\0G\0B', 'latin1'),
]);

function profileWith(values: readonly Buffer[]): Buffer {
  const named: readonly (readonly [string, Buffer])[] = [
    ['desc', LABEL],
    ['cprt', LABEL],
    ['wtpt', Buffer.concat([XYZ, D50])],
    ...TAGS.map((name, index) => [name, values[index] ?? Buffer.alloc(0)] as const),
  ];
  const table = Buffer.alloc(4 + 12 * named.length);
  table.writeUInt32BE(named.length, 0);
  const data: Buffer[] = [];
  let end = 128 + table.length;
  // The three curves are most often one and the same.
  const places = new Map<string, number>();
  for (const [index, [name, value]] of named.entries()) {
    const key = value.toString('latin1');
    const place = places.get(key) ?? end;
    if (place === end) {
      data.push(value, Buffer.alloc((4 - (value.length % 4)) % 4));
      end += Math.ceil(value.length / 4) * 4;
    }
    places.set(key, place);
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(place, 8 + index * 12);
    table.writeUInt32BE(value.length, 12 + index * 12);
  }
  return Buffer.concat([headerOf(end), table, ...data]);
}

/** The header of a profile: version 4.3, a display, RGB seen as XYZ; the date is the same for all. */
function headerOf(size: number): Buffer {
  const header = Buffer.alloc(128);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(0x04300000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  header.writeUInt16BE(2000, 24);
  header.writeUInt16BE(1, 26);
  header.writeUInt16BE(1, 28);
  header.write('acsp', 36, 'latin1');
  D50.copy(header, 68);
  return header;
}

/** How a picture is to be turned: 1 is upright, 2 to 8 as in Exif 2.32, tag 0x0112. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

const TAG = 0x0112;
const ORIENTATIONS: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

/** True where width and height change places. */
export const isOnItsSide = (orientation: Orientation): boolean => orientation > 4;

/** The orientation in an Exif block (from its TIFF header on); upright for a damaged one. */
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
