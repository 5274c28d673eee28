import { SECRET } from './pictures.ts';

/** Red, green and blue of Display P3, adapted to D50 (SMPTE RP 431-2), and of sRGB. */
export const P3 = [0.5151, 0.2412, -0.0011, 0.292, 0.6922, 0.0419, 0.1571, 0.0666, 0.7841];
export const SRGB = [0.4361, 0.2225, 0.0139, 0.3851, 0.7169, 0.0971, 0.1431, 0.0606, 0.7139];

const fixed = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), index * 4);
  return bytes;
};
const text = (value: string): Buffer => Buffer.from(value, 'latin1');
const xyz = (values: readonly number[]): Buffer => Buffer.concat([text('XYZ \0\0\0\0'), fixed(values)]);

/** An RGB profile as a camera may write it, with words in every place that takes one. */
export function profileOf(primaries: readonly number[]): Buffer {
  const gamma = Buffer.concat([text('para\0\0\0\0\0\0\0\0'), fixed([2.2])]);
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', Buffer.concat([text('desc\0\0\0\0\0\0\0\x1a'), text(SECRET), Buffer.alloc(80)])],
    ['cprt', text(`text\0\0\0\0${SECRET}`)],
    ['dmnd', text(`text\0\0\0\0${SECRET}`)],
    ['prvt', text(`data\0\0\0\0${SECRET}`)],
    ['wtpt', xyz([0.9642, 1, 0.8249])],
    ['rXYZ', xyz(primaries.slice(0, 3))],
    ['gXYZ', xyz(primaries.slice(3, 6))],
    ['bXYZ', xyz(primaries.slice(6, 9))],
    ['rTRC', Buffer.concat([gamma, text(SECRET)])],
    ['gTRC', gamma],
    ['bTRC', gamma],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length);
  let offset = 128 + table.length;
  const data = tags.map(([name, value], index) => {
    table.write(name, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(offset, 8 + 12 * index);
    table.writeUInt32BE(value.length, 12 + 12 * index);
    const padded = Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)]);
    offset += padded.length;
    return padded;
  });
  const header = Buffer.alloc(128);
  header.writeUInt32BE(offset, 0);
  header.write('SECR', 4, 'latin1');
  header.writeUInt32BE(0x04000000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [index, part] of [2022, 1, 13, 16, 0, 1].entries()) header.writeUInt16BE(part, 24 + 2 * index);
  header.write('acspAPPLSECRSECROmar', 36, 'latin1');
  fixed([0.9642, 1, 0.8249]).copy(header, 68);
  return Buffer.concat([header, table, ...data]);
}
