import { expect, test } from 'vitest';
import { cleanImage } from '../../scripts/assets/image.ts';
import { adobe, app, exif, jpeg, png, SECRET } from './pictures.ts';

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
  const image = cleanImage(dirty);
  expect(image?.isTurned).toBe(false);
  expect(Buffer.from(image?.bytes ?? []).includes(SECRET.slice(0, 6))).toBe(false);
  // Fill bytes before a marker mean nothing, and are left out.
  expect(image?.bytes).toEqual(cleanImage(clean)?.bytes);
  expect(cleanImage(image?.bytes ?? Buffer.alloc(0))?.bytes).toEqual(image?.bytes);
  expect([image?.width, image?.height]).toEqual(image?.mediaType === 'image/png' ? [2, 1] : [5, 3]);
});

test('what makes the picture is kept to the byte', () => {
  const plain = png([
    ['sRGB', '\0'],
    ['gAMA', '\0\0\x80\0'],
    ['PLTE', 'abc'],
    ['tRNS', '\x01'],
  ]);
  expect(cleanImage(plain)?.bytes).toEqual(plain);
  const scan = Buffer.from([9, 0xff, 0, 8, 0xff, 0xd3, 7]);
  const clean = Buffer.from(cleanImage(jpeg([adobe()], '', [scan]))?.bytes ?? []);
  expect(clean.includes(scan)).toBe(true);
  expect(clean.includes('Adobe')).toBe(true);
});

test.each([
  [1, false],
  [3, true],
  [6, true],
  [8, true],
])('orientation %i is told in both byte orders', (orientation, isTurned) => {
  expect(cleanImage(jpeg([[0xe1, exif(orientation)]]))?.isTurned).toBe(isTurned);
  expect(cleanImage(jpeg([[0xe1, exif(orientation, true)]]))?.isTurned).toBe(isTurned);
});

test('anything cut short, or of another kind, is no picture, and no exception', () => {
  for (const whole of [jpeg([[0xe1, exif(1)]], '', SCANS), png([['tEXt', SECRET]])])
    for (let length = 0; length < whole.length; length++)
      expect(cleanImage(whole.subarray(0, length)), String(length)).toBeUndefined();
  for (const text of [
    '',
    'GIF89a',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '%PDF-1.7',
    'RIFF\0\0\0\0WEBP',
    '\x89PNG but not really',
  ])
    expect(cleanImage(Buffer.from(text, 'latin1'))).toBeUndefined();
});
