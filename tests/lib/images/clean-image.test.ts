import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanImage } from '../../../scripts/lib/images/clean-image.ts';
import type { PictureFault } from '../../../scripts/lib/images/picture.ts';
import { adobe, app, cleaned, exif, jpeg, png, pngOf, SECRET, sample } from './pictures.ts';

const SCANS = [Buffer.from([1, 0xff, 0, 2]), Buffer.from([3, 0xff, 0xd7, 4]), Buffer.from([5])];

test.each<[name: string, dirty: Buffer, clean: Buffer]>([
  ['Exif', jpeg([[0xe1, exif(1)]]), jpeg([])],
  ['XMP', jpeg([app(0xe1, `http://ns.adobe.com/xap/1.0/\0<x>${SECRET}</x>`)]), jpeg([])],
  ['IPTC and a thumbnail', jpeg([app(0xed, `Photoshop 3.0\0${SECRET}`), app(0xe0, `JFXX\0${SECRET}`)]), jpeg([])],
  [
    'comments, profiles, maker notes',
    jpeg([app(0xfe, SECRET), app(0xe2, `ICC_PROFILE\0${SECRET}`), app(0xef, SECRET)]),
    jpeg([]),
  ],
  ['trailing bytes', jpeg([], `${SECRET}\xff\xd8 another picture`), jpeg([])],
  ['an APP14 with something behind', jpeg([adobe(SECRET)]), jpeg([])],
  ['an APP14 of another program', jpeg([app(0xee, SECRET)]), jpeg([])],
  ['reserved markers', jpeg([app(0x02, SECRET), app(0xbf, SECRET), app(0xf0, SECRET), app(0xc8, SECRET)]), jpeg([])],
  ['damaged Exif', jpeg([app(0xe1, `Exif\0\0MM\0*\xff\xff\xff\xff${SECRET}`)]), jpeg([])],
  [
    'everything, between several scans',
    jpeg([[0xe1, exif(1, true)], adobe(), app(0xfe, SECRET)], SECRET, SCANS),
    jpeg([adobe()], '', SCANS),
  ],
  [
    'PNG text',
    png([
      ['tEXt', SECRET],
      ['iTXt', SECRET],
      ['zTXt', SECRET],
    ]),
    png([]),
  ],
  [
    'PNG Exif, time, profile',
    png([
      ['eXIf', SECRET],
      ['tIME', SECRET],
      ['iCCP', SECRET],
      ['pHYs', SECRET],
    ]),
    png([]),
  ],
  [
    'PNG chunks after the pixels',
    png(
      [],
      [
        ['tEXt', SECRET],
        ['prVt', SECRET],
      ],
    ),
    png([]),
  ],
  ['PNG trailing bytes', png([], [], SECRET), png([])],
])('nothing of %s comes through, and the picture stays as it was', (_name, dirty, clean) => {
  expect(dirty.includes(SECRET)).toBe(true);
  const image = cleaned(dirty);
  expect(Buffer.from(image.bytes).includes(SECRET.slice(0, 6))).toBe(false);
  // Fill bytes before a marker mean nothing, and are left out.
  expect(image.bytes).toEqual(cleaned(clean).bytes);
  expect(cleaned(image.bytes)).toEqual(image);
  expect([image.width, image.height]).toEqual(image.mediaType === 'image/png' ? [2, 1] : [5, 3]);
});

test('what makes the picture is kept to the byte', () => {
  const plain = png([
    ['sRGB', '\0'],
    ['gAMA', '\0\0\x80\0'],
    ['PLTE', 'abc'],
    ['tRNS', '\x01'],
  ]);
  expect(cleaned(plain).bytes).toEqual(plain);
  const scan = Buffer.from([9, 0xff, 0, 8, 0xff, 0xd3, 7]);
  const clean = Buffer.from(cleaned(jpeg([adobe()], '', [scan])).bytes);
  expect(clean.includes(scan)).toBe(true);
  expect(clean.includes('Adobe')).toBe(true);
});

test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('orientation %i is kept, in few bytes of our own', (orientation) => {
  const image = cleaned(jpeg([[0xe1, exif(orientation)]]));
  expect(cleaned(jpeg([[0xe1, exif(orientation, true)]]))).toEqual(image);
  expect([image.width, image.height]).toEqual(orientation > 4 ? [3, 5] : [5, 3]);
  expect(image.bytes.length - cleaned(jpeg([])).bytes.length).toBe(orientation === 1 ? 0 : 36);
  expect(cleaned(image.bytes)).toEqual(image);
});

test('anything cut short is damaged, and no exception', () => {
  for (const whole of [jpeg([[0xe1, exif(1)]], '', SCANS), png([['tEXt', SECRET]])])
    for (let length = 2; length < whole.length; length++)
      expect(['foreign', 'damaged'], String(length)).toContain(cleanImage(whole.subarray(0, length)));
});

test.each([
  '',
  'GIF89a',
  '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '%PDF-1.7',
  'RIFF\0\0\0\0WEBP',
  '\0\0\0\x1cftypavif',
  '\x89PNG but not really',
])('anything of another kind is told as such: %j', (text) =>
  expect(cleanImage(Buffer.from(text, 'latin1'))).toBe('foreign'),
);

const withByte = (bytes: Buffer, at: number, value: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = value;
  return changed;
};

/** An IHDR of other numbers, its checksum right. */
const headed = (width: number, height: number, ...rest: readonly number[]): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(rest, 8);
  return pngOf(header);
};

const FRAME_AT = jpeg([]).indexOf(Buffer.from([0xff, 0xc0]));

test.each<[name: string, bytes: Buffer, fault: PictureFault]>([
  ['a wrong checksum', withByte(png([]), 20, 9), 'damaged'],
  ['too few pixels', headed(2, 9, 8, 0, 0, 0, 0), 'damaged'],
  ['more pixels than the header says, a bomb', pngOf(undefined, Buffer.alloc(30_000_000)), 'damaged'],
  ['data behind the pixels', pngOf(undefined, undefined, SECRET), 'damaged'],
  ['no colours that there are', headed(2, 1, 8, 7, 0, 0, 0), 'damaged'],
  ['no width', headed(0, 1, 8, 0, 0, 0, 0), 'damaged'],
  ['a huge PNG in few bytes', headed(65_000, 65_000, 8, 0, 0, 0, 0), 'too-many-pixels'],
  ['a huge JPEG in few bytes', jpeg([], '', undefined, { width: 65_000, height: 65_000 }), 'too-many-pixels'],
  ['no height', jpeg([], '', undefined, { height: 0 }), 'damaged'],
  ['a PNG that its Exif turns', png([['eXIf', exif(6).toString('latin1', 6)]]), 'turned'],
  ['lossless JPEG', withByte(jpeg([]), FRAME_AT + 1, 0xc3), 'unshown'],
  ['twelve bits', withByte(jpeg([]), FRAME_AT + 4, 12), 'unshown'],
  ['printing inks', readFileSync(sample('ink.jpg')), 'unshown'],
  ['a JPEG without a scan', jpeg([], '', []), 'damaged'],
])('what cannot be shown is refused by name: %s', (_name, bytes, fault) => {
  expect(cleanImage(bytes)).toBe(fault);
});

test('nothing that chance writes into a picture is an exception', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('photo.jpg', 'progressive.jpg', 'drawing.png', 'interlaced.png', 'ink.jpg'),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      (name, changes) => {
        const bytes = readFileSync(sample(name));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        const result = cleanImage(bytes);
        if (typeof result !== 'string') expect(result.width * result.height).toBeGreaterThan(0);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});
