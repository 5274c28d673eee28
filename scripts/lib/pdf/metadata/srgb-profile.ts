/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile, version 4.2: primaries adapted to D50 and the curve as a formula,
 * which makes it less than 500 bytes.
 */
export function srgbProfile(): Uint8Array {
  const curve = parametricCurve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', localized('sRGB')],
    ['cprt', localized('CC0')],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['chad', fixedArray([1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168])],
    ['rXYZ', xyz([0.43607, 0.22249, 0.01392])],
    ['gXYZ', xyz([0.38515, 0.71687, 0.09708])],
    ['bXYZ', xyz([0.14307, 0.06061, 0.7141])],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const data: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let end = HEADER_LENGTH + table.length;
  for (const [index, [name, bytes]] of tags.entries()) {
    const place = places.get(bytes) ?? end;
    if (place === end) {
      places.set(bytes, place);
      data.push(bytes);
      end += bytes.length;
    }
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(place, 8 + 12 * index);
    table.writeUInt32BE(bytes.length, 12 + 12 * index);
  }
  return Buffer.concat([header(end), table, ...data]);
}

const HEADER_LENGTH = 128;

/** ICC.1:2004-10, 7.2. */
function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER_LENGTH);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2004, 10, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  xyzNumbers([0.9642, 1, 0.8249]).copy(bytes, 68);
  return bytes;
}

const typed = (signature: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(signature, 0, 'latin1');
  const padding = Buffer.alloc((4 - (body.length % 4)) % 4);
  return Buffer.concat([head, body, padding]);
};

/** Numbers with sixteen bits after the point. */
function xyzNumbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), 4 * index);
  return bytes;
}

const xyz = (values: readonly number[]): Buffer => typed('XYZ ', xyzNumbers(values));
const fixedArray = (values: readonly number[]): Buffer => typed('sf32', xyzNumbers(values));

/** Y = (aX + b)^g from d on, else cX (ICC.1:2004-10, 10.15, function type 3). */
function parametricCurve(values: readonly number[]): Buffer {
  return typed('para', Buffer.concat([Buffer.from([0, 3, 0, 0]), xyzNumbers(values)]));
}

/** A text in one language (ICC.1:2004-10, 10.13). */
function localized(text: string): Buffer {
  const head = Buffer.alloc(20);
  head.writeUInt32BE(1, 0);
  head.writeUInt32BE(12, 4);
  head.write('enUS', 8, 'latin1');
  head.writeUInt32BE(2 * text.length, 12);
  head.writeUInt32BE(28, 16);
  return typed('mluc', Buffer.concat([head, Buffer.from(text, 'utf16le').swap16()]));
}
